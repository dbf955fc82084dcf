//! Episode of care: one patient's hospital care at home, from candidate to discharge.
//!
//! Pure. The state holds what rules and screens need of the present; history is the stream itself.

pub mod again;
pub mod agreement;
pub mod answer_by;
pub mod assessment;
pub mod call_out;
pub mod checklist;
pub mod command;
pub mod contact;
mod contact_series;
pub mod conversation;
pub mod conversation_words;
pub mod copy;
mod correction;
mod decide;
mod decide_conversation;
mod decide_end;
mod decide_facts;
mod decide_feedback;
mod decide_flow;
mod decide_home;
mod decide_medicine;
mod decide_plan;
mod decide_request;
mod decide_thing;
mod decide_transfer;
mod decide_visit;
mod dose_hours;
pub mod dose_times;
pub mod elsewhere;
pub mod enrolment;
mod escalation;
pub mod event;
mod evolve;
mod evolve_together;
pub mod feedback;
mod forget;
pub mod home;
pub mod medicine;
pub mod meeting;
pub mod monitoring;
pub mod named;
pub mod news2_alarm;
pub mod notice;
pub mod outside;
pub mod own_list;
pub mod patient;
mod phase;
pub mod reader_notice;
pub mod request;
pub mod summary;
pub mod thing;
pub mod transfer;
pub mod visit;

pub use command::Command;
pub use correction::{Correctable, correctable};
pub use decide::{decide, flag};
pub use event::Event;
pub use evolve::{FOLD_VERSION, evolve, replay};
pub use phase::Phase;

