//! Open items before the patient is at home: assess, decide, ask, agree, prepare, leave.

use super::{Build, Link, later};
use crate::episode::contact::{Contact, Plan};
use crate::episode::event::{Answer, Choice, CriterionRef, Party};
use crate::episode::{Opening, monitoring};
use crate::ids::UnitId;
use crate::news2::Scale;
use crate::open_item::{OpenItem, What, Why};
use crate::programme::Channel;
use crate::refusal::Missing;
use crate::who::Role;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;

pub(super) fn assessing(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let Some(opening) = &episode.opening else { return vec![] };
    if let Some(decision) = &episode.decision
        && let Choice::NotNow { reassess_at } = decision.choice
    {
        return vec![reassessment(build, reassess_at)];
    }
    let is_measured = measured(build, opening);
    let is_answered = |criterion: &&CriterionRef| match criterion.computed {
        true => is_measured,
        false => episode.answered.contains_key(&criterion.id),
    };
    let of = opening.criteria.len();
    let answered = opening.criteria.iter().filter(is_answered).count();
    if answered < of || !is_measured {
        let what = What::Assess { answered, of };
        let mut assess = build.work(what, build.opened_at, opening.assess_by);
        let left = opening.criteria.iter().filter(|criterion| !is_answered(criterion));
        if let Some(role) = whose(build, left.collect()) {
            assess.then = Some(build.physician).filter(|next| next.role != role);
            assess.then = assess.then.or(Some(build.nurse));
            assess.owner.role = role;
        }
        return vec![assess];
    }
    let newest = episode.answered.values().map(|found| found.mark.at).max();
    let since = newest.unwrap_or(build.opened_at);
    let hours = i64::from(opening.deadlines.decision_hours);
    let due = since.checked_add(hours.hours()).unwrap_or(Timestamp::MAX);
    let mut decide = build.work(What::Decide, since, due);
    decide.owner = build.physician;
    decide.then = Some(build.nurse);
    vec![decide]
}

/// When the nurse's own part is done it waits for another profession, and is theirs.
fn whose(build: &Build<'_>, left: Vec<&CriterionRef>) -> Option<Role> {
    let nurse = build.nurse.role;
    let is_nurses = |criterion: &&CriterionRef| {
        criterion.computed
            || criterion.answered_by.is_empty()
            || criterion.answered_by.contains(&nurse)
    };
    match left.iter().any(is_nurses) {
        true => None,
        false => left.first().and_then(|criterion| criterion.answered_by.first().copied()),
    }
}

/// What the computed criteria read is there: a NEWS2 without a part missing.
fn measured(build: &Build<'_>, opening: &Opening) -> bool {
    let Some(newest) = build.episode.measurements.last() else { return false };
    let combined = monitoring::combined(build.episode, newest.mark.at);
    let computed = opening.criteria.iter().any(|criterion| criterion.computed);
    !computed || combined.score(Scale::One).total().is_ok()
}

/// Back on the ward the physician decides anew; then it is prepared as the first time.
pub(super) fn back_on_ward(build: &Build<'_>) -> Vec<OpenItem> {
    let Some(back) = build.episode.came_back_at() else { return vec![] };
    let decided = build.episode.decision.as_ref().filter(|decision| decision.mark.at >= back);
    let hours = build.episode.opening.as_ref().map_or(24, |o| o.deadlines.decision_hours);
    match decided.map(|decision| decision.choice) {
        Some(Choice::Yes | Choice::YesWhenMet) => preparing(build),
        Some(Choice::NotNow { reassess_at }) => vec![reassessment(build, reassess_at)],
        None => {
            let due = later(back, i64::from(hours) * 60);
            let mut decide = build.work(What::Decide, back, due);
            decide.owner = build.physician;
            decide.then = Some(build.nurse);
            vec![decide]
        }
    }
}

fn reassessment(build: &Build<'_>, reassess_at: Timestamp) -> OpenItem {
    let mut gap = build.gap(Link::OwnerAndTime, Why::ReassessmentDue, reassess_at);
    gap.owner = build.physician;
    gap.then = Some(build.nurse);
    gap
}

/// After the physician's yes: the three answers, the agreement, the checklist, and then leave.
pub(super) fn preparing(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let since = episode.decision.as_ref().map_or(build.opened_at, |decision| decision.mark.at);
    let due = later(since, 24 * 60);
    let mut items = unwanted(build);
    items.extend(too_early(build));
    let missing: Vec<Missing> = episode
        .missing_before_leaving()
        .into_iter()
        .filter(|m| matches!(m, Missing::PatientsYes | Missing::KinsYes | Missing::StaffsYes))
        .collect();
    if !missing.is_empty() {
        items.push(build.work(What::Ask { missing }, since, due));
    }
    match &episode.agreement {
        None => items.push(build.work(What::WriteAgreement, since, due)),
        Some(agreement) if !agreement.is_agreed() => {
            let what = What::Agree { version: agreement.version };
            items.push(build.work(
                what,
                agreement.written.at,
                later(agreement.written.at, 24 * 60),
            ));
        }
        Some(_) => {}
    }
    let (left, of) = (episode.items_left(), episode.checklist().len());
    if left > 0 {
        items.push(build.work(What::Prepare { left, of }, since, due));
    } else if episode.missing_before_leaving().is_empty() {
        items.push(build.work(What::Leave, since, due));
    }
    items
}

/// How long before a visit its unit must hear that nobody is home: they plan before they drive.
const CALL_OFF_MINUTES: i64 = 60;

/// Visits whose time comes before the homecoming: nobody drives to an empty home. One for each
/// unit, its first; open until the patient is home, or the visit is moved, called off or told of.
/// Whoever has been home and is back on the ward has had the units told, so that is not repeated.
fn too_early(build: &Build<'_>) -> Vec<OpenItem> {
    if !build.episode.spells.is_empty() {
        return vec![];
    }
    let planned = build.episode.plan().filter(Plan::is_open).map(|plan| plan.contact);
    let mut first: BTreeMap<UnitId, &Contact> = BTreeMap::new();
    for contact in planned.filter(|contact| contact.channel == Channel::AtHome) {
        let earliest = first.entry(contact.unit).or_insert(contact);
        if (contact.at, contact.id) < (earliest.at, earliest.id) {
            *earliest = contact;
        }
    }
    let gaps = first.into_values().map(|contact| {
        let Contact { id, unit, kind, at, .. } = *contact;
        let why = Why::NotHomeForVisit { contact: id, unit, kind, at };
        let gap = build.gap(Link::NextContact, why, later(at, -CALL_OFF_MINUTES));
        OpenItem { due_at: at, ..gap }
    });
    gaps.collect()
}

/// Somebody's no, which may come any day and always counts.
pub(super) fn unwanted(build: &Build<'_>) -> Vec<OpenItem> {
    let said_no =
        build.episode.answers.iter().filter(|(_, given)| given.value.answer == Answer::No);
    said_no
        .map(|(party, given)| {
            let party: Party = *party;
            build.gap(Link::OwnerAndTime, Why::NoLongerWanted { party }, given.mark.at)
        })
        .collect()
}
