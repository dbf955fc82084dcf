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
    match role {
        Role::WardNurse | Role::WardPhysician | Role::PrimaryCareNurse | Role::Administrator => {
            staff(role, unit(OWN))
        }
        Role::Patient | Role::NextOfKin => themselves(role, person(SELF)),
    }
}

/// Everything that an action can be about, in one relation.
pub(crate) struct World {
    pub(crate) episode: EpisodeFacts,
    /// The unit and ward that are asked about.
    pub(crate) unit: UnitId,
    pub(crate) person: PersonId,
    pub(crate) authority: &'static str,
}

/// Another ward's patient, at home, with a vårdcentral and next of kin who are all strangers.
fn strangers() -> EpisodeFacts {
    EpisodeFacts {
        episode: EpisodeId(id(300)),
        ward_unit: unit(OTHER),
        units: [unit(3)].into(),
        shared_with: [unit(3)].into(),
        patient: person(2),
        kin: [person(3)].into(),
        phase: "at_home".into(),
        open: true,
        recent: false,
    }
}

/// The relations of a role, in the words of the table. A word that is not here is a fault there.
pub(crate) fn world(role: Role, relation: &str) -> Option<World> {
    let mut episode = strangers();
    let mut asked_unit = unit(OTHER);
    let mut authority = REGION;
    match (role, relation) {
        (Role::WardNurse | Role::WardPhysician, "own_ward") => {
            episode.ward_unit = unit(OWN);
            asked_unit = unit(OWN);
        }
        (Role::WardNurse | Role::WardPhysician, "other_ward") => {}
        (Role::WardNurse | Role::WardPhysician, "participates_with_consent") => {
            takes_part(&mut episode, true);
        }
        (Role::WardNurse | Role::WardPhysician, "participates_without_consent") => {
            takes_part(&mut episode, false);
        }
        (Role::PrimaryCareNurse, "no_relation") => {}
        (Role::PrimaryCareNurse, "consent_only") => {
            asked_unit = unit(OWN);
            episode.shared_with.insert(unit(OWN));
        }
        (Role::PrimaryCareNurse, "at_the_ward") => {
            asked_unit = unit(OWN);
            episode.ward_unit = unit(OWN);
        }
        (Role::PrimaryCareNurse, relation) => {
            asked_unit = unit(OWN);
            takes_part(&mut episode, relation != "without_consent");
            primary_care(&mut episode, relation)?;
        }
        (Role::Patient, "own_episode") => episode.patient = person(SELF),
        (Role::Patient, "own_closed_episode") => {
            episode.patient = person(SELF);
            close(&mut episode, true);
        }
        (Role::Patient, "others_episode") => {}
        (Role::Patient, "kin_of_another") => drop(episode.kin.insert(person(SELF))),
        (Role::NextOfKin, "with_consent") => drop(episode.kin.insert(person(SELF))),
        (Role::NextOfKin, "with_consent_closed") => {
            episode.kin.insert(person(SELF));
            close(&mut episode, true);
        }
        (Role::NextOfKin, "consent_withdrawn" | "no_relation") => {}
        (Role::NextOfKin, "own_episode") => episode.patient = person(SELF),
        (Role::Administrator, "own_authority") => {
            episode.ward_unit = unit(OWN);
            asked_unit = unit(OWN);
        }
        (Role::Administrator, "other_authority") => {
            takes_part(&mut episode, true);
            authority = OTHER_PROVIDER;
        }
        _ => return None,
    }
    let person = episode.patient;
    Some(World { episode, unit: asked_unit, person, authority })
}

/// Every relation that the table must have a column for.
pub(crate) fn relations(role: Role) -> &'static [&'static str] {
    match role {
        Role::WardNurse | Role::WardPhysician => {
            &["own_ward", "other_ward", "participates_with_consent", "participates_without_consent"]
        }
        Role::PrimaryCareNurse => &[
            "planned",
            "with_consent",
            "without_consent",
            "too_early",
            "recently_closed",
            "long_closed",
            "no_relation",
            "consent_only",
            "at_the_ward",
        ],
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

fn takes_part(episode: &mut EpisodeFacts, shared: bool) {
    episode.units.insert(unit(OWN));
    if shared {
        episode.shared_with.insert(unit(OWN));
    }
}

fn primary_care(episode: &mut EpisodeFacts, relation: &str) -> Option<()> {
    match relation {
        "with_consent" | "without_consent" => {}
        "planned" => episode.phase = "planned".into(),
        "too_early" => episode.phase = "assessment".into(),
        "recently_closed" => close(episode, true),
        "long_closed" => close(episode, false),
        _ => return None,
    }
    Some(())
}

fn close(episode: &mut EpisodeFacts, recent: bool) {
    episode.phase = "discharged".into();
    (episode.open, episode.recent) = (false, recent);
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
            "ward" => Resource::Ward { ward: WardId(id(400)), unit: self.unit, authority },
            "unit" => Resource::Unit { unit: self.unit, authority },
            "person" => Resource::Person { person: self.person },
            "system" => Resource::System,
            answer => Resource::Answer { episode, of: of(answer.strip_prefix("answer of ")?)? },
        })
    }
}
