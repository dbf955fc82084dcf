//! Open items before the patient is at home: assess, decide, ask, agree, prepare, leave.

use super::{Build, Link, later};
use crate::episode::event::{Answer, Choice, Party};
use crate::open_item::{OpenItem, What, Why};
use crate::refusal::Missing;
use jiff::{Timestamp, ToSpan};

pub(super) fn assessing(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let Some(opening) = &episode.opening else { return vec![] };
    if let Some(decision) = &episode.decision
        && let Choice::NotNow { reassess_at } = decision.choice
    {
        let mut gap = build.gap(Link::OwnerAndTime, Why::ReassessmentDue, reassess_at);
        gap.owner = build.physician;
        gap.then = Some(build.nurse);
        return vec![gap];
    }
    let by_hand = opening.criteria.iter().filter(|criterion| !criterion.computed);
    let of = by_hand.clone().count();
    let answered = by_hand.filter(|c| episode.answered.contains_key(&c.id)).count();
    let measured = !episode.measurements.is_empty();
    if answered < of || !measured {
        let what = What::Assess { answered, of };
        return vec![build.work(what, build.opened_at, opening.assess_by)];
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

/// After the physician's yes: the three answers, the agreement, the checklist, and then leave.
pub(super) fn preparing(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let since = episode.decision.as_ref().map_or(build.opened_at, |decision| decision.mark.at);
    let due = later(since, 24 * 60);
    let mut items = unwanted(build);
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
