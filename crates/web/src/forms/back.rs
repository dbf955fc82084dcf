//! Form back: what was typed, what is wrong with it and what to do, for the page to show again.

use super::Fields;
use crate::failure::status_of;
use crate::format;
use crate::state::WebState;
use crate::texts::{Names, T, refusal, refusal_points};
use app::{Changed, Problem};
use axum::http::StatusCode;
use care::refusal::Refusal;
use care::who::{Role, Who};
use care::world::Directory;
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldError {
    pub(crate) field: String,
    pub(crate) message: String,
}

/// What somebody else did after the page was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConflictView {
    /// The version to decide on now that this has been read.
    pub(crate) seen: u64,
    pub(crate) lines: Vec<ConflictLine>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConflictLine {
    pub(crate) who: String,
    pub(crate) when: String,
    pub(crate) what: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormBack {
    pub(crate) values: BTreeMap<String, Vec<String>>,
    pub(crate) errors: Vec<FieldError>,
    /// What is wrong and what to do, in a sentence or two.
    pub(crate) summary: Option<String>,
    /// What it names, one line each.
    pub(crate) points: Vec<String>,
    pub(crate) conflict: Option<Box<ConflictView>>,
    /// The status to answer with.
    pub(crate) status: StatusCode,
}

impl FormBack {
    /// Fields that could not be read, each with its own message.
    pub(crate) fn unread(fields: &Fields, errors: Vec<FieldError>) -> Self {
        FormBack {
            values: fields.0.clone(),
            errors,
            summary: None,
            points: vec![],
            conflict: None,
            status: StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    pub(crate) fn of(web: &WebState, t: T, fields: &Fields, problem: &Problem) -> Self {
        let directory = web.app.directory();
        let mut back = FormBack::unread(fields, vec![]);
        back.status = status_of(problem);
        match problem {
            Problem::Refused(why) => back.refused(t, why, &directory),
            Problem::Conflict(changed) => {
                back.summary = Some(t.get("form-conflict").into_owned());
                back.conflict = Some(Box::new(conflict(web, t, &directory, changed)));
            }
            Problem::OtherAssignment => {
                back.summary = Some(t.get("form-other-assignment").into_owned());
            }
            Problem::Busy => back.summary = Some(t.get("form-busy").into_owned()),
            Problem::Storage => back.summary = Some(t.get("form-storage").into_owned()),
            Problem::AccessLog | Problem::NotFound => {
                back.summary = Some(t.get("form-not-now").into_owned());
            }
            Problem::Internal(cause) => {
                tracing::error!(%cause, "a form failed");
                back.summary = Some(t.get("form-not-now").into_owned());
            }
        }
        back
    }

    /// One thing more that it is refused for, unless it has been said: beside its field, or above
    /// the form with a link to `part` of the page, where it is dealt with. What somebody else has
    /// changed is read first, alone.
    pub(crate) fn also(mut self, t: T, why: &Refusal, directory: &Directory, part: &str) -> Self {
        if self.conflict.is_some() || self.status != StatusCode::UNPROCESSABLE_ENTITY {
            return self;
        }
        let own = field_of(why).filter(|field| self.values.contains_key(*field));
        let message = refusal(t, why, &Names::new(directory));
        if own.is_some_and(|own| self.errors.iter().any(|error| error.field == own)) {
            return self;
        }
        match (own, &self.summary) {
            (None, None) => self.refused(t, why, directory),
            (None, Some(said)) if *said == message => {}
            (own, _) => {
                let field = own.unwrap_or(part).to_owned();
                self.errors.push(FieldError { field, message });
            }
        }
        self
    }

    /// Beside the field when the refusal names one, else above the form.
    fn refused(&mut self, t: T, why: &Refusal, directory: &Directory) {
        let names = Names::new(directory);
        let message = refusal(t, why, &names);
        self.points = refusal_points(t, why, &names);
        let field = field_of(why).filter(|field| self.values.contains_key(*field));
        match field {
            Some(field) => self.errors.push(FieldError { field: field.to_owned(), message }),
            None => self.summary = Some(message),
        }
    }
}

/// The field that a refusal is about, as forms name it.
#[expect(clippy::too_many_lines, reason = "one arm for each refusal")]
fn field_of(why: &Refusal) -> Option<&'static str> {
    match why {
        Refusal::TextMissing { field }
        | Refusal::TextTooLong { field, .. }
        | Refusal::NotOfProgramme { field }
        | Refusal::Invalid { field } => Some(field),
        Refusal::RoleNotAtUnit { .. } => Some("role"),
        Refusal::BedNotFree { .. } | Refusal::BedIsWayBack { .. } => Some("bed"),
        Refusal::UnitNotAsked { .. } => Some("unit"),
        Refusal::BedsInUse { .. } => Some("beds"),
        Refusal::OverbookingInUse { .. } => Some("overbooking"),
        Refusal::InFuture { .. } | Refusal::BeforeEpisode { .. } => Some("at"),
        Refusal::ReasonNeeded { .. } => Some("reason"),
        Refusal::ConsentNeeded => Some("patient_consents"),
        Refusal::ExtensionTooLong { .. } => Some("until"),
        Refusal::NeedsDecisionMissing => Some("help"),
        Refusal::OneAidOnly => Some("transport"),
        Refusal::IdentityTaken => Some("identity"),
        Refusal::NotFound { .. }
        | Refusal::Exists
        | Refusal::WrongPhase { .. }
        | Refusal::Closed { .. }
        | Refusal::EpisodeOpen
        | Refusal::UnknownProgramme
        | Refusal::Implausible { .. }
        | Refusal::NothingMeasured
        | Refusal::UnknownItem { .. }
        | Refusal::ItemComputed { .. }
        | Refusal::NotOverridable { .. }
        | Refusal::NoOverbookingLeft { .. }
        | Refusal::SafetyBedNeeded
        | Refusal::AssessmentIncomplete { .. }
        | Refusal::OldAgreement { .. }
        | Refusal::NoAgreement
        | Refusal::DatesOrder
        | Refusal::TooMany { .. }
        | Refusal::TooManyWaiting { .. }
        | Refusal::SlotTaken { .. }
        | Refusal::SlotOver
        | Refusal::SlotsOverlap
        | Refusal::ContactOver
        | Refusal::MayNotLeave { .. }
        | Refusal::CriteriaNotMet { .. }
        | Refusal::AnotherProfession { .. }
        | Refusal::RequestOpen
        | Refusal::RequestOver { .. }
        | Refusal::RequestNotAllowed { .. }
        | Refusal::MedicineListNeeded
        | Refusal::AlarmsOpen
        | Refusal::NotReconciled { .. }
        | Refusal::PoolFull { .. }
        | Refusal::UnitInUse { .. }
        | Refusal::UnitClosed
        | Refusal::SamePerson
        | Refusal::AlreadyMerged
        | Refusal::TestAndReal
        | Refusal::IdentitiesDiffer
        | Refusal::BothOpen
        | Refusal::MergeBuiltOn
        | Refusal::NotMovable
        | Refusal::NotTheHolder { .. }
        | Refusal::TransferOpen
        | Refusal::TransferOver
        | Refusal::CannotHold { .. }
        | Refusal::AnswersItself
        | Refusal::OutsidePlatform { .. }
        | Refusal::AnotherAnswers { .. }
        | Refusal::OtherOrganisation
        | Refusal::UseInstead { .. }
        | Refusal::CorrectionBreaks => None,
    }
}

fn conflict(web: &WebState, t: T, directory: &Directory, changed: &Changed) -> ConflictView {
    let now = web.app.now();
    let lines = changed.events.iter().map(|recorded| ConflictLine {
        who: who(t, directory, recorded.meta.by),
        when: format::moment(t, recorded.meta.recorded_at, now, web.app.zone()),
        what: happened(t, &recorded.event),
    });
    ConflictView { seen: changed.now, lines: lines.collect() }
}

/// Who did something, as other people may read it.
pub(crate) fn who(t: T, directory: &Directory, who: Who) -> String {
    match who {
        Who::Staff { staff, .. } => directory.staff_name(staff).to_owned(),
        Who::Person { role: Role::NextOfKin, .. } => t.get("who-next-of-kin").into_owned(),
        Who::Person { .. } => t.get("who-patient").into_owned(),
        Who::System => t.get("who-system").into_owned(),
    }
}

/// What happened, in a few words: the text key is the event's kind.
pub(crate) fn happened(t: T, event: &care::episode::Event) -> String {
    let value = serde_json::to_value(event).unwrap_or_default();
    let kind = value.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default();
    t.get(&format!("happened-{}", kind.replace('_', "-"))).into_owned()
}
