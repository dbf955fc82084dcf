//! Scenes: for a role and a relation of the table, who it is, at whose care, and what there falls
//! on which unit.

use crate::browser::Browser;
use crate::region::*;
use crate::story::{Stories, Told};
use access::{Actor, EpisodeFacts};
use axum::Router;
use care::episode::Episode;
use care::episode::transfer::Offer;
use care::ids::{EpisodeId, PersonId, UnitId};
use care::responsibility::mandate::{self, Mandate};
use care::who::{Role, Who};
use uuid::Uuid;

/// Where something of its kind is not there: what nobody has planned cannot be told of.
const NOTHING: Uuid = Uuid::from_u128(0x2300_dead_0000_7000_8000_0000_0000_0000);

pub(crate) struct Scene {
    pub(crate) told: Told,
    pub(crate) who: Person,
    /// The unit that "duty of own unit" is of, and another that takes part.
    pub(crate) own: Objects,
    pub(crate) other: Objects,
    /// What "unit" asks about; the ward is the episode's.
    pub(crate) unit: UnitId,
    pub(crate) state: Episode,
    pub(crate) facts: EpisodeFacts,
    /// A fact of the timeline that may be corrected.
    pub(crate) event: Uuid,
}

/// Who acts, and in which capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    Staff(Role, UnitId),
    Themselves(Role, PersonId),
}

impl Person {
    pub(crate) async fn browser(self, router: &Router) -> Browser {
        match self {
            Person::Staff(role, unit) => staff_browser(router, role, unit).await,
            Person::Themselves(role, person) => person_browser(router, role, person).await,
        }
    }

    pub(crate) fn actor(self) -> Actor {
        match self {
            Person::Staff(role, unit) => actor(role, unit),
            Person::Themselves(role, person) => Actor::new(Who::Person { person, role }, None),
        }
    }
}

/// What falls on one unit in one patient's care.
#[derive(Debug, Clone)]
pub(crate) struct Objects {
    pub(crate) unit: UnitId,
    pub(crate) contact: Uuid,
    pub(crate) request: Uuid,
    pub(crate) task: Uuid,
    pub(crate) notice: Uuid,
    pub(crate) sample: Uuid,
    pub(crate) note: Uuid,
    /// A conversation that it is in; of another unit's, one that the asker's is not.
    pub(crate) conversation: Uuid,
    /// So with a deviation.
    pub(crate) feedback: Uuid,
    /// A responsibility that it has, an offer to it, and one that it has made itself.
    pub(crate) mandate: &'static str,
    pub(crate) offered: Uuid,
    pub(crate) offers: Uuid,
    pub(crate) item: &'static str,
    /// Sent with the answer, so that nobody answers an older request unseen.
    pub(crate) stamp: String,
}

/// One patient as the ward knows them, read once for all who ask.
#[derive(Clone)]
pub(crate) struct Known {
    state: Episode,
    facts: EpisodeFacts,
    event: Uuid,
    of_help: Uuid,
    of_needs: Uuid,
}

impl Known {
    pub(crate) async fn of(stories: &Stories, told: &Told) -> Known {
        let nurse = actor(Role::WardNurse, told.ward);
        let view = stories.region.app.episode(&nurse, told.episode).await.unwrap();
        let timeline = stories.region.app.timeline(&nurse, told.episode).await.unwrap();
        let measured = timeline.iter().find(|entry| entry.correctable);
        Known {
            state: view.episode,
            facts: view.facts,
            event: measured.map_or(NOTHING, |entry| entry.recorded.meta.id.0),
            of_help: note(stories, told.episode, HOME_HELP).await,
            of_needs: note(stories, told.episode, NEEDS).await,
        }
    }
}

impl Scene {
    /// Of whom, and who asks.
    pub(crate) fn cast(
        stories: &Stories,
        role: Role,
        relation: &str,
        stage: &str,
    ) -> (&'static str, Person) {
        cast(stories, role, relation, stage)
    }

    pub(crate) fn of(told: &Told, who: Person, relation: &str, known: Known) -> Scene {
        let (told, Known { state, facts, event, of_help, of_needs }) = (told.clone(), known);
        let own = match who {
            Person::Staff(_, unit) => unit,
            Person::Themselves(..) => PRIMARY,
        };
        let other = others(&state, told.ward).into_iter().find(|unit| *unit != own).unwrap();
        let unit = if is_stranger(relation) { told.ward } else { own };
        let unit = if relation == "other_authority" { ELSEWHERE } else { unit };
        let (own, other) = (Objects::of(&told, &state, own), Objects::of(&told, &state, other));
        let theirs = if own.unit == NEEDS { of_needs } else { of_help };
        let anothers = if own.unit == HOME_HELP { of_needs } else { of_help };
        let item = if own.unit == PRIMARY { "samples_taken" } else { other.item };
        let other = Objects { item, ..other };
        let own = Objects { note: theirs, ..own };
        let conversation = conversation(&state, other.unit, Some(own.unit));
        let feedback = feedback(&state, other.unit, Some(own.unit));
        let other = Objects { note: anothers, conversation, feedback, ..other };
        Scene { told, who, own, other, unit, state, facts, event }
    }

