//! Files whose parts contradict each other: each edit is fine alone, but not in this programme.

use super::{FILE, GOOD, check, edited, line_of, sentences};
use care::programme::{FaultKind, Programme};

/// The good file without the whole table that begins with `[[header]]` and this id.
fn without(header: &str, id: &str) -> String {
    let begin = format!("[[{header}]]");
    let at = GOOD.find(&format!("\"{id}\"\n")).unwrap_or_else(|| panic!("no {id}"));
    let start = GOOD[..at].rfind(&begin).unwrap_or_else(|| panic!("no {begin} before {id}"));
    let end = GOOD[at..].find("\n[").map_or(GOOD.len(), |end| at + end);
    format!("{}{}", &GOOD[..start], &GOOD[end..])
}

fn check_text(text: &str, what: FaultKind, at: &str, expected: &str) {
    let faults = Programme::parse(FILE, text).expect_err("a contradiction was accepted");
    let found: Vec<_> = faults.iter().map(|f| (f.what, f.line, f.expected.as_str())).collect();
    assert_eq!(found, [(what, line_of(text, at), expected)], "{}", sentences(&faults));
}

#[test]
fn a_programme_is_called_what_its_file_is_called() {
    let faults = Programme::parse("programmes/heart.toml", GOOD).unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| (f.what, f.expected.as_str())).collect();
    assert_eq!(found, [(FaultKind::NotTheFilesName, "heart")]);
    let (find, form) = ("name    = \"opat-pump\"", "a-z, 0-9, - or _, a letter first");
    check(find, "name = \"OPAT pump\"", FaultKind::NotAnId, "OPAT pump", form);
}

#[test]
fn ids_are_used_once() {
    let first = line_of(GOOD, "id          = \"no_oxygen\"");
    let (find, replace) = ("id          = \"manages_adl\"", "id = \"no_oxygen\"");
    check(find, replace, FaultKind::Duplicate, replace, &format!("line {first}"));
    let first = line_of(GOOD, "id       = \"pump\"");
    let (find, replace) = ("id       = \"flush\"", "id = \"pump\"");
    check(find, replace, FaultKind::Duplicate, replace, &format!("line {first}"));
}

#[test]
fn nothing_is_named_twice_in_a_list() {
    let find = "[\"patient_hotel\", \"ward\", \"leave\"]";
    let twice = "[\"patient_hotel\", \"ward\", \"ward\"]";
    let line = line_of(GOOD, find);
    check(find, twice, FaultKind::Duplicate, twice, &format!("line {line}"));
    let line = line_of(GOOD, "times = [");
    let (find, twice) = ("[\"08:00\", \"20:00\"]", "[\"08:00\", \"08:00\"]");
    check(find, twice, FaultKind::Duplicate, twice, &format!("line {line}"));
    let measured = line_of(GOOD, "sign  = \"systolic_pressure\"");
    let (find, twice) = ("sign  = \"diastolic_pressure\"", "sign = \"systolic_pressure\"");
    check(find, twice, FaultKind::Duplicate, twice, &format!("line {measured}"));
}

#[test]
fn at_least_one_legal_status_and_one_alternative() {
    let find = "[\"patient_hotel\", \"ward\", \"leave\"]";
    check(find, "[] #", FaultKind::Count, "[] #", "1–4");
    let find = "alternatives = [\"patient_hotel\", \"ward\", \"leave\"]\n";
    check(find, "", FaultKind::Count, "# Antibiotics", "1–4");
}

#[test]
fn lists_are_bounded() {
    let item = "[[documents]]\nid = \"a\"\ntext = { sv = \"a\", en = \"a\" }\n";
    let many: String = (0..40).map(|n| item.replace("\"a\"\nt", &format!("\"a{n}\"\nt"))).collect();
    let text = edited("[[documents]]", &format!("{many}[[documents]]"));
    let faults = Programme::parse(FILE, &text).unwrap_err();
    let found: Vec<_> = faults.iter().map(|f| (f.what, f.found.as_str(), f.line)).collect();
    assert_eq!(found, [(FaultKind::Count, "48", line_of(&text, "[[documents]]"))]);
    let said = sentences(&faults);
    assert!(said.ends_with("documents: 48 in the list: expected 0–30\n"), "{said}");
}

#[test]
fn an_owner_works_at_the_unit() {
    let find = "{ unit = \"ward\", role = \"ward_nurse\" }";
    let roles = "ward_nurse, ward_physician, assistant_nurse, coordinating_nurse, therapist";
    let replace = "{ unit = \"ward\", role = \"primary_care_nurse\" }";
    check(find, replace, FaultKind::RoleNotAtUnit, replace, roles);
    let replace = "{ unit = \"primary_care\", role = \"ward_nurse\" }";
    let primary_care = "primary_care_nurse, primary_care_physician, care_coordinator";
    check(find, replace, FaultKind::RoleNotAtUnit, replace, primary_care);
    let replace = "{ unit = \"ward\", role = \"patient\" }";
    check(find, replace, FaultKind::RoleNotAtUnit, replace, roles);
}

#[test]
fn a_patient_does_not_assess_themselves() {
    let assessors = "ward_nurse, ward_physician, assistant_nurse, coordinating_nurse, therapist, \
                     primary_care_nurse";
    let (find, replace) = ("answered_by = [\"ward_nurse\"]", "answered_by = [\"patient\"]");
    check(find, replace, FaultKind::NotOneOf, replace, assessors);
}

