//! Paths of a unit that takes part: its day, its requests, and its own part of an episode.

use care::episode::named::NamedContact;
use care::ids::{ContactId, EpisodeId, EventId, RequestId, SampleId, TaskId, ThingId, UnitId};

pub(crate) const DAY: &str = "/day";
pub(crate) const DAY_NOW: &str = "/day/now";
pub(crate) const DAY_LIVE: &str = "/day/live";

/// A day of a unit's contacts.
pub(crate) fn day(day: jiff::civil::Date) -> String {
    format!("{DAY}?day={day}")
}

/// The part of the day that changes, filter kept.
pub(crate) fn day_now(day: jiff::civil::Date, show: &str) -> String {
    format!("{DAY_NOW}?day={day}&show={show}")
}

pub(crate) fn day_filtered(day: jiff::civil::Date, show: &str) -> String {
    match show {
        "" => self::day(day),
        show => format!("{DAY}?day={day}&show={show}"),
    }
}

/// What became of a contact of the own unit.
pub(crate) fn day_outcome(id: EpisodeId, contact: ContactId) -> String {
    format!("{DAY}/{}/{}", id.0, contact.0)
}

/// What the patient lets a participating unit see.
pub(crate) fn shared(id: EpisodeId) -> String {
    format!("/shared/{}", id.0)
}

/// A unit's requests.
pub(crate) const REQUESTS: &str = "/requests";
/// The part of them that is fetched again when something has changed.
pub(crate) const REQUESTS_NOW: &str = "/requests/now";
pub(crate) const REQUESTS_LIVE: &str = "/requests/live";

/// One patient as a unit that takes part sees it.
pub(crate) fn asked(id: EpisodeId) -> String {
    format!("/asked/{}", id.0)
}

/// One visit of the asked unit: what was done, measured, given and seen.
pub(crate) fn visit(id: EpisodeId, contact: ContactId) -> String {
    format!("/asked/{}/visits/{}", id.0, contact.0)
}

/// The answer to a responsibility that the unit is offered.
pub(crate) fn our_offer(id: EpisodeId, offer: EventId) -> String {
    format!("/asked/{}/offers/{}", id.0, offer.0)
}

/// A no needs a reason: a page of its own.
pub(crate) fn our_no(id: EpisodeId, offer: EventId) -> String {
    format!("{}?answer=declined", our_offer(id, offer))
}

pub(crate) fn our_withdrawal(id: EpisodeId, offer: EventId) -> String {
    format!("{}/withdrawal", our_offer(id, offer))
}

/// The unit names one of its own for the patient.
pub(crate) fn our_named(id: EpisodeId, contact: NamedContact) -> String {
    format!("/asked/{}/named/{}", id.0, contact.as_str())
}

/// The unit hands over what it has.
pub(crate) fn our_hand_over(id: EpisodeId) -> String {
    format!("/asked/{}/offers", id.0)
}

/// What an asked unit does with a request of its own.
pub(crate) fn our_receipt(id: EpisodeId, request: RequestId) -> String {
    format!("/asked/{}/requests/{}/receipt", id.0, request.0)
}

pub(crate) fn our_answer(id: EpisodeId, request: RequestId) -> String {
    format!("/asked/{}/requests/{}/answer", id.0, request.0)
}

/// The form of one kind of answer: other times, no, what is granted.
pub(crate) fn our_answer_as(id: EpisodeId, request: RequestId, answer: &str) -> String {
    format!("{}?answer={answer}", our_answer(id, request))
}

pub(crate) fn our_call(id: EpisodeId, request: RequestId) -> String {
    format!("/asked/{}/requests/{}/calls", id.0, request.0)
}

pub(crate) fn our_end(id: EpisodeId, request: RequestId) -> String {
    format!("/asked/{}/requests/{}/end", id.0, request.0)
}

pub(crate) fn our_notice(id: EpisodeId, notice: EventId) -> String {
    format!("/asked/{}/notices/{}", id.0, notice.0)
}

pub(crate) fn our_medicines(id: EpisodeId) -> String {
    format!("/asked/{}/medicine-list", id.0)
}

pub(crate) fn our_thing(id: EpisodeId, thing: ThingId) -> String {
    format!("/asked/{}/things/{}", id.0, thing.0)
}

pub(crate) fn our_sample(id: EpisodeId, sample: SampleId) -> String {
    format!("/asked/{}/samples/{}", id.0, sample.0)
}

pub(crate) fn our_journal(id: EpisodeId) -> String {
    format!("/asked/{}/journal", id.0)
}

/// How it was when the patient came home.
pub(crate) fn our_arrival(id: EpisodeId) -> String {
    format!("/asked/{}/arrival", id.0)
}

pub(crate) fn our_report(id: EpisodeId) -> String {
    format!("/asked/{}/report", id.0)
}

pub(crate) fn social_strike(id: EpisodeId, note: EventId) -> String {
    format!("{}/{}/strike", social(id), note.0)
}

/// The social record of a unit under the social services act.
pub(crate) fn social(id: EpisodeId) -> String {
    format!("/asked/{}/notes", id.0)
}

/// The units that the own unit meets about shared patients.
pub(crate) const MEETINGS: &str = "/meetings";

/// The meeting with a unit.
pub(crate) fn meeting(with: UnitId) -> String {
    format!("{MEETINGS}/{}", with.0)
}

/// One patient at it.
pub(crate) fn meeting_subject(with: UnitId, episode: EpisodeId) -> String {
    format!("{}/{}", meeting(with), episode.0)
}

pub(crate) fn meeting_done(with: UnitId, episode: EpisodeId, task: TaskId) -> String {
    format!("{}/done/{}", meeting_subject(with, episode), task.0)
}

/// Times for colleagues of other units.
pub(crate) const SLOTS: &str = "/slots";

pub(crate) fn slot(unit: UnitId, slot: &str, deed: &str) -> String {
    format!("{SLOTS}/{}/{slot}/{deed}", unit.0)
}
