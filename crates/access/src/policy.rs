//! Policies: the question "may this actor do this?", answered by Cedar. What nobody permits is denied.
//!
//! Not here: the rules themselves (`policies/*.cedar`), nor what `care` thinks of the moment.

mod load;

pub use load::{FILES, PolicyFault, PolicyFile, SCHEMA};

use crate::action::Action;
use crate::actor::Actor;
use crate::entity::{Types, world};
use crate::resource::Resource;
use crate::screen::Screen;
use cedar_policy::{
    Authorizer, Context, Decision as Verdict, Entities, Entity, EntityUid, PolicySet, Request,
};
use std::collections::HashMap;

/// The answer, and the policies that gave it, for the access log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub allowed: bool,
    pub policy_ids: Vec<String>,
}

impl Decision {
    fn denied() -> Self {
        Self { allowed: false, policy_ids: Vec::new() }
    }
}

/// Policies that agree with their schema. Cheap to ask; share one behind an `Arc`.
pub struct Policies {
    authorizer: Authorizer,
    types: Types,
    /// Only the policies that speak of the action, so that a question reads a handful of them.
    by_action: HashMap<Action, (EntityUid, PolicySet)>,
    reasons: HashMap<String, String>,
}

impl Policies {
    /// May `actor` do `action` with `resource`, as things stand in the resource's facts?
    pub fn permit(&self, actor: &Actor, action: Action, resource: &Resource) -> Decision {
        let principal = self.principal(actor);
        self.ask(principal.as_ref(), action, resource)
    }

    /// The same for a screen on a wall, which acts for nobody.
    pub fn permit_screen(&self, screen: &Screen, action: Action, resource: &Resource) -> Decision {
        let principal = self.types.screen(screen);
        self.ask(principal.as_ref(), action, resource)
    }

    /// The same question about each row of a list, in the list's order.
    pub fn permit_many<'a>(
        &self,
        actor: &Actor,
        action: Action,
        resources: impl IntoIterator<Item = &'a Resource>,
    ) -> Vec<Decision> {
        let principal = self.principal(actor);
        resources.into_iter().map(|one| self.ask(principal.as_ref(), action, one)).collect()
    }

    /// Which of `actions` a page should offer. Offering is no permission: the door asks again.
    pub fn offered(&self, actor: &Actor, resource: &Resource, actions: &[Action]) -> Vec<Action> {
        let Some(principal) = self.principal(actor) else { return Vec::new() };
        let Some((asked, entities)) = self.world(&principal, resource) else { return Vec::new() };
        let may = |action: &Action| {
            action.kinds().contains(&resource.kind())
                && self.evaluate(principal.uid(), *action, asked.clone(), &entities).allowed
        };
        actions.iter().copied().filter(may).collect()
    }

    /// Why a policy exists: the law or the sentence that it follows.
    pub fn reason(&self, policy_id: &str) -> Option<&str> {
        self.reasons.get(policy_id).map(String::as_str)
    }

    /// All policies with their reasons, for the page that explains them; sorted by id.
    pub fn reasons(&self) -> Vec<(&str, &str)> {
        let mut all: Vec<_> =
            self.reasons.iter().map(|(id, reason)| (id.as_str(), reason.as_str())).collect();
        all.sort_unstable();
        all
    }

    fn principal(&self, actor: &Actor) -> Option<Entity> {
        self.types.actor(actor, actor.role()?.as_str())
    }

    fn world(&self, principal: &Entity, resource: &Resource) -> Option<(EntityUid, Entities)> {
        world(principal, self.types.resource(resource)?)
    }

    fn ask(&self, principal: Option<&Entity>, action: Action, resource: &Resource) -> Decision {
        let Some(principal) = principal else { return Decision::denied() };
        if !action.kinds().contains(&resource.kind()) {
            return Decision::denied();
        }
        let Some((asked, entities)) = self.world(principal, resource) else {
            return Decision::denied();
        };
        self.evaluate(principal.uid(), action, asked, &entities)
    }

    /// A policy that fails while it is read might have forbidden, so then the answer is no.
    fn evaluate(
        &self,
        principal: EntityUid,
        action: Action,
        asked: EntityUid,
        entities: &Entities,
    ) -> Decision {
        let Some((action, policies)) = self.by_action.get(&action) else {
            return Decision::denied();
        };
        let request = Request::new(principal, action.clone(), asked, Context::empty(), None);
        let Ok(request) = request else { return Decision::denied() };
        let response = self.authorizer.is_authorized(&request, policies, entities);
        let diagnostics = response.diagnostics();
        let sound = diagnostics.errors().next().is_none();
        let mut policy_ids: Vec<String> = diagnostics.reason().map(ToString::to_string).collect();
        policy_ids.sort_unstable();
        Decision { allowed: sound && response.decision() == Verdict::Allow, policy_ids }
    }
}
