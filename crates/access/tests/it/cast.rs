//! The cast of the tests: who is who, and in which relation they stand to one patient's care.

use access::{Actor, AnswerOf, EpisodeFacts, Resource};
use care::ids::{AssignmentId, EpisodeId, PersonId, StaffId, UnitId, WardId};
use care::who::{Role, Who};
use uuid::Uuid;

pub(crate) const REGION: &str = "2321000016";
pub(crate) const OTHER_PROVIDER: &str = "2321000024";

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub(crate) fn unit(number: u128) -> UnitId {
    UnitId(id(100 + number))
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(id(200 + number))
}

/// The unit that every member of staff in the tests acts for.
pub(crate) const OWN: u128 = 1;
/// A unit that is somebody else's.
pub(crate) const OTHER: u128 = 2;
/// The person that every patient and next of kin in the tests is.
pub(crate) const SELF: u128 = 1;

pub(crate) fn staff(role: Role, at: UnitId) -> Actor {
    let (staff, assignment) = (StaffId(id(1)), AssignmentId(id(2)));
    Actor::new(Who::Staff { staff, assignment, unit: at, role }, Some(REGION.into()))
}

pub(crate) fn themselves(role: Role, person: PersonId) -> Actor {
    Actor::new(Who::Person { person, role }, None)
}

pub(crate) fn actor(role: Role) -> Actor {
    acting(role, OWN)
}

/// Staff of the unit with this number, or the person with it, by what the role is.
pub(crate) fn acting(role: Role, number: u128) -> Actor {
    match role {
        Role::Patient | Role::NextOfKin => themselves(role, person(number)),
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::ClinicNurse
        | Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::AmbulanceNurse
        | Role::Administrator => staff(role, unit(number)),
    }
}

/// Everything that an action can be about, in one relation.
pub(crate) struct World {
    pub(crate) episode: EpisodeFacts,
    /// The unit that is asked about; the ward is the episode's.
    pub(crate) unit: UnitId,
    pub(crate) person: PersonId,
    pub(crate) authority: &'static str,
}

/// Another ward's patient, at home; vårdcentral, asked unit, clinic and next of kin are strangers.
fn strangers() -> EpisodeFacts {
    EpisodeFacts {
        episode: EpisodeId(id(300)),
        ward_unit: unit(OTHER),
        primary_care: unit(3),
        units: [unit(3), unit(4), unit(5)].into(),
        shared_with: [unit(3)].into(),
        refused: [].into(),
        asked: [unit(4)].into(),
        follow_up: Some(unit(5)),
        feedback: [].into(),
        patient: person(2),
        kin: [person(3)].into(),
        phase: "at_home".into(),
        open: true,
        recent: false,
        lately: false,
        due_home: false,
    }
}

/// The relations of a role, in the words of the table. A word that is not here is a fault there.
pub(crate) fn world(role: Role, relation: &str) -> Option<World> {
    if !relations(role).contains(&relation) {
        return None;
    }
    let episode = strangers();
    let mut world =
        World { person: episode.patient, episode, unit: unit(OTHER), authority: REGION };
    if matches!(role, Role::Patient | Role::NextOfKin) {
        of_person(&mut world.episode, role, relation);
    } else {
        of_staff(&mut world, relation);
    }
    world.person = world.episode.patient;
    Some(world)
}

const WARD: &[&str] =
    &["own_ward", "other_ward", "participates_with_consent", "participates_without_consent"];

const PRIMARY_CARE: &[&str] = &[
    "planned",
    "with_consent",
    "without_consent",
    "back_on_ward",
    "too_early",
    "recently_closed",
    "long_closed",
    "asked_before_decision",
    "no_relation",
    "consent_only",
    "at_the_ward",
];

const CLINIC: &[&str] = &[
    "follow_up_before_plan",
    "follow_up",
    "follow_up_back_on_ward",
    "follow_up_recently_closed",
    "follow_up_long_closed",
    "contact_only",
    "contact_too_early",
    "no_relation",
    "at_the_ward",
];

const ASKED: &[&str] = &[
    "asked_before_decision",
    "asked_with_consent",
    "asked_without_consent",
    "asked_back_on_ward",
    "asked_recently_closed",
    "asked_long_closed",
    "visits_only",
    "declined",
    "other_unit",
    "at_the_ward",
];

/// On the ward, or in municipal rehabilitation.
const THERAPIST: &[&str] = &[
    "own_ward",
    "asked_before_decision",
    "asked_with_consent",
    "asked_without_consent",
    "asked_back_on_ward",
    "asked_recently_closed",
    "asked_long_closed",
    "visits_only",
    "declined",
    "other_unit",
];

/// On a call-out to somebody who is at home, or is not.
const AMBULANCE: &[&str] = &[
    "on_call_out",
    "on_call_out_leaving",
    "on_call_out_refused",
    "on_call_out_too_early",
    "on_call_out_planned",
    "on_call_out_back_on_ward",
    "on_call_out_recently_closed",
    "at_the_ward",
];

