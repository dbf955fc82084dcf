//! Facts: what the access policies need to know of an episode, drawn from its state or summary.

use access::EpisodeFacts;
use care::episode::Episode;
use care::episode::own_list::DAYS_LISTED;
use care::episode::summary::Summary;
use care::ids::{EpisodeId, UnitId};
use care::responsibility::conversations::AFTER_THE_END_DAYS;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// How long after its end (or a return to the ward) a participating unit still has its part.
const RECENT_HOURS: i64 = AFTER_THE_END_DAYS * 24;

pub(crate) fn of(id: EpisodeId, episode: &Episode, now: Timestamp) -> Option<EpisodeFacts> {
    let opening = episode.opening.as_ref()?;
    let came_back = episode.spells.last().and_then(|spell| spell.to);
    let ended = episode.closing.as_ref().map(|closing| closing.mark().at);
    Some(EpisodeFacts {
        episode: id,
        ward_unit: opening.ward_unit,
        primary_care: opening.primary_care,
        units: others(opening.ward_unit, &episode.units()),
        shared_with: episode.shared_with().into_iter().collect(),
        refused: episode.refused().into_iter().collect(),
        asked: episode.asked_units().into_iter().collect(),
        follow_up: episode.follow_up,
        feedback: reading(&episode.feedback_until(), now),
        patient: opening.patient,
        kin: episode.kin_who_may_see().into_iter().collect(),
        phase: episode.phase().as_str().to_owned(),
        open: episode.is_open(),
        recent: is_recent(ended, came_back, now),
        lately: is_lately(ended, now),
        due_home: episode.is_due_home(now),
    })
}

/// The same facts from a list's summary.
pub(crate) fn of_summary(id: EpisodeId, summary: &Summary, now: Timestamp) -> EpisodeFacts {
    let came_back = summary.spells.last().and_then(|spell| spell.to);
    EpisodeFacts {
        episode: id,
        ward_unit: summary.ward_unit,
        primary_care: summary.primary_care,
        units: others(summary.ward_unit, &summary.units),
        shared_with: summary.shared_with.iter().copied().collect(),
        refused: summary.refused.iter().copied().collect(),
        asked: summary.asked.iter().copied().collect(),
        follow_up: summary.follow_up,
        feedback: reading(&summary.feedback, now),
        patient: summary.patient,
        kin: summary.kin.iter().copied().collect(),
        phase: summary.phase.as_str().to_owned(),
        open: summary.phase.is_open(),
        recent: is_recent(summary.closed_at, came_back, now),
        lately: is_lately(summary.closed_at, now),
        due_home: summary.is_due_home(now),
    }
}

/// The ward answers for the care; those who take part in it are the others. Counted among them, it
/// would give whoever works there in another role that role's part of its patients' care.
fn others(ward: UnitId, units: &[UnitId]) -> BTreeSet<UnitId> {
    units.iter().copied().filter(|unit| *unit != ward).collect()
}

/// Units that read what they have sent or been sent of deviations and thanks, still.
fn reading(until: &BTreeMap<UnitId, Timestamp>, now: Timestamp) -> BTreeSet<UnitId> {
    until.iter().filter(|(_, until)| now < **until).map(|(unit, _)| *unit).collect()
}

fn is_recent(ended: Option<Timestamp>, came_back: Option<Timestamp>, now: Timestamp) -> bool {
    let last = ended.into_iter().chain(came_back).max();
    last.is_some_and(|at| now.duration_since(at) < SignedDuration::from_hours(RECENT_HOURS))
}

/// How long after its end it stays on the list of the patient's primary care centre.
const LATELY_HOURS: i64 = DAYS_LISTED * 24;

fn is_lately(ended: Option<Timestamp>, now: Timestamp) -> bool {
    ended.is_some_and(|at| now.duration_since(at) < SignedDuration::from_hours(LATELY_HOURS))
}
