//! Paths: every address that pages link to, as a function. Addresses hold ids, never a name or a
//! number of a person.

mod papers;

pub(crate) use papers::*;

use care::episode::event::HomeCheck;
use care::ids::{
    AssignmentId, ContactId, EpisodeId, EventId, OrganisationId, RequestId, SampleId, StaffId,
    TaskId, ThingId, UnitId, WardId,
};
use care::programme::RequestKind;
use care::vital_sign::VitalSign;
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
pub(crate) const CALLS: &str = "/calls";
pub(crate) const DAY: &str = "/day";
pub(crate) const DAY_NOW: &str = "/day/now";
pub(crate) const DAY_LIVE: &str = "/day/live";
pub(crate) const ME: &str = "/me";
pub(crate) const KIN: &str = "/kin";
pub(crate) const ADMINISTRATION: &str = "/administration";
pub(crate) const NEW_UNIT: &str = "/administration/units/new";
pub(crate) const NEW_WARD: &str = "/administration/wards/new";
pub(crate) const NEW_STAFF: &str = "/administration/staff/new";
pub(crate) const NEW_ORGANISATION: &str = "/administration/organisations/new";
pub(crate) const STAFF: &str = "/administration/staff";
pub(crate) const PROGRAMMES: &str = "/administration/programmes";
/// Who changed what in the administration.
pub(crate) const CHANGE_LOG: &str = "/administration/log";
/// A first login, or a forgotten password, with a one-time code.
pub(crate) const WELCOME: &str = "/welcome";
/// The first steps of an empty installation.
pub(crate) const SETUP: &str = "/setup";
pub(crate) const NEW_PROGRAMME: &str = "/administration/programmes/new";
pub(crate) const ACCESS_LOG: &str = "/administration/access-log";
pub(crate) const HELP: &str = "/help";
pub(crate) const HELP_KEYBOARD: &str = "/help/keyboard";
pub(crate) const HELP_WORDS: &str = "/help/words";
pub(crate) const TOUR: &str = "/tour";
pub(crate) const ABOUT: &str = "/about";
pub(crate) const ACCESSIBILITY: &str = "/accessibility";
pub(crate) const ACCOUNT: &str = "/account";

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

pub(crate) fn new_candidate() -> String {
    "/candidates/new".to_owned()
}

pub(crate) const CANDIDATES: &str = "/candidates";
/// A search is sent as a form: names are never in an address.
pub(crate) const CANDIDATE_SEARCH: &str = "/candidates/search";
pub(crate) const CANDIDATE_PERSON: &str = "/candidates/person";
pub(crate) const PERSONS: &str = "/persons";

pub(crate) fn episode(id: EpisodeId) -> String {
    format!("/episodes/{}", id.0)
}

pub(crate) fn timeline(id: EpisodeId) -> String {
    of(id, "timeline")
}

pub(crate) fn assessment(id: EpisodeId) -> String {
    of(id, "assessment")
}

/// Values are written, and then the assessment goes on.
pub(crate) fn measurement_from_assessment(id: EpisodeId) -> String {
    format!("{}?back=assessment", measurement(id))
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
    of(id, "preparation")
}

pub(crate) fn homecoming(id: EpisodeId) -> String {
    of(id, "homecoming")
}

/// Safety bed, or another way back.
pub(crate) fn way_back(id: EpisodeId) -> String {
    of(id, "safety-bed")
}

pub(crate) fn contacts(id: EpisodeId) -> String {
    of(id, "contacts")
}

/// What came of one planned contact.
pub(crate) fn contact(id: EpisodeId, contact: ContactId) -> String {
    format!("/episodes/{}/contacts/{}/outcome", id.0, contact.0)
}

pub(crate) fn home_check(id: EpisodeId, check: HomeCheck) -> String {
    match check {
        HomeCheck::Arrival => of(id, "home-checks/arrival"),
        HomeCheck::Evening => of(id, "home-checks/evening"),
    }
}

pub(crate) fn measurement(id: EpisodeId) -> String {
    of(id, "measurements")
}

pub(crate) fn alarm(id: EpisodeId, sign: VitalSign) -> String {
    format!("/episodes/{}/alarms/{}", id.0, sign.as_str())
}

/// A NEWS2 at a level that somebody is to answer.
pub(crate) fn news2(id: EpisodeId) -> String {
    of(id, "alarms/news2")
}

pub(crate) fn round(id: EpisodeId) -> String {
    of(id, "round")
}

pub(crate) fn task(id: EpisodeId, task: TaskId) -> String {
    format!("/episodes/{}/tasks/{}/done", id.0, task.0)
}

