//! Gaps whose cause is at a unit and not in the episode: joined when read, so that one telephone
//! that closes is one row of one unit, however many patients depend on it.

use super::competence::{self, Act};
use super::{Link, later};
use crate::ids::{UnitId, WardId};
use crate::open_item::{OpenItem, Owner, Weight, What, Why};
use crate::unit::Audience;
use crate::ward::SafetyBed;
use crate::who::Role;
use crate::world::Directory;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// How far ahead one looks for an hour at which nobody answers: a week, with its weekend.
const AHEAD_DAYS: i64 = 8;
/// How soon somebody is to see to it that there is an answer, or a bed.
const CLOSE_MINUTES: i64 = 30;

/// What of an episode depends on units.
#[derive(Debug, Clone, Copy)]
pub struct Depends<'a> {
    /// Whom the patient calls, in order.
    pub calls: &'a [UnitId],
    pub ward: WardId,
    pub ward_unit: UnitId,
    pub safety_bed: Option<SafetyBed>,
    pub at_home: bool,
    /// What is planned that somebody must be able to do.
    pub acts: &'a [Act],
}

/// A time at which none of the numbers is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    pub from: Timestamp,
    /// Absent when it goes on for as long as one looks ahead.
    pub until: Option<Timestamp>,
}

/// The gaps of now and of the days to come that only the directory knows of.
pub fn items(
    on: Depends<'_>,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<OpenItem> {
    let mut items = competence::items(on.acts, directory, now, zone);
    if on.at_home {
        items.extend(of_those_at_home(on, directory, now, zone));
    }
    items
}

fn of_those_at_home(
    on: Depends<'_>,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<OpenItem> {
    let nurse = Owner { unit: on.ward_unit, role: Role::WardNurse };
    let physician = Owner { unit: on.ward_unit, role: Role::WardPhysician };
    let gap = |link, why, opens_at, closes_at| OpenItem {
        what: What::Gap { link, why },
        weight: Weight::Gap,
        opens_at,
        closes_at,
        due_at: later(opens_at, CLOSE_MINUTES),
        owner: nurse,
        then: Some(physician),
    };
    let ward = [on.ward_unit];
    let asked = [(Audience::Everybody, on.calls), (Audience::Professionals, &ward[..])];
    let silent = asked.into_iter().flat_map(|(caller, units)| {
        let silences = silences(units, caller, directory, now, zone).into_iter();
        silences.map(move |silence| (caller, silence))
    });
    let mut items: Vec<OpenItem> = silent
        .map(|(caller, silence)| {
            let why = Why::NobodyAnswers { caller };
            gap(Link::AnswersNow, why, silence.from, silence.until)
        })
        .collect();
    if super::thread::is_pool_used_up(on.safety_bed, on.ward, directory) {
        items.push(gap(Link::WayBack, Why::PoolUsedUp, now, None));
    }
    items
}

/// When none of these units answers this caller, from now on; the moment of now included.
pub fn silences(
    units: &[UnitId],
    caller: Audience,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<Silence> {
    let until = now.checked_add((AHEAD_DAYS * 24).hours()).unwrap_or(Timestamp::MAX);
    let known: Vec<_> = units.iter().filter_map(|unit| directory.units.get(unit)).collect();
    let first = zone.to_datetime(now).date();
    let days = (-1..=AHEAD_DAYS).filter_map(|day| first.checked_add(day.days()).ok());
    let days: Vec<Date> = days.collect();
    let theirs = known.iter().flat_map(|unit| &unit.telephones);
    let theirs = theirs.filter(|telephone| telephone.audience.takes(caller));
    let mut turns: Vec<Timestamp> =
        theirs.flat_map(|telephone| telephone.turns(&days, zone)).collect();
    turns.retain(|turn| now < *turn && *turn < until);
    turns.push(now);
    turns.sort_unstable();
    turns.dedup();
    let is_silent =
        |at: Timestamp| known.iter().all(|unit| unit.answers(caller, at, zone).is_none());
    let mut silences: Vec<Silence> = vec![];
    let mut was_silent = false;
    for turn in turns {
        let silent = is_silent(turn);
        match silences.last_mut() {
            Some(open) if was_silent && !silent => open.until = Some(turn),
            _ if silent && !was_silent => silences.push(Silence { from: turn, until: None }),
            Some(_) | None => {}
        }
        was_silent = silent;
    }
    silences
}
