//! Paths of one episode, as the ward and its patient have it.

use care::episode::event::HomeCheck;
use care::episode::named::NamedContact;
use care::ids::{ContactId, EpisodeId, EventId, RequestId, SampleId, TaskId, ThingId, UnitId};
use care::programme::RequestKind;
use care::vital_sign::VitalSign;

pub(crate) fn episode(id: EpisodeId) -> String {
    format!("/episodes/{}", id.0)
}

/// The unit's conversations about one patient.
pub(crate) fn messages(id: EpisodeId) -> String {
    format!("/episodes/{}/messages", id.0)
}

pub(crate) fn conversation(id: EpisodeId, conversation: EventId) -> String {
    format!("{}/{}", messages(id), conversation.0)
}

/// One message, for taking it back.
pub(crate) fn said(id: EpisodeId, conversation: EventId, message: EventId) -> String {
    format!("{}/said/{}", self::conversation(id, conversation), message.0)
}

/// Deviations and thanks of one patient, as the unit has sent and been sent them.
pub(crate) fn feedback(id: EpisodeId) -> String {
    of(id, "feedback")
}

pub(crate) fn one_feedback(id: EpisodeId, feedback: EventId) -> String {
    format!("{}/{}", self::feedback(id), feedback.0)
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

/// Who takes over after a discharge that named nobody.
pub(crate) fn onward(id: EpisodeId) -> String {
    of(id, "onward")
}

/// Who has which responsibility, and how it is handed over.
pub(crate) fn responsibility(id: EpisodeId) -> String {
    of(id, "responsibility")
}

pub(crate) fn new_offer(id: EpisodeId) -> String {
    of(id, "responsibility/offers")
}

/// Whom the patient can turn to by name.
pub(crate) fn named(id: EpisodeId, contact: NamedContact) -> String {
    format!("/episodes/{}/named/{}", id.0, contact.as_str())
}

/// One offer, and its answer.
pub(crate) fn offer(id: EpisodeId, offer: EventId) -> String {
    format!("/episodes/{}/responsibility/offers/{}", id.0, offer.0)
}

/// The offer is taken back.
pub(crate) fn offer_withdrawal(id: EpisodeId, offer: EventId) -> String {
    format!("{}/withdrawal", self::offer(id, offer))
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

pub(crate) fn correction(id: EpisodeId, event: EventId) -> String {
    format!("/episodes/{}/corrections/{}", id.0, event.0)
}

fn of(id: EpisodeId, part: &str) -> String {
    format!("/episodes/{}/{part}", id.0)
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

/// A yes to the agreement.
pub(crate) fn agreed(id: EpisodeId) -> String {
    of(id, "agreement/agreed")
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
/// The part of the requests' page that says whom nobody has rung yet.
pub(crate) fn calls_to_make(id: EpisodeId) -> String {
    format!("{}#to-call", requests(id))
}

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
