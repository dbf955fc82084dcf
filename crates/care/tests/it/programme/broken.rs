//! Broken files, one edit each: fields, words, bounds, texts and times.

use super::{FILE, check, edited, sentences};
use care::programme::{FaultKind, Lang, Programme};

#[test]
fn a_word_outside_the_vocabulary() {
    let levels = "acute, soon, information";
    check("= \"acute\"", "= \"acut\"", FaultKind::NotOneOf, "\"acut\"", levels);
    let signs = "respiratory_rate, oxygen_saturation, supplemental_oxygen, systolic_pressure, \
                 pulse, consciousness, temperature, diastolic_pressure, weight";
    check(
        "sign  = \"diastolic_pressure\"",
        "sign = \"heart\"",
        FaultKind::NotOneOf,
        "heart",
        signs,
    );
    let units = "ward, clinic, primary_care, home_nursing, home_help, needs_assessment, rehab";
    let (find, replace) = ("other_nursing     = \"primary_care\"", "other_nursing = \"home\"");
    check(find, replace, FaultKind::NotOneOf, "\"home\"", units);
    let statuses = "enrolled_inpatient, leave, discharged_on_ward_list, outpatient_specialised, \
                    advanced_home_care, patient_hotel, home_nursing";
    let find = "[\"discharged_on_ward_list\"";
    check(find, "[\"sent_home\"", FaultKind::NotOneOf, "sent_home", statuses);
    let channels = "telephone, video, at_unit, at_home";
    check("\"telephone\"", "7", FaultKind::NotOneOf, "channel    = 7", channels);
}

#[test]
fn a_rule_that_does_not_exist() {
    let rules = "yes_no, no_supplemental_oxygen, { news2_below = 1–8 }";
    check("= \"yes_no\"", "= \"maybe\"", FaultKind::NotOneOf, "\"maybe\"", rules);
    let rules = "tick, agreement_agreed, safety_bed_reserved, answers_given, legal_status_set, \
                 first_contact_planned, requests_accepted, requests_called, things_settled, \
                 { contact_planned = … }";
    check("= \"tick\"", "= \"trick\"", FaultKind::NotOneOf, "trick", rules);
    check("news2_below = 4", "news2_below = 40", FaultKind::OutOfRange, "= 40", "1–8");
}

#[test]
fn a_field_that_nobody_knows_is_not_ignored() {
    let expected = "id, text, count, returned, kind, needed_before";
    let find = "count    = 10";
    check(find, "count = 10\nweight = 3", FaultKind::UnknownField, "weight = 3", expected);
    let (find, known) =
        ("override_allowed = false\n", "id, text, owner, rule, override_allowed, waits_for");
    check(find, &format!("{find}oops = 1\n"), FaultKind::UnknownField, "oops", known);
    check(
        "gap_close_minutes     = 60",
        "gap_close_minutes = 60\nlunch = \"12:00\"",
        FaultKind::UnknownField,
        "lunch",
        "assessment_hours, decision_hours, arrival_check_minutes, evening_call, gap_close_minutes",
    );
}

#[test]
fn a_field_that_is_missing() {
    check("version = 1\n", "", FaultKind::Missing, "# Antibiotics", "1–9999");
    let deadlines = "[deadlines]";
    check("decision_hours        = 24", "#", FaultKind::Missing, deadlines, "1–168");
    let (find, replace) = ("count    = 10\n", "");
    check(find, replace, FaultKind::Missing, "[[kit]]\nid       = \"flush\"", "1–500");
    let text = "hint.en     = \"Ask in private.\"";
    check(text, "", FaultKind::Missing, "hint.sv     = \"Fråga i enrum.\"", "text");
}

#[test]
fn a_value_of_the_wrong_kind() {
    check("version = 1", "version = \"1\"", FaultKind::WrongType, "\"1\"", "1–9999");
    check("version = 1", "version = 1.5", FaultKind::WrongType, "1.5", "1–9999");
    let title =
        "title   = { sv = \"Antibiotika i pump hemma\", en = \"Antibiotics by pump at home\" }";
    check(title, "title = \"OPAT\"", FaultKind::WrongType, "\"OPAT\"", "table");
    check("returned = true", "returned = 1", FaultKind::WrongType, "returned = 1", "true, false");
    let find = "alternatives = [\"patient_hotel\", \"ward\", \"leave\"]";
    check(find, "alternatives = \"ward\"", FaultKind::WrongType, "= \"ward\"", "list");
}

#[test]
fn a_number_outside_its_bounds() {
    check("version = 1", "version = 0", FaultKind::OutOfRange, "version = 0", "1–9999");
    check("version = 1", "version = -1", FaultKind::OutOfRange, "= -1", "1–9999");
    let find = "every_days = 7";
    check(find, "every_days = 0", FaultKind::OutOfRange, "every_days = 0", "1–365");
    let huge = "count = 99999999999999999999";
    check("count    = 10", huge, FaultKind::OutOfRange, huge, "1–500");
    let (find, replace) = ("within_hours = 48", "within_hours = 1000");
    check(find, replace, FaultKind::OutOfRange, "1000", "1–336");
    // What is acute is answered within the hour.
    let (find, replace) = ("answer_within_minutes = 15", "answer_within_minutes = 90");
    check(find, replace, FaultKind::OutOfRange, "= 90", "1–60");
}

