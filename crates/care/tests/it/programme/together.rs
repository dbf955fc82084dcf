//! The programme in which many units hold together: what its file says of kinds of need and of
//! requests, and files where one of these is broken.

use super::{TOGETHER, TOGETHER_FILE, line_of, sentences, together};
use care::episode::assessment::{Assessment, Judged, State};
use care::episode::thing::ThingKind;
use care::programme::{
    ContactKind, CriterionRule, FaultKind, ItemRule, LegalStatus, Part, Programme, RequestKind,
    UnitPart, VisitTemplate,
};
use care::who::Role;
use jiff::ToSpan;
use jiff::civil::date;

/// The file with one edit.
fn edited(find: &str, replace: &str) -> String {
    assert!(TOGETHER.contains(find), "the good file has no {find:?}");
    TOGETHER.replacen(find, replace, 1)
}

/// One edit, one fault: its kind, the line of `at`, and what was expected.
fn check(find: &str, replace: &str, what: FaultKind, at: &str, expected: &str) {
    check_text(&edited(find, replace), what, at, expected);
}

fn check_text(text: &str, what: FaultKind, at: &str, expected: &str) {
    let faults = Programme::parse(TOGETHER_FILE, text).expect_err("a broken file was accepted");
    let found: Vec<_> = faults.iter().map(|f| (f.what, f.line, f.expected.as_str())).collect();
    assert_eq!(found, [(what, line_of(text, at), expected)], "{}", sentences(&faults));
}

/// An assessment in which these remedies were chosen and everything else is met.
fn assessed(programme: &Programme, remedies: &[&str]) -> Assessment {
    let judged = programme.criteria.iter().map(|criterion| {
        let mut chosen = criterion.can_be_met_by.iter().map(|remedy| remedy.id.clone());
        let chosen = chosen.find(|id| remedies.contains(&id.as_str()));
        let state = chosen.map_or(State::Met, |remedy| State::CanBeMetBy { remedy });
        let (id, part) = (criterion.id.clone(), criterion.part);
        Judged { criterion: id, part, state, note: String::new(), read: None, mark: None }
    });
    Assessment { judged: judged.collect() }
}

fn persona(remedies: &[&str]) -> String {
    let programme = together();
    programme.persona(&assessed(&programme, remedies)).expect("one always fits").id.clone()
}

#[test]
fn early_home_going_is_a_file() {
    let programme = together();
    assert_eq!((programme.name.as_str(), programme.version), ("tidig-hemgang-infektion", 1));
    // Care at home is open care by law: never enrolled as an inpatient.
    assert_eq!(programme.legal_statuses.first(), Some(&LegalStatus::OutpatientSpecialised));
    assert!(!programme.legal_statuses.contains(&LegalStatus::EnrolledInpatient));
    assert_eq!(programme.responsibility.treatment_medical, UnitPart::Ward);
    let rules: Vec<ItemRule> = programme.checklist.iter().map(|item| item.rule).collect();
    let computed = [ItemRule::RequestsAccepted, ItemRule::RequestsCalled, ItemRule::ThingsSettled];
    assert!(computed.iter().all(|rule| rules.contains(rule)), "{rules:?}");
}

#[test]
fn each_part_of_the_assessment_is_answered_by_its_profession() {
    let wanted = |part| match part {
        Part::VitalSigns | Part::Adl => vec![Role::AssistantNurse, Role::WardNurse],
        Part::Mobility => vec![Role::Therapist],
        Part::HomeSituation => vec![Role::CoordinatingNurse, Role::WardNurse],
        Part::Medicines => vec![Role::WardNurse, Role::WardPhysician],
        Part::Disease => vec![Role::WardPhysician],
    };
    for criterion in together().criteria {
        assert_eq!(criterion.answered_by, wanted(criterion.part), "{}", criterion.id);
    }
}

#[test]
fn what_is_not_measured_can_be_met_by_something_but_a_work_up() {
    let programme = together();
    let by_hand = programme.criteria.iter().filter(|c| c.rule == CriterionRule::YesNo);
    let fixed = by_hand.filter(|criterion| criterion.can_be_met_by.is_empty());
    let fixed: Vec<&str> = fixed.map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(fixed, ["no_large_workup"]);
}