pub(crate) fn journal(id: EpisodeId) -> String {
    of(id, "journal")
}

pub(crate) fn return_to_ward(id: EpisodeId) -> String {
    of(id, "ward-return")
}

pub(crate) fn discharge(id: EpisodeId) -> String {
    of(id, "discharge")
}

/// Everyone involved is asked about the discharge.
pub(crate) fn reconciliation(id: EpisodeId) -> String {
    of(id, "reconciliation")
}

pub(crate) fn death(id: EpisodeId) -> String {
    of(id, "death")
}

/// The clinic that takes over rounds and calls.
pub(crate) fn follow_up(id: EpisodeId) -> String {
    of(id, "follow-up")
}

/// Ends before home: not suitable, declined, cancelled.
pub(crate) fn end(id: EpisodeId) -> String {
    of(id, "end")
}

pub(crate) fn kin(id: EpisodeId) -> String {
    of(id, "kin")
}

/// Which units the patient lets see.
pub(crate) fn consents(id: EpisodeId) -> String {
    of(id, "consents")
}

pub(crate) fn saturation_scale(id: EpisodeId) -> String {
    of(id, "saturation-scale")
}

pub(crate) fn legal_status(id: EpisodeId) -> String {
    of(id, "legal-status")
}

/// The official NEWS2 chart.
pub(crate) fn news2_chart(id: EpisodeId) -> String {
    of(id, "news2")
}

pub(crate) const MERGE: &str = "/persons/merge";
pub(crate) const MERGE_SEARCH: &str = "/persons/merge/search";
pub(crate) const MERGE_COMPARE: &str = "/persons/merge/compare";
pub(crate) const MY_COPIES: &str = "/me/copies";
pub(crate) const MY_READERS: &str = "/me/readers";

/// A record that has been merged, and where it leads.
pub(crate) fn merged(person: care::ids::PersonId) -> String {
    format!("{MERGE}/{}", person.0)
}

/// How the patient is reached, and who they are.
pub(crate) fn patient(id: EpisodeId) -> String {
    of(id, "patient")
}

/// Something that belongs in another patient's record.
pub(crate) fn elsewhere(id: EpisodeId, event: EventId) -> String {
    format!("/episodes/{}/elsewhere/{}", id.0, event.0)
}

/// Deciding about a copy that the patient has asked for.
pub(crate) fn disclosure(id: EpisodeId, copy: EventId) -> String {
    format!("/disclosures/{}/{}", id.0, copy.0)
}

pub(crate) fn my_copy(copy: EventId) -> String {
    format!("{MY_COPIES}/{}", copy.0)
}

pub(crate) fn correction(id: EpisodeId, event: EventId) -> String {
    format!("/episodes/{}/corrections/{}", id.0, event.0)
}

/// How a role works.
pub(crate) fn help_role(role: Role) -> String {
    format!("{HELP}/roles/{}", role.as_str().replace('_', "-"))
}

fn of(id: EpisodeId, part: &str) -> String {
    format!("/episodes/{}/{part}", id.0)
}

pub(crate) fn organisation(id: OrganisationId) -> String {
    format!("/administration/organisations/{}", id.0)
}

/// A unit as the administrator sees it.
pub(crate) fn unit(unit: UnitId) -> String {
    format!("/administration/units/{}", unit.0)
}

/// One step of a unit: `edit`, `closing`, `reopening`.
pub(crate) fn unit_step(id: &UnitId, step: &str) -> String {
    format!("{}/{step}", unit(*id))
}

pub(crate) fn ward_beds(ward: &WardId) -> String {
    format!("/administration/wards/{}/beds", ward.0)
}

pub(crate) fn staff(staff: StaffId) -> String {
    format!("{STAFF}/{}", staff.0)
}

/// One step of somebody's: `name`, `account`, `account/code`, `account/closing` …
pub(crate) fn staff_step(id: &StaffId, step: &str) -> String {
    format!("{}/{step}", staff(*id))
}

/// What differs between two versions of a programme.
pub(crate) fn programme_changes(before: &str, after: &str) -> String {
    format!("{PROGRAMMES}/{before}/changes/{after}")
}

/// One step of the set-up.
pub(crate) fn setup_step(step: &str) -> String {
    format!("{SETUP}/{step}")
}

/// A unit's telephones and hours.
pub(crate) fn telephones(unit: UnitId) -> String {
    format!("/administration/units/{}/telephones", unit.0)
}

