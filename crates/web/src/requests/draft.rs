//! Draft: days and visits as they are typed, row by row, each field under its own name, so that
//! what is wrong stands beside it. What is left empty is no row.

use crate::episodes::On;
use crate::forms::{Choice, Fields, FormView, Reader};
use care::episode::request::VisitTime;
use jiff::civil::Date;

/// Empty rows at the end; the button that adds more gives these again.
const SPARE: usize = 2;
/// As many as one request may hold, and a few to change one's mind in.
const ROWS_MAX: usize = 12;

/// The names of one row's fields.
pub(super) struct Row {
    pub(super) n: usize,
    pub(super) time: String,
    pub(super) minutes: String,
    pub(super) every: String,
    pub(super) what: String,
}

fn row(n: usize) -> Row {
    let of = |field: &str| format!("visit_{field}_{n}");
    Row { n, time: of("time"), minutes: of("minutes"), every: of("every"), what: of("what") }
}

/// The rows of a form, fresh or come back.
pub(super) fn rows(form: &FormView) -> Vec<Row> {
    let count = form.value("rows").parse().unwrap_or(0_usize);
    (1..=count.min(ROWS_MAX)).map(row).collect()
}

/// Rows to begin with, and room for more.
pub(super) fn prefilled(form: FormView, visits: &[VisitTime]) -> FormView {
    let form = form.prefilled("rows", (visits.len() + SPARE).to_string());
    visits.iter().enumerate().fold(form, |form, (at, visit)| {
        let row = row(at + 1);
        form.prefilled(&row.time, visit.time.strftime("%H:%M").to_string())
            .prefilled(&row.minutes, visit.minutes.to_string())
            .prefilled(&row.every, visit.every_days.to_string())
            .prefilled(&row.what, visit.what.clone())
    })
}

/// The visits that a form holds now, as far as they can be read; nothing is told of the others.
pub(super) fn typed(form: &FormView) -> Vec<VisitTime> {
    let visits = rows(form).into_iter().filter_map(|row| {
        let time = form.value(&row.time).replace('.', ":");
        let time = jiff::civil::Time::strptime("%H:%M", time.trim()).ok()?;
        let minutes = form.value(&row.minutes).parse().unwrap_or(0);
        let every_days = form.value(&row.every).parse().unwrap_or(1);
        Some(VisitTime { time, minutes, every_days, what: form.value(&row.what).to_owned() })
    });
    visits.collect()
}

/// How often a visit is, in words; "varje dag" first.
pub(super) fn often(on: &On<'_>) -> Vec<Choice> {
    let choices = (1..=14).map(|n: u32| {
        let words = on.t().with("request-often", &[("n", &n)]);
        Choice::new(n.to_string(), crate::items::capital(&words))
    });
    choices.collect()
}

/// "Fler rader" was pressed: the same form with room for more.
pub(super) fn more(fields: &Fields) -> Option<Fields> {
    if fields.one("more").is_empty() {
        return None;
    }
    let mut fields = fields.clone();
    let count = fields.one("rows").parse().unwrap_or(0_usize);
    fields.0.insert("rows".to_owned(), vec![(count + SPARE).min(ROWS_MAX).to_string()]);
    fields.0.remove("more");
    Some(fields)
}

/// Visits as typed; what is wrong is noted beside its field.
pub(super) fn visits(reader: &mut Reader<'_>, fields: &Fields) -> Vec<VisitTime> {
    let count = fields.one("rows").parse().unwrap_or(0_usize).min(ROWS_MAX);
    let rows = (1..=count).map(row);
    let said =
        rows.filter(|row| !fields.one(&row.time).is_empty() || !fields.one(&row.what).is_empty());
    said.filter_map(|row| visit(reader, &row)).collect()
}

fn visit(reader: &mut Reader<'_>, row: &Row) -> Option<VisitTime> {
    let time = reader.time(&row.time);
    let minutes = within(reader, &row.minutes, 5..=480, "request-minutes-wrong");
    let every_days = within(reader, &row.every, 1..=60, "request-every-wrong");
    let what = reader.needed(&row.what, "request-visit-what-missing");
    Some(VisitTime { time: time?, minutes: minutes?, every_days: every_days?, what })
}

fn within(
    reader: &mut Reader<'_>,
    name: &str,
    bounds: std::ops::RangeInclusive<u32>,
    wrong: &str,
) -> Option<u32> {
    let typed = reader.text(name).parse().ok().filter(|number| bounds.contains(number));
    if typed.is_none() {
        reader.fail(name, wrong);
    }
    typed
}

/// First and last day, in that order.
pub(super) fn days(reader: &mut Reader<'_>) -> Option<(Date, Date)> {
    let (from, until) = (reader.date("from"), reader.date("until"));
    let (from, until) = (from?, until?);
    if until < from {
        reader.fail("until", "refusal-dates-order");
        return None;
    }
    Some((from, until))
}

/// From tomorrow, or from when the treatment begins, until its last day.
pub(super) fn treatment_days(on: &On<'_>) -> (Date, Date) {
    let days = |n: i64| jiff::Span::new().days(n);
    let tomorrow = on.today().checked_add(days(1)).unwrap_or(on.today());
    let Some(decision) = &on.episode().decision else {
        return (tomorrow, tomorrow.checked_add(days(6)).unwrap_or(tomorrow));
    };
    let first = decision.treatment_from.max(tomorrow);
    let length = i64::from(decision.treatment_days).saturating_sub(1);
    let last = decision.treatment_from.checked_add(days(length)).unwrap_or(first);
    (first, last.max(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::texts::T;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_empty_row_is_no_visit_and_a_half_one_is_told_beside_its_field() {
        let sent = fields(&[
            ("rows", "3"),
            ("visit_time_1", "8"),
            ("visit_minutes_1", "30"),
            ("visit_every_1", "1"),
            ("visit_what_1", "Antibiotika"),
            ("visit_minutes_2", "30"),
            ("visit_every_2", "1"),
            ("visit_time_3", "20.30"),
            ("visit_minutes_3", "2"),
            ("visit_every_3", "1"),
        ]);
        let mut reader = Reader::new(T { lang: Lang::Sv }, &sent);
        assert_eq!(visits(&mut reader, &sent).len(), 1);
        let back = reader.finish().unwrap_err();
        let wrong: Vec<_> = back.errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(wrong, ["visit_minutes_3", "visit_what_3"]);
    }

    #[test]
    fn more_rows_keep_what_is_typed() {
        let sent = fields(&[("rows", "3"), ("more", "visits"), ("visit_what_1", "Antibiotika")]);
        let again = more(&sent).unwrap();
        assert_eq!((again.one("rows"), again.one("visit_what_1")), ("5", "Antibiotika"));
        assert!(more(&again).is_none());
    }
}
