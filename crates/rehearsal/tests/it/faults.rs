//! Files that are wrong: every fault names the line, what stands there and what was expected.

use crate::stage::{read, scenarios};

/// A small scenario that is right.
const RIGHT: &str = r#"
name = "small"
title = { sv = "Liten", en = "Small" }
starts = 2026-11-02
zone = "Europe/Stockholm"
programmes = ["../programmes/opat-pump.toml"]

[[unit]]
id = "ward-5"
name = "Avdelning 5"
place = "Norrstad"
kind = "ward"
authority = "2329000018"
telephones = [{ number = "0980-319 223", label = "sköterskan", hours = "always" }]

[[unit]]
id = "alvsjo"
name = "Älvsjö vårdcentral"
place = "Älvsjö"
kind = "primary_care"
authority = "2329000018"

[[ward]]
id = "beds"
unit = "ward-5"
beds = 22

[[staff]]
id = "maria"
name = "Maria Ek"
role = "ward_nurse"
unit = "ward-5"

[[person]]
id = "erik"
identity = "200101012391"
given = "Erik"
family = "Wallgren"
listed_at = "alvsjo"

[[step]]
day = 1
at = "09:10"
by = "maria"
episode = "erik"
do = "flag"
patient = "erik"
ward = "beds"
reason = "Rosfeber"

[[step]]
day = 1
at = "10:00"
by = "maria"
episode = "erik"
do = "measure"
temperature = "38,1"

[[step]]
day = 1
at = "10:20"
by = "maria"
episode = "erik"
do = "answer-criterion"
criterion = "manages_adl"
verdict = "met"

[[step]]
id = "pump"
day = 2
at = "11:00"
by = "maria"
episode = "erik"
do = "plan-contacts"
kind = "pump_change"
first_day = 4
last_day = 6

[[step]]
day = 5
at = "09:30"
by = "maria"
episode = "erik"
do = "record-contact"
contact = "pump"

[[expect]]
day = 1
at = "12:00"
episode = "erik"
phase = "assessment"
because = "Six parts."
"#;

