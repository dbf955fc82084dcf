//! Every command of the product can be written in a scenario.

use crate::stage::read;
use care::command::Command;
use serde_json::Value;
use std::collections::BTreeSet;

const SCENARIO: &str = include_str!("golden/every_command.toml");

/// Every command, under the word that it is stored by.
const COMMANDS: [&str; 69] = [
    "agree",
    "agree_to_times",
    "answer_criterion",
    "answer_request",
    "cancel_contact",
    "cancel_thing",
    "change_request",
    "check_home",
    "check_medicine_list",
    "correct",
    "decide",
    "discharge",
    "do_task",
    "end",
    "enter_in_journal",
    "finish_request",
    "flag",
    "hand_in_sample",
    "hand_over_follow_up",
    "handle_alarm",
    "handle_news2",
    "handle_report",
    "hold_round",
    "log_call",
    "make_task",
    "measure",
    "move_contact",
    "move_thing",
    "name_kin",
    "order_thing",
    "override_item",
    "person change_details",
    "person register",
    "plan_contacts",
    "programme approve",
    "promise_thing",
    "read_notice",
    "receive_request",
    "reconcile",
    "record_answer",
    "record_contact",
    "record_death",
    "record_visit",
    "release_safety_bed",
    "report",
    "reserve_safety_bed",
    "retract_request",
    "return_to_ward",
    "send_home",
    "send_request",
    "set_legal_status",
    "set_other_way_back",
    "set_saturation_scale",
    "set_unit_consent",
    "social note",
    "social strike",
    "staff assign",
    "staff end_assignment",
    "staff register",
    "tick_item",
    "unit change_details",
    "unit register",
    "unit set_local_rule",
    "unit set_telephones",
    "ward mark_beds",
    "ward open",
    "ward set_pool",
    "write_agreement",
    "write_medicine_list",
];

/// The words that commands are stored under, as a scenario writes them.
fn word(command: &Command) -> String {
    let value = serde_json::to_value(command).expect("JSON");
    let of = value.get("of").and_then(Value::as_str).unwrap_or_default().to_owned();
    let stored = match (of.as_str(), command) {
        ("episode", _) => value["do"][1]["command"].as_str().unwrap_or_default().to_owned(),
        (of, _) => format!("{of} {}", value["do"][1]["kind"].as_str().unwrap_or_default()),
    };
    stored.trim().to_owned()
}

#[test]
fn each_is_read_to_the_command_that_it_names() {
    let scenario = read(SCENARIO).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let acts = scenario.steps.iter().flat_map(|step| &step.acts);
    let found: BTreeSet<String> = acts.map(|act| word(&act.command)).collect();
    let expected: BTreeSet<String> = COMMANDS.into_iter().map(str::to_owned).collect();
    let missing: Vec<_> = expected.symmetric_difference(&found).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn each_has_a_sentence_of_its_own() {
    let scenario = read(SCENARIO).unwrap_or_else(|faults| panic!("{faults:#?}"));
    for step in &scenario.steps {
        for text in
            [rehearsal::sentence(&scenario, step).sv, rehearsal::sentence(&scenario, step).en]
        {
            assert!(text.ends_with('.') && text.len() > 5, "line {}: {text:?}", step.line);
        }
    }
}
