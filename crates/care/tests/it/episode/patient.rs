//! The patient's details, changed while the care goes on: kept by the person, told to everybody.

use crate::cast::*;
use care::episode::notice::NoticeKind;
use care::episode::{Command, Event};
use care::open_item::What;
use care::person::{Detail, Details};
use care::refusal::Refusal;

fn changed(details: Details) -> Command {
    Command::ChangePatient { details: Box::new(details), reason: "Sade det själv.".into() }
}

#[test]
fn a_new_address_is_the_persons_and_says_in_the_episode_only_that_it_changed() {
    let what = vec![Detail::Address];
    let reason = "Sade det själv.".into();
    let story = given(nursed())
        .when(MARIA, moves_to("Lillgatan 2"))
        .then(&[Event::PatientChanged { what: what.clone(), reason }]);
    let known = story.person.details.as_ref().unwrap();
    assert_eq!(known.address.as_deref(), Some("Lillgatan 2"));
    assert_eq!(story.episode.patient_changed.as_ref().unwrap().what, what);
    let written = serde_json::to_string(&story.events).unwrap();
    assert!(!written.contains("Lillgatan"), "the episode does not keep the address");
}

#[test]
#[expect(clippy::wildcard_enum_match_arm, reason = "one kind of item is looked for")]
fn every_unit_that_takes_part_is_told_until_it_has_read_it() {
    let story = nursed().and(MARIA, moves_to("Lillgatan 2"));
    let waits = |story: &Story| {
        let items = story.items().into_iter();
        let told = items.filter_map(|item| match item.what {
            What::Notice { kind: NoticeKind::PatientChanged, .. } => Some(item.owner.unit),
            _ => None,
        });
        told.collect::<Vec<_>>()
    };
    let mut told = waits(&story);
    told.sort_unstable();
    assert_eq!(told, [PRIMARY_CARE, HOME_NURSING]);
    assert!(waits(&story.reads(LEILA).reads(JONAS)).is_empty());
}

#[test]
fn a_protected_address_is_not_kept() {
    let story = nursed().and(MARIA, moves_to("Lillgatan 2"));
    let known = story.person.details.clone().unwrap();
    let story = story.and(MARIA, changed(Details { protected: true, ..known }));
    let known = story.person.details.as_ref().unwrap();
    assert!(known.protected && known.address.is_none());
}

#[test]
fn nothing_changed_is_nothing_written() {
    let mut story = settled();
    let same = changed(person("Erik", "Nilsson"));
    assert_eq!(story.tries(MARIA, &same), Ok(vec![]));
}

#[test]
fn an_invented_patient_stays_invented() {
    let real = Details { test: false, telephone: None, ..person("Erik", "Nilsson") };
    let story = settled().and(MARIA, changed(real));
    assert!(story.person.details.unwrap().test);
}

#[test]
fn it_is_said_how_it_is_known_and_a_name_is_a_name() {
    let details = Box::new(Details { telephone: None, ..person("Erik", "Nilsson") });
    let silent = Command::ChangePatient { details, reason: " ".into() };
    given(settled()).when(MARIA, silent).refused(Refusal::TextMissing { field: "reason" });
    let nameless = changed(person("", "Nilsson"));
    given(settled()).when(MARIA, nameless).refused(Refusal::TextMissing { field: "given" });
}

#[test]
fn after_the_end_too_for_what_was_lent_is_fetched_where_the_patient_lives() {
    let ended = settled().and(HANNA, discharge());
    given(ended).when(MARIA, moves_to("Lillgatan 2")).then(&[Event::PatientChanged {
        what: vec![Detail::Address],
        reason: "Sade det själv.".into(),
    }]);
}