#[test]
fn every_profession_that_takes_part_has_a_duty() {
    let programme = together();
    let owners: Vec<_> = programme.roles.iter().map(|duty| duty.owner).collect();
    let remedies = programme.criteria.iter().flat_map(|criterion| &criterion.can_be_met_by);
    let items = programme.checklist.iter().map(|item| item.owner);
    for owner in remedies.map(|remedy| remedy.owner).chain(items) {
        assert!(owners.contains(&owner), "{owner:?}");
    }
    let asked = programme.requests.iter().map(|request| (request.kind.part(), request.kind.role()));
    for (unit, role) in asked {
        assert!(owners.iter().any(|owner| (owner.unit, owner.role) == (unit, role)), "{unit:?}");
    }
}

#[test]
fn new_home_help_weighs_more_than_extended_and_that_more_than_none() {
    assert_eq!(persona(&["adl_home_help_new", "home_help_extended"]), "omar");
    assert_eq!(persona(&["adl_home_help_extended", "aids_supplied"]), "lisa");
    assert_eq!(persona(&["aids_supplied"]), "lisa");
    assert_eq!(persona(&["adl_kin_helps", "access_placed"]), "kim");
    assert_eq!(persona(&[]), "kim");
}

#[test]
fn what_nobody_has_assessed_is_no_kind_of_need() {
    let programme = together();
    let builds_on = |id: &str| {
        let criterion = programme.criteria.iter().find(|c| c.id == id).unwrap();
        let named =
            |remedy: &str| programme.personas.iter().any(|p| p.when_any.contains(&remedy.into()));
        criterion.can_be_met_by.iter().any(|remedy| named(&remedy.id))
    };
    for at in 0..programme.criteria.len() {
        let mut assessment = assessed(&programme, &[]);
        assessment.judged[at].state = State::Unanswered;
        let says = programme.persona(&assessment).is_some();
        assert_eq!(says, !builds_on(&programme.criteria[at].id), "{}", programme.criteria[at].id);
    }
    let texts = programme.personas.iter().flat_map(|p| [&p.text.sv, &p.text.en]);
    for text in texts {
        assert!(["Kim", "Lisa", "Omar"].iter().all(|name| !text.contains(name)), "{text}");
    }
}

#[test]
fn an_item_waits_only_for_another_that_does_not_wait_for_it() {
    let list = "[\"things_settled\"]";
    let others: Vec<String> = together().checklist.into_iter().map(|item| item.id).collect();
    let others: Vec<&str> =
        others.iter().map(String::as_str).filter(|id| *id != "packed_checked").collect();
    let known = others.join(", ");
    for wrong in ["\"a_miracle\"", "\"packed_checked\"", "7"] {
        let at = format!("waits_for        = [{wrong}]");
        check(list, &format!("[{wrong}]"), FaultKind::NotOneOf, &at, &known);
    }
    let one = "waits_for        = \"things_settled\"";
    check(list, "\"things_settled\"", FaultKind::WrongType, one, "list");
    let rule = "rule             = \"things_settled\"";
    let waits = format!("{rule}\nwaits_for = [\"three_answers\"]");
    let (at, rules) = ("[\"three_answers\"]", "no list, or rule tick");
    check(rule, &waits, FaultKind::WaitsByItself, at, rules);
}

#[test]
fn home_nursing_is_asked_for_every_patient_and_the_others_when_needed() {
    let programme = together();
    let asked = |remedies: &[&str]| programme.requests_for(&assessed(&programme, remedies));
    assert_eq!(asked(&[]), [RequestKind::HomeNursing]);
    assert_eq!(asked(&["medicines_delegated"]), [RequestKind::HomeNursing]);
    let lisa = asked(&["adl_home_help_extended", "home_help_extended", "rehab_at_home"]);
    assert_eq!(lisa, [RequestKind::HomeNursing, RequestKind::HomeHelp, RequestKind::Rehab]);
    // What the assessor grants, home help is to give.
    let omar = asked(&["home_help_new"]);
    let needed = [RequestKind::HomeNursing, RequestKind::HomeHelp, RequestKind::NeedsAssessment];
    assert_eq!(omar, needed);
}

