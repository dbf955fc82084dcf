//! Scenario: a care flow as it is played, read from its file and resolved to commands and times.
//!
//! Not here: how the file is read (`read`), and what happened when it was played (`report`).

use access::Actor;
use care::command::Command;
use care::episode::notice::NoticeKind;
use care::ids::{
    AssignmentId, CommandId, EpisodeId, PersonId, RequestId, StaffId, ThingId, UnitId,
};
use care::programme::{RequestKind, Text};
use care::responsibility::Link;
use care::who::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Scenario {
    /// The file that it was read from, as faults and failures name it.
    pub file: String,
    pub name: String,
    pub title: Text,
    /// Day 1.
    pub starts: Date,
    pub zone: TimeZone,
    /// The care provider of the first unit, which keeps what no unit keeps.
    pub authority: String,
    /// Units, wards, staff, persons and programmes: before the first day begins.
    pub set_up: Vec<Act>,
    /// In order of time.
    pub steps: Vec<Step>,
    pub expects: Vec<Expect>,
    /// In the order in which the file flags them.
    pub episodes: Vec<EpisodeName>,
    pub accounts: Vec<Account>,
    pub names: Names,
}

#[derive(Debug, Clone)]
pub struct EpisodeName {
    pub name: String,
    pub id: EpisodeId,
    pub patient: PersonId,
}

/// One moment in which somebody does something, of the same kind, once or several times over.
#[derive(Debug, Clone)]
pub struct Step {
    pub line: usize,
    pub day: i32,
    pub at: Timestamp,
    pub actor: Actor,
    pub episode: Option<String>,
    pub acts: Vec<Act>,
    pub story: Option<Text>,
    pub because: Option<Text>,
    /// The step is expected to be refused, for this reason.
    pub refused: Option<RefusedAs>,
}

#[derive(Debug, Clone)]
pub struct Act {
    pub id: CommandId,
    pub command: Command,
    /// What the command is about, when that is known only in the play.
    pub find: Option<Find>,
}

/// Something that no step of the file has made itself: it is found in the episode as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Find {
    /// A task that the decision made, by the text of its remedy.
    Task { remedy: String },
    /// A visit that the answer to a request planned, by its planned time.
    Visit { request: RequestId, at: Timestamp },
    /// A thing of the programme's kit, by its text.
    Thing { text: String },
    /// The newest of this kind that the unit was told.
    Notice { kind: NoticeKind, unit: UnitId },
    /// The newest report that nobody has handled.
    Report,
    /// The newest offer of responsibility that nobody has answered or taken back; else the newest.
    Offer,
}

/// How a step that must not succeed is expected to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusedAs {
    /// The rules say no, with this text key.
    Refusal(String),
    /// The access policies say no.
    Denied,
}

/// What must be true of an episode at a moment.
#[derive(Debug, Clone)]
pub struct Expect {
    pub line: usize,
    pub day: i32,
    pub at: Timestamp,
    pub episode: String,
    pub that: Vec<That>,
    /// The sentence of the domain text that it comes from.
    pub because: String,
}

/// One thing that must be true. Words are those of `care`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum That {
    Phase(String),
    DaysAtHome(u32),
    InpatientDaysSaved(u32),
    TreatmentDay(u32),
    TreatmentDays(u32),
    HomeDay(u32),
    Holds(bool),
    Broken(Vec<Link>),
    Gaps(Vec<String>),
    OpenItems(Vec<String>),
    Alarms(Vec<String>),
    AnswersNow(UnitId),
    AnswersNumber(String),
    WayBack(String),
    NextContact(String),
    ItemsLeft(usize),
    LegalStatus(String),
    Alternative(String),
    Place(u16),
    News2(Option<u8>),
    Medical(UnitId),
    Nursing(UnitId),
    Together(Together),
}

/// What must be true of what is done with other units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Together {
    /// How the newest request of each kind stands.
    Requests(BTreeMap<RequestKind, String>),
    /// What went along with the newest request of each kind.
    SentAlong(BTreeMap<RequestKind, Vec<String>>),
    /// Who is to close each gap: a role, or `role@unit`.
    GapOwners(BTreeMap<String, String>),
    /// Every unit that has not read something, and what.
    Unread(BTreeMap<UnitId, Vec<String>>),
    MedicineList(u32),
    /// Units that have said of this version that list and package agree.
    MedicinesChecked(Vec<UnitId>),
    /// What has become of each thing, by its name in the file.
    Things(Vec<ThingThat>),
    Persona(String),
    SafetyBed(String),
    /// How many contacts each unit has planned on the day.
    Contacts(BTreeMap<UnitId, usize>),
    ChecklistLeft(Vec<String>),
    FollowUp(UnitId),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThingThat {
    pub name: String,
    pub thing: ThingId,
    pub find: Option<Find>,
    pub is: String,
}

/// Somebody whom a visitor to the demonstration can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub key: String,
    pub name: String,
    pub role: Role,
    pub as_who: AccountOf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountOf {
    Staff { staff: StaffId, assignment: AssignmentId, unit: UnitId },
    Person(PersonId),
}

/// Names by id, for telling.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub units: BTreeMap<UnitId, String>,
    pub staff: BTreeMap<StaffId, String>,
    pub persons: BTreeMap<PersonId, String>,
    /// The ids that the file gives them, for what was expected and found.
    pub unit_ids: BTreeMap<UnitId, String>,
    /// Things that the file orders, in its words.
    pub things: BTreeMap<ThingId, String>,
}

impl Scenario {
    /// The moment when the last step or expectation has passed.
    pub fn ends_at(&self) -> Timestamp {
        let steps = self.steps.iter().map(|step| step.at);
        let expects = self.expects.iter().map(|expect| expect.at);
        steps.chain(expects).max().unwrap_or_else(|| self.starts_at())
    }

    /// Midnight when day 1 begins.
    pub fn starts_at(&self) -> Timestamp {
        care::care_time::resolve(self.starts.at(0, 0, 0, 0), &self.zone)
    }
}
