//! The programmes of the project: the good file reads, broken ones are told where and why, and
//! the prose that a physician signs is the prose in `golden/`.

mod any_input;
mod broken;
mod contradictions;
mod together;

use care::episode::event::Party;
use care::news2::Band;
use care::programme::{
    Alternative, ContactKind, CriterionRule, Fault, FaultKind, ItemRule, Lang, LegalStatus, Level,
    Programme, UnitPart,
};
use care::vital_sign::VitalSign;
use jiff::civil::date;

const FILE: &str = "programmes/opat-pump.toml";
const GOOD: &str = include_str!("../../../../programmes/opat-pump.toml");
/// A programme in which many units hold together: kinds of need, and requests to each.
const TOGETHER_FILE: &str = "programmes/tidig-hemgang-infektion.toml";
const TOGETHER: &str = include_str!("../../../../programmes/tidig-hemgang-infektion.toml");

fn good() -> Programme {
    parsed(FILE, GOOD)
}

fn together() -> Programme {
    parsed(TOGETHER_FILE, TOGETHER)
}

fn parsed(file: &str, text: &str) -> Programme {
    Programme::parse(file, text).unwrap_or_else(|faults| panic!("{}", sentences(&faults)))
}

fn sentences(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

/// The good file with one edit.
fn edited(find: &str, replace: &str) -> String {
    assert!(GOOD.contains(find), "the good file has no {find:?}");
    GOOD.replacen(find, replace, 1)
}

/// Counted from 1.
fn line_of(text: &str, at: &str) -> usize {
    let start = text.find(at).unwrap_or_else(|| panic!("no {at:?} in the edited file"));
    text[..start].matches('\n').count() + 1
}

/// One edit, one fault: its kind, the line of `at`, and what was expected.
fn check(find: &str, replace: &str, what: FaultKind, at: &str, expected: &str) {
    let text = edited(find, replace);
    let faults = Programme::parse(FILE, &text).expect_err("a broken file was accepted");
    let found: Vec<_> = faults.iter().map(|f| (f.what, f.line, f.expected.as_str())).collect();
    assert_eq!(found, [(what, line_of(&text, at), expected)], "{}", sentences(&faults));
}

#[test]
fn the_minipilot_is_a_file() {
    let programme = good();
    assert_eq!((programme.name.as_str(), programme.version), ("opat-pump", 1));
    assert_eq!(programme.approved.on, date(2026, 11, 2));
    assert_eq!(programme.legal_statuses.first(), Some(&LegalStatus::DischargedOnWardList));
    assert_eq!(
        programme.alternatives,
        [Alternative::PatientHotel, Alternative::Ward, Alternative::Leave]
    );
    assert_eq!(programme.responsibility.treatment_medical, UnitPart::Ward);
    assert_eq!(programme.responsibility.other_nursing, UnitPart::PrimaryCare);
    let asked: Vec<Party> = programme.answers.iter().map(|answer| answer.party).collect();
    assert_eq!(asked, Party::ALL);
    let daily = |kind| {
        programme.contacts.iter().any(|contact| contact.kind == kind && contact.every_days == 1)
    };
    assert!(daily(ContactKind::Round) && daily(ContactKind::PumpChange));
}

#[test]
fn rules_are_read_with_their_values() {
    let programme = good();
    let rules: Vec<CriterionRule> = programme.criteria.iter().map(|c| c.rule).collect();
    assert_eq!(rules[..2], [CriterionRule::News2Below(4), CriterionRule::NoSupplementalOxygen]);
    let items: Vec<ItemRule> = programme.checklist.iter().map(|item| item.rule).collect();
    assert!(items.contains(&ItemRule::ContactPlanned(ContactKind::PumpChange)));
}

#[test]
fn limits_are_stored_in_the_signs_own_unit() {
    let programme = good();
    let limits = programme.protocol.limits.iter();
    let fever: Vec<_> = limits
        .filter(|limit| limit.sign == VitalSign::Temperature)
        .map(|limit| (limit.below, limit.above, limit.level))
        .collect();
    assert_eq!(fever, [(Some(351), Some(390), Level::Acute), (None, Some(380), Level::Soon)]);
}

#[test]
fn bands_that_the_file_does_not_mention_are_the_rcps() {
    let given = "[[protocol.news2_levels]]\nband                  = \"five_or_six\"\n\
                 level                 = \"acute\"\nanswer_within_minutes = 60\n";
    let programme = Programme::parse(FILE, &edited(given, "")).unwrap();
    let rule = programme.protocol.news2_level(Band::FiveOrSix).unwrap();
    assert_eq!((rule.level, rule.answer_within_minutes), (Level::Acute, 60));
    assert_eq!(programme.protocol.news2_level(Band::Zero), None);
}

#[test]
fn a_choice_is_limited_by_its_word() {
    let measured = "[[protocol.measures]]\nsign = \"consciousness\"\ntimes = [\"08:00\"]\n\
                    by = \"next_of_kin\"\n\n[[protocol.limits]]\nsign = \"consciousness\"\n\
                    above = \"alert\"\nlevel = \"acute\"\nanswer_within_minutes = 15\n\
                    ask = { sv = \"Ring nu.\", en = \"Call now.\" }\n\n[[contacts]]";
    let programme = Programme::parse(FILE, &edited("[[contacts]]", measured)).unwrap();
    let limit = programme.protocol.limits.last().unwrap();
    assert_eq!((limit.sign, limit.above), (VitalSign::Consciousness, Some(0)));
}

#[test]
fn a_programme_is_the_same_after_a_journey_through_json() {
    for programme in [good(), together()] {
        let json = serde_json::to_string(&programme).unwrap();
        assert_eq!(serde_json::from_str::<Programme>(&json).unwrap(), programme);
    }
}

#[test]
fn the_swedish_prose_is_the_one_that_was_read() {
    golden(&good(), Lang::Sv, include_str!("golden/programme/opat-pump.sv.md"));
    let expected = include_str!("golden/programme/tidig-hemgang-infektion.sv.md");
    golden(&together(), Lang::Sv, expected);
}

#[test]
fn the_english_prose_is_the_one_that_was_read() {
    golden(&good(), Lang::En, include_str!("golden/programme/opat-pump.en.md"));
    let expected = include_str!("golden/programme/tidig-hemgang-infektion.en.md");
    golden(&together(), Lang::En, expected);
}

/// On a difference the whole new prose is printed, so that it can be read and put in `golden/`.
fn golden(programme: &Programme, lang: Lang, expected: &str) {
    let prose = programme.prose(lang);
    let differs = prose.lines().zip(expected.lines()).find(|(new, old)| new != old);
    assert!(prose == expected, "first difference: {differs:#?}\n{prose}");
}

#[test]
fn both_languages_say_the_same_number_of_things() {
    for programme in [good(), together()] {
        let lines = |lang| programme.prose(lang).lines().count();
        assert_eq!(lines(Lang::Sv), lines(Lang::En));
    }
}