#[test]
fn home_nursing_comes_three_times_a_day_and_is_there_at_the_round() {
    let programme = together();
    let request = programme.requests.iter().find(|r| r.kind == RequestKind::HomeNursing).unwrap();
    let daily: Vec<_> = request.visits.iter().filter(|visit| visit.every_days == 1).collect();
    assert_eq!(daily.len(), 3);
    let round = programme.contacts.first().unwrap();
    let on_site = |visit: &&&VisitTemplate| {
        let until = visit.time.saturating_add(i64::from(visit.minutes).minutes());
        (visit.time..until).contains(&round.time)
    };
    assert_eq!(daily.iter().filter(on_site).count(), 1);
}

#[test]
fn what_is_lent_comes_back_and_medicines_are_packed_before() {
    let programme = together();
    let of = |kind| programme.kit.iter().find(|item| item.kind == kind).unwrap();
    assert!(of(ThingKind::MonitoringKit).returned && of(ThingKind::Tablet).returned);
    assert!(of(ThingKind::Medicine).needed_before && of(ThingKind::SamplingOrder).needed_before);
}

#[test]
fn a_request_is_of_a_known_kind_and_of_each_kind_once() {
    let kinds = "home_nursing, home_help, needs_assessment, primary_care, rehab";
    let (find, replace) = ("kind    = \"primary_care\"", "kind = \"pharmacy\"");
    let text = edited(find, replace);
    // A remedy that asks primary care is no fault of its own while a request cannot be read.
    check_text(&text, FaultKind::NotOneOf, replace, kinds);
    let first = line_of(TOGETHER, "kind    = \"home_help\"");
    let text = edited("kind    = \"needs_assessment\"", "kind = \"home_help\"");
    let text = text.replace("asks         = \"needs_assessment\"\n", "");
    let at = "kind = \"home_help\"";
    check_text(&text, FaultKind::Duplicate, at, &format!("line {}", first - 3));
}

#[test]
fn a_request_says_whether_it_is_for_everybody() {
    let at = "[[requests]]\nkind    = \"home_nursing\"";
    check("always  = true\n", "", FaultKind::Missing, at, "true, false");
    let replace = "always = \"yes\"";
    check("always  = true", replace, FaultKind::WrongType, replace, "true, false");
}

#[test]
fn a_visit_has_a_time_a_length_and_a_rhythm() {
    let find = "[[requests.visits]]\ntime       = \"08:00\"\nminutes    = 30\n";
    let with = |time: &str, minutes: u32| {
        format!("[[requests.visits]]\ntime = \"{time}\"\nminutes = {minutes}\n")
    };
    let at = "time = \"8 am\"";
    check(find, &with("8 am", 30), FaultKind::NotATime, at, "00:00–23:59");
    check(find, &with("08:00", 4), FaultKind::OutOfRange, "minutes = 4", "5–480");
    let (find, replace) = ("every_days = 3\n", "every_days = 0\n");
    check(find, replace, FaultKind::OutOfRange, "every_days = 0", "1–60");
}

#[test]
fn a_remedy_asks_only_for_what_the_programme_knows_how_to_ask() {
    let kinds = "home_nursing, home_help, needs_assessment, primary_care, rehab";
    let (find, replace) = ("asks         = \"rehab\"", "asks = \"training\"");
    check(find, replace, FaultKind::NotOneOf, replace, kinds);
    let text = without("[[requests]]\nkind    = \"primary_care\"");
    let known = "home_nursing, home_help, needs_assessment, rehab";
    let at = "asks         = \"primary_care\"";
    check_text(&text, FaultKind::NotOneOf, at, known);
}

/// The file without the table that begins so.
fn without(begin: &str) -> String {
    let start = TOGETHER.find(begin).unwrap_or_else(|| panic!("no {begin}"));
    let end = TOGETHER[start..].find("\n\n[").map_or(TOGETHER.len(), |end| start + end + 2);
    format!("{}{}", &TOGETHER[..start], &TOGETHER[end..])
}

