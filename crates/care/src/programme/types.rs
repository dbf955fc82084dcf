//! Types: what a programme says, in validated form. The file and its faults are elsewhere.

use super::{
    Alternative, Channel, Competence, ContactKind, LegalStatus, Part, Protocol, RequestKind,
    UnitPart,
};
use crate::episode::assessment::{Assessment, Judged, State};
use crate::episode::event::Party;
use crate::episode::thing::ThingKind;
use crate::who::Role;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// A text in both languages of the platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub sv: String,
    pub en: String,
}

/// The languages of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    Sv,
    En,
}

impl Text {
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// Which approved version: name and number for people, content hash for certainty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeRef {
    pub name: String,
    pub version: u32,
    pub hash: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    pub name: String,
    pub version: u32,
    pub title: Text,
    pub owner: Text,
    pub approved: Approval,
    pub target_group: Text,
    pub ways_in: Vec<Text>,
    /// Allowed while at home; the first is the usual one.
    pub legal_statuses: Vec<LegalStatus>,
    /// What the care at home is instead of; the first is the usual one. What is saved is named.
    pub alternatives: Vec<Alternative>,
    pub criteria: Vec<Criterion>,
    /// Kinds of need, the first that fits; the number of actors drives the difficulty.
    pub personas: Vec<Persona>,
    /// What other units are asked for, and what such a request starts from.
    pub requests: Vec<RequestTemplate>,
    /// What each of the three who must want it is asked. Voluntariness is absolute.
    pub answers: Vec<AnswerParty>,
    pub checklist: Vec<ChecklistItem>,
    pub kit: Vec<KitItem>,
    pub protocol: Protocol,
    pub contacts: Vec<ContactPattern>,
    pub documents: Vec<Document>,
    pub roles: Vec<RoleDuty>,
    pub responsibility: ResponsibilitySplit,
    pub agreement: AgreementTemplate,
    pub discharge_criteria: Vec<DischargeCriterion>,
    pub deadlines: Deadlines,
}

impl Programme {
    /// The reference an episode keeps; `hash` is of the approved text.
    pub fn reference(&self, hash: &str) -> ProgrammeRef {
        ProgrammeRef { name: self.name.clone(), version: self.version, hash: hash.to_owned() }
    }

    /// The kind of need that the assessment has come to; none before everything that it builds on
    /// has been assessed, because what nobody has asked is not "needs nothing".
    pub fn persona(&self, assessment: &Assessment) -> Option<&Persona> {
        if assessment.judged.iter().any(|j| j.state == State::Unanswered && self.tells_need(j)) {
            return None;
        }
        let chosen = |id: &String| {
            let mut judged = assessment.judged.iter();
            judged
                .any(|judged| matches!(&judged.state, State::CanBeMetBy { remedy } if remedy == id))
        };
        let fits = |p: &&Persona| p.when_any.is_empty() || p.when_any.iter().any(chosen);
        self.personas.iter().find(fits)
    }

    /// Whether some kind of need depends on how this criterion is to be met.
    fn tells_need(&self, judged: &Judged) -> bool {
        let criterion = self.criteria.iter().find(|c| c.id == judged.criterion);
        let mut remedies = criterion.into_iter().flat_map(|c| &c.can_be_met_by);
        remedies.any(|remedy| self.personas.iter().any(|p| p.when_any.contains(&remedy.id)))
    }

    /// Which other units are needed: always, or by how a criterion is to be met.
    pub fn requests_for(&self, assessment: &Assessment) -> Vec<RequestKind> {
        let always = self.requests.iter().filter(|template| template.always).map(|t| t.kind);
        let asked = assessment.judged.iter().filter_map(|judged| {
            let State::CanBeMetBy { remedy } = &judged.state else { return None };
            let criterion = self.criteria.iter().find(|c| c.id == judged.criterion)?;
            criterion.can_be_met_by.iter().find(|r| r.id == *remedy)?.asks
        });
        let mut kinds: Vec<RequestKind> = always.chain(asked).collect();
        // What the assessor grants, somebody is to give.
        let gives = self.requests.iter().any(|template| template.kind == RequestKind::HomeHelp);
        if gives && kinds.contains(&RequestKind::NeedsAssessment) {
            kinds.push(RequestKind::HomeHelp);
        }
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub by: String,
    pub on: Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    pub id: String,
    pub part: Part,
    pub text: Text,
    pub hint: Option<Text>,
    pub answered_by: Vec<Role>,
    pub rule: CriterionRule,
    pub can_be_met_by: Vec<Remedy>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionRule {
    YesNo,
    /// Computed: the newest complete NEWS2 is below this.
    News2Below(u8),
    /// Computed: the newest value says that the patient breathes air.
    NoSupplementalOxygen,
}

/// One of the three who must want it, and the question in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerParty {
    pub party: Party,
    pub question: Text,
}

/// A named action that would meet a criterion; it becomes a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    pub id: String,
    pub text: Text,
    pub owner: RoleAt,
    pub within_hours: u32,
    /// Met by asking another unit: the task is done when that unit has said yes.
    pub asks: Option<RequestKind>,
}

