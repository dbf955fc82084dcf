//! Policies from text: what is refused at the start, and in which words.

use crate::cast::{actor, world};
use access::policy::{FILES, SCHEMA};
use access::resource::PHASES;
use access::{Action, Policies, PolicyFile};
use care::who::Role;

/// The faults of one policy file on its own.
fn faults(text: &str) -> Vec<String> {
    match Policies::load(SCHEMA, &[PolicyFile { name: "mine", text }]) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

fn refused(text: &str, because: &str) {
    let faults = faults(text);
    assert!(faults.iter().any(|fault| fault.contains(because)), "{because} not in {faults:?}");
}

#[test]
fn every_policy_says_why_it_exists() {
    let policies = Policies::built_in().unwrap();
    let reasons = policies.reasons();
    assert_eq!(reasons.len(), 96);
    for (id, reason) in reasons {
        assert!(reason.len() > 40 && reason.ends_with('.'), "{id}: {reason}");
    }
}

#[test]
fn a_policy_is_named_after_its_file() {
    for file in FILES {
        let ids = file.text.lines().filter_map(|line| line.strip_prefix("@id(\""));
        for id in ids {
            assert!(id.starts_with(&format!("{}.", file.name)), "{id} in {}", file.name);
        }
    }
}

#[test]
fn no_policies_permit_nothing() {
    let none = Policies::load(SCHEMA, &[]).unwrap();
    let own = world(Role::WardPhysician, "own_ward").unwrap().resource("episode").unwrap();
    assert!(none.offered(&actor(Role::WardPhysician), &own, &Action::ALL).is_empty());
}

#[test]
fn a_region_may_forbid_what_the_built_in_policies_permit() {
    let forbid = PolicyFile {
        name: "region",
        text: r#"@id("region.physician_sends_home") @reason("Local routine.")
            forbid (principal, action == Action::"SendHome", resource)
            when { principal.role == Role::"ward_nurse" };"#,
    };
    let files: Vec<_> = FILES.into_iter().chain([forbid]).collect();
    let policies = Policies::load(SCHEMA, &files).unwrap();
    let own = world(Role::WardNurse, "own_ward").unwrap().resource("episode").unwrap();
    let nurse = policies.permit(&actor(Role::WardNurse), Action::SendHome, &own);
    assert!(!nurse.allowed);
    assert_eq!(nurse.policy_ids, ["region.physician_sends_home"]);
    assert!(policies.permit(&actor(Role::WardPhysician), Action::SendHome, &own).allowed);
}

#[test]
fn what_does_not_parse_is_refused_with_its_file() {
    refused("permit (principal", "mine: ");
}

#[test]
fn a_policy_without_a_name_or_a_reason_is_refused() {
    let body = r#"permit (principal, action == Action::"Measure", resource);"#;
    refused(body, "has no @id");
    refused(&format!("@id(\"mine.a\") {body}"), "\"mine.a\" has no @reason");
    let whole = format!("@id(\"mine.a\") @reason(\"Why.\") {body}");
    assert_eq!(faults(&whole), Vec::<String>::new());
    refused(&format!("{whole}{whole}"), "the id \"mine.a\" is used twice");
}

#[test]
fn words_that_the_schema_does_not_know_are_refused() {
    let policy = |action: &str, condition: &str| {
        format!(
            "@id(\"mine.a\") @reason(\"Why.\")
             permit (principal, action == Action::\"{action}\", resource) when {{ {condition} }};"
        )
    };
    assert_eq!(faults(&policy("Assess", "resource.open")), Vec::<String>::new());
    refused(&policy("Asess", "resource.open"), "Asess");
    refused(&policy("Assess", "resource.opened"), "opened");
    refused(&policy("Assess", "principal.role == Role::\"ward_nurze\""), "ward_nurze");
    refused(&policy("Assess", "resource.phase == Phase::\"home\""), "home");
    refused(&policy("Assess", "principal.unit == resource.ward_unit"), "unit");
}

#[test]
fn a_policy_that_can_never_apply_is_refused() {
    refused(
        r#"@id("mine.a") @reason("Why.")
           permit (principal, action == Action::"Assess", resource is Ward);"#,
        "mine.a",
    );
}

#[test]
fn a_schema_with_other_actions_than_the_program_is_refused() {
    let more = format!("{SCHEMA}\naction Peek appliesTo {{ principal: Actor, resource: Ward }};");
    let fewer = SCHEMA.replace("ReturnToWard, ", "");
    for (schema, expected) in [(more, "Peek"), (fewer, "ReturnToWard")] {
        let faults = Policies::load(&schema, &[]).err().unwrap();
        assert!(faults.iter().any(|fault| fault.to_string().contains(expected)), "{faults:?}");
    }
}

#[test]
fn the_schema_applies_each_action_to_what_the_program_asks_it_about() {
    let schema = cedar_policy::Schema::from_cedarschema_str(SCHEMA).unwrap().0;
    for action in Action::ALL {
        let uid = format!("Action::\"{}\"", action.as_str()).parse().unwrap();
        let mut theirs: Vec<_> =
            schema.resources_for_action(&uid).unwrap().map(ToString::to_string).collect();
        theirs.sort();
        let mut ours: Vec<_> = action.kinds().iter().map(|kind| kind.as_str().to_owned()).collect();
        ours.sort();
        assert_eq!(ours, theirs, "{action:?}");
    }
}

/// Serde names every phase when it meets one that is none.
#[test]
fn the_policies_know_the_phases_that_care_knows() {
    let every = serde_json::from_str::<care::episode::Phase>("\"none\"").unwrap_err().to_string();
    let theirs: Vec<&str> = every.split('`').skip(3).step_by(2).collect();
    assert_eq!(theirs, PHASES, "{every}");
    for phase in PHASES {
        assert!(SCHEMA.contains(&format!("\"{phase}\"")), "{phase} is not in the schema");
    }
}

#[test]
fn the_schema_knows_every_role_and_answerer() {
    let roles = care::who::Role::ALL.map(Role::as_str);
    let answerers = access::AnswerOf::ALL.map(access::AnswerOf::as_str);
    for word in roles.into_iter().chain(answerers) {
        assert!(SCHEMA.contains(&format!("\"{word}\"")), "{word} is not in the schema");
    }
}
