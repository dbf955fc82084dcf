//! The acceptance story, to the letter.

use crate::stage::{played, read, scenarios};
use care::programme::Lang;

fn minipilot() -> String {
    std::fs::read_to_string(scenarios().join("minipilot.toml")).expect("the file")
}

#[tokio::test]
async fn twelve_days_of_the_patient_hotel_are_saved() {
    let scenario = rehearsal::load(&scenarios().join("minipilot.toml")).expect("no faults");
    let played = played(&scenario).await;
    assert_eq!(played.report.expectations.failures, []);
    let [erik] = played.report.episodes.as_slice() else { panic!("one patient") };
    assert_eq!((erik.phase.as_str(), erik.days_at_home), ("discharged", 12));
    assert_eq!((erik.inpatient_days_saved, erik.treatment_days), (12, 14));
    assert_eq!(erik.alternative.as_deref(), Some("patient_hotel"));
    assert_eq!((erik.homecomings, erik.returns, erik.gap_minutes), (1, 0, 0));
}

#[tokio::test]
async fn one_more_day_in_the_hotel_saves_eleven() {
    let text = minipilot().replace("day     = 3 # Homecoming.", "day     = 4 # Homecoming.");
    assert_ne!(text, minipilot());
    let played = played(&read(&text).expect("no faults")).await;
    assert_eq!(played.report.episodes[0].inpatient_days_saved, 11);
    // The copy's expectations are still those of the story, and say where it departs from it.
    let said: Vec<_> =
        played.report.expectations.failures.iter().map(ToString::to_string).collect();
    let eleven = "day 14: expected days_at_home 12, inpatient_days_saved 12, \
                  found days_at_home 11, inpatient_days_saved 11";
    assert!(said.iter().any(|said| said.contains(eleven)), "{said:#?}");
    assert!(said.iter().all(|said| said.starts_with("test.toml:")));
}

#[tokio::test]
async fn the_same_file_gives_the_same_record() {
    let scenario = rehearsal::built_in("minipilot").expect("built in").expect("no faults");
    let (first, second) = (played(&scenario).await, played(&scenario).await);
    let log = first.log().await;
    assert!(log.len() > 100, "{}", log.len());
    assert!(log == second.log().await, "two plays differ");
}

#[tokio::test]
async fn the_report_is_json_that_other_programs_read() {
    let scenario = rehearsal::built_in("minipilot").expect("built in").expect("no faults");
    let played = played(&scenario).await;
    let expected = include_str!("golden/minipilot.json");
    let found = serde_json::to_string_pretty(&played.report).expect("JSON");
    assert_eq!(found.trim(), expected.trim());
}

#[tokio::test]
async fn the_story_is_told_in_both_languages() {
    let scenario = rehearsal::built_in("minipilot").expect("built in").expect("no faults");
    let played = played(&scenario).await;
    let first = played.told[0].sentence(Lang::Sv);
    let begins = "Dag 1, måndag 2 november kl 09.10. Maria Ek, sjuksköterska: Föreslår Erik";
    assert!(first.starts_with(begins), "{first}");
    let first = played.told[0].sentence(Lang::En);
    let begins = "Day 1, Monday 2 November at 09:10. Maria Ek, nurse: Suggests Erik";
    assert!(first.starts_with(begins), "{first}");
    for (lang, result) in [
        (Lang::Sv, "14 dagars behandling, 12 dygn sparade av patienthotellet, 1 hemgång"),
        (Lang::En, "14 days of treatment, 12 days saved of the patient hotel, 1 homecoming"),
    ] {
        let story = rehearsal::tell(&played.told, &played.report, lang);
        let last = story.trim_end().lines().last().unwrap_or_default();
        assert!(last.contains(result), "{last}");
        assert!(!story.contains(".."), "{story}");
        if std::env::var_os("REHEARSAL_TELL").is_some() {
            println!("{story}");
        }
    }
}

#[tokio::test]
async fn a_step_that_fails_is_named_with_its_line() {
    let text = minipilot()
        .replace("refused = \"may-not-leave\"\n", "")
        .replace("refused      = \"denied\"\n", "");
    let played = played(&read(&text).expect("no faults")).await;
    let said: Vec<_> =
        played.report.expectations.failures.iter().map(ToString::to_string).collect();
    let [too_early, not_theirs] = said.as_slice() else { panic!("{said:#?}") };
    let line = |piece: &str| text[..text.find(piece).expect("there")].matches('\n').count() - 5;
    let at = format!("test.toml:{}: day 2: expected the step to be done", line("Prövar om Erik"));
    assert!(too_early.starts_with(&at), "{too_early}, not {at}");
    assert!(too_early.contains("found refusal-may-not-leave"), "{too_early}");
    assert!(not_theirs.ends_with("day 14: expected the step to be done, found denied"));
}
