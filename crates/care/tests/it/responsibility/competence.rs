//! Competence missing for a planned act: a dated item from the moment that it is known, a gap in the
//! line when the day is near, and nothing where the unit has said that it can.

use crate::cast::*;
use care::open_item::{OpenItem, Owner, Weight, What, Why};
use care::programme::Competence;
use care::responsibility::competence::{acts, items};
use care::unit::{Ability, Lack};
use care::who::Role;
use jiff::civil::{Date, date};

const PUMP: Competence = Competence::ElastomericPump;

fn missing(story: &Story) -> Vec<OpenItem> {
    items(&acts(&story.episode), &story.directory, story.now, &stockholm())
}

fn open(story: &Story) -> Vec<OpenItem> {
    missing(story).into_iter().filter(|item| item.is_open(story.now)).collect()
}

/// Primary care changes pumps until this day, and said so on the day of homecoming.
fn pumps_until(until: Option<Date>) -> Story {
    let mut story = settled().at("2026-11-25T12:00");
    let said_at = at("2026-11-24T08:00");
    let ability = Ability { people: Some(2), until, said_at, withdrawn: false };
    let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
    centre.abilities.insert(PUMP, ability);
    story
}

fn why(item: &OpenItem) -> (Date, Lack) {
    let What::Gap { why: Why::CompetenceMissing { on, lack, competence, .. }, .. } = &item.what
    else {
        panic!("{item:?}")
    };
    assert_eq!(*competence, PUMP);
    (*on, *lack)
}

#[test]
fn nothing_is_missing_where_everybody_has_said_that_they_can() {
    assert_eq!(missing(&settled()), []);
    assert_eq!(missing(&pumps_until(None)), []);
}

#[test]
fn one_who_has_never_said_so_is_asked_first_and_then_the_ward() {
    let mut story = pumps_until(None);
    story.directory.units.get_mut(&PRIMARY_CARE).unwrap().abilities.remove(&PUMP);
    let open = open(&story);
    assert_eq!(open.len(), 1, "one item however many pump changes: {open:?}");
    assert_eq!(why(&open[0]), (date(2026, 11, 26), Lack::Unsaid));
    assert_eq!(open[0].weight, Weight::Gap);
    let nurse = Owner { unit: WARD_UNIT, role: Role::WardNurse };
    let centre = Owner { unit: PRIMARY_CARE, role: Role::PrimaryCareNurse };
    assert_eq!((open[0].owner, open[0].then), (centre, Some(nurse)));
}

#[test]
fn an_end_that_lies_ahead_is_work_until_three_days_before() {
    let last = date(2026, 11, 29);
    let story = pumps_until(Some(last));
    let ahead = open(&story);
    assert_eq!(ahead.len(), 1, "{ahead:?}");
    assert_eq!(why(&ahead[0]), (date(2026, 11, 30), Lack::Ended { on: last }));
    assert_eq!((ahead[0].weight, ahead[0].due_at), (Weight::Work, at("2026-11-30T00:00")));
    let near = open(&story.at("2026-11-27T00:00"));
    assert_eq!(near.len(), 1, "{near:?}");
    assert_eq!((near[0].weight, near[0].opens_at), (Weight::Gap, at("2026-11-27T00:00")));
}

#[test]
fn an_end_after_the_last_act_is_nothing() {
    assert_eq!(missing(&pumps_until(Some(date(2026, 12, 31)))), []);
}

#[test]
fn a_request_counts_from_the_moment_that_it_is_sent() {
    let sent = send(asks_nursing());
    let mut story = together_prepared(&[]).at("2026-11-24T11:40").and(MARIA, sent);
    assert_eq!(missing(&story), []);
    let asked = story.directory.units.get_mut(&HOME_NURSING).unwrap();
    asked.abilities.clear();
    let open = open(&story);
    let lacks: Vec<Lack> = open
        .iter()
        .map(|item| {
            let What::Gap { why: Why::CompetenceMissing { lack, .. }, .. } = &item.what else {
                panic!("{item:?}")
            };
            *lack
        })
        .collect();
    assert_eq!(lacks, [Lack::Unsaid; 3], "intravenous medicine, central line, samples");
    assert!(open.iter().all(|item| item.owner.unit == HOME_NURSING), "{open:?}");
}