use crate::ids::{EventId, ItemId, PersonId, RequestId, SampleId, TaskId, ThingId, UnitId, WardId};
use crate::news2::Scale;
use crate::programme::{
    Alternative, ContactPattern, Deadlines, LegalStatus, ProgrammeRef, Protocol, RequestKind,
    ResponsibilitySplit, UnitPart,
};
use crate::recorded::{Latest, Mark};
use crate::responsibility::ladder::Climbed;
use crate::responsibility::mandate::Mandate;
use crate::vital_sign::{Reading, VitalSign};
use crate::ward::SafetyBed;
use crate::who::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Episode {
    /// Absent until somebody has flagged the patient.
    pub opening: Option<Opening>,
    pub answered: BTreeMap<String, Latest<Finding>>,
    pub decision: Option<Decision>,
    pub answers: BTreeMap<event::Party, Latest<Given>>,
    pub agreement: Option<agreement::Agreement>,
    pub safety_bed: Option<SafetyBed>,
    /// When the safety bed was given back, if none has been reserved since.
    pub released_at: Option<Timestamp>,
    /// A documented way back other than a safety bed.
    pub other_way_back: Option<String>,
    pub legal_status: Option<(LegalStatus, Timestamp)>,
    pub ticks: BTreeMap<String, Latest<Tick>>,
    pub overrides: BTreeMap<String, Override>,
    #[serde(with = "contact_series")]
    pub contacts: Vec<contact::Contact>,
    /// With when it was cancelled.
    pub cancelled_contacts: BTreeMap<crate::ids::ContactId, Timestamp>,
    pub held_contacts: BTreeMap<crate::ids::ContactId, Latest<Held>>,
    /// The bed on the ward, while the patient lies there.
    pub bed: Option<u16>,
    pub place: Option<u16>,
    pub planned_end: Option<Date>,
    pub spells: Vec<home::Spell>,
    pub home_checks: Vec<home::Checked>,
    pub measurements: Vec<Measurement>,
    /// Which saturation scale NEWS2 uses, who decided it, when and why; scale 1 until then.
    pub saturation_scale: Option<(Scale, String, Mark)>,
    pub handled: BTreeMap<VitalSign, Handled>,
    pub news2_handled: Option<Handled>,
    pub rounds: Vec<RoundHeld>,
    pub journal: Vec<(UnitId, event::JournalDocument, Mark)>,
    pub tasks: BTreeMap<TaskId, (event::Task, Mark)>,
    pub tasks_done: BTreeMap<TaskId, Latest<String>>,
    pub kin: BTreeMap<PersonId, Kin>,
    pub unit_consents: BTreeMap<UnitId, bool>,
    pub requests: BTreeMap<RequestId, request::Request>,
    pub medicine_list: Option<medicine::MedicineList>,
    pub doses: Vec<medicine::DoseGiven>,
    pub samples: BTreeMap<SampleId, visit::Sample>,
    pub reports: BTreeMap<EventId, visit::Reported>,
    pub things: BTreeMap<ThingId, thing::Tracked>,
    pub notices: Vec<notice::Notice>,
    /// The clinic that has taken over rounds and follow-up calls.
    pub follow_up: Option<UnitId>,
    /// Who has held each mandate and when; see [`crate::responsibility::mandate::holder`].
    #[serde(default)]
    pub holdings: BTreeMap<Mandate, Vec<transfer::Holding>>,
    #[serde(default)]
    pub transfers: Vec<transfer::Transfer>,
    /// The newest change of how the patient is reached, or of who they are.
    #[serde(default)]
    pub patient_changed: Option<patient::Changed>,
    /// Who the patient can turn to by name; the newest of each.
    #[serde(default)]
    pub named: BTreeMap<named::NamedContact, named::Naming>,
    #[serde(default)]
    pub merged: Option<patient::Merge>,
    /// Copies of the record that the patient has asked for, by the event that asked.
    #[serde(default)]
    pub copies: BTreeMap<EventId, copy::Copy>,
    /// What is said of this patient, by the event that began it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub conversations: BTreeMap<EventId, conversation::Conversation>,
    /// Deviations and thanks between two units, by the event that sent them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub feedback: BTreeMap<EventId, feedback::Feedback>,
    /// How far up its ladder each open thing has been taken.
    #[serde(default)]
    pub ladder: BTreeMap<ItemId, Climbed>,
    pub reconciled: Option<Reconciled>,
    pub closing: Option<Closing>,
    /// Version of the newest decision: an older page may not decide on top of it unseen.
    pub decided_version: u64,
    pub version: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    pub patient: PersonId,
    pub ward: WardId,
    pub ward_unit: UnitId,
    pub primary_care: UnitId,
    pub bed: Option<u16>,
    pub reason: String,
    pub programme: ProgrammeRef,
    pub criteria: Vec<event::CriterionRef>,
    pub deadlines: Deadlines,
    pub responsibility: ResponsibilitySplit,
    pub assess_by: Timestamp,
    #[serde(default)]
    pub needs: Vec<event::ActNeeds>,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub verdict: event::Verdict,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub answer: event::Answer,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    pub done: bool,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    pub reason: String,
    /// To be done after the homecoming.
    #[serde(default)]
    pub later: bool,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub outcome: event::ContactOutcome,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    pub choice: event::Choice,
    pub reason: String,
    pub against_rule: bool,
    pub alternative: Alternative,
    pub treatment_from: Date,
    pub treatment_days: u16,
    pub checklist: Vec<event::ItemRef>,
    pub protocol: Protocol,
    pub contacts: Vec<ContactPattern>,
    pub requests: Vec<RequestKind>,
    pub persona: Option<String>,
    pub mark: Mark,
}

/// Everybody involved has said that the patient can be discharged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciled {
    pub units: Vec<UnitId>,
    pub note: String,
    pub mark: Mark,
}

/// One measurement occasion, newest last; kept to the newest [`monitoring::MEASUREMENTS_KEPT`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    pub reading: Reading,
    pub source: event::MeasurementSource,
    pub mark: Mark,
    pub recorded_at: Timestamp,
}

