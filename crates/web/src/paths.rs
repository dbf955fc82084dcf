//! Paths: every address that pages link to, as a function. Addresses hold ids, never a name or a
//! number of a person.

mod administration;
mod asked;
mod episode;
mod papers;

pub(crate) use administration::*;
pub(crate) use asked::*;
pub(crate) use episode::*;
pub(crate) use papers::*;

use care::ids::EventId;
use care::who::Role;

pub(crate) const HOME: &str = "/";
pub(crate) const LOGIN: &str = "/login";
pub(crate) const LOGOUT: &str = "/logout";
pub(crate) const DEMO_CLOCK: &str = "/demo/clock";
pub(crate) const DEMO_LOGIN: &str = "/demo/login";
pub(crate) const DEMO_STAFF: &str = "/demo/staff";
pub(crate) const DEMO_RESTART: &str = "/demo/restart";
pub(crate) const ACTING: &str = "/acting";
pub(crate) const BOARD: &str = "/board";
/// The part of the board that is fetched again when something has changed.
pub(crate) const BOARD_NOW: &str = "/board/now";
pub(crate) const BOARD_LIVE: &str = "/board/live";
/// Which patients one has this shift.
pub(crate) const MINE: &str = "/board/mine";
/// The ward's screens: to put one up, and take it down.
pub(crate) const WALLS: &str = "/board/walls";
pub(crate) const WALLS_DOWN: &str = "/board/walls/down";
/// What a screen on the wall shows.
pub(crate) const WALL: &str = "/wall";
pub(crate) const WALL_NOW: &str = "/wall/now";
pub(crate) const WALL_LIVE: &str = "/wall/live";
/// Which of the ward's beds have other patients in them.
pub(crate) const BEDS: &str = "/board/beds";
pub(crate) const MY_WORRY: &str = "/me/worry";
pub(crate) const KIN_WORRY: &str = "/kin/worry";
/// Where the ambulance looks somebody up; the number is in the form.
pub(crate) const AMBULANCE: &str = "/ambulance";
/// The own list of a primary care centre.
pub(crate) const LISTED: &str = "/listed";
pub(crate) const CALLS: &str = "/calls";
/// How often numbers are looked up and pressed.
pub(crate) const CALL_COUNTS: &str = "/calls/count";
pub(crate) const ME: &str = "/me";
pub(crate) const KIN: &str = "/kin";
/// A first login, or a forgotten password, with a one-time code.
pub(crate) const WELCOME: &str = "/welcome";
pub(crate) const HELP: &str = "/help";
pub(crate) const HELP_KEYBOARD: &str = "/help/keyboard";
pub(crate) const HELP_WORDS: &str = "/help/words";
pub(crate) const TOUR: &str = "/tour";
pub(crate) const ABOUT: &str = "/about";
pub(crate) const ACCESSIBILITY: &str = "/accessibility";
pub(crate) const ACCOUNT: &str = "/account";
/// What somebody has been told, and how they want to be told.
pub(crate) const NOTICES: &str = "/notices";
pub(crate) const MY_NOTICES: &str = "/account/notices";
/// One's own devices that are told by push.
pub(crate) const MY_DEVICES: &str = "/account/notices/devices";
pub(crate) const MY_DEVICE_REMOVAL: &str = "/account/notices/devices/removal";
/// What could not be sent.
pub(crate) const FAILED_NOTICES: &str = "/administration/notices";

pub(crate) fn failed_notice(notice: uuid::Uuid) -> String {
    format!("{FAILED_NOTICES}/{notice}")
}

/// The language is in the address, so that the form needs no field and works everywhere.
pub(crate) fn language(to: &str) -> String {
    format!("/language?to={to}")
}

/// Where to log in, and where to go then.
pub(crate) fn login_then(next: &str) -> String {
    format!("{LOGIN}?next={}", encoded(next))
}

/// The part of the board that changes, filter kept.
pub(crate) fn board_now(filter: &str) -> String {
    format!("{BOARD_NOW}?show={}", encoded(filter))
}

pub(crate) fn board_filtered(filter: &str) -> String {
    match filter {
        "" => BOARD.to_owned(),
        filter => format!("{BOARD}?show={}", encoded(filter)),
    }
}

/// A page of the own list, by filter, from after one patient.
pub(crate) fn listed(only: &str, after: Option<&str>) -> String {
    match after {
        Some(after) => format!("{LISTED}?only={}&after={}", encoded(only), encoded(after)),
        None => format!("{LISTED}?only={}", encoded(only)),
    }
}

pub(crate) fn new_candidate() -> String {
    "/candidates/new".to_owned()
}

pub(crate) const CANDIDATES: &str = "/candidates";
/// A search is sent as a form: names are never in an address.
pub(crate) const CANDIDATE_SEARCH: &str = "/candidates/search";
pub(crate) const CANDIDATE_PERSON: &str = "/candidates/person";
pub(crate) const PERSONS: &str = "/persons";
/// What waits at the own unit of deviations and thanks, and how many there have been.
pub(crate) const FEEDBACK: &str = "/feedback";
pub(crate) const MY_COPIES: &str = "/me/copies";
pub(crate) const MY_READERS: &str = "/me/readers";
pub(crate) const MY_MESSAGES: &str = "/me/messages";
pub(crate) const KIN_MESSAGES: &str = "/kin/messages";

pub(crate) fn my_copy(copy: EventId) -> String {
    format!("{MY_COPIES}/{}", copy.0)
}

/// How a role works.
pub(crate) fn help_role(role: Role) -> String {
    format!("{HELP}/roles/{}", role.as_str().replace('_', "-"))
}

pub(crate) const ROUNDS: &str = "/rounds";
pub(crate) const MY_AGREEMENT: &str = "/me/agreement";

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
