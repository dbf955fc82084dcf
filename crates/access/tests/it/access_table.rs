//! The hand-written table against the policies: every cell, and no cell missing.

use crate::cast::{actor, relations, world};
use access::{Action, Kind, Policies};
use care::who::Role;
use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = include_str!("access_table.md");

/// (role, relation, action, target) → allowed.
type Cells = BTreeMap<(Role, String, Action, String), bool>;

/// Reads the table; whatever it does not understand is a fault, never skipped.
fn read(table: &str) -> Result<Cells, String> {
    let mut cells = Cells::new();
    let mut role = None;
    let mut relations = Vec::new();
    for line in table.lines() {
        if let Some(word) = line.strip_prefix("## ") {
            role = Some(Role::parse(word).ok_or_else(|| format!("no role: {word}"))?);
        }
        let Some(row) = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")) else {
            continue;
        };
        let row: Vec<&str> = row.split(" | ").collect();
        let [action, target, answers @ .., because] = row.as_slice() else {
            return Err(format!("too short: {line}"));
        };
        if because.is_empty() {
            return Err(format!("no reason: {line}"));
        }
        match *action {
            "action" => relations = answers.to_vec(),
            "---" => {}
            word => {
                let action = Action::parse(word).ok_or_else(|| format!("no action: {word}"))?;
                let role = role.ok_or("a row before any role")?;
                if answers.len() != relations.len() {
                    return Err(format!("a cell is missing: {line}"));
                }
                for (relation, answer) in relations.iter().zip(answers) {
                    let key = (role, (*relation).to_owned(), action, (*target).to_owned());
                    let twice = cells.insert(key, allowed(answer)?).is_some();
                    if twice {
                        return Err(format!("twice: {line}"));
                    }
                }
            }
        }
    }
    Ok(cells)
}

fn allowed(answer: &str) -> Result<bool, String> {
    match answer {
        "allow" => Ok(true),
        "deny" => Ok(false),
        other => Err(format!("neither allow nor deny: {other}")),
    }
}

/// What an action must be asked about, in the table's words.
fn targets(action: Action) -> Vec<&'static str> {
    let of_kind = |kind: &Kind| -> &'static [&'static str] {
        match kind {
            Kind::Episode => &["episode"],
            Kind::Duty => &["duty of own unit", "duty of another"],
            Kind::Answer => {
                &["answer of patient", "answer of next_of_kin", "answer of receiving_staff"]
            }
            Kind::Ward => &["ward"],
            Kind::Unit => &["unit"],
            Kind::Person => &["person"],
            Kind::System => &["system"],
        }
    };
    action.kinds().iter().flat_map(of_kind).copied().collect()
}

fn every_cell() -> impl Iterator<Item = (Role, String, Action, String)> {
    Role::ALL.into_iter().flat_map(|role| {
        relations(role).iter().flat_map(move |relation| {
            Action::ALL.into_iter().flat_map(move |action| {
                let cell = move |target: &str| (role, (*relation).into(), action, target.into());
                targets(action).into_iter().map(cell)
            })
        })
    })
}

#[test]
fn the_table_has_every_cell_and_no_other() {
    let cells = read(TABLE).unwrap();
    let expected: Vec<_> = every_cell().collect();
    let missing: Vec<_> = expected.iter().filter(|cell| !cells.contains_key(*cell)).collect();
    assert!(missing.is_empty(), "nobody has said who may: {missing:#?}");
    assert_eq!(cells.len(), expected.len(), "the table has cells that nothing asks for");
}

#[test]
fn the_policies_give_exactly_the_table() {
    let policies = Policies::built_in().unwrap();
    let mut wrong = Vec::new();
    for ((role, relation, action, target), expected) in read(TABLE).unwrap() {
        let world = world(role, &relation).unwrap_or_else(|| panic!("no relation {relation}"));
        let resource = world.resource(&target).unwrap_or_else(|| panic!("no target {target}"));
        let decision = policies.permit(&actor(role), action, &resource);
        if decision.allowed != expected {
            wrong.push((role, relation, action, target, decision));
        }
    }
    assert!(wrong.is_empty(), "{} cells differ: {wrong:#?}", wrong.len());
}

#[test]
fn a_table_without_a_row_is_found_out() {
    let cut: String =
        TABLE.lines().filter(|line| !line.contains("HandleAlarm")).map(line).collect();
    let columns: usize = Role::ALL.into_iter().map(|role| relations(role).len()).sum();
    assert_eq!(every_cell().count() - read(&cut).unwrap().len(), columns);
    assert!(read(&TABLE.replace("| allow |", "| yes |")).is_err());
    assert!(read(&TABLE.replace("HandleAlarm", "HandleAlert")).is_err());
}

#[test]
fn an_allowed_answer_names_the_policy_and_the_law_behind_it() {
    let policies = Policies::built_in().unwrap();
    let physician = actor(Role::WardPhysician);
    let own = world(Role::WardPhysician, "own_ward").unwrap().resource("episode").unwrap();
    let decision = policies.permit(&physician, Action::Discharge, &own);
    assert_eq!(decision.policy_ids, ["ward.physician_decides"]);
    assert!(policies.reason("ward.physician_decides").unwrap().contains("physician decides"));
}

#[test]
fn an_action_asked_about_the_wrong_kind_is_denied() {
    let policies = Policies::built_in().unwrap();
    let all_targets: BTreeSet<_> = Action::ALL.into_iter().flat_map(targets).collect();
    for role in Role::ALL {
        for relation in relations(role) {
            let world = world(role, relation).unwrap();
            for action in Action::ALL {
                for target in &all_targets {
                    let resource = world.resource(target).unwrap();
                    let fits = action.kinds().contains(&resource.kind());
                    let decision = policies.permit(&actor(role), action, &resource);
                    assert!(fits || !decision.allowed, "{role:?} {action:?} {target}");
                }
            }
        }
    }
}

#[test]
fn the_platform_itself_is_permitted_nothing_by_policy() {
    let policies = Policies::built_in().unwrap();
    let system = access::Actor::new(care::who::Who::System, Some(crate::cast::REGION.into()));
    let world = world(Role::Administrator, "own_authority").unwrap();
    for action in Action::ALL {
        for target in targets(action) {
            let resource = world.resource(target).unwrap();
            assert!(!policies.permit(&system, action, &resource).allowed, "{action:?}");
        }
    }
}

fn line(line: &str) -> String {
    format!("{line}\n")
}
