//! Facts: what the access policies need to know of an episode, drawn from its state or summary.

use access::EpisodeFacts;
use care::episode::Episode;
use care::episode::summary::Summary;
use care::ids::EpisodeId;
use jiff::{SignedDuration, Timestamp};

/// How long after its end (or a return to the ward) a participating unit still has its part.
const RECENT_HOURS: i64 = 7 * 24;

pub(crate) fn of(id: EpisodeId, episode: &Episode, now: Timestamp) -> Option<EpisodeFacts> {
    let opening = episode.opening.as_ref()?;
    let came_back = episode.spells.last().and_then(|spell| spell.to);
    let ended = episode.closing.as_ref().map(|closing| closing.mark().at);
    Some(EpisodeFacts {
        episode: id,
        ward_unit: opening.ward_unit,
        units: episode.units().into_iter().collect(),
        shared_with: episode.shared_with().into_iter().collect(),
        patient: opening.patient,
        kin: episode.kin_who_may_see().into_iter().collect(),
        phase: episode.phase().as_str().to_owned(),
        open: episode.is_open(),
        recent: is_recent(ended, came_back, now),
    })
}

/// The same facts from a list's summary.
pub(crate) fn of_summary(id: EpisodeId, summary: &Summary, now: Timestamp) -> EpisodeFacts {
    let came_back = summary.spells.last().and_then(|spell| spell.to);
    EpisodeFacts {
        episode: id,
        ward_unit: summary.ward_unit,
        units: summary.units.iter().copied().collect(),
        shared_with: summary.shared_with.iter().copied().collect(),
        patient: summary.patient,
        kin: summary.kin.iter().copied().collect(),
        phase: summary.phase.as_str().to_owned(),
        open: summary.phase.is_open(),
        recent: is_recent(summary.closed_at, came_back, now),
    }
}

fn is_recent(ended: Option<Timestamp>, came_back: Option<Timestamp>, now: Timestamp) -> bool {
    let last = ended.into_iter().chain(came_back).max();
    last.is_some_and(|at| now.duration_since(at) < SignedDuration::from_hours(RECENT_HOURS))
}
