//! `GET /calls/count`: how often a unit's people look up whom to ring and how often its numbers are
//! pressed, week by week; `POST /calls/pressed`: one more. Counts only: nobody's name is in them.

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::calls::{CallsOfDay, Counted};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::ids::UnitId;
use care::who::Role;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// As far back as the picture goes.
const WEEKS: i64 = 8;

#[derive(Template)]
#[template(path = "call_counts.html")]
struct CountsPage {
    page: Page,
    t: T,
    units: Vec<UnitCounts>,
}

struct UnitCounts {
    name: String,
    weeks: Vec<WeekView>,
    /// The longest bar, which the others are drawn against.
    most: i64,
}

struct WeekView {
    says: String,
    opened: i64,
    pressed: i64,
}

/// A unit's own staff see their own; an administrator sees those of the own provider.
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let own = signed.unit.ok_or(Failure::NOT_FOUND)?;
    let directory = web.app.directory();
    let units: Vec<UnitId> = match signed.role == Role::Administrator {
        true => {
            let kept = directory.units.iter().filter(|(id, unit)| {
                super::is_called(unit) && web.app.keeps_unit(&signed.actor, **id)
            });
            kept.map(|(id, _)| *id).collect()
        }
        false => vec![own],
    };
    let today = care_time::day_of(web.app.now(), web.app.zone());
    let since = today.checked_sub((WEEKS * 7).days()).unwrap_or(today);
    let mut counts = vec![];
    for id in units {
        let name = directory.units.get(&id).map(|unit| unit.name().to_owned()).unwrap_or_default();
        counts.push(of_unit(signed.t(), name, &web.app.calls_of(id, since).await?));
    }
    counts.sort_by(|a, b| a.name.cmp(&b.name));
    let page = CountsPage { page: Page::of(&web, &signed), t: signed.t(), units: counts };
    page::answer(StatusCode::OK, &page)
}

fn of_unit(t: T, name: String, days: &BTreeMap<Date, CallsOfDay>) -> UnitCounts {
    let mut weeks: BTreeMap<(i16, i8), CallsOfDay> = BTreeMap::new();
    for (day, of_day) in days {
        let week = day.iso_week_date();
        let sum = weeks.entry((week.year(), week.week())).or_default();
        sum.opened += of_day.opened;
        sum.pressed += of_day.pressed;
    }
    let most = weeks.values().map(|sum| sum.opened.max(sum.pressed)).max().unwrap_or(1).max(1);
    let weeks = weeks.into_iter().rev().map(|((_, week), sum)| {
        let (opened, pressed) = (sum.opened, sum.pressed);
        let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
            [("week", &week), ("opened", &opened), ("pressed", &pressed)];
        WeekView { says: t.with("call-counts-week", &blanks), opened, pressed }
    });
    UnitCounts { name, weeks: weeks.collect(), most }
}

#[derive(Deserialize)]
pub(crate) struct Pressed {
    unit: Uuid,
}

/// A number was pressed. Sent by the page beside the call itself, which never waits for it.
pub(crate) async fn pressed(
    State(web): State<WebState>,
    _signed: Signed,
    axum::Form(pressed): axum::Form<Pressed>,
) -> Result<StatusCode, Failure> {
    web.app.count_call(UnitId(pressed.unit), Counted::Pressed).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use jiff::civil::date;

    #[test]
    fn days_are_added_up_by_week_and_the_newest_stands_first() {
        let day = |opened, pressed| CallsOfDay { opened, pressed };
        // Sunday and Monday are of two weeks.
        let days = [
            (date(2026, 11, 21), day(1, 1)),
            (date(2026, 11, 22), day(2, 0)),
            (date(2026, 11, 23), day(5, 4)),
        ];
        let counts = of_unit(T { lang: Lang::Sv }, "Infektion 5".into(), &days.into());
        let weeks: Vec<_> = counts.weeks.iter().map(|week| (week.opened, week.pressed)).collect();
        assert_eq!((weeks, counts.most), (vec![(5, 4), (3, 1)], 5));
        assert_eq!(counts.weeks[0].says, "Vecka 48: sidan öppnad 5 gånger, 4 samtal");
    }
}
