//! What an ambulance crew reads of a patient at home: what it needs now, each with its age, and
//! nothing that tells more.

use super::things;
use crate::cast::*;
use care::episode::Command;
use care::episode::call_out::{CallOut, Warrant};
use care::episode::medicine::{DoseOutcome, Medicine};
use care::episode::summary::Summary;
use care::episode::thing::{Step, Thing, ThingKind, Transport};
use care::episode::visit::Visit;
use care::responsibility::thread::WayBack;
use care::unit::Audience;
use care::vital_sign::VitalSign;
use care::ward::SafetyBed;
use jiff::civil::date;

fn read(story: &Story) -> CallOut {
    CallOut::of(&story.episode, &story.directory, story.now, &stockholm()).unwrap()
}

#[test]
fn whom_to_ring_where_to_drive_and_what_was_agreed_come_from_the_record_of_now() {
    let sheet = read(&settled());
    assert_eq!((sheet.ward_unit, sheet.home_day), (WARD_UNIT, Some(1)));
    let ring = sheet.ring.unwrap();
    assert_eq!((ring.at.unit, ring.at.number.as_str()), (WARD_UNIT, "0980-319 223"));
    assert!(ring.answers_now);
    assert_eq!(sheet.responsible.unwrap().medical, WARD_UNIT);
    assert_eq!(sheet.way_back, WayBack::SafetyBed(SafetyBed::Held { bed: 21 }));
    assert_eq!(sheet.pool, None, "a bed of the patient's own");
    let worse = sheet.if_worse.unwrap();
    assert_eq!((worse.lines, worse.agreed), (vec!["Ring avdelningen.".to_owned()], true));
    assert_eq!(worse.written_at, at("2026-11-24T10:30"));
}

#[test]
fn a_number_for_professionals_comes_before_one_for_everybody() {
    let mut story = settled();
    let unit = story.directory.units.get_mut(&WARD_UNIT).unwrap();
    let mut own = unit.telephones[0].clone();
    (own.number, own.audience) = ("0980-319 299".into(), Audience::Professionals);
    unit.telephones.push(own.clone());
    assert_eq!(read(&story).ring.unwrap().at.number, "0980-319 299");
    // One for physicians alone is not a crew's.
    own.audience = Audience::Physicians;
    story.directory.units.get_mut(&WARD_UNIT).unwrap().telephones[1] = own;
    assert_eq!(read(&story).ring.unwrap().at.number, "0980-319 223");
}

#[test]
fn when_nobody_answers_a_number_to_try_is_given_and_said_to_be_so() {
    let mut story = settled();
    story.directory.units.get_mut(&WARD_UNIT).unwrap().telephones[0].hours.clear();
    let ring = read(&story).ring.unwrap();
    assert_eq!((ring.at.unit, ring.answers_now), (WARD_UNIT, false));
    for unit in story.directory.units.values_mut() {
        unit.telephones.clear();
    }
    assert_eq!(read(&story).ring, None);
}

#[test]
fn a_value_has_its_age_and_says_when_it_is_too_old_to_trust() {
    let story = settled().at("2026-11-24T20:05");
    let of = |sheet: &CallOut, sign| sheet.values.iter().find(|one| one.sign == sign).copied();
    let sheet = read(&story);
    let pulse = of(&sheet, VitalSign::Pulse).unwrap();
    assert_eq!((pulse.value, pulse.at, pulse.is_stale), (72, at("2026-11-24T20:00"), false));
    // Breathing was last counted on the ward in the morning.
    let breaths = of(&sheet, VitalSign::RespiratoryRate).unwrap();
    assert_eq!(breaths.at, at("2026-11-24T08:10"));
    assert!(of(&sheet, VitalSign::Weight).is_none());
    assert_eq!(sheet.vitals.unwrap().measured_at, at("2026-11-24T20:00"));
    let later = read(&story.at("2026-11-27T20:05"));
    assert!(later.values.iter().all(|one| one.is_stale));
}

