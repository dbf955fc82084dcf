//! Both languages say everything, with the same blanks, and pages ask for nothing else.

use super::{Locales, Names, T, refusal};
use crate::lang::Lang;
use care::episode::request::Standing;
use care::refusal::{Missing, Refusal};
use care::vital_sign::{ImplausibleValue, VitalSign};
use care::world::Directory;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every key of a language with the blanks of its text.
fn texts(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for path in Locales::iter().filter(|path| path.starts_with(tag)) {
        let file = Locales::get(&path).unwrap();
        let text = String::from_utf8(file.data.into_owned()).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{path}: {faults:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut blanks = BTreeSet::new();
            of_pattern(message.value.as_ref().expect("a text"), &mut blanks);
            let before = texts.insert(message.id.name.to_owned(), blanks);
            assert!(before.is_none(), "{path}: {} is there twice", message.id.name);
        }
    }
    texts
}

fn of_pattern(pattern: &Pattern<&str>, blanks: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => of_inline(inline, blanks),
            Expression::Select { selector, variants } => {
                of_inline(selector, blanks);
                variants.iter().for_each(|variant| of_pattern(&variant.value, blanks));
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, blanks: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(blanks.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            positional.iter().for_each(|argument| of_inline(argument, blanks));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                of_inline(inline, blanks);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

#[test]
fn english_is_complete_and_has_the_same_blanks() {
    let (sv, en) = (texts("sv"), texts("en"));
    let only = |a: &BTreeMap<String, _>, b: &BTreeMap<String, _>| {
        a.keys().filter(|key| !b.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&sv, &en), Vec::<String>::new(), "only in Swedish");
    assert_eq!(only(&en, &sv), Vec::<String>::new(), "only in English");
    for (key, blanks) in &sv {
        assert_eq!(blanks, &en[key], "{key}");
    }
}

/// Keys written out in code and templates: `t.get("…")`, `.with("…"`, `.say("…"`, `go(…, "…")`.
fn used() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeMap::new();
    let mut folders = vec![root.join("src"), root.join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.ends_with("texts/tests.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for call in [".get(\"", ".with(\"", ".say(\"", ".with(\n", ".say(\n"] {
                for part in text.split(call).skip(1) {
                    let part = part.trim_start().trim_start_matches('"');
                    let key = part.split('"').next().unwrap_or_default();
                    if is_key(key) {
                        used.insert(key.to_owned(), path.display().to_string());
                    }
                }
            }
            for part in text.split("\"notice-").skip(1) {
                let rest = part.split('"').next().unwrap_or_default();
                if !rest.is_empty() && is_key(rest) {
                    used.insert(format!("notice-{rest}"), path.display().to_string());
                }
            }
        }
    }
    used
}

/// Text keys are words with hyphens; other things are got by name too.
fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !["command", "refusal", "kind", "what", "why"].contains(&text)
}

#[test]
fn every_key_that_is_asked_for_is_there() {
    let texts = texts("sv");
    let missing: Vec<_> = used().into_iter().filter(|(key, _)| !texts.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn counts_choose_between_one_and_many() {
    let t = T { lang: Lang::Sv };
    assert!(t.with("login-wait-minutes", &[("n", &1)]).contains("en minut"));
    assert!(t.with("login-wait-minutes", &[("n", &15)]).contains("15 minuter"));
}

#[test]
fn telephone_numbers_and_clocks_are_no_counts() {
    let t = T { lang: Lang::Sv };
    for text in ["0980-319 260", "07.40", "112", "00"] {
        assert!(t.with("login-clock", &[("clock", &text)]).contains(text), "{text}");
    }
}

#[test]
fn a_missing_key_shows_itself() {
    assert_eq!(T { lang: Lang::En }.get("no-such-text"), "no-such-text");
}

fn refusals() -> Vec<Refusal> {
    let phase = care::episode::Phase::AtHome;
    let ids = || vec!["criterion".to_owned()];
    let hash = || "programme".to_owned();
    let at = jiff::Timestamp::UNIX_EPOCH;
    let missing = [
        Missing::Decision,
        Missing::PatientsYes,
        Missing::KinsYes,
        Missing::StaffsYes,
        Missing::WayBack,
        Missing::Item { id: "item".to_owned() },
        Missing::Task { what: "Rollator".to_owned() },
    ];
    let outside = ImplausibleValue::OutsideAnyBody {
        sign: VitalSign::Temperature,
        value: 3810,
        lowest: 250,
        highest: 450,
    };
    let swapped = ImplausibleValue::DiastolicNotBelowSystolic { systolic: 80, diastolic: 120 };
    vec![
        Refusal::NotFound { what: "contact" },
        Refusal::Exists,
        Refusal::WrongPhase { phase },
        Refusal::Closed { phase },
        Refusal::EpisodeOpen,
        Refusal::UnknownProgramme,
        Refusal::TextMissing { field: "reason" },
        Refusal::TextTooLong { field: "note", most: 2000, found: 2001 },
        Refusal::InFuture { at },
        Refusal::BeforeEpisode { at },
        Refusal::Implausible { values: vec![outside, swapped] },
        Refusal::NothingMeasured,
        Refusal::UnknownItem { id: "item".to_owned() },
        Refusal::ItemComputed { programme: hash(), id: "item".to_owned() },
        Refusal::NotOverridable { programme: hash(), id: "item".to_owned() },
        Refusal::BedNotFree { bed: 3, free: vec![1, 2] },
        Refusal::BedNotFree { bed: 3, free: vec![] },
        Refusal::BedIsWayBack { bed: 1, patients: 8, left: 1 },
        Refusal::BedIsWayBack { bed: 1, patients: 1, left: 0 },
        Refusal::NoOverbookingLeft { most: 2 },
        Refusal::SafetyBedNeeded,
        Refusal::AssessmentIncomplete { programme: hash(), missing: ids() },
        Refusal::ReasonNeeded { programme: hash(), not_met: ids() },
        Refusal::NotOfProgramme { field: "legal_status" },
        Refusal::OldAgreement { version: 1, newest: 2 },
        Refusal::NoAgreement,
        Refusal::DatesOrder,
        Refusal::TooMany { most: 60 },
        Refusal::TooManyWaiting { most: 30 },
        Refusal::ContactOver,
        Refusal::UnitNotAsked { unit: care::ids::UnitId(uuid::Uuid::nil()) },
        Refusal::MayNotLeave { missing: missing.to_vec() },
        Refusal::CriteriaNotMet { missing: ids() },
        Refusal::UseInstead { command: "decide" },
        Refusal::CorrectionBreaks,
        Refusal::Invalid { field: "kin" },
    ]
}

/// What is refused about other units.
fn refusals_together() -> Vec<Refusal> {
    let standings = [
        Standing::Sent,
        Standing::Received,
        Standing::AnotherTime,
        Standing::Accepted,
        Standing::Declined,
        Standing::Retracted,
        Standing::Done,
    ];
    let over = standings.map(|standing| Refusal::RequestOver { standing });
    let units = vec![care::ids::UnitId(uuid::Uuid::nil())];
    let others = [
        Refusal::AnotherProfession { roles: care::who::Role::ALL.to_vec() },
        Refusal::RequestOpen,
        Refusal::ConsentNeeded,
        Refusal::RequestNotAllowed { status: care::programme::LegalStatus::Leave },
        Refusal::ExtensionTooLong { most: 5 },
        Refusal::ExtensionTooLong { most: 1 },
        Refusal::NeedsDecisionMissing,
        Refusal::MedicineListNeeded,
        Refusal::OneAidOnly,
        Refusal::AlarmsOpen,
        Refusal::NotReconciled { units: units.clone() },
        Refusal::AnotherAnswers { units },
        Refusal::OutsidePlatform { unit: care::ids::UnitId(uuid::Uuid::nil()) },
        Refusal::OtherOrganisation,
        Refusal::TooManyWaiting { most: 30 },
        Refusal::SlotTaken { unit: care::ids::UnitId(uuid::Uuid::nil()) },
        Refusal::SlotOver,
        Refusal::SlotsOverlap,
        Refusal::PoolFull { most: 6 },
        Refusal::UnitInUse { staff: 1, patients: 2, beds: 0 },
        Refusal::UnitClosed,
        Refusal::RoleNotAtUnit {
            role: care::who::Role::HomeNurse,
            kind: care::unit::UnitKind::PrimaryCare,
        },
        Refusal::IdentityTaken,
        Refusal::SamePerson,
        Refusal::AlreadyMerged,
        Refusal::TestAndReal,
        Refusal::IdentitiesDiffer,
        Refusal::BothOpen,
        Refusal::MergeBuiltOn,
        Refusal::NotMovable,
        Refusal::BedsInUse { beds: vec![23, 24] },
        Refusal::OverbookingInUse { promised: 2 },
        Refusal::TextMissing { field: "help" },
        Refusal::Invalid { field: "to" },
    ];
    over.into_iter().chain(others).collect()
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    let directory = Directory::default();
    let said = refusals().into_iter().chain(refusals_together()).map(|why| {
        let say = |lang| refusal(T { lang }, &why, &Names::new(&directory));
        let (sv, en) = (say(Lang::Sv), say(Lang::En));
        assert!(!sv.contains('{') && !sv.contains("refusal-"), "{sv}");
        assert!(!en.contains('{') && !en.contains("refusal-"), "{en}");
        format!("{sv}\n{en}")
    });
    insta::assert_snapshot!(said.collect::<Vec<_>>().join("\n\n"));
}

/// Two programmes use the same ids for different words.
#[test]
fn what_is_missing_is_said_in_the_words_of_the_patients_own_programme() {
    let read = |file: &str, text: &str| care::programme::Programme::parse(file, text).unwrap();
    let pump = include_str!("../../../../programmes/opat-pump.toml");
    let early = include_str!("../../../../programmes/tidig-hemgang-infektion.toml");
    let pump = read("programmes/opat-pump.toml", pump);
    let early = read("programmes/tidig-hemgang-infektion.toml", early);
    let mut directory = Directory::default();
    for (hash, programme) in [("a", &pump), ("b", &early), ("c", &pump)] {
        directory.programmes.insert(hash.to_owned(), std::sync::Arc::new(programme.clone()));
    }
    let names = Names::new(&directory);
    let mut shared = 0;
    for criterion in &early.criteria {
        let missing = vec![criterion.id.clone()];
        let why = Refusal::AssessmentIncomplete { programme: "b".to_owned(), missing };
        for lang in [Lang::Sv, Lang::En] {
            let points = super::refusal_points(T { lang }, &why, &names);
            let own = criterion.text.get(lang).trim_end_matches('.');
            assert!(points.len() == 1 && points[0].starts_with(own), "{points:?}");
            assert!(points[0].len() > own.len() + 3, "it says whose it is: {points:?}");
            assert!(!points[0].contains(".;") && !points[0].ends_with('.'), "{points:?}");
        }
        shared += usize::from(pump.criteria.iter().any(|one| one.id == criterion.id));
    }
    assert!(shared > 0, "or the test says nothing");
}

/// Words of closed vocabularies, whose keys are put together from data.
#[test]
fn every_word_of_a_closed_vocabulary_is_there() {
    use care::episode::call_out::Warrant;
    use care::episode::copy::Ground;
    use care::episode::feedback::{Outcome, Topic};
    use care::episode::medicine::{Giver, Route, Supply};
    use care::episode::request::{Help, NeedsForm};
    use care::programme::RequestKind;
    let standings = ["sent", "received", "late", "another_time", "accepted", "declined"];
    let standings = standings.into_iter().chain(["retracted", "done"]);
    let answers = ["accepted", "another_time", "declined", "granted"];
    let words = |of: &str, all: Vec<&'static str>| {
        all.into_iter().map(|word| format!("{of}-{}", word.replace('_', "-"))).collect::<Vec<_>>()
    };
    let helps = || Help::ALL.map(Help::as_str).to_vec();
    let keys = [
        words("request-mark", standings.collect()),
        words("request-answer", answers.to_vec()),
        words("request-help", helps()),
        words("request-help-hint", helps()),
        words("needs-form", NeedsForm::ALL.map(NeedsForm::as_str).to_vec()),
        words("asked", RequestKind::ALL.map(RequestKind::as_str).to_vec()),
        words("route", Route::ALL.map(Route::as_str).to_vec()),
        words("giver", Giver::ALL.map(Giver::as_str).to_vec()),
        words("supply", Supply::ALL.map(Supply::as_str).to_vec()),
        words(
            "patient-detail",
            care::person::Detail::ALL.map(care::person::Detail::as_str).to_vec(),
        ),
        words("copy-ground", Ground::ALL.map(Ground::as_str).to_vec()),
        words("copy-ground-law", Ground::ALL.map(Ground::as_str).to_vec()),
        words("feedback-topic", Topic::ALL.map(Topic::as_str).to_vec()),
        words("feedback-outcome", Outcome::ALL.map(Outcome::as_str).to_vec()),
        words("role", care::who::Role::ALL.map(care::who::Role::as_str).to_vec()),
        words("unit-kind", care::unit::UnitKind::ALL.map(care::unit::UnitKind::as_str).to_vec()),
        words("ambulance-warrant", Warrant::ALL.map(Warrant::as_str).to_vec()),
        words("ambulance-stated", Warrant::ALL.map(Warrant::as_str).to_vec()),
    ];
    for key in keys.concat() {
        assert!(T { lang: Lang::Sv }.has(&key), "{key}");
    }
}
