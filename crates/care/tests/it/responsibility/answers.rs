//! Who answers now, until when, and who then.

use crate::cast::*;
use care::ids::UnitId;
use care::responsibility::answers::{Stretch, ahead};
use care::unit::{Audience, Closure};

fn of(story: &Story, units: &[UnitId]) -> Vec<Stretch> {
    ahead(units, Audience::Everybody, &story.directory, (story.now, &stockholm()))
}

fn unit(stretch: &Stretch) -> Option<UnitId> {
    stretch.by.as_ref().map(|by| by.unit)
}

#[test]
fn the_first_in_order_answers_until_it_closes_and_then_the_next() {
    let story = settled().at("2026-11-25T12:00");
    let found = of(&story, &[PRIMARY_CARE, WARD_UNIT]);
    assert_eq!(
        (unit(&found[0]), found[0].until),
        (Some(PRIMARY_CARE), Some(at("2026-11-25T17:00")))
    );
    assert_eq!((unit(&found[1]), found[1].until), (Some(WARD_UNIT), Some(at("2026-11-26T08:00"))));
    assert_eq!(unit(&found[2]), Some(PRIMARY_CARE));
}

#[test]
fn a_number_that_is_always_answered_has_no_end() {
    let found = of(&settled(), &[WARD_UNIT]);
    assert_eq!((found.len(), unit(&found[0]), found[0].until), (1, Some(WARD_UNIT), None));
}

#[test]
fn after_hours_one_is_told_when_it_opens() {
    let story = settled().at("2026-11-27T18:00");
    let found = of(&story, &[PRIMARY_CARE]);
    assert_eq!(
        (unit(&found[0]), found[0].until),
        (None, Some(at("2026-11-30T08:00"))),
        "a weekend"
    );
}

#[test]
fn a_closure_with_a_number_leads_there_and_back() {
    let mut story = settled().at("2026-11-25T12:00");
    let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
    centre.telephones[0].closures.push(Closure {
        from: at("2026-11-25T14:00"),
        until: at("2026-11-25T15:00"),
        reason: "Möte.".into(),
        forward_to: Some("0980-319 199".into()),
    });
    let numbers: Vec<_> = of(&story, &[PRIMARY_CARE])
        .into_iter()
        .take(3)
        .map(|stretch| (stretch.from, stretch.by.map(|by| by.number)))
        .collect();
    let (own, other) = (Some("0980-319 100".to_owned()), Some("0980-319 199".to_owned()));
    let expected = [
        (at("2026-11-25T12:00"), own.clone()),
        (at("2026-11-25T14:00"), other),
        (at("2026-11-25T15:00"), own),
    ];
    assert_eq!(numbers, expected);
}

#[test]
fn who_may_not_ring_a_number_is_not_led_to_it() {
    let mut story = settled().at("2026-11-25T12:00");
    story.directory.units.get_mut(&PRIMARY_CARE).unwrap().telephones[0].audience =
        Audience::Physicians;
    assert_eq!(unit(&of(&story, &[PRIMARY_CARE])[0]), None);
    let zone = stockholm();
    let physician =
        ahead(&[PRIMARY_CARE], Audience::Physicians, &story.directory, (story.now, &zone));
    assert_eq!(unit(&physician[0]), Some(PRIMARY_CARE));
}
