//! Paths: every address that pages link to, as a function. Addresses hold ids, never a name or a
//! number of a person.

use care::episode::event::HomeCheck;
use care::ids::{ContactId, EpisodeId, EventId, TaskId};
use care::vital_sign::VitalSign;

pub(crate) const HOME: &str = "/";
pub(crate) const LOGIN: &str = "/login";
pub(crate) const LOGOUT: &str = "/logout";
pub(crate) const DEMO_LOGIN: &str = "/demo/login";
pub(crate) const ACTING: &str = "/acting";
pub(crate) const BOARD: &str = "/board";
/// The part of the board that is fetched again when something has changed.
pub(crate) const BOARD_NOW: &str = "/board/now";
pub(crate) const BOARD_LIVE: &str = "/board/live";
pub(crate) const CALLS: &str = "/calls";
pub(crate) const DAY: &str = "/day";
pub(crate) const ME: &str = "/me";
pub(crate) const KIN: &str = "/kin";
pub(crate) const ADMINISTRATION: &str = "/administration";

/// The language is in the address, so that the form needs no field and works everywhere.
pub(crate) fn language(to: &str) -> String {
    format!("/language?to={to}")
}

/// Where to log in, and where to go then.
pub(crate) fn login_then(next: &str) -> String {
    format!("{LOGIN}?next={}", encoded(next))
}

pub(crate) fn board_filtered(filter: &str) -> String {
    format!("{BOARD}?show={filter}")
}

pub(crate) fn new_candidate() -> String {
    "/candidates/new".to_owned()
}

pub(crate) fn episode(id: EpisodeId) -> String {
    format!("/episodes/{}", id.0)
}

pub(crate) fn timeline(id: EpisodeId) -> String {
    of(id, "timeline")
}

pub(crate) fn assessment(id: EpisodeId) -> String {
    of(id, "assessment")
}

/// The physician's decision.
pub(crate) fn decision(id: EpisodeId) -> String {
    of(id, "decision")
}

/// What patient, next of kin and receiving staff answered.
pub(crate) fn answers(id: EpisodeId) -> String {
    of(id, "answers")
}

pub(crate) fn agreement(id: EpisodeId) -> String {
    of(id, "agreement")
}

pub(crate) fn checklist(id: EpisodeId) -> String {
    of(id, "checklist")
}

pub(crate) fn homecoming(id: EpisodeId) -> String {
    of(id, "homecoming")
}

/// Safety bed, or another way back.
pub(crate) fn way_back(id: EpisodeId) -> String {
    of(id, "way-back")
}

pub(crate) fn contacts(id: EpisodeId) -> String {
    of(id, "contacts")
}

/// One planned contact: what came of it, or move it.
pub(crate) fn contact(id: EpisodeId, contact: ContactId) -> String {
    format!("/episodes/{}/contacts/{}", id.0, contact.0)
}

pub(crate) fn home_check(id: EpisodeId, check: HomeCheck) -> String {
    match check {
        HomeCheck::Arrival => of(id, "checks/arrival"),
        HomeCheck::Evening => of(id, "checks/evening"),
    }
}

pub(crate) fn measurement(id: EpisodeId) -> String {
    of(id, "measurements/new")
}

pub(crate) fn alarm(id: EpisodeId, sign: VitalSign) -> String {
    format!("/episodes/{}/alarms/{}", id.0, sign.as_str())
}

/// A NEWS2 at a level that somebody is to answer.
pub(crate) fn news2(id: EpisodeId) -> String {
    of(id, "news2")
}

pub(crate) fn round(id: EpisodeId) -> String {
    of(id, "rounds/new")
}

pub(crate) fn task(id: EpisodeId, task: TaskId) -> String {
    format!("/episodes/{}/tasks/{}", id.0, task.0)
}

pub(crate) fn journal(id: EpisodeId) -> String {
    of(id, "journal")
}

pub(crate) fn return_to_ward(id: EpisodeId) -> String {
    of(id, "return")
}

pub(crate) fn discharge(id: EpisodeId) -> String {
    of(id, "discharge")
}

pub(crate) fn correction(id: EpisodeId, event: EventId) -> String {
    format!("/episodes/{}/corrections/{}", id.0, event.0)
}

fn of(id: EpisodeId, part: &str) -> String {
    format!("/episodes/{}/{part}", id.0)
}

/// Only a path of our own may be gone to after a form: never another site.
pub(crate) fn local(path: &str) -> Option<&str> {
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic());
    (own && plain).then_some(path)
}

/// Escapes what a query value may not hold.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(local("/board?show=gaps"), Some("/board?show=gaps"));
        for path in ["https://example.com", "//example.com", "/\\example.com", "board", "/a b"] {
            assert_eq!(local(path), None, "{path}");
        }
    }

    #[test]
    fn where_to_go_next_survives_the_address() {
        assert_eq!(login_then("/board?show=gaps"), "/login?next=/board%3Fshow%3Dgaps");
    }
}