/// What is agreed about a unit here.
pub(crate) fn local_rule(unit: UnitId) -> String {
    format!("/administration/units/{}/rules", unit.0)
}

/// A ward's shared safety beds.
pub(crate) fn pool(ward: WardId) -> String {
    format!("/administration/wards/{}/pool", ward.0)
}

pub(crate) fn new_assignment(staff: StaffId) -> String {
    format!("/administration/staff/{}/assignments/new", staff.0)
}

/// The end of an assignment.
pub(crate) fn assignment_end(staff: StaffId, assignment: AssignmentId) -> String {
    format!("/administration/staff/{}/assignments/{}/end", staff.0, assignment.0)
}

/// An approved programme, by its content hash.
pub(crate) fn programme(hash: &str) -> String {
    format!("/administration/programmes/{hash}")
}

/// The three answers, where they stand among all that is prepared.
pub(crate) fn answers_on_page(id: EpisodeId) -> String {
    format!("{}#answers", checklist(id))
}

pub(crate) fn contacts_on_page(id: EpisodeId) -> String {
    format!("{}#contacts", checklist(id))
}

pub(crate) fn homecoming_on_page(id: EpisodeId) -> String {
    format!("{}#go-home", checklist(id))
}

pub(crate) fn contact_time(id: EpisodeId, contact: ContactId) -> String {
    format!("/episodes/{}/contacts/{}/time", id.0, contact.0)
}

pub(crate) fn contact_cancellation(id: EpisodeId, contact: ContactId) -> String {
    format!("/episodes/{}/contacts/{}/cancellation", id.0, contact.0)
}

/// Several items of the leaving checklist, ticked at once.
pub(crate) fn items(id: EpisodeId) -> String {
    of(id, "items")
}

/// The list itself, on the page where it is.
pub(crate) fn checklist_on_page(id: EpisodeId) -> String {
    format!("{}#checklist", checklist(id))
}

/// One item of the leaving checklist.
pub(crate) fn item(id: EpisodeId, item: &str) -> String {
    format!("/episodes/{}/items/{item}?back=preparation", id.0)
}

pub(crate) fn item_override(id: EpisodeId, item: &str) -> String {
    format!("/episodes/{}/items/{item}/override?back=preparation", id.0)
}

/// The same address, and then back to the preparation.
pub(crate) fn from_preparation(path: &str) -> String {
    format!("{path}?back=preparation")
}

pub(crate) const ROUNDS: &str = "/rounds";
pub(crate) const MY_AGREEMENT: &str = "/me/agreement";

/// A yes to the agreement.
pub(crate) fn agreed(id: EpisodeId) -> String {
    of(id, "agreement/agreed")
}

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

/// Requests and what goes with them, for the ward.
pub(crate) fn requests(id: EpisodeId) -> String {
    format!("{}/requests", episode(id))
}

pub(crate) fn new_request(id: EpisodeId, kind: RequestKind) -> String {
    format!("{}/requests/new?kind={}", episode(id), kind.as_str())
}

pub(crate) fn request(id: EpisodeId, request: RequestId) -> String {
    format!("{}/requests/{}", episode(id), request.0)
}

/// One step of the exchange: `change`, `retract`, `times`, `calls`, `answer`, `letter`.
pub(crate) fn request_step(id: EpisodeId, of: RequestId, step: &str) -> String {
    format!("{}/{step}", request(id, of))
}

pub(crate) fn medicines(id: EpisodeId) -> String {
    format!("{}/medicines", episode(id))
}

pub(crate) fn medicines_new(id: EpisodeId) -> String {
    format!("{}/medicines/new", episode(id))
}

/// A check of the newest list, by telephone or at the unit's own visit.
pub(crate) fn medicines_check(id: EpisodeId, unit: UnitId) -> String {
    format!("{}/medicines/check?unit={}", episode(id), unit.0)
}

pub(crate) fn things(id: EpisodeId) -> String {
    format!("{}/things", episode(id))
}

pub(crate) fn new_thing(id: EpisodeId) -> String {
    of(id, "things/new")
}

pub(crate) fn thing(id: EpisodeId, thing: ThingId) -> String {
    format!("{}/things/{}", episode(id), thing.0)
}

pub(crate) fn sample(id: EpisodeId, sample: SampleId) -> String {
    format!("{}/samples/{}", episode(id), sample.0)
}

pub(crate) fn report(id: EpisodeId, report: EventId) -> String {
    format!("{}/reports/{}", episode(id), report.0)
}

pub(crate) fn notice(id: EpisodeId, notice: EventId) -> String {
    format!("{}/notices/{}", episode(id), notice.0)
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
