//! Entity: actors and resources in the form that Cedar evaluates.
//!
//! Built anew for each question, so that a withdrawn consent is gone the next time anybody asks.

use crate::actor::Actor;
use crate::resource::{EpisodeFacts, Resource};
use crate::screen::Screen;
use cedar_policy::{
    Entities, Entity, EntityId, EntityTypeName, EntityUid, ParseErrors, RestrictedExpression,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

type Attributes = HashMap<String, RestrictedExpression>;
/// None only if Cedar could not evaluate a plain value; then nothing is permitted.
type Built<T> = Option<T>;

/// The parsed type names, which are the costly part of an identity.
#[derive(Debug, Clone)]
pub(crate) struct Types {
    actor: EntityTypeName,
    screen: EntityTypeName,
    action: EntityTypeName,
    role: EntityTypeName,
    phase: EntityTypeName,
    answerer: EntityTypeName,
    episode: EntityTypeName,
    duty: EntityTypeName,
    answer: EntityTypeName,
    ward: EntityTypeName,
    unit: EntityTypeName,
    person: EntityTypeName,
    system: EntityTypeName,
}

impl Types {
    pub(crate) fn new() -> Result<Self, Box<ParseErrors>> {
        let name = |word: &str| word.parse::<EntityTypeName>().map_err(Box::new);
        Ok(Self {
            actor: name("Actor")?,
            screen: name("Screen")?,
            action: name("Action")?,
            role: name("Role")?,
            phase: name("Phase")?,
            answerer: name("Answerer")?,
            episode: name("Episode")?,
            duty: name("Duty")?,
            answer: name("Answer")?,
            ward: name("Ward")?,
            unit: name("Unit")?,
            person: name("Person")?,
            system: name("System")?,
        })
    }

    pub(crate) fn action(&self, word: &str) -> EntityUid {
        named(&self.action, word)
    }

    pub(crate) fn actor(&self, actor: &Actor, role: &str) -> Built<Entity> {
        let mut attributes = Attributes::from([attribute("role", named(&self.role, role))]);
        if let Some(unit) = actor.unit() {
            attributes.extend([attribute("unit", identity(&self.unit, unit.0))]);
        }
        if let Some(person) = actor.person() {
            attributes.extend([attribute("person", identity(&self.person, person.0))]);
        }
        // Nobody acts for a care provider as themselves.
        if let Some(authority) = actor.authority.as_ref().filter(|_| actor.unit().is_some()) {
            attributes.extend([text("authority", authority)]);
        }
        entity(identity(&self.actor, actor.id()), attributes)
    }

    pub(crate) fn screen(&self, screen: &Screen) -> Built<Entity> {
        let ward = attribute("ward", identity(&self.ward, screen.ward.0));
        entity(identity(&self.screen, screen.id), Attributes::from([ward]))
    }

    /// The resource's own entity first, then those it speaks of.
    pub(crate) fn resource(&self, resource: &Resource) -> Built<Vec<Entity>> {
        match resource {
            Resource::Episode(facts) => Some(vec![self.episode(facts)?]),
            Resource::Duty { episode, unit } => {
                let unit = attribute("unit", identity(&self.unit, unit.0));
                self.of_episode(&self.duty, episode, unit)
            }
            Resource::Answer { episode, of } => {
                let of = attribute("of", named(&self.answerer, of.as_str()));
                self.of_episode(&self.answer, episode, of)
            }
            Resource::Ward { ward, unit, authority } => {
                let unit = attribute("unit", identity(&self.unit, unit.0));
                let attributes = Attributes::from([unit, text("authority", authority)]);
                Some(vec![entity(identity(&self.ward, ward.0), attributes)?])
            }
            Resource::Unit { unit, authority } => {
                let attributes = Attributes::from([text("authority", authority)]);
                Some(vec![entity(identity(&self.unit, unit.0), attributes)?])
            }
            Resource::Person { person } => {
                Some(vec![Entity::with_uid(identity(&self.person, person.0))])
            }
            Resource::System => Some(vec![Entity::with_uid(named(&self.system, "platform"))]),
        }
    }

    /// Something inside an episode; its identity is the episode's, as it lives for one question.
    fn of_episode(
        &self,
        kind: &EntityTypeName,
        facts: &EpisodeFacts,
        particular: (String, RestrictedExpression),
    ) -> Built<Vec<Entity>> {
        let episode = attribute("episode", identity(&self.episode, facts.episode.0));
        let attributes = Attributes::from([episode, particular]);
        let part = entity(identity(kind, facts.episode.0), attributes)?;
        Some(vec![part, self.episode(facts)?])
    }

    fn episode(&self, facts: &EpisodeFacts) -> Built<Entity> {
        let mut attributes = Attributes::from([
            attribute("ward_unit", identity(&self.unit, facts.ward_unit.0)),
            attribute("primary_care", identity(&self.unit, facts.primary_care.0)),
            set("units", facts.units.iter().map(|unit| identity(&self.unit, unit.0))),
            set("shared_with", facts.shared_with.iter().map(|unit| identity(&self.unit, unit.0))),
            set("refused", facts.refused.iter().map(|unit| identity(&self.unit, unit.0))),
            set("asked", facts.asked.iter().map(|unit| identity(&self.unit, unit.0))),
            set("feedback", facts.feedback.iter().map(|unit| identity(&self.unit, unit.0))),
            attribute("patient", identity(&self.person, facts.patient.0)),
            set("kin", facts.kin.iter().map(|kin| identity(&self.person, kin.0))),
            attribute("phase", named(&self.phase, &facts.phase)),
            truth("open", facts.open),
            truth("recent", facts.recent),
            truth("lately", facts.lately),
            truth("due_home", facts.due_home),
        ]);
        if let Some(clinic) = facts.follow_up {
            attributes.extend([attribute("follow_up", identity(&self.unit, clinic.0))]);
        }
        entity(identity(&self.episode, facts.episode.0), attributes)
    }
}

/// One question's world: the actor, and what is asked about.
pub(crate) fn world(actor: &Entity, resource: Vec<Entity>) -> Option<(EntityUid, Entities)> {
    let asked = resource.first()?.uid();
    let all = resource.into_iter().chain([actor.clone()]);
    let entities = Entities::from_entities(all, None).ok()?;
    Some((asked, entities))
}

fn entity(uid: EntityUid, attributes: Attributes) -> Built<Entity> {
    Entity::new(uid, attributes, HashSet::new()).ok()
}

fn named(kind: &EntityTypeName, word: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(word))
}

fn identity(kind: &EntityTypeName, id: Uuid) -> EntityUid {
    let mut buffer = Uuid::encode_buffer();
    named(kind, id.as_simple().encode_lower(&mut buffer))
}

fn attribute(name: &str, value: EntityUid) -> (String, RestrictedExpression) {
    (name.into(), RestrictedExpression::new_entity_uid(value))
}

fn set(name: &str, members: impl Iterator<Item = EntityUid>) -> (String, RestrictedExpression) {
    let members = members.map(RestrictedExpression::new_entity_uid);
    (name.into(), RestrictedExpression::new_set(members))
}

fn text(name: &str, value: &str) -> (String, RestrictedExpression) {
    (name.into(), RestrictedExpression::new_string(value.into()))
}

fn truth(name: &str, value: bool) -> (String, RestrictedExpression) {
    (name.into(), RestrictedExpression::new_bool(value))
}