#[test]
fn a_limit_outside_any_body() {
    let fever = "above                 = 38.0";
    check(fever, "above = 381", FaultKind::OutOfRange, "above = 381", "25.0–45.0");
    check(fever, "above = 3.8", FaultKind::OutOfRange, "above = 3.8", "25.0–45.0");
    check(fever, "above = 38.04", FaultKind::TooExact, "38.04", "37.1");
    check(fever, "above = \"38\"", FaultKind::WrongType, "\"38\"", "25.0–45.0");
    check(fever, "above = nan", FaultKind::WrongType, "nan", "25.0–45.0");
    let pulse = "above                 = 110";
    check(pulse, "above = 110.5", FaultKind::TooExact, "110.5", "0–300");
    check(pulse, "above = 1100", FaultKind::OutOfRange, "= 1100", "0–300");
}

#[test]
fn a_text_that_cannot_be_shown() {
    let title = "sv = \"Antibiotika i pump hemma\"";
    check(title, "sv = \"\"", FaultKind::Empty, "sv = \"\"", "text");
    check(title, "sv = \" \"", FaultKind::Empty, "sv = \" \"", "text");
    check(title, "sv = \"a\\nb\"", FaultKind::Unprintable, "sv = \"a", "text");
    let long = format!("sv = \"{}\"", "å".repeat(601));
    check(title, &long, FaultKind::TooLong, "ååå", "600");
    let by = "by = \"Verksamhetschefen, infektionskliniken (exempel)\"";
    check(by, "by = \"\"", FaultKind::Empty, "by = \"\"", "text");
}

#[test]
fn a_time_that_is_not_on_the_clock() {
    let times = "00:00–23:59";
    let find = "[\"08:00\", \"20:00\"]";
    for wrong in ["24:00", "08:60", "8:00", "0800", "08:00:00", "+8:00", ""] {
        let replace = format!("[\"08:00\", \"{wrong}\"] #");
        check(find, &replace, FaultKind::NotATime, &replace, times);
    }
    let (find, replace) = ("evening_call          = \"19:00\"", "evening_call = \"09:00\"");
    check(find, replace, FaultKind::OutOfRange, "\"09:00\"", "16:00–22:00");
}

#[test]
fn an_approval_without_a_date() {
    let on = ", on = 2026-11-02 }";
    check(on, " }", FaultKind::Missing, "approved =", "2026-11-02");
    check(on, ", on = 2026-11-02T10:00:00 }", FaultKind::NotADate, "approved =", "2026-11-02");
    check(on, ", on = \"soon\" }", FaultKind::NotADate, "approved =", "2026-11-02");
}

#[test]
fn what_is_not_toml_is_told_once() {
    let text = edited("version = 1", "version = = 1");
    let faults = Programme::parse(FILE, &text).unwrap_err();
    let found: Vec<_> = faults.iter().map(|fault| (fault.what, fault.line)).collect();
    assert_eq!(found, [(FaultKind::NotToml, super::line_of(&text, "= ="))]);
}

#[test]
fn a_file_without_end_is_not_read() {
    let faults = Programme::parse(FILE, &"#".repeat(300_000)).unwrap_err();
    assert_eq!(sentences(&faults), format!("{FILE}:1: file: too large: expected at most 256 kB\n"));
}

#[test]
fn every_fault_is_reported_and_in_the_files_order() {
    let text = edited("version = 1", "version = 0").replace("\"soon\"", "\"later\"");
    let faults = Programme::parse(FILE, &text).unwrap_err();
    let later = text.matches("\"later\"").count();
    assert!(later > 1);
    assert_eq!(faults.len(), 1 + later, "{}", sentences(&faults));
    assert!(faults.is_sorted_by_key(|fault| fault.line));
}

#[test]
fn a_fault_is_one_plain_sentence_in_both_languages() {
    let text = edited("level                 = \"acute\"", "level = \"acut\"");
    let line = super::line_of(&text, "\"acut\"");
    let fault = Programme::parse(FILE, &text).unwrap_err().remove(0);
    let at = format!("programmes/opat-pump.toml:{line}: level = \"acut\": ");
    let expected = format!("{at}expected one of acute, soon, information");
    assert_eq!(fault.to_string(), expected);
    assert_eq!(fault.text(Lang::En), expected);
    assert_eq!(fault.text(Lang::Sv), format!("{at}väntade något av acute, soon, information"));
    assert_eq!((fault.column, fault.key.as_str(), fault.found.as_str()), (9, "level", "\"acut\""));
}

#[test]
fn a_field_of_a_named_table_says_which_table() {
    let text = edited("decision_hours        = 24", "decision_hours = 0");
    let faults = Programme::parse(FILE, &text).unwrap_err();
    let line = super::line_of(&text, "decision_hours = 0");
    let sentence = "deadlines.decision_hours = 0: out of range: expected 1–168";
    assert_eq!(sentences(&faults), format!("{FILE}:{line}: {sentence}\n"));
}
