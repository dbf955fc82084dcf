//! `GET /calls`, "Vem kan jag ringa?": every unit, its numbers, and who answers now.

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use care::unit::{Hours, Telephone, Unit, UnitKind};
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;

#[derive(Template)]
#[template(path = "calls.html")]
struct CallsPage {
    page: Page,
    t: T,
    updated: String,
    units: Vec<UnitView>,
}

struct UnitView {
    abilities: String,
    name: String,
    place: String,
    is_own: bool,
    /// Who answers now, with the number to press.
    now: Option<NumberView>,
    numbers: Vec<NumberView>,
}

struct NumberView {
    number: String,
    href: String,
    label: String,
    hours: Vec<String>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let directory = web.app.directory();
    let known = directory.units.iter().filter(|(_, unit)| is_called(unit));
    let mut units: Vec<UnitView> = known
        .map(|(id, unit)| UnitView {
            abilities: paths::abilities(*id),
            ..view(t, unit, signed.unit == Some(*id), now, zone)
        })
        .collect();
    units.sort_by(|a, b| (!a.is_own, &a.name).cmp(&(!b.is_own, &b.name)));
    let updated = format::moment(t, now, now, zone);
    let page = CallsPage { page: Page::of(&web, &signed), t, updated, units };
    let page: Html<String> = page::html(&page)?;
    Ok(page.into_response())
}

/// A ward or a vårdcentral without a number is a gap to be seen; an office is not.
pub(crate) fn is_called(unit: &Unit) -> bool {
    let kind = unit.details.as_ref().map(|details| details.kind);
    !unit.telephones.is_empty() || matches!(kind, Some(UnitKind::Ward | UnitKind::PrimaryCare))
}

fn view(t: T, unit: &Unit, is_own: bool, now: Timestamp, zone: &TimeZone) -> UnitView {
    let answering = unit.answers_at(now, zone);
    let place = unit.details.as_ref().map(|details| details.place.clone()).unwrap_or_default();
    let numbers = unit.telephones.iter().map(|telephone| number(t, telephone));
    UnitView {
        abilities: String::new(),
        name: unit.name().to_owned(),
        place,
        is_own,
        now: answering.map(|reached| NumberView {
            number: reached.number.to_owned(),
            href: format::telephone_link(reached.number),
            label: reached.label.to_owned(),
            hours: vec![],
        }),
        numbers: numbers.collect(),
    }
}

fn number(t: T, telephone: &Telephone) -> NumberView {
    NumberView {
        number: telephone.number.clone(),
        href: format::telephone_link(&telephone.number),
        label: telephone.label.clone(),
        hours: telephone.hours.iter().map(|hours| hours_words(t, hours)).collect(),
    }
}

/// All hours of a number in one line.
pub(crate) fn all_hours(t: T, telephone: &Telephone) -> String {
    let hours: Vec<_> = telephone.hours.iter().map(|hours| hours_words(t, hours)).collect();
    hours.join("; ")
}

/// "dygnet runt", "måndag–fredag kl 7–16"
pub(crate) fn hours_words(t: T, hours: &Hours) -> String {
    let days = days_words(t, &hours.weekdays);
    let is_all_day = hours.from == Time::midnight() && hours.to == Time::midnight();
    if is_all_day && hours.weekdays.len() == 7 {
        return t.get("hours-always").into_owned();
    }
    if is_all_day {
        return t.with("hours-all-day", &[("days", &days)]);
    }
    let to = match hours.to == Time::midnight() {
        true => "24".to_owned(),
        false => format::clock(t, hours.to),
    };
    t.with("hours", &[("days", &days), ("from", &format::clock(t, hours.from)), ("to", &to)])
}

/// Days in a row are said by the first and the last.
fn days_words(t: T, weekdays: &[i8]) -> String {
    if weekdays.len() == 7 {
        return t.get("days-all").into_owned();
    }
    let name = |day: i8| t.get(&format!("weekday-{day}")).into_owned();
    let is_row = weekdays.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match (weekdays.first(), weekdays.last()) {
        (Some(first), Some(last)) if is_row && weekdays.len() > 2 => {
            format!("{}–{}", name(*first), name(*last))
        }
        _ => weekdays.iter().map(|day| name(*day)).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    const SV: T = T { lang: Lang::Sv };

    fn hours(weekdays: &[i8], from: i8, to: i8) -> Hours {
        let time = |hour| Time::constant(hour, 0, 0, 0);
        Hours { weekdays: weekdays.to_vec(), from: time(from), to: time(to) }
    }

    #[test]
    fn hours_are_said_as_on_a_door() {
        assert_eq!(hours_words(SV, &Hours::always()), "dygnet runt");
        assert_eq!(hours_words(SV, &hours(&[1, 2, 3, 4, 5], 7, 16)), "måndag–fredag kl 7–16");
        assert_eq!(hours_words(SV, &hours(&[1, 2, 3, 4, 5, 6, 7], 16, 0)), "alla dagar kl 16–24");
        assert_eq!(hours_words(SV, &hours(&[6, 7], 0, 0)), "lördag, söndag, hela dygnet");
        let en = T { lang: Lang::En };
        assert_eq!(hours_words(en, &hours(&[1, 2, 3, 4, 5], 7, 16)), "Monday–Friday, 07:00–16:00");
    }
}
