//! The medicine list: versions, what changed, and who has checked it.

use crate::cast::*;
use care::episode::Command;
use care::episode::medicine::Medicine;
use care::refusal::Refusal;

fn ids(rows: &[&Medicine]) -> Vec<String> {
    rows.iter().map(|row| row.id.clone()).collect()
}

#[test]
fn a_new_version_says_what_changed_and_what_is_gone() {
    let first = vec![cefotaxim(), medicine("alvedon", "Paracetamol 500 mg")];
    let double = Medicine { dose: "2 g".into(), ..cefotaxim() };
    let story = booked().and(HANNA, list(first));
    let story = story.and(HANNA, list(vec![double, medicine("fragmin", "Dalteparin")]));
    let list = story.episode.medicine_list.unwrap();
    assert_eq!(list.version, 2);
    assert_eq!(ids(&list.changed()), ["cefotaxim", "fragmin"]);
    assert_eq!(ids(&list.removed()), ["alvedon"]);
}

#[test]
fn written_unchanged_it_is_no_new_version() {
    given(listed()).when(HANNA, list(vec![cefotaxim()])).then(&[]);
}

#[test]
fn each_row_says_what_how_much_and_when_and_is_there_once() {
    let with = |change: fn(&mut Medicine)| {
        let mut row = cefotaxim();
        change(&mut row);
        list(vec![row])
    };
    let missing = |field| Refusal::TextMissing { field };
    given(booked())
        .when(HANNA, with(|row| row.name.clear()))
        .refused(missing("name"))
        .when(HANNA, with(|row| row.dose.clear()))
        .refused(missing("dose"))
        .when(HANNA, with(|row| row.times.clear()))
        .refused(missing("times"))
        .when(HANNA, list(vec![cefotaxim(), cefotaxim()]))
        .refused(Refusal::Invalid { field: "id" })
        .when(HANNA, list(vec![cefotaxim(); 41]))
        .refused(Refusal::TooMany { most: 40 });
}

#[test]
fn a_check_is_of_a_version_that_exists_by_a_unit_that_exists_and_a_difference_is_named() {
    let check = |version, unit, agrees| checks("2026-11-24T11:50", version, unit, agrees);
    let silent = Command::CheckMedicineList {
        at: at("2026-11-24T11:50"),
        version: 1,
        unit: HOME_NURSING,
        agrees: false,
        note: String::new(),
    };
    given(accepted())
        .when(LEILA, check(2, HOME_NURSING, true))
        .refused(Refusal::NotFound { what: "medicine_list" })
        .when(LEILA, check(1, NO_UNIT, true))
        .refused(Refusal::NotFound { what: "unit" })
        .when(LEILA, silent)
        .refused(Refusal::TextMissing { field: "note" })
        .and(LEILA, check(1, HOME_NURSING, false));
}

#[test]
fn a_check_of_an_old_version_says_nothing_of_the_new() {
    let story = nursed().and(HANNA, list(vec![Medicine { dose: "2 g".into(), ..cefotaxim() }]));
    let list = story.episode.medicine_list.unwrap();
    assert!(list.check_of(HOME_NURSING).is_none());
    assert_eq!(list.checks[&HOME_NURSING].value.version, 1);
}