/// Every remedy of the file, in its order, as the faults list them.
fn remedies() -> String {
    let programme = together();
    let remedies = programme.criteria.iter().flat_map(|criterion| &criterion.can_be_met_by);
    remedies.map(|remedy| remedy.id.as_str()).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_kind_of_need_names_remedies_that_exist() {
    let (find, replace) = ("\"mobility_home_help_new\", \"", "\"a_miracle\", \"");
    check(find, replace, FaultKind::NotOneOf, "a_miracle", &remedies());
    let replace = "7, \"";
    check(find, replace, FaultKind::NotOneOf, "[\"adl_home_help_new\", 7", &remedies());
}

#[test]
fn only_the_last_kind_of_need_fits_always() {
    let text = edited("when_any = [\"adl_home_help_new\"", "# [\"adl_home_help_new\"");
    let at = "[[personas]]\nid       = \"omar\"";
    check_text(&text, FaultKind::Missing, at, &remedies());
    let begin = "[[personas]]\nid       = \"omar\"";
    let end = TOGETHER.find("[[personas]]\nid       = \"lisa\"").unwrap();
    let start = TOGETHER.find(begin).unwrap();
    let omar = &TOGETHER[start..end];
    let with = |list: &str| {
        let at = omar.find("when_any = [").unwrap();
        TOGETHER.replacen(omar, &format!("{}when_any = {list}\n\n", &omar[..at]), 1)
    };
    check_text(&with("[]"), FaultKind::Missing, "when_any = []", &remedies());
    // One fault is told once: what is named wrongly is not also missing.
    let wrong = "[\"a_miracle\"]";
    check_text(&with(wrong), FaultKind::NotOneOf, wrong, &remedies());
    check_text(&with("\"always\""), FaultKind::WrongType, "\"always\"", "list");
}

#[test]
fn kinds_of_need_are_told_apart() {
    let first = line_of(TOGETHER, "id       = \"omar\"");
    let (find, replace) = ("id       = \"lisa\"", "id = \"omar\"");
    check(find, replace, FaultKind::Duplicate, replace, &format!("line {first}"));
}

#[test]
fn a_thing_is_of_a_known_kind() {
    let kinds = "aid, medicine, material, sampling_order, monitoring_kit, tablet";
    let (find, replace) = ("= \"sampling_order\"", "= \"tubes\"");
    check(find, replace, FaultKind::NotOneOf, "\"tubes\"", kinds);
    let (find, replace) = ("needed_before = true", "needed_before = 1");
    check(find, replace, FaultKind::WrongType, replace, "true, false");
}

#[test]
fn each_unit_has_its_own_roles() {
    let at = |unit: &str, role: &str| format!("{{ unit = \"{unit}\", role = \"{role}\" }}");
    let wrong = [
        ("clinic", "clinic_nurse", "ward_nurse", "clinic_nurse"),
        ("home_nursing", "home_nurse", "home_helper", "home_nurse"),
        ("home_help", "home_helper", "assistant_nurse", "home_helper"),
        ("needs_assessment", "needs_assessor", "home_helper", "needs_assessor"),
        ("rehab", "therapist", "home_nurse", "therapist"),
    ];
    for (unit, role, wrong, expected) in wrong {
        let (find, replace) = (at(unit, role), at(unit, wrong));
        check(&find, &replace, FaultKind::RoleNotAtUnit, &replace, expected);
    }
}

#[test]
fn the_follow_up_call_is_counted_from_the_last_day_and_not_from_the_first() {
    let programme = together();
    let call = programme.contacts.iter().find(|one| one.kind == ContactKind::FollowUpCall).unwrap();
    let (homecoming, last) = (date(2026, 11, 24), date(2026, 12, 1));
    assert_eq!(call.first_day(homecoming, last), date(2026, 12, 3));
    let round = programme.contacts.iter().find(|one| one.kind == ContactKind::Round).unwrap();
    assert_eq!(round.first_day(homecoming, last), date(2026, 11, 25));
    let (find, expected) = ("days_after_end = 2", "1–60");
    check(find, "days_after_end = 0", FaultKind::OutOfRange, "days_after_end = 0", expected);
}

#[test]
fn a_duty_of_home_help_is_written_where_home_help_takes_part() {
    let programme = together();
    let duties = &programme.agreement.others_do;
    let of_help = duties.iter().find(|duty| duty.unit == Some(UnitPart::HomeHelp)).unwrap();
    let mut episode = crate::cast::decided().episode;
    assert!(!episode.has_duty(of_help), "nobody has asked home help");
    assert!(duties.iter().filter(|duty| duty.unit.is_none()).all(|duty| episode.has_duty(duty)));
    for kind in [RequestKind::HomeHelp, RequestKind::NeedsAssessment] {
        episode.decision.as_mut().unwrap().requests = vec![kind];
        assert!(episode.has_duty(of_help), "{kind:?}");
    }
    episode.decision.as_mut().unwrap().requests = vec![RequestKind::HomeNursing];
    assert!(!episode.has_duty(of_help));
}