    pub(crate) fn objects(&self, target: &str) -> &Objects {
        if target == "duty of another" { &self.other } else { &self.own }
    }

    /// The version that a page of now has seen.
    pub(crate) fn seen(&self) -> String {
        self.state.version.to_string()
    }
}

/// Relations in which "unit" is somebody else's.
fn is_stranger(relation: &str) -> bool {
    let strangers = [
        "other_ward",
        "no_relation",
        "other_unit",
        "participates_with_consent",
        "participates_without_consent",
    ];
    strangers.contains(&relation)
}

/// The ward's own patients are asked about where what is asked can be done.
fn cast(stories: &Stories, role: Role, relation: &str, stage: &str) -> (&'static str, Person) {
    let at = |unit: UnitId| Person::Staff(role, unit);
    let stage = match stage {
        "early" => "early",
        "planned" => "planned",
        _ => "with_consent",
    };
    match role {
        Role::WardNurse | Role::WardPhysician | Role::AssistantNurse | Role::CoordinatingNurse => {
            match relation {
                "own_ward" => (stage, at(WARD)),
                "other_ward" => ("with_consent", at(GUEST)),
                "participates_with_consent" => ("guest", at(GUEST)),
                "participates_without_consent" => ("guest_without", at(GUEST)),
                other => panic!("no relation {other}"),
            }
        }
        Role::Therapist if relation == "own_ward" => (stage, at(WARD)),
        Role::Therapist => (part(relation), at(REHAB)),
        _ if relation == "at_the_ward" => ("with_consent", at(WARD)),
        Role::ClinicNurse => (of_clinic(relation), at(CLINIC)),
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => {
            (of_primary_care(relation), at(PRIMARY))
        }
        Role::HomeNurse => (part(relation), at(HOME_NURSING)),
        Role::HomeHelper => (part(relation), at(HOME_HELP)),
        Role::NeedsAssessor => (part(relation), at(NEEDS)),
        Role::AmbulanceNurse => (on_call_out(relation), at(AMBULANCE)),
        Role::Administrator if relation == "own_authority" => ("with_consent", at(WARD)),
        Role::Administrator => ("guest", at(GUEST)),
        Role::Patient | Role::NextOfKin => themselves(stories, role, relation),
    }
}

fn part(relation: &str) -> &'static str {
    match relation {
        "asked_before_decision" => "asked_before_decision",
        "asked_with_consent" => "with_consent",
        "asked_without_consent" => "without_consent",
        "asked_back_on_ward" => "back_on_ward",
        "asked_recently_closed" => "recently_closed",
        "asked_long_closed" => "long_closed",
        "visits_only" => "visits_only",
        "declined" => "declined",
        "other_unit" => "stranger",
        other => panic!("no relation {other}"),
    }
}

fn of_primary_care(relation: &str) -> &'static str {
    match relation {
        "planned" => "planned",
        "with_consent" => "with_consent",
        "without_consent" => "without_consent",
        "back_on_ward" => "back_on_ward",
        "too_early" => "early",
        "recently_closed" => "recently_closed",
        "long_closed" => "long_closed",
        "asked_before_decision" => "asked_before_decision",
        "no_relation" => "stranger",
        "consent_only" => "declined",
        other => panic!("no relation {other}"),
    }
}

fn on_call_out(relation: &str) -> &'static str {
    match relation {
        "on_call_out" => "with_consent",
        // Home nursing comes tomorrow at nine.
        "on_call_out_leaving" => "planned",
        "on_call_out_refused" => "without_consent",
        "on_call_out_too_early" => "early",
        "on_call_out_planned" => "nobody_comes",
        "on_call_out_back_on_ward" => "back_on_ward",
        "on_call_out_recently_closed" => "recently_closed",
        other => panic!("no relation {other}"),
    }
}

fn of_clinic(relation: &str) -> &'static str {
    match relation {
        "follow_up_before_plan" => "offered",
        "follow_up" => "followed_up",
        "follow_up_back_on_ward" => "back_on_ward",
        "follow_up_recently_closed" => "recently_closed",
        "follow_up_long_closed" => "long_closed",
        "contact_only" => "with_consent",
        "contact_too_early" => "early",
        "no_relation" => "stranger",
        other => panic!("no relation {other}"),
    }
}