#[test]
fn medicines_of_now_stand_with_what_became_of_the_newest_dose() {
    let until = Some(date(2026, 11, 24));
    let ended = Medicine { until, ..medicine("kloxacillin", "Kloxacillin, 2 g") };
    let story = nursed().at("2026-11-24T20:40").and(HANNA, list(vec![cefotaxim(), ended]));
    assert_eq!(read(&story).medicines.len(), 2);
    let story = story.at("2026-11-25T07:00");
    let sheet = read(&story);
    assert_eq!(sheet.listed_at, Some(at("2026-11-24T20:40")));
    let [one] = &sheet.medicines[..] else { panic!("one medicine") };
    assert_eq!((one.medicine.id.as_str(), &one.newest), ("cefotaxim", &None));
    let visited = |story: Story, hour: i8, dose| {
        let wall = format!("2026-11-25T{hour:02}:10");
        let told = Visit { doses: vec![dose], ..visit(&wall, visit_on(&story, 25, hour)) };
        story.at(&wall).and(LEILA, records(told))
    };
    let story = visited(story, 8, given_dose("cefotaxim"));
    let newest = Some((DoseOutcome::Given, at("2026-11-25T08:10")));
    assert_eq!(read(&story).medicines[0].newest, newest);
    let story = visited(story, 14, missed_dose("cefotaxim"));
    let (outcome, told_at) = read(&story).medicines[0].newest.clone().unwrap();
    assert!(matches!(outcome, DoseOutcome::NotGiven { .. }));
    assert_eq!(told_at, at("2026-11-25T14:10"));
}

#[test]
fn what_went_along_or_has_come_stands_in_the_home_and_nothing_that_is_on_its_way() {
    let along = things::walker(Transport::WithPatient, None);
    let late = things::walker(Transport::DeliveryTour, Some("2026-11-26T12:00"));
    let tablet = Thing { kind: ThingKind::Tablet, what: "Platta".into(), ..late.clone() };
    let orders = [along, Thing { what: "Toastol".into(), ..late }, tablet];
    let story = orders
        .into_iter()
        .fold(booked(), |story, thing| story.and(MARIA, Command::OrderThing(Box::new(thing))));
    let names = |story: &Story| -> Vec<String> {
        read(story).things.into_iter().map(|tracked| tracked.thing.what).collect()
    };
    assert!(!names(&story).contains(&"Rollator".to_owned()), "still on the ward");
    let walker = story.episode.things.iter().find(|(_, held)| held.thing.what == "Rollator");
    let (thing, _) = walker.unwrap();
    let packed = things::moves("2026-11-24T11:50", *thing, Step::Sent);
    let story = tick_all(story.at("2026-11-24T11:55").and(MARIA, packed), "2026-11-24T12:00")
        .at("2026-11-24T13:00")
        .and(MARIA, send_home("2026-11-24T13:00"));
    let home = names(&story);
    assert!(home.contains(&"Rollator".to_owned()), "{home:?}");
    assert!(!home.contains(&"Toastol".to_owned()) && !home.contains(&"Platta".to_owned()));
}

#[test]
fn who_comes_within_a_day_stands_there_the_next_one_first_and_nobody_later() {
    let sheet = read(&settled());
    let coming: Vec<_> = sheet.coming.iter().map(|contact| (contact.unit, contact.at)).collect();
    let expected = [(PRIMARY_CARE, at("2026-11-25T09:00")), (WARD_UNIT, at("2026-11-25T10:30"))];
    assert_eq!(coming, expected);
    assert!(read(&settled().at("2026-11-30T12:00")).coming.is_empty());
}

#[test]
fn the_way_home_is_near_when_it_is_prepared_and_somebody_comes_within_a_day() {
    let due = |story: &Story| {
        let is_due = story.episode.is_due_home(story.now);
        let summary = Summary::of(&story.episode).unwrap();
        assert_eq!(summary.is_due_home(story.now), is_due, "the list says the same");
        is_due
    };
    assert!(due(&ready()), "tomorrow at nine the pump is changed");
    assert!(!due(&agreed()), "prepared, and nobody is to come");
    assert!(!due(&assessed()));
    assert!(!due(&booked().at("2026-11-23T08:00")), "two days before");
    assert!(!due(&at_home()), "is home");
    assert!(!due(&back_on_ward()), "visits that stand do not make it a way home");
    assert_eq!(read(&ready()).home_day, None);
}

#[test]
fn the_words_of_what_makes_it_lawful_are_read_as_they_are_written() {
    for warrant in Warrant::ALL {
        assert_eq!(Warrant::parse(warrant.as_str()), Some(warrant));
    }
    assert_eq!(Warrant::parse(""), None);
}
