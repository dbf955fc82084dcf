//! Competence missing for a planned act: what is planned, held against what units say that they can.
//!
//! An episode knows its own acts only. What a unit can do is joined when read, so that one ability
//! that ends is one row of one unit, however many patients depend on it. Delegations are not
//! registered: a unit answers for who of its staff may do it.

use super::{Build, Link, later};
use crate::care_time;
use crate::episode::Episode;
use crate::episode::event;
use crate::episode::request::{Request, Standing};
use crate::ids::{RequestId, UnitId};
use crate::open_item::{OpenItem, Owner, Weight, What, Why};
use crate::programme::Competence;
use crate::unit::Lack;
use crate::world::Directory;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// So near, it breaks the line; until then it is work with a date.
const NEAR_DAYS: i64 = 3;
/// How soon somebody is to see to it when the day is here already.
const CLOSE_MINUTES: i64 = 30;
/// As far ahead as an unanswered request is unfolded.
const ASKED_DAYS: i64 = 60;

/// What is planned at one unit, and what it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Act {
    pub unit: UnitId,
    pub owner: Owner,
    pub then: Owner,
    pub needs: Vec<Competence>,
    /// When it was asked for or decided.
    pub since: Timestamp,
    /// Contacts that are still to be held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<Timestamp>,
    /// Days that are asked for, before there are contacts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Date>,
}

/// Everything of an episode that is planned and takes a competence.
pub fn acts(episode: &Episode) -> Vec<Act> {
    let Some(build) = Build::of(episode).filter(|_| episode.is_open()) else { return vec![] };
    let mut acts: Vec<Act> = episode
        .live_requests()
        .filter_map(|(id, request)| of_request(&build, id, request))
        .collect();
    let own = episode.plan().filter(|plan| plan.is_open() && plan.contact.request.is_none());
    let decided = episode.decision.as_ref().map_or(build.opened_at, |decided| decided.mark.at);
    for plan in own {
        let contact = plan.contact;
        let needs = needs(episode, event::Act::Contact { kind: contact.kind });
        let same = |act: &&mut Act| {
            (act.unit, &act.needs, act.since) == (contact.unit, &needs, decided)
                && act.days.is_empty()
        };
        match acts.iter_mut().find(same) {
            Some(act) => act.times.push(contact.at),
            None => acts.extend(
                act(&build, contact.unit, needs, decided)
                    .map(|act| Act { times: vec![contact.at], ..act }),
            ),
        }
    }
    acts
}

/// What this episode's programme says that the act takes.
pub fn needs(episode: &Episode, act: event::Act) -> Vec<Competence> {
    let needs = episode.opening.iter().flat_map(|opening| &opening.needs);
    let mut needs: Vec<Competence> =
        needs.filter(|needs| needs.act == act).flat_map(|n| n.competences.clone()).collect();
    needs.sort_unstable();
    needs.dedup();
    needs
}

fn act(build: &Build<'_>, unit: UnitId, needs: Vec<Competence>, since: Timestamp) -> Option<Act> {
    let owner = build.worker(unit);
    let then = build.after(owner);
    let act = Act { unit, owner, then, needs, since, times: vec![], days: vec![] };
    (!act.needs.is_empty()).then_some(act)
}

/// Answered, it is its contacts; until then, the days that are asked for.
fn of_request(build: &Build<'_>, id: RequestId, request: &Request) -> Option<Act> {
    let (unit, kind) = (request.details.to, request.details.kind);
    let needs = needs(build.episode, event::Act::Request { kind });
    let act = act(build, unit, needs, request.asked_at())?;
    let (from, until, visits) = request.plan();
    let of_it = build.episode.plan().filter(|plan| plan.contact.request == Some(id));
    let times: Vec<Timestamp> =
        of_it.filter(|plan| plan.is_open()).map(|plan| plan.contact.at).collect();
    if request.standing() == Standing::Accepted && !visits.is_empty() {
        return Some(Act { times, ..act });
    }
    let steps = visits.iter().map(|visit| i64::from(visit.every_days.max(1)));
    let steps: BTreeSet<i64> = steps.collect();
    let on = |days: i64| from.checked_add(days.days()).ok().filter(|day| *day <= until);
    let asked =
        (0..ASKED_DAYS).filter(|days| *days == 0 || steps.iter().any(|step| days % step == 0));
    Some(Act { days: asked.filter_map(on).collect(), ..act })
}

/// Each competence of each unit that is missing on some day of these acts: the first such day.
pub fn items(
    acts: &[Act],
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<OpenItem> {
    let pairs = acts.iter().flat_map(|act| act.needs.iter().map(|needed| (act.unit, *needed)));
    let pairs: BTreeSet<(UnitId, Competence)> = pairs.collect();
    let items = pairs.into_iter().filter_map(|(unit, competence)| {
        let known = directory.units.get(&unit)?;
        let of_both = |act: &&Act| act.unit == unit && act.needs.contains(&competence);
        let lacking = acts.iter().filter(of_both).flat_map(|act| {
            let days = days(act, now, zone).into_iter();
            days.filter_map(move |day| Some((day, known.lack(competence, day)?, act)))
        });
        let (on, lack, act) = lacking.min_by_key(|(day, _, act)| (*day, act.since))?;
        let said_at = known.abilities.get(&competence).map(|ability| ability.said_at);
        let since = said_at.map_or(act.since, |said| said.max(act.since));
        Some(dated(act, Missing { competence, on, lack, since }, zone))
    });
    items.flatten().collect()
}

/// The days still to come on which it is needed.
fn days(act: &Act, now: Timestamp, zone: &TimeZone) -> BTreeSet<Date> {
    let today = care_time::day_of(now, zone);
    let to_come = act.times.iter().filter(|at| **at > now);
    let asked = act.days.iter().copied().filter(|day| *day >= today);
    to_come.map(|at| care_time::day_of(*at, zone)).chain(asked).collect()
}

struct Missing {
    competence: Competence,
    on: Date,
    lack: Lack,
    since: Timestamp,
}

/// Work from when it is known, and a gap in the line when the day is near.
fn dated(act: &Act, missing: Missing, zone: &TimeZone) -> Vec<OpenItem> {
    let Missing { competence, on, lack, since } = missing;
    let day = care_time::resolve(on.at(0, 0, 0, 0), zone);
    let near = day.checked_sub((NEAR_DAYS * 24).hours()).unwrap_or(day).max(since);
    let why = Why::CompetenceMissing { unit: act.unit, competence, on, lack };
    let gap = OpenItem {
        what: What::Gap { link: Link::OwnerAndTime, why },
        weight: Weight::Gap,
        opens_at: near,
        closes_at: None,
        due_at: day.max(later(near, CLOSE_MINUTES)),
        owner: act.owner,
        then: Some(act.then),
    };
    let work =
        OpenItem { weight: Weight::Work, opens_at: since, closes_at: Some(near), ..gap.clone() };
    let ahead = (since < near).then_some(work);
    ahead.into_iter().chain([gap]).collect()
}
