//! Whom a primary care centre's own list means, and since when somebody comes home to them.

use crate::cast::*;
use care::episode::Command;
use care::episode::enrolment::Enrolment;
use care::episode::own_list::{Only, SEVERAL};
use care::episode::summary::Summary;
use care::programme::RequestKind;
use jiff::civil::{Date, date};

fn summary(story: &Story) -> Summary {
    Summary::of(&story.episode).unwrap()
}

fn nursing(story: &Story) -> Vec<Enrolment> {
    let mut all = summary(story).enrolments;
    all.retain(|one| one.kind == RequestKind::HomeNursing);
    all
}

const HOME: Date = date(2026, 11, 25);

#[test]
fn home_nursing_is_enrolled_by_its_yes_and_for_the_days_that_it_was_said_for() {
    assert!(nursing(&asked()).is_empty(), "nobody has answered");
    let declined = asked().at("2026-11-24T11:50").answered(LEILA, declines());
    assert!(nursing(&declined).is_empty());
    let story = accepted();
    let (_, asked) = story.episode.live_request(RequestKind::HomeNursing).unwrap();
    let [one] = nursing(&story)[..] else { panic!("one enrolment") };
    let details = &asked.details;
    assert_eq!((one.unit, one.from, one.until), (HOME_NURSING, details.from, details.until));
    assert!(one.is_current(one.until) && !one.is_current(one.until.tomorrow().unwrap()));
}

#[test]
fn what_was_finished_is_over_and_what_was_taken_back_before_anybody_came_never_began() {
    let story = nursed().at("2026-11-26T10:00");
    let (request, _) = story.episode.live_request(RequestKind::HomeNursing).unwrap();
    let (at, note) = (at("2026-11-26T09:00"), "Klart.".to_owned());
    let finished = story.clone().and(LEILA, Command::FinishRequest { at, request, note });
    let [one] = nursing(&finished)[..] else { panic!("one enrolment") };
    assert_eq!(one.ended_at, Some(at));
    assert!(!one.is_current(HOME));
    let reason = "Behövs inte.".to_owned();
    let back = story.and(MARIA, Command::RetractRequest { request, reason });
    assert!(nursing(&back).is_empty());
}

#[test]
fn a_filter_means_those_whose_home_somebody_comes_to() {
    let (with, without) = (summary(&nursed()), summary(&at_home()));
    assert!(Only::HomeNursing.fits(&with, 0, HOME) && !Only::HomeNursing.fits(&without, 0, HOME));
    assert!(!Only::HomeHelp.fits(&with, 0, HOME));
    assert!(Only::Everybody.fits(&without, 0, HOME) && !Only::Discharged.fits(&without, 0, HOME));
    assert!(Only::Discharged.fits(&summary(&discharged()), 0, HOME));
    // Who may not see the others' part cannot ask about it.
    let mut narrow = with;
    narrow.narrow(PRIMARY_CARE, false);
    assert!(!Only::HomeNursing.fits(&narrow, 0, HOME) && Only::HomeNursing.needs_consent());
}

#[test]
fn back_on_a_ward_counts_within_the_care_and_from_episode_to_episode() {
    let back = summary(&back_on_ward());
    assert!(!Only::Readmitted.fits(&back, SEVERAL - 2, HOME));
    assert!(Only::Readmitted.fits(&back, SEVERAL - 1, HOME));
    assert!(Only::Readmitted.fits(&summary(&at_home()), SEVERAL, HOME));
}

#[test]
fn the_list_knows_who_has_the_responsibility_for_everything_else() {
    let story = at_home();
    let other = care::responsibility::turn_at(&summary(&story).other_turns, story.now).unwrap();
    assert_eq!((other.medical, other.nursing), (PRIMARY_CARE, PRIMARY_CARE));
}
