//! Gaps whose cause is at a unit: nobody answers at this hour, and no shared bed is free.

use crate::cast::*;
use care::ids::UnitId;
use care::open_item::{OpenItem, Owner, What, Why};
use care::responsibility::Link;
use care::responsibility::joined::{Silence, silences};
use care::unit::{Audience, Closure, Event, Telephone, Unit, evolve};
use care::who::{Role, Who};
use jiff::civil::time;

fn silent(story: &Story, units: &[UnitId], caller: Audience) -> Vec<Silence> {
    silences(units, caller, &story.directory, story.now, &stockholm())
}

fn silence(from: &str, until: &str) -> Silence {
    Silence { from: at(from), until: Some(at(until)) }
}

fn unanswered(story: &Story) -> Vec<OpenItem> {
    let is =
        |item: &OpenItem| matches!(&item.what, What::Gap { why: Why::NobodyAnswers { .. }, .. });
    story.thread().open.into_iter().filter(is).collect()
}

/// At home, and calls primary care only, which is open on weekdays from 08 to 17.
fn calls_primary_care() -> Story {
    let mut story = settled();
    story.episode.agreement.as_mut().unwrap().content.call = vec![PRIMARY_CARE];
    story
}

fn recorded(wall: &str, event: Event) -> care::recorded::Recorded<Event> {
    let (id, happened_at) = (care::ids::EventId(ERIK.0), at(wall));
    let by = Who::System;
    let meta = care::recorded::Meta { id, version: 2, happened_at, recorded_at: happened_at, by };
    care::recorded::Recorded { meta, event }
}

fn closed(unit: &Unit, from: &str, until: &str, forward_to: Option<&str>) -> Unit {
    let closure = Closure {
        from: at(from),
        until: at(until),
        reason: "Utbildning.".into(),
        forward_to: forward_to.map(str::to_owned),
    };
    let number = unit.telephones[0].number.clone();
    evolve(unit.clone(), &recorded(from, Event::TelephoneClosed { number, closure }))
}

#[test]
fn the_silent_hours_of_a_week_with_advent() {
    let story = settled().at("2026-11-27T12:00");
    assert_eq!(silent(&story, &[WARD_UNIT], Audience::Everybody), []);
    let of_primary_care = silent(&story, &[PRIMARY_CARE], Audience::Everybody);
    assert_eq!(of_primary_care[0], silence("2026-11-27T17:00", "2026-11-30T08:00"), "a weekend");
    assert_eq!(of_primary_care[1], silence("2026-11-30T17:00", "2026-12-01T08:00"));
    assert_eq!(silent(&story, &[PRIMARY_CARE, WARD_UNIT], Audience::Everybody), []);
}

#[test]
fn an_office_that_is_open_on_weekdays_is_closed_over_christmas() {
    let story = settled().at("2026-12-23T12:00");
    let expected = silence("2026-12-23T17:00", "2026-12-28T08:00");
    assert_eq!(silent(&story, &[PRIMARY_CARE], Audience::Everybody)[0], expected);
}

#[test]
fn nobody_answers_from_the_minute_the_number_closes_until_it_opens() {
    let story = calls_primary_care();
    assert_eq!(unanswered(&story.clone().at("2026-11-25T16:59:59")), []);
    let open = unanswered(&story.clone().at("2026-11-25T17:00"));
    assert_eq!(open.len(), 1);
    let caller = Audience::Everybody;
    let why = Why::NobodyAnswers { caller };
    assert_eq!(open[0].what, What::Gap { link: Link::AnswersNow, why });
    assert_eq!(open[0].owner, Owner { unit: WARD_UNIT, role: Role::WardNurse });
    assert_eq!(open[0].closes_at, Some(at("2026-11-26T08:00")));
    assert_eq!(unanswered(&story.at("2026-11-26T08:00")), []);
}

#[test]
fn a_number_that_is_closed_early_is_a_gap_at_once_and_forwarding_closes_it() {
    let mut story = calls_primary_care().at("2026-11-25T14:00");
    let unit = story.directory.units[&PRIMARY_CARE].clone();
    let early = closed(&unit, "2026-11-25T14:00", "2026-11-25T17:00", None);
    story.directory.units.insert(PRIMARY_CARE, early);
    assert_eq!(unanswered(&story).len(), 1);
    let to = "0980-319 555";
    let forwarded = closed(&unit, "2026-11-25T14:00", "2026-11-25T17:00", Some(to));
    story.directory.units.insert(PRIMARY_CARE, forwarded.clone());
    assert_eq!(unanswered(&story), []);
    assert_eq!(story.thread().answers_now.unwrap().number, to);
    // After its hours the forwarding does not answer either.
    assert_eq!(unanswered(&story.at("2026-11-25T17:00")).len(), 1);
    let number = unit.telephones[0].number.clone();
    let opened =
        evolve(forwarded, &recorded("2026-11-25T15:00", Event::TelephoneOpened { number }));
    assert_eq!(opened.telephones, unit.telephones);
}

#[test]
fn a_closed_number_stays_closed_when_its_hours_are_changed() {
    let unit = directory().units[&PRIMARY_CARE].clone();
    let early = closed(&unit, "2026-11-25T14:00", "2026-11-25T17:00", None);
    let telephones = unit.telephones.clone();
    let set = evolve(early, &recorded("2026-11-25T14:30", Event::TelephonesSet { telephones }));
    assert!(set.answers_at(at("2026-11-25T15:00"), &stockholm()).is_none());
}

#[test]
fn professionals_have_a_number_of_their_own_and_the_publics_beside_it() {
    let mut story = settled();
    let weekdays = [1, 2, 3, 4, 5];
    let direct = Telephone {
        audience: Audience::Professionals,
        ..telephone("0980-319 900", &weekdays, time(8, 0, 0, 0), time(16, 0, 0, 0))
    };
    let ward = story.directory.units.get_mut(&WARD_UNIT).unwrap();
    ward.telephones.push(direct);
    let number = |caller, wall| ward.answers(caller, at(wall), &stockholm()).unwrap().number;
    assert_eq!(number(Audience::Professionals, "2026-11-25T10:00"), "0980-319 900");
    assert_eq!(number(Audience::Everybody, "2026-11-25T10:00"), "0980-319 223");
    assert_eq!(number(Audience::Professionals, "2026-11-25T20:00"), "0980-319 223");
    assert_eq!(number(Audience::Physicians, "2026-11-25T10:00"), "0980-319 900");
}

#[test]
fn a_ward_that_does_not_answer_its_colleagues_is_a_gap_too() {
    let mut story = settled();
    story.directory.units.get_mut(&WARD_UNIT).unwrap().telephones.clear();
    let callers = unanswered(&story).into_iter().map(|item| {
        let What::Gap { why: Why::NobodyAnswers { caller }, .. } = item.what else {
            panic!("{item:?}")
        };
        caller
    });
    assert_eq!(callers.collect::<Vec<_>>(), [Audience::Everybody, Audience::Professionals]);
}