#[test]
fn every_part_of_the_assessment_has_a_criterion() {
    let text = without("criteria", "manages_adl");
    let text = text.replacen(&remedy("kin_helps"), "", 1);
    check_text(&text, FaultKind::Needed, "[[criteria]]", "adl");
}

fn remedy(id: &str) -> String {
    let at = GOOD.find(id).unwrap_or_else(|| panic!("no {id}"));
    let start = GOOD[..at].rfind("[[criteria.can_be_met_by]]").unwrap_or_default();
    let end = GOOD[at..].find("\n[").map_or(GOOD.len(), |end| at + end);
    GOOD[start..end].to_owned()
}

#[test]
fn what_is_measured_cannot_be_promised() {
    let find = "rule        = \"no_supplemental_oxygen\"\n";
    let replace = format!("{find}\n{}", remedy("kin_helps"));
    check(
        find,
        &replace,
        FaultKind::NothingToRemedy,
        &remedy("kin_helps"),
        "no list, or rule yes_no",
    );
}

#[test]
fn nobody_is_left_out_of_the_three_answers() {
    let text = without("answers", "next_of_kin");
    check_text(&text, FaultKind::Needed, "[[answers]]", "next_of_kin");
}

#[test]
fn nobody_leaves_without_agreement_and_way_back() {
    let needed = [("agreement", "agreement_agreed"), ("safety_bed", "safety_bed_reserved")];
    for (id, rule) in needed {
        let text = edited(&format!("rule             = \"{rule}\""), "rule = \"tick\"");
        check_text(&text, FaultKind::Needed, "[[checklist]]", rule);
        assert!(GOOD.contains(&format!("id               = \"{id}\"")));
    }
}

#[test]
fn the_checklist_waits_only_for_planned_contacts() {
    let (find, replace) = ("contact_planned = \"round\"", "contact_planned = \"visit\"");
    let planned = "round, pump_change, sample_taking";
    check(find, replace, FaultKind::NotPlanned, replace, planned);
}

#[test]
fn a_limit_is_on_something_measured() {
    let limit = "[[protocol.limits]]\nsign = \"weight\"\nabove = 90.0\nlevel = \"soon\"\n\
                 answer_within_minutes = 60\nask = { sv = \"a\", en = \"a\" }\n\n[[contacts]]";
    let measured = "systolic_pressure, pulse, temperature, diastolic_pressure";
    check("[[contacts]]", limit, FaultKind::NotMeasured, "sign = \"weight\"", measured);
}

#[test]
fn a_limit_has_a_bound() {
    let fever = "above                 = 38.0\n";
    let at = "sign                  = \"temperature\"\nlevel                 = \"soon\"";
    check(fever, "", FaultKind::Missing, at, "below, above");
}

#[test]
fn some_value_is_fine() {
    let find = "below                 = 101";
    let crossed = "below = 230";
    let text = edited(find, crossed);
    check_text(&text, FaultKind::LimitsCross, crossed, "≤ 219");
}

#[test]
fn the_more_urgent_limit_lies_further_out() {
    let fever = "above                 = 38.0";
    check(fever, "above = 39.5", FaultKind::MilderBeyond, "above = 39.5", "< 39.0");
    let low = "below                 = 101";
    check(low, "below = 85", FaultKind::MilderBeyond, "below = 85", "> 91");
}

#[test]
fn a_higher_score_is_never_answered_later() {
    let (find, replace) = ("answer_within_minutes = 30", "answer_within_minutes = 60 #");
    assert!(Programme::parse(FILE, &edited(find, replace)).is_ok());
    let (five, at) = (band("five_or_six", "acute", 60), "answer_within_minutes = 30");
    check(&five, &band("five_or_six", "acute", 20), FaultKind::HigherIsMilder, at, "≤ 20");
}

#[test]
fn a_higher_score_is_never_milder() {
    let (five, soon) = (band("five_or_six", "acute", 60), band("five_or_six", "soon", 60));
    assert!(Programme::parse(FILE, &edited(&five, &soon)).is_ok());
    let three = band("single_three", "soon", 60);
    let text = edited(&three, &band("single_three", "acute", 60)).replacen(&five, &soon, 1);
    check_text(
        &text,
        FaultKind::HigherIsMilder,
        "level                 = \"soon\"\nanswer_within_minutes = 60",
        "acute",
    );
}

#[test]
fn what_the_file_says_is_at_fault_when_the_rcp_fills_the_rest() {
    let five = format!("[[protocol.news2_levels]]\n{}\n", band("five_or_six", "acute", 60));
    let text = edited(&band("single_three", "soon", 60), &band("single_three", "soon", 30));
    let text = text.replacen(&five, "", 1);
    let at = "answer_within_minutes = 30";
    check_text(&text, FaultKind::HigherIsMilder, at, "≥ 60");
}

fn band(band: &str, level: &str, minutes: u32) -> String {
    let (band, level) = (format!("band                  = \"{band}\""), format!("\"{level}\""));
    format!("{band}\nlevel                 = {level}\nanswer_within_minutes = {minutes}")
}