fn faults(text: &str) -> Vec<String> {
    read(text).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Changes one piece of the right file and names the one fault that comes of it.
#[track_caller]
fn check(before: &str, after: &str, fault: &str) {
    assert!(RIGHT.contains(before), "{before}");
    let text = RIGHT.replacen(before, after, 1);
    let (at, _) = RIGHT.split_once(before).expect("it is there");
    let found = faults(&text);
    let [only] = found.as_slice() else { panic!("one fault: {found:#?}") };
    assert!(only.contains(fault), "{only}");
    let near = at.matches('\n').count() + 1;
    let line: usize = only.split(':').nth(1).and_then(|line| line.parse().ok()).expect("a line");
    assert!(line.abs_diff(near) < 10, "{only}, changed on line {near}");
}

#[test]
fn the_right_file_has_no_fault() {
    assert_eq!(faults(RIGHT), Vec::<String>::new());
}

#[test]
fn an_unknown_field_names_those_there_are() {
    check(
        "patient = \"erik\"",
        "patient = \"erik\"\nbedd = 7",
        "bedd: found unknown field bedd, expected one of ",
    );
    check("beds = 22", "beds = 22\nbads = 3", "expected one of id, unit, beds");
    check("name = \"small\"", "name = \"small\"\nauthor = \"x\"", "unknown field author");
}

#[test]
fn an_unknown_command_names_every_command() {
    check("do = \"measure\"", "do = \"mesure\"", "found \"mesure\", expected one of flag, answer-");
}

#[test]
fn what_is_missing_is_named() {
    check("reason = \"Rosfeber\"", "", "test.toml:41: reason: found nothing, expected a text");
    check("because = \"Six parts.\"", "", "because: found nothing, expected a text");
    check("day = 1\n", "", "day: found nothing, expected a day, or every = { from_day, to_day }");
    check("at = \"09:10\"", "", "at: found nothing, expected a time of day as \"09:10\"");
    check("phase = \"assessment\"", "", "phase: found nothing, expected something to expect");
}

#[test]
fn an_unknown_reference_names_the_known_ids() {
    check(
        "by = \"maria\"",
        "by = \"marja\"",
        "test.toml:44: by: found \"marja\", expected patient, kin, system, or the id of a staff or \
         person: maria, erik",
    );
    check("ward = \"beds\"", "ward = \"bed\"", "found \"bed\", expected a known ward: beds");
    check("unit = \"ward-5\"\nbeds", "unit = \"5\"\nbeds", "a known unit: alvsjo, ward-5");
    let found = faults(&RIGHT.replacen("patient = \"erik\"", "patient = \"eric\"", 1));
    assert!(found.iter().any(|said| said.contains("a known person: erik")), "{found:#?}");
}

#[test]
fn what_the_programme_does_not_have_is_named() {
    check(
        "criterion = \"manages_adl\"",
        "criterion = \"manages\"",
        "criterion: found \"manages\", expected a known criterion: blood_tests_arranged, ",
    );
    // A computed criterion is measured, not answered.
    check("\"manages_adl\"", "\"news2_below_4\"", "found \"news2_below_4\", expected a known crit");
}

#[test]
fn words_outside_their_vocabulary_name_the_words() {
    check("verdict = \"met\"", "verdict = \"ok\"", "\"ok\", expected one of met, not_met, can_be");
    check(
        "kind = \"primary_care\"",
        "kind = \"vc\"",
        "expected one of ward, clinic, primary_care, home_nursing",
    );
    check("role = \"ward_nurse\"", "role = \"nurse\"", "expected one of ward_nurse, ward_physic");
    check("phase = \"assessment\"", "phase = \"hemma\"", "expected one of candidate, assessment,");
    check("\"09:30\"\n", "\"09:30\"\nrefused = \"no\"\n", "expected denied, or one of not-found,");
}

#[test]
fn numbers_times_and_dates_have_their_form() {
    check("beds = 22", "beds = 0", "beds: found 0, expected a whole number 1–200");
    check("at = \"10:20\"", "at = \"9.10\"", "found \"9.10\", expected a time of day as \"09:10\"");
    check("starts = 2026-11-02", "starts = \"2 nov\"", "expected a date as 2026-11-02");
    check("zone = \"Europe/Stockholm\"", "zone = \"Sverige\"", "expected a zone as");
    check("authority = \"2329000018\"", "authority = \"232\"", "organisation number of ten digits");
}

#[test]
fn values_outside_any_body_are_refused_with_their_bounds() {
    check("temperature = \"38,1\"", "temperature = 381", "found 381, expected a value from 25.0");
    check("temperature = \"38,1\"", "temperature = \"warm\"", "found \"warm\", expected a value");
}

#[test]
fn only_official_test_numbers_are_people() {
    let found = "identity: found \"191212121212\", expected an official test number";
    check("identity = \"200101012391\"", "identity = \"191212121212\"", found);
}

#[test]
fn a_contact_is_one_that_was_planned() {
    check("contact = \"pump\"", "contact = \"pomp\"", "a step of this episode: pump");
    check("day = 5", "day = 9", "expected a contact planned on days 4–6; this is day 9");
}

#[test]
fn a_programme_is_found_and_right() {
    check("opat-pump.toml", "opat.toml", "expected a programme's file: No such file");
    let text = RIGHT.replace("../programmes/opat-pump.toml", "minipilot.toml");
    let found = faults(&text);
    assert!(found.iter().any(|said| said.starts_with("minipilot.toml:")), "{found:#?}");
}

#[test]
fn the_same_id_twice_is_one_too_many() {
    let twice =
        "[[staff]]\nid = \"maria\"\nname = \"M\"\nrole = \"ward_nurse\"\nunit = \"ward-5\"\n";
    check("[[person]]", &format!("{twice}\n[[person]]"), "this staff is already named");
}

#[test]
fn kin_must_have_been_named() {
    check(
        "day = 5\nat = \"09:30\"\nby = \"maria\"",
        "day = 5\nat = \"09:30\"\nby = \"kin\"",
        "kin",
    );
}

#[test]
fn what_is_not_toml_is_said_once() {
    check("at = \"10:00\"", "at = \"10:00", "file: found ");
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_file() {
    let text = RIGHT
        .replace("beds = 22", "beds = 0")
        .replace("38,1", "warm")
        .replace("\"met\"", "\"ok\"")
        .replace("phase = \"assessment\"", "phase = \"hemma\"");
    let lines: Vec<usize> = read(&text).unwrap_err().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [26, 57, 66, 91]);
}

#[test]
fn a_file_that_is_not_there_is_a_fault() {
    let faults = rehearsal::load(&scenarios().join("nowhere.toml")).unwrap_err();
    assert!(faults[0].to_string().contains("expected a file that can be read"));
}
