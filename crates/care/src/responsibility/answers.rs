//! Who answers a caller now, until when, and who then: the telephones of some units in order, as
//! the hours, holidays and closures say.
//!
//! Not here: whom a patient is to call (`thread::calls`), and the gap when nobody answers (`joined`).

use crate::ids::UnitId;
use crate::unit::{Answering, Audience};
use crate::world::Directory;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// How far ahead one looks: a week, with its weekend.
const AHEAD_DAYS: i64 = 8;

/// A time during which the same number answers, or none does.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    pub from: Timestamp,
    /// Absent when it goes on for as long as one looks ahead.
    pub until: Option<Timestamp>,
    pub by: Option<Answering>,
}

/// The first of these units whose number this caller may ring and somebody answers.
pub fn at(
    units: &[UnitId],
    caller: Audience,
    directory: &Directory,
    (now, zone): (Timestamp, &TimeZone),
) -> Option<Answering> {
    units.iter().find_map(|unit| {
        let reached = directory.units.get(unit)?.answers(caller, now, zone)?;
        let (number, label) = (reached.number.to_owned(), reached.label.to_owned());
        Some(Answering { unit: *unit, number, label })
    })
}

/// From now on, in order of time; the first is the one of now.
pub fn ahead(
    units: &[UnitId],
    caller: Audience,
    directory: &Directory,
    (now, zone): (Timestamp, &TimeZone),
) -> Vec<Stretch> {
    let end = now.checked_add((AHEAD_DAYS * 24).hours()).unwrap_or(Timestamp::MAX);
    let first = zone.to_datetime(now).date();
    let days = (-1..=AHEAD_DAYS).filter_map(|day| first.checked_add(day.days()).ok());
    let days: Vec<Date> = days.collect();
    let known = units.iter().filter_map(|unit| directory.units.get(unit));
    let theirs = known.flat_map(|unit| &unit.telephones);
    let theirs = theirs.filter(|telephone| telephone.audience.takes(caller));
    let mut turns: Vec<Timestamp> =
        theirs.flat_map(|telephone| telephone.turns(&days, zone)).collect();
    turns.retain(|turn| now < *turn && *turn < end);
    turns.push(now);
    turns.sort_unstable();
    turns.dedup();
    let mut stretches: Vec<Stretch> = vec![];
    for turn in turns {
        let by = at(units, caller, directory, (turn, zone));
        match stretches.last_mut() {
            Some(last) if last.by == by => {}
            Some(last) => {
                last.until = Some(turn);
                stretches.push(Stretch { from: turn, until: None, by });
            }
            None => stretches.push(Stretch { from: turn, until: None, by }),
        }
    }
    stretches
}
