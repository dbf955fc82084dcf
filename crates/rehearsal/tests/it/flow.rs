//! docs/flow.md: every step of the care flow has a row, and what a row names exists.

use std::collections::BTreeSet;

const FLOW: &str = include_str!("../../../../docs/flow.md");
const ROUTES: &str =
    include_str!("../../../web/src/snapshots/web__routes__tests__every_address_is_listed.snap");
const STEPS: u32 = 15;

struct Row<'a> {
    step: u32,
    page: &'a str,
    command: &'a str,
    event: &'a str,
    scenario: &'a str,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    lines.filter_map(row).collect()
}

fn row(line: &str) -> Option<Row<'_>> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [step, _what, _who, page, command, event, scenario] = cells[..] else { return None };
    // The heading has no number.
    let step = step.parse().ok()?;
    let (page, command) = (strip(page), strip(command));
    Some(Row { step, page, command, event: strip(event), scenario: strip(scenario) })
}

fn strip(cell: &str) -> &str {
    cell.trim_matches('`')
}

/// What is wrong with the table, row by row.
fn faults(text: &str) -> Vec<String> {
    let rows = rows(text);
    let mut faults = vec![];
    let steps: BTreeSet<u32> = rows.iter().map(|row| row.step).collect();
    faults.extend((1..=STEPS).filter(|s| !steps.contains(s)).map(|s| format!("no step {s}")));
    let pages: BTreeSet<&str> = ROUTES.lines().filter_map(|line| line.split(' ').next()).collect();
    for row in &rows {
        if !pages.contains(row.page) {
            faults.push(format!("step {}: no page {}", row.step, row.page));
        }
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let golden = format!("{root}/crates/care/tests/it/golden/events/{}.json", row.event);
        if !std::path::Path::new(&golden).exists() {
            faults.push(format!("step {}: no event {}", row.step, row.event));
        }
        let scenario = format!("{root}/scenarios/{}.toml", row.scenario);
        let played = std::fs::read_to_string(scenario).unwrap_or_default();
        let plays = |line: &str| {
            let mut words = line.split(['=', ',']).map(|word| word.trim().trim_matches('"'));
            line.contains("do ") && words.any(|word| word == row.command)
        };
        if !played.lines().any(plays) {
            let (scenario, command) = (row.scenario, row.command);
            faults.push(format!("step {}: {scenario} does not play {command}", row.step));
        }
    }
    faults
}

#[test]
fn every_step_of_the_flow_has_a_page_a_command_an_event_and_a_scenario() {
    assert_eq!(faults(FLOW), Vec::<String>::new());
}

#[test]
fn a_table_that_lacks_a_step_or_names_what_is_not_there_is_found_out() {
    let without: String =
        FLOW.lines().filter(|line| !line.starts_with("| 6 ")).map(|l| format!("{l}\n")).collect();
    assert_eq!(faults(&without), ["no step 6"]);
    assert_eq!(faults(&FLOW.replace("`kim`", "`tim`")).len(), FLOW.matches("`kim`").count());
    assert!(!faults(&FLOW.replace("`episode.flagged`", "`episode.flogged`")).is_empty());
}
