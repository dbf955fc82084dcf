//! Loading policies: from the files compiled in, or from a region's own text; all faults at once.
//!
//! A policy that could never apply (unknown action, role or phase) stops the start.

use super::Policies;
use crate::action::Action;
use crate::entity::Types;
use cedar_policy::{
    ActionConstraint, Authorizer, EntityUid, Policy, PolicyId, PolicySet, Schema, ValidationMode,
    Validator,
};
use std::collections::{BTreeSet, HashMap};
use std::fmt;

/// One file of policies: its name for messages, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyFile<'a> {
    pub name: &'a str,
    pub text: &'a str,
}

/// What is wrong with the policies, in a sentence for whoever wrote them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub struct PolicyFault {
    pub file: String,
    pub message: String,
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

pub const SCHEMA: &str = include_str!("../../../../policies/schema.cedarschema");

pub const FILES: [PolicyFile<'static>; 12] = [
    PolicyFile { name: "ward", text: include_str!("../../../../policies/ward.cedar") },
    PolicyFile {
        name: "primary_care",
        text: include_str!("../../../../policies/primary_care.cedar"),
    },
    PolicyFile { name: "clinic", text: include_str!("../../../../policies/clinic.cedar") },
    PolicyFile { name: "home_care", text: include_str!("../../../../policies/home_care.cedar") },
    PolicyFile {
        name: "social_services",
        text: include_str!("../../../../policies/social_services.cedar"),
    },
    PolicyFile { name: "ambulance", text: include_str!("../../../../policies/ambulance.cedar") },
    PolicyFile { name: "patient", text: include_str!("../../../../policies/patient.cedar") },
    PolicyFile {
        name: "next_of_kin",
        text: include_str!("../../../../policies/next_of_kin.cedar"),
    },
    PolicyFile {
        name: "administrator",
        text: include_str!("../../../../policies/administrator.cedar"),
    },
    PolicyFile { name: "identity", text: include_str!("../../../../policies/identity.cedar") },
    PolicyFile { name: "messages", text: include_str!("../../../../policies/messages.cedar") },
    PolicyFile { name: "feedback", text: include_str!("../../../../policies/feedback.cedar") },
];

impl Policies {
    /// The policies that the platform is built with.
    pub fn built_in() -> Result<Self, Vec<PolicyFault>> {
        Self::load(SCHEMA, &FILES)
    }

    /// Policies from text. Any fault refuses them all.
    pub fn load(schema: &str, files: &[PolicyFile<'_>]) -> Result<Self, Vec<PolicyFault>> {
        let types = Types::new().map_err(|error| vec![fault("schema", error)])?;
        let (schema, _warnings) =
            Schema::from_cedarschema_str(schema).map_err(|error| vec![fault("schema", error)])?;
        let mut faults = schema_faults(&schema, &types);
        let mut policies = PolicySet::new();
        for file in files {
            faults.extend(add_file(&mut policies, *file));
        }
        faults.extend(validation_faults(&policies, schema));
        if !faults.is_empty() {
            faults.sort_unstable();
            return Err(faults);
        }
        Self::sorted_by_action(types, &policies).map_err(|fault| vec![fault])
    }

    fn sorted_by_action(types: Types, policies: &PolicySet) -> Result<Self, PolicyFault> {
        let mut by_action = HashMap::new();
        for action in Action::ALL {
            let uid = types.action(action.as_str());
            let relevant = policies.policies().filter(|one| speaks_of(one, &uid)).cloned();
            let relevant =
                PolicySet::from_policies(relevant).map_err(|error| fault("policies", error))?;
            by_action.insert(action, (uid, relevant));
        }
        let reason = |policy: &Policy| {
            (policy.id().to_string(), policy.annotation("reason").unwrap_or_default().to_owned())
        };
        let reasons = policies.policies().map(reason).collect();
        Ok(Self { authorizer: Authorizer::new(), types, by_action, reasons })
    }
}

/// The schema must name exactly the actions that the program asks about: no groups, no strangers.
fn schema_faults(schema: &Schema, types: &Types) -> Vec<PolicyFault> {
    let theirs: BTreeSet<EntityUid> = schema.actions().cloned().collect();
    let ours: BTreeSet<EntityUid> =
        Action::ALL.iter().map(|action| types.action(action.as_str())).collect();
    let missing = ours.difference(&theirs).map(|uid| fault("schema", format!("{uid} is missing")));
    let strange = theirs.difference(&ours).map(|uid| fault("schema", format!("{uid} is unknown")));
    missing.chain(strange).collect()
}

fn add_file(policies: &mut PolicySet, file: PolicyFile<'_>) -> Vec<PolicyFault> {
    let parsed: PolicySet = match file.text.parse() {
        Ok(parsed) => parsed,
        Err(error) => return vec![fault(file.name, error)],
    };
    let templates = parsed.templates().map(|one| {
        fault(file.name, format!("{}: a template with slots is never filled here", one.id()))
    });
    let mut faults: Vec<_> = templates.collect();
    for policy in parsed.policies() {
        let added = named(policy).and_then(|named| {
            let id = named.id().clone();
            policies.add(named).map_err(|_| format!("the id \"{id}\" is used twice"))
        });
        faults.extend(added.err().map(|message| fault(file.name, message)));
    }
    faults
}

/// The policy under its own id; without an id and a reason nobody could explain its answer.
fn named(policy: &Policy) -> Result<Policy, String> {
    let id = policy.annotation("id").filter(|id| !id.is_empty());
    let id = id.ok_or_else(|| format!("{} has no @id", policy.id()))?;
    let reason = policy.annotation("reason").filter(|reason| !reason.is_empty());
    reason.ok_or_else(|| format!("\"{id}\" has no @reason"))?;
    Ok(policy.new_id(PolicyId::new(id)))
}

fn validation_faults(policies: &PolicySet, schema: Schema) -> Vec<PolicyFault> {
    let result = Validator::new(schema).validate(policies, ValidationMode::Strict);
    let errors = result.validation_errors().map(|error| fault("policies", error));
    let warnings = result.validation_warnings().map(|warning| fault("policies", warning));
    errors.chain(warnings).collect()
}

fn speaks_of(policy: &Policy, action: &EntityUid) -> bool {
    match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::In(actions) => actions.contains(action),
        ActionConstraint::Eq(only) => &only == action,
    }
}

fn fault(file: &str, message: impl fmt::Display) -> PolicyFault {
    PolicyFault { file: file.to_owned(), message: message.to_string() }
}
