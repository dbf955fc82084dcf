//! Both families are read and written, and a malformed file is told by file, field and expectation.

use planner::format::{Family, read_plan, read_problem, write_plan};
use planner::{Synchronisation, Window};

pub(crate) const HHCRSP: &str = r#"{
  "services": [{"id": "a", "default_duration": 15}, {"id": "b"}],
  "caregivers": [{"id": "c1", "abilities": ["a"]}, {"id": "c2", "abilities": ["b"]}],
  "central_offices": [{"id": "d"}],
  "patients": [
    {"id": "p1", "time_window": [100, 160], "required_caregivers": [{"service": "a"}]},
    {"id": "p2", "time_window": [100, 130.0],
     "required_caregivers": [{"service": "a", "duration": 20}, {"service": "b", "duration": 20}],
     "synchronization": {"type": "simultaneous"}}
  ],
  "distances": [[0, 10, 20], [10, 0, 10], [20, 10, 0]]
}"#;

pub(crate) const SOLUTION: &str = r#"{"routes": [
  {"caregiver_id": "c1", "locations": [
    {"patient": "p1", "service": "a", "arrival_time": 100, "departure_time": 125},
    {"patient": "p2", "service": "a", "arrival_time": 135, "departure_time": 155}]},
  {"caregiver_id": "c2", "locations": [
    {"patient": "p2", "service": "b", "arrival_time": 135, "departure_time": 155}]}
]}"#;

pub(crate) const UHHC: &str = r#"{
  "metadata": {"time_window_met": "at_service_end", "cost_components": {
    "travel_time": 1, "total_tardiness": 2, "highest_tardiness": 3, "total_waiting_time": 4,
    "total_extra_time": 5, "max_idle_time": 6, "caregiver_preferences": 7, "optional_patients": 8,
    "missed_lunch_break": 9}},
  "terminal_points": [{"id": "d0", "distance_matrix_index": 0}],
  "services": [{"id": "a", "type": "t"}],
  "caregivers": [
    {"id": "c1", "abilities": ["a"], "departing_point": "d0", "arrival_point": "d0",
     "working_shift": {"start": 0, "end": 250}, "lunch_break": true},
    {"id": "c2", "abilities": ["a"], "departing_point": "d0", "working_shift": [0, 400]}],
  "patients": [
    {"id": "p0", "distance_matrix_index": 1, "time_windows": [{"start": 100, "end": 200}],
     "required_services": [{"service": "a", "duration": 30}], "preferred_caregivers": ["c2"]},
    {"id": "p1", "distance_matrix_index": 2,
     "time_windows": [{"start": 150, "end": 245}, {"start": 300, "end": 400}],
     "required_services": [{"service": "a", "duration": 40}], "incompatible_caregivers": ["c2"]},
    {"id": "p2", "distance_matrix_index": 3, "time_windows": [{"start": 0, "end": 90}],
     "required_services": [{"service": "a", "duration": 10}], "optional": true}],
  "lunch_breaks": {"start": 180, "end": 360, "min_duration": 30},
  "distances": [[0, 10, 10, 50], [10, 0, 10, 50], [10, 10, 0, 50], [50, 50, 50, 0]]
}"#;

pub(crate) const UHHC_SOLUTION: &str = r#"{"routes": [
  {"caregiver_id": "c1", "locations": [
    {"patient": "p0", "service": "a", "arrival_time": 110, "departure_time": 140},
    {"patient": "p1", "service": "a", "arrival_time": 210, "departure_time": 250},
    {"patient": "p1", "service": "lunch_break", "start_time": 180, "end_time": 210}]},
  {"caregiver_id": "c2"}
]}"#;

fn said(family: Family, text: &str) -> String {
    read_problem(family, "day.json", text).expect_err("malformed").to_string()
}

#[test]
fn times_are_whole_thousandths_and_durations_have_defaults() {
    let problem = read_problem(Family::Hhcrsp, "toy", HHCRSP).expect("a problem");
    assert_eq!(problem.visits[0].parts[0].duration, 15_000);
    assert_eq!(problem.visits[1].windows, [Window { starts_at: 100_000, ends_at: 130_000 }]);
    assert_eq!(problem.visits[1].synchronisation, Synchronisation::Simultaneous);
    assert_eq!(problem.travel(0, 2), 20_000);
}

#[test]
fn a_plan_that_is_written_is_read_back_the_same() {
    for (family, text, solution) in
        [(Family::Hhcrsp, HHCRSP, SOLUTION), (Family::Uhhc, UHHC, UHHC_SOLUTION)]
    {
        let problem = read_problem(family, "day", text).expect("a problem");
        let plan = read_plan(&problem, "plan", solution).expect("a plan");
        let written = write_plan(family, &problem, &plan);
        assert_eq!(read_plan(&problem, "again", &written).expect("a plan"), plan);
    }
}

#[test]
fn what_is_not_json_is_told_by_its_line() {
    let told = said(Family::Hhcrsp, "{\n  \"patients\": [\n");
    assert!(told.starts_with("day.json: line 3: expected JSON, found "), "{told}");
}

#[test]
fn a_missing_field_is_told_by_its_place() {
    let text = HHCRSP.replacen("\"time_window\": [100, 160], ", "", 1);
    let told = said(Family::Hhcrsp, &text);
    assert_eq!(told, "day.json: patients[0]: expected the field \"time_windows\", found none");
}

#[test]
fn a_wrong_value_is_told_with_what_was_expected() {
    for (from, to, told) in [
        (
            "[100, 160]",
            "[160, 100]",
            "patients[0].time_window: expected two numbers, the lower first, found [160,100]",
        ),
        ("[100, 160]", "[1]", "patients[0].time_window: expected two numbers, found [1]"),
        (
            "[100, 160]",
            "[-1, 160]",
            "patients[0].time_window[0]: expected a number from 0 to 1000000000, found -1",
        ),
        (
            "\"simultaneous\"",
            "\"soon\"",
            "patients[1].synchronization.type: expected \"independent\", \"simultaneous\" or \"sequential\", found \"soon\"",
        ),
        (
            "[\"b\"]",
            "[\"x\"]",
            "caregivers[1].abilities[0]: expected a listed service, found \"x\"",
        ),
        ("[20, 10, 0]", "[20, 10]", "distances[2]: expected 3 numbers, found [20,10]"),
        ("\"p2\"", "\"p1\"", "patients[1].id: expected an id of its own, found \"p1\""),
        (
            "\"duration\": 20}, ",
            "\"duration\": 0.0001}, ",
            "patients[1].required_caregivers[0].duration: expected a number of at most three decimals, found 0.0001",
        ),
    ] {
        assert_eq!(
            said(Family::Hhcrsp, &HHCRSP.replacen(from, to, 1)),
            format!("day.json: {told}")
        );
    }
}

#[test]
fn a_cost_that_the_planner_does_not_know_is_refused() {
    let text = UHHC.replacen("total_waiting_time", "happiness", 1);
    let told = said(Family::Uhhc, &text);
    assert_eq!(
        told,
        "day.json: metadata.cost_components.happiness: expected a cost component that the planner \
         knows, found 4"
    );
}

#[test]
fn a_solution_of_another_instance_is_refused() {
    let problem = read_problem(Family::Hhcrsp, "toy", HHCRSP).expect("a problem");
    let text = SOLUTION.replace("\"p2\"", "\"p9\"");
    let told = read_plan(&problem, "plan.json", &text).expect_err("unknown").to_string();
    assert!(
        told.starts_with("plan.json: routes[0].locations[1].patient: expected a patient of"),
        "{told}"
    );
}
