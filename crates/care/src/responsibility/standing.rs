//! What must stand while the patient is at home, and was settled before leaving: the agreement as
//! the plan is now, everybody's yes, and what was left open at the door.

use super::{Build, Link, later};
use crate::episode::agreement::Agreement;
use crate::episode::checklist::ItemState;
use crate::episode::event::{Answer, Party, RoundOutcome};
use crate::episode::transfer::Cause;
use crate::open_item::{OpenItem, What, Why};
use crate::programme::ItemRule;
use jiff::Timestamp;

/// A new version of the agreement is agreed within a day.
const AGREE_MINUTES: i64 = 24 * 60;

pub(super) fn items(build: &Build<'_>) -> Vec<OpenItem> {
    let Some(since) = build.episode.home_since() else { return vec![] };
    let mut items = agreement(build, since);
    items.extend(answers(build, since));
    items.extend(left_open(build, since));
    items
}

/// The paper at home says what holds: there is one, it is agreed, and nothing has changed since.
fn agreement(build: &Build<'_>, since: Timestamp) -> Vec<OpenItem> {
    let Some(agreement) = &build.episode.agreement else {
        return vec![build.gap(Link::OwnerAndTime, Why::AgreementMissing, since)];
    };
    let (version, written) = (agreement.version, agreement.written.at);
    if !agreement.is_agreed() {
        let late = later(written, AGREE_MINUTES);
        let gap = Why::AgreementNotAgreed { version };
        return vec![
            build.work(What::Agree { version }, written.max(since), late.max(since)),
            build.gap(Link::OwnerAndTime, gap, late.max(since)),
        ];
    }
    let changed = changed_since(build, agreement).filter(|at| *at >= since);
    let gap = changed.map(|at| {
        let gap = build.gap(Link::OwnerAndTime, Why::AgreementOlderThanPlan { version }, at);
        OpenItem { due_at: later(at, AGREE_MINUTES), ..gap }
    });
    gap.into_iter().collect()
}

/// The first thing after it was written that makes it say something else than what is done: a round
/// that revised the plan, or a responsibility that was handed over.
fn changed_since(build: &Build<'_>, agreement: &Agreement) -> Option<Timestamp> {
    let episode = build.episode;
    let revised =
        episode.rounds.iter().filter(|held| held.round.outcome == RoundOutcome::RevisePlan);
    let moved = episode.holdings.values().flatten();
    let moved = moved.filter(|held| matches!(held.cause, Cause::Transfer { .. }));
    let changes = revised.map(|held| held.mark.at).chain(moved.map(|held| held.from));
    changes.filter(|at| *at > agreement.written.at).min()
}

/// Voluntary every day: whose yes is not known, is asked. A no is a gap of its own.
fn answers(build: &Build<'_>, since: Timestamp) -> Vec<OpenItem> {
    let open = Party::ALL.into_iter().filter_map(|party| {
        let given = build.episode.answers.get(&party);
        match given.map(|given| given.value.answer) {
            Some(Answer::Yes | Answer::No) => return None,
            Some(Answer::NobodyToAsk) if party == Party::NextOfKin => return None,
            Some(Answer::NobodyToAsk | Answer::NotYet) | None => {}
        }
        let asked_at = given.map_or(since, |given| given.mark.at.max(since));
        Some(build.gap(Link::OwnerAndTime, Why::AnswerMissing { party }, asked_at))
    });
    open.collect()
}

/// Left until later so that the patient could leave, and still not done. What the record knows by
/// itself has gaps of its own, and what does not apply to this patient is none.
fn left_open(build: &Build<'_>, since: Timestamp) -> Vec<OpenItem> {
    let checklist = build.episode.checklist().into_iter();
    let left = checklist.filter(|(item, state)| {
        item.rule == ItemRule::Tick && matches!(state, ItemState::Overridden { later: true, .. })
    });
    let items = left.map(|(item, _)| {
        build.gap(Link::OwnerAndTime, Why::ItemLeftOpen { item: item.id.clone() }, since)
    });
    items.collect()
}
