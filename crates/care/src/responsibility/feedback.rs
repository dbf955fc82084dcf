//! Deviations and thanks that wait: exactly one of the two units has each, and by when. Nobody else
//! knows of them, so neither do the line, the board and the other units' lists.

use super::mandate::{self, Mandate};
use super::{Build, Link, later};
use crate::episode::Episode;
use crate::episode::feedback::{Feedback, Waits};
use crate::ids::{EventId, UnitId};
use crate::open_item::{OpenItem, Weight, What, Why};
use jiff::Timestamp;

/// How soon an answer that has come is read; and how long after its time a deviation goes on to
/// everybody at the unit. A week later is the same hour of a working week: nobody is rung at night
/// for the sake of a routine.
const WEEK_MINUTES: i64 = 7 * 24 * 60;

pub(super) fn items(build: &Build<'_>) -> Vec<OpenItem> {
    build.episode.feedback.iter().flat_map(|(id, one)| of(*id, one)).collect()
}

fn of(feedback: EventId, one: &Feedback) -> Vec<OpenItem> {
    let theirs = |what, weight, opens_at, due_at| OpenItem {
        what,
        weight,
        opens_at,
        closes_at: None,
        due_at,
        owner: one.to,
        // Whoever sent it rings.
        then: Some(one.from),
    };
    let (from, sent_at) = (one.from.unit, one.sent.at);
    match one.waits() {
        None => vec![],
        Some(Waits::ForAnswer) => {
            let answer = What::AnswerFeedback { feedback, from };
            let why = Why::FeedbackUnanswered { feedback, from };
            let gap = What::Gap { link: Link::OwnerAndTime, why };
            let last = later(one.due_at, WEEK_MINUTES);
            vec![
                theirs(answer, Weight::Work, sent_at, one.due_at),
                theirs(gap, Weight::Gap, one.due_at, last),
            ]
        }
        Some(Waits::ForReader) => {
            let read = What::ReadFeedback { feedback, from, is_answer: false };
            vec![theirs(read, Weight::Information, sent_at, one.due_at)]
        }
        Some(Waits::ForSender) => {
            let since = one.answered.map_or(sent_at, |(_, mark)| mark.at);
            let what = What::ReadFeedback { feedback, from: one.to.unit, is_answer: true };
            let item = theirs(what, Weight::Information, since, later(since, WEEK_MINUTES));
            vec![OpenItem { owner: one.from, then: Some(one.to), ..item }]
        }
    }
}

/// Who had the patient before this unit did: who held the nursing before it, else the ward that sent
/// the patient home; to the ward, whoever met the patient last.
pub fn step_before(episode: &Episode, unit: UnitId, at: Timestamp) -> Option<UnitId> {
    let ward = episode.opening.as_ref()?.ward_unit;
    let held: Vec<UnitId> = mandate::history(episode, Mandate::TreatmentNursing)
        .into_iter()
        .filter(|holding| holding.from <= at)
        .map(|holding| holding.unit)
        .collect();
    let giver = held.windows(2).rev().find_map(|pair| match pair {
        [giver, taker] if *taker == unit && giver != taker => Some(*giver),
        _ => None,
    });
    let met = || {
        let held = episode.planned().filter(|planned| planned.contact.unit != unit);
        let held = held.filter_map(|planned| Some((planned.held?.mark.at, planned.contact.unit)));
        held.max().map(|(_, unit)| unit)
    };
    match giver {
        Some(giver) => Some(giver),
        None if unit != ward => Some(ward),
        None => met(),
    }
}
