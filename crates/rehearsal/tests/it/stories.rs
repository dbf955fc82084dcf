//! The eight stories of early home-going: each plays, and what it expects is what the domain says.

use crate::stage::{played, read, scenarios};
use care::programme::Lang;
use std::collections::BTreeSet;

const STORIES: [&str; 8] = [
    "kim",
    "lisa",
    "omar",
    "change-of-mind",
    "night-in-the-safety-bed",
    "home-nursing-declines",
    "the-aid-that-does-not-come",
    "unit-outside-the-platform",
];

/// Sections of the domain text that expectations may name; section 3 has its fifteen steps.
fn sections() -> BTreeSet<String> {
    let sections = (1..=10).map(|section| section.to_string());
    sections.chain(steps()).collect()
}

/// The steps of the care flow, candidate to discharge.
fn steps() -> impl Iterator<Item = String> {
    (1..=15).map(|step| format!("3.{step}"))
}

fn file(name: &str) -> String {
    std::fs::read_to_string(scenarios().join(format!("{name}.toml"))).expect("the file")
}

/// Every section that a sentence names: "Section 3.7: …", "(section 3.8)".
fn named(because: &str) -> Vec<String> {
    let lower = because.to_lowercase();
    let after = lower.split("section ").skip(1).map(|rest| {
        let number = rest.split(|c: char| !c.is_ascii_digit() && c != '.').next();
        number.unwrap_or_default().trim_end_matches('.').to_owned()
    });
    after.collect()
}

#[expect(clippy::print_stdout, reason = "the story is read when it is asked for")]
async fn plays(name: &str) {
    let scenario = rehearsal::load(&scenarios().join(format!("{name}.toml")));
    let scenario = scenario.unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(scenario.name, name);
    let played = played(&scenario).await;
    for lang in [Lang::Sv, Lang::En] {
        let story = rehearsal::tell(&played.told, &played.report, lang);
        assert!(!story.contains(".."), "{story}");
        if std::env::var_os("REHEARSAL_TELL").is_some() {
            println!("{story}");
        }
    }
    let failures = &played.report.expectations.failures;
    let said: Vec<String> = failures.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[tokio::test]
async fn kim() {
    plays("kim").await;
}

#[tokio::test]
async fn lisa() {
    plays("lisa").await;
}

#[tokio::test]
async fn omar() {
    plays("omar").await;
}

#[tokio::test]
async fn change_of_mind() {
    plays("change-of-mind").await;
}

#[tokio::test]
async fn night_in_the_safety_bed() {
    plays("night-in-the-safety-bed").await;
}

#[tokio::test]
async fn home_nursing_declines() {
    plays("home-nursing-declines").await;
}

#[tokio::test]
async fn the_aid_that_does_not_come() {
    plays("the-aid-that-does-not-come").await;
}

#[tokio::test]
async fn unit_outside_the_platform() {
    plays("unit-outside-the-platform").await;
}

#[test]
fn each_expectation_names_a_section_that_exists() {
    let known = sections();
    for name in STORIES {
        let scenario = read(&file(name)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        for expect in &scenario.expects {
            let because = &expect.because;
            let named = named(because);
            assert!(!named.is_empty(), "{name}:{}: {because}", expect.line);
            assert!(named.iter().all(|section| known.contains(section)), "{name}: {because}");
        }
    }
}

#[test]
fn together_they_cover_all_fifteen_steps_of_the_flow() {
    let of = |name: &str| read(&file(name)).unwrap_or_else(|faults| panic!("{faults:#?}")).expects;
    let expects: Vec<_> = STORIES.into_iter().flat_map(of).collect();
    let covered: BTreeSet<String> = expects.iter().flat_map(|e| named(&e.because)).collect();
    let missing: Vec<String> = steps().filter(|step| !covered.contains(step)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Plays a copy of a story in which the steps of one kind are left out, and says what then fails.
async fn without(name: &str, does: &str) -> Vec<String> {
    let text = file(name);
    let is = |part: &&str| !part.lines().any(|line| words(line) == ["do", does]);
    let parts: Vec<&str> = text.split("\n\n").filter(is).collect();
    let copy = parts.join("\n\n");
    assert_ne!(copy, text, "{name} has no {does}");
    let played = played(&read(&copy).unwrap_or_else(|faults| panic!("{faults:#?}"))).await;
    played.report.expectations.failures.iter().map(ToString::to_string).collect()
}

fn words(line: &str) -> Vec<&str> {
    line.split('=').map(|word| word.trim().trim_matches('"')).collect()
}

#[tokio::test]
async fn without_reconciliation_nobody_is_discharged() {
    let said = without("kim", "reconcile").await;
    let refused = "found refusal-not-reconciled";
    assert!(said.iter().any(|said| said.contains(refused)), "{said:#?}");
    assert!(said.iter().any(|said| said.contains("expected phase discharged")), "{said:#?}");
}

#[tokio::test]
async fn without_a_check_of_the_medicines_the_line_breaks() {
    let said = without("lisa", "check-medicine-list").await;
    assert!(said.iter().any(|said| said.contains("overdue: check_medicine_list")), "{said:#?}");
}

#[tokio::test]
async fn without_an_agreement_nobody_goes_home() {
    let said = without("home-nursing-declines", "agree").await;
    let stays = "found refusal-may-not-leave";
    assert!(said.iter().any(|said| said.contains(stays)), "{said:#?}");
}