/// Every relation that the table must have a column for.
pub(crate) fn relations(role: Role) -> &'static [&'static str] {
    match role {
        Role::WardNurse | Role::WardPhysician | Role::AssistantNurse | Role::CoordinatingNurse => {
            WARD
        }
        Role::Therapist => THERAPIST,
        Role::ClinicNurse => CLINIC,
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => PRIMARY_CARE,
        Role::HomeNurse | Role::HomeHelper | Role::NeedsAssessor => ASKED,
        Role::AmbulanceNurse => AMBULANCE,
        Role::Patient => &["own_episode", "own_closed_episode", "others_episode", "kin_of_another"],
        Role::NextOfKin => &[
            "with_consent",
            "with_consent_closed",
            "consent_withdrawn",
            "no_relation",
            "own_episode",
        ],
        Role::Administrator => &["own_authority", "other_authority"],
    }
}

fn of_person(episode: &mut EpisodeFacts, role: Role, relation: &str) {
    match (role, relation) {
        (_, "own_episode" | "own_closed_episode") => episode.patient = person(SELF),
        (Role::Patient, "kin_of_another")
        | (Role::NextOfKin, "with_consent" | "with_consent_closed") => {
            episode.kin.insert(person(SELF));
        }
        _ => {}
    }
    if relation.contains("closed") {
        close(episode, true);
    }
}

fn of_staff(world: &mut World, relation: &str) {
    let episode = &mut world.episode;
    match relation {
        "own_ward" | "at_the_ward" | "own_authority" => {
            episode.ward_unit = unit(OWN);
            world.unit = unit(OWN);
        }
        "other_ward" | "no_relation" | "other_unit" => {}
        "participates_with_consent" | "participates_without_consent" | "other_authority" => {
            episode.units.insert(unit(OWN));
            episode.asked.insert(unit(OWN));
            episode.follow_up = Some(unit(OWN));
            lets_see(episode, relation);
            if relation == "other_authority" {
                world.authority = OTHER_PROVIDER;
            }
        }
        relation => {
            world.unit = unit(OWN);
            takes_part(episode, relation);
            lets_see(episode, relation);
            stands(episode, relation);
        }
    }
}

/// By what the unit has a part, as the relation's first words say.
fn takes_part(episode: &mut EpisodeFacts, relation: &str) {
    // An ambulance has no part in the care before it comes.
    if matches!(relation, "consent_only" | "declined") || relation.starts_with("on_call_out") {
        return;
    }
    episode.units.insert(unit(OWN));
    episode.primary_care = unit(OWN);
    if relation.starts_with("asked") {
        episode.asked.insert(unit(OWN));
    }
    if relation.starts_with("follow_up") {
        episode.follow_up = Some(unit(OWN));
    }
}

/// Unless the relation says without, the patient lets the unit see: a no is then a no in spite of
/// consent.
fn lets_see(episode: &mut EpisodeFacts, relation: &str) {
    if relation.ends_with("refused") {
        episode.refused.insert(unit(OWN));
    } else if !relation.ends_with("without_consent") {
        episode.shared_with.insert(unit(OWN));
    }
}

/// Where in the flow the patient is, as the relation's last words say; else at home.
fn stands(episode: &mut EpisodeFacts, relation: &str) {
    let phases = [
        ("before_decision", "assessment"),
        ("too_early", "assessment"),
        ("before_plan", "offered"),
        ("planned", "planned"),
        ("leaving", "planned"),
        ("back_on_ward", "back_on_ward"),
    ];
    if let Some((_, phase)) = phases.iter().find(|(words, _)| relation.ends_with(words)) {
        episode.phase = (*phase).into();
    }
    episode.due_home = relation.ends_with("leaving");
    if relation.ends_with("closed") {
        close(episode, relation.ends_with("recently_closed"));
    }
}

fn close(episode: &mut EpisodeFacts, recent: bool) {
    episode.phase = "discharged".into();
    (episode.open, episode.recent) = (false, recent);
    // Also the one of long ago, after the week and within the month.
    episode.lately = true;
}

impl World {
    /// The resource that a target word of the table means.
    pub(crate) fn resource(&self, target: &str) -> Option<Resource> {
        let (episode, authority) = (self.episode.clone(), self.authority.to_owned());
        let of = |word: &str| AnswerOf::ALL.into_iter().find(|of| of.as_str() == word);
        Some(match target {
            "episode" => Resource::Episode(episode),
            "duty of own unit" => Resource::Duty { episode, unit: unit(OWN) },
            "duty of another" => Resource::Duty { episode, unit: unit(OTHER) },
            "ward" => {
                let unit = episode.ward_unit;
                Resource::Ward { ward: WardId(id(400)), unit, authority }
            }
            "unit" => Resource::Unit { unit: self.unit, authority },
            "person" => Resource::Person { person: self.person },
            "system" => Resource::System,
            answer => Resource::Answer { episode, of: of(answer.strip_prefix("answer of ")?)? },
        })
    }
}