fn themselves(stories: &Stories, role: Role, relation: &str) -> (&'static str, Person) {
    let patient = |name: &str| stories.told[name].patient;
    let (name, person) = match (role, relation) {
        (Role::Patient, "own_episode") => ("with_consent", patient("with_consent")),
        (Role::Patient, "own_closed_episode") => ("recently_closed", patient("recently_closed")),
        (Role::Patient, "others_episode") => ("with_consent", stories.nobody),
        // The patient of long ago is let see how it is with a neighbour.
        (Role::Patient, "kin_of_another") => ("with_consent", patient("long_closed")),
        (Role::NextOfKin, "with_consent") => ("with_consent", stories.kin),
        (Role::NextOfKin, "with_consent_closed") => ("recently_closed", stories.kin_of_closed),
        (Role::NextOfKin, "consent_withdrawn") => ("without_consent", stories.kin_refused),
        (Role::NextOfKin, "no_relation") => ("with_consent", stories.kin_of_nobody),
        (Role::NextOfKin, "own_episode") => ("without_consent", patient("without_consent")),
        (_, other) => panic!("no relation {other}"),
    };
    (name, Person::Themselves(role, person))
}

/// Units with a part of their own, those who have most to tell of first.
fn others(state: &Episode, ward: UnitId) -> Vec<UnitId> {
    let parts = state.units();
    let known = [HOME_NURSING, HOME_HELP, GUEST, NURSING_ELSEWHERE, PRIMARY];
    known.into_iter().filter(|unit| parts.contains(unit)).chain([ward, CLINIC]).collect()
}

impl Objects {
    fn of(told: &Told, state: &Episode, unit: UnitId) -> Objects {
        let contact = state.contacts.iter().find(|contact| contact.unit == unit);
        let request = state.requests.iter().find(|(_, request)| request.details.to == unit);
        let task =
            state.tasks.iter().find(|(_, (task, _))| state.unit_of(task.owner.unit) == Some(unit));
        let told_of = |notice: &&care::episode::notice::Notice| notice.told.contains_key(&unit);
        let sample = state.samples.iter().find(|(_, sample)| sample.unit == unit);
        let stamp = request.map(|(_, request)| request.asked_at().as_microsecond().to_string());
        Objects {
            unit,
            contact: contact.map_or(NOTHING, |contact| contact.id.0),
            request: request.map_or(NOTHING, |(id, _)| id.0),
            task: task.map_or(NOTHING, |(id, _)| id.0),
            notice: state.notices.iter().find(told_of).map_or(NOTHING, |notice| notice.id.0),
            sample: sample.map_or(NOTHING, |(id, _)| id.0),
            note: NOTHING,
            conversation: conversation(state, unit, None),
            feedback: feedback(state, unit, None),
            mandate: held(state, unit),
            offered: offer(state, |offer| offer.to == unit),
            offers: offer(state, |offer| offer.from == unit),
            // Only the ward and primary care have items; "another" to the ward is primary care.
            item: if unit == told.ward { "samples_taken" } else { "primary_care_instructed" },
            stamp: stamp.unwrap_or_default(),
        }
    }
}

/// A responsibility that the unit has; what it has not is not its to hand over.
fn held(state: &Episode, unit: UnitId) -> &'static str {
    let has = |mandate: &Mandate| {
        mandate::history(state, *mandate).pop().is_some_and(|held| held.unit == unit)
    };
    let held = Mandate::ALL.into_iter().find(has);
    held.unwrap_or(Mandate::TreatmentMedical).as_str()
}

fn conversation(state: &Episode, unit: UnitId, without: Option<UnitId>) -> Uuid {
    let found = state.conversations.iter().find(|(_, one)| {
        let has = |unit: UnitId| one.units.contains_key(&unit);
        has(unit) && !without.is_some_and(has)
    });
    found.map_or(NOTHING, |(id, _)| id.0)
}

fn feedback(state: &Episode, unit: UnitId, without: Option<UnitId>) -> Uuid {
    let found = state.feedback.iter().find(|(_, one)| {
        one.is_between(unit) && !without.is_some_and(|without| one.is_between(without))
    });
    found.map_or(NOTHING, |(id, _)| id.0)
}

fn offer(state: &Episode, is: impl Fn(&Offer) -> bool) -> Uuid {
    let found = state.open_transfers().find(|transfer| is(&transfer.offer));
    found.map_or(NOTHING, |transfer| transfer.id.0)
}

/// A social note, as those who wrote it know it.
async fn note(stories: &Stories, episode: EpisodeId, unit: UnitId) -> Uuid {
    let role = if unit == NEEDS { Role::NeedsAssessor } else { Role::HomeHelper };
    let notes = stories.region.app.social_notes(&actor(role, unit), episode).await;
    notes.ok().and_then(|notes| notes.first().map(|note| note.mark.id.0)).unwrap_or(NOTHING)
}