/// Somebody has looked at a deviating sign, up to this moment, and said what was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Handled {
    pub up_to: Timestamp,
    pub action: String,
    pub mark: Mark,
    /// A new measurement that was promised then, or before and not yet kept.
    #[serde(default)]
    pub again: Option<again::Promised>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundHeld {
    pub id: EventId,
    pub round: event::Round,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kin {
    pub relation: String,
    /// The patient lets this person see how things are; may be withdrawn any day.
    pub may_see: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Closing {
    Discharged {
        met: Vec<String>,
        conversation: String,
        next: String,
        onward: Option<event::Onward>,
        mark: Mark,
    },
    Ended {
        exit: event::Exit,
        reason: String,
        mark: Mark,
    },
}

impl Closing {
    pub fn mark(&self) -> &Mark {
        match self {
            Closing::Discharged { mark, .. } | Closing::Ended { mark, .. } => mark,
        }
    }
}

impl Episode {
    pub fn is_open(&self) -> bool {
        self.opening.is_some() && self.closing.is_none()
    }

    /// A bed that is kept, or another route that is written down.
    pub fn has_way_back(&self) -> bool {
        self.safety_bed.is_some() || self.other_way_back.is_some()
    }

    pub fn scale(&self) -> Scale {
        self.saturation_scale.as_ref().map_or(Scale::One, |(scale, _, _)| *scale)
    }

    /// The unit that an owner's part of the episode stands for.
    pub fn unit_of(&self, part: UnitPart) -> Option<UnitId> {
        let opening = self.opening.as_ref()?;
        Some(match part {
            UnitPart::Ward => opening.ward_unit,
            UnitPart::PrimaryCare => opening.primary_care,
            UnitPart::Clinic => self.follow_up?,
            UnitPart::HomeNursing => self.asked(RequestKind::HomeNursing)?,
            UnitPart::HomeHelp => self.asked(RequestKind::HomeHelp)?,
            UnitPart::NeedsAssessment => self.asked(RequestKind::NeedsAssessment)?,
            UnitPart::Rehab => self.asked(RequestKind::Rehab)?,
        })
    }

    fn asked(&self, kind: RequestKind) -> Option<UnitId> {
        self.live_request(kind).map(|(_, request)| request.details.to)
    }

    /// Who at a unit of the episode does the work there.
    pub fn role_at(&self, unit: UnitId) -> Option<Role> {
        let opening = self.opening.as_ref()?;
        if unit == opening.ward_unit {
            return Some(Role::WardNurse);
        }
        let asked = self.requests.values().filter(|request| request.details.to == unit);
        // One that stands tells more of who is there than one that was taken back.
        let asked = asked.max_by_key(|request| (request.stands(), request.sent.at));
        match asked {
            Some(request) => Some(request.details.kind.role()),
            None if unit == opening.primary_care => Some(Role::PrimaryCareNurse),
            None if self.follow_up == Some(unit) => Some(Role::ClinicNurse),
            None => self.transfers.iter().rev().find(|t| t.offer.to == unit).map(|t| t.offer.role),
        }
    }

    /// Units that take part in the care: ward, primary care, those that have been asked, and those
    /// that contacts are with.
    pub fn units(&self) -> Vec<UnitId> {
        let own = self.opening.iter().flat_map(|o| [o.ward_unit, o.primary_care]);
        // What was finished with the episode was part of it; what was declined never was.
        let asked = self.requests.values().filter(|request| request.stands());
        let asked = asked.map(|request| request.details.to).chain(self.follow_up);
        let planned = self.contacts.iter().filter(|c| !self.cancelled_contacts.contains_key(&c.id));
        let contacts = planned.map(|contact| contact.unit);
        let responsible = self.responsible_units();
        let mut units: Vec<UnitId> = own.chain(asked).chain(contacts).chain(responsible).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// Units that the patient lets see what the others have recorded.
    pub fn shared_with(&self) -> Vec<UnitId> {
        let given = self.unit_consents.iter().filter(|(_, given)| **given);
        given.map(|(unit, _)| *unit).collect()
    }

    /// Units that the patient does not let see it.
    pub fn refused(&self) -> Vec<UnitId> {
        let refused = self.unit_consents.iter().filter(|(_, given)| !**given);
        refused.map(|(unit, _)| *unit).collect()
    }

    /// Next of kin whom the patient lets see how things are, now.
    pub fn kin_who_may_see(&self) -> Vec<PersonId> {
        self.kin.iter().filter(|(_, kin)| kin.may_see).map(|(person, _)| *person).collect()
    }
}