/// A kind of need: fits when one of these remedies is what a criterion is to be met by, or always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    pub id: String,
    pub text: Text,
    pub when_any: Vec<String>,
}

/// What a request to another unit starts from; every word may be changed before it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestTemplate {
    pub kind: RequestKind,
    /// Needed by every patient of the programme, not only when a criterion is met by it.
    pub always: bool,
    pub what: Text,
    pub visits: Vec<VisitTemplate>,
    /// What whoever is asked must be able to do.
    pub needs: Vec<Competence>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitTemplate {
    pub time: Time,
    pub minutes: u32,
    pub every_days: u32,
    pub what: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RoleAt {
    pub unit: UnitPart,
    pub role: Role,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    pub id: String,
    pub text: Text,
    pub owner: RoleAt,
    pub rule: ItemRule,
    pub override_allowed: bool,
    /// What it vouches for: ids of items that must be done before this one can be ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits_for: Vec<String>,
}

/// How an item is done: by hand, or by itself when the record says so. Write once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemRule {
    Tick,
    AgreementAgreed,
    SafetyBedReserved,
    AnswersGiven,
    ContactPlanned(ContactKind),
    LegalStatusSet,
    FirstContactPlanned,
    /// Every unit that the decision needs has said yes.
    RequestsAccepted,
    /// Every unit that is asked to give care has been called about it.
    RequestsCalled,
    /// Every thing that is needed before is there, packed or promised.
    ThingsSettled,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitItem {
    pub id: String,
    pub text: Text,
    pub count: u32,
    pub returned: bool,
    pub kind: ThingKind,
    /// The patient does not leave before it is packed.
    pub needed_before: bool,
}

/// Contacts that come again and again while the patient is at home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPattern {
    pub kind: ContactKind,
    pub channel: Channel,
    pub at: UnitPart,
    pub every_days: u32,
    pub time: Time,
    pub minutes: u32,
    /// Day at home of the first one; the day of homecoming is day 1.
    pub from_day: u32,
    /// Days after the last day of the care, for what comes when it has ended; instead of `from_day`
    /// wherever the last day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_after_end: Option<u32>,
    pub what: Text,
    /// What whoever meets the patient must be able to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Competence>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: String,
    pub text: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDuty {
    pub owner: RoleAt,
    pub duty: Text,
}

impl ContactPattern {
    /// The day proposed for the first one, from the day of homecoming and the last day of the care.
    pub fn first_day(&self, homecoming: Date, last: Date) -> Date {
        let (from, days) = match self.days_after_end {
            Some(days) => (last.max(homecoming), i64::from(days)),
            None => (homecoming, i64::from(self.from_day).saturating_sub(1)),
        };
        from.checked_add(days.days()).unwrap_or(from)
    }
}

/// Exactly one unit of each kind of responsibility per scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponsibilitySplit {
    pub treatment_medical: UnitPart,
    pub treatment_nursing: UnitPart,
    pub other_medical: UnitPart,
    pub other_nursing: UnitPart,
}

/// What the agreement starts from; every word may be changed with the patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementTemplate {
    pub what_happens: Text,
    pub i_do: Vec<Text>,
    pub others_do: Vec<DutyTemplate>,
    pub call: Vec<CallRow>,
    pub if_worse: Vec<Text>,
    pub next: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyTemplate {
    pub who: Text,
    pub what: Text,
    /// Whose duty it is, when it is written only for patients whom that unit takes part in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRow {
    pub unit: UnitPart,
    pub label: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DischargeCriterion {
    pub id: String,
    pub text: Text,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    pub assessment_hours: u32,
    pub decision_hours: u32,
    /// Minutes after leaving when somebody must have met or called the patient.
    pub arrival_check_minutes: u32,
    pub evening_call: Time,
    /// How soon a gap is to be closed.
    pub gap_close_minutes: u32,
}
