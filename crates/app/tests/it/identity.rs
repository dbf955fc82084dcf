//! Merged persons, another patient's entries and the patient's copy, through the door and out of
//! the lists, on both databases.

use crate::cast::*;
use app::Problem;
use care::command::Command;
use care::episode::Command as Do;
use care::episode::command::Flag;
use care::episode::copy::{Ground, Outcome};
use care::episode::elsewhere::{Elsewhere, Wrong};
use care::episode::event::Event;
use care::identity::IdentityNumber;
use care::ids::*;
use care::person::{self, Details, Name};
use care::refusal::Refusal;
use record::testing::Backend;
use rstest::rstest;

const UNKNOWN: u128 = 22;
const RESERVE: &str = "991981000010";

fn person_id(n: u128) -> PersonId {
    PersonId(id(n))
}

fn episode_id(n: u128) -> EpisodeId {
    EpisodeId(id(n))
}

async fn register(cast: &Cast, n: u128, given: &str, number: &str) {
    let details = Details {
        identity: IdentityNumber::from_normalized(number).ok(),
        name: Name { given: given.into(), family: "Reservsson".into() },
        telephone: None,
        municipality: None,
        address: Some("Stigen 1".into()),
        listed_at: None,
        protected: false,
        test: true,
    };
    let register = person::Command::Register { details };
    cast.must(&nurse(), Command::Person(person_id(n), register)).await;
}

async fn flag(cast: &Cast, episode: u128, patient: u128) {
    let flag = Flag {
        patient: person_id(patient),
        ward: WardId(id(WARD)),
        programme: HASH.into(),
        primary_care: UnitId(id(PRIMARY_CARE)),
        bed: None,
        although_way_back: false,
        reason: "okänd infektion".into(),
    };
    cast.must(&nurse(), Command::Flag(episode_id(episode), flag)).await;
}

async fn with_unknown(backend: Backend) -> Cast {
    let cast = Cast::open(backend).await;
    register(&cast, UNKNOWN, "Okänd", RESERVE).await;
    flag(&cast, 60, UNKNOWN).await;
    cast.plan(60).await;
    cast
}

fn merge() -> Command {
    let into = person_id(ERIK);
    Command::Person(person_id(UNKNOWN), person::Command::Merge { into, reason: "Leg.".into() })
}

/// What is saved is what folding everything gives, list rows and all.
async fn is_whole(cast: &Cast) {
    for (_, stream) in cast.record.changed_since(0, 1000).await.expect("the log") {
        let events = cast.record.events(stream, 0, 1000).await.expect("events");
        let folded = app::fold(&cast.record, cast.app.zone(), stream, &events).expect("a fold");
        let (folded, _) = folded.expect("an open stream");
        let saved = cast.record.state(stream).await.expect("a state").expect("saved");
        assert_eq!(String::from_utf8(folded.body), String::from_utf8(saved.body));
        assert_eq!((folded.subject, folded.version), (saved.subject, saved.version));
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_merged_id_leads_everywhere_to_the_one_that_goes_on(#[case] backend: Backend) {
    let cast = with_unknown(backend).await;
    assert!(cast.app.own_page(&patient()).await.is_err(), "Erik has no care yet");
    cast.must(&coordinator(), merge()).await;
    // Search, by both numbers and both names.
    for text in [RESERVE, "199001032391", "Reserv", "Wallg"] {
        let found = cast.app.search(&nurse(), text).await.expect("a search");
        let ids: Vec<_> = found.iter().map(|hit| hit.person).collect();
        assert!(ids.contains(&person_id(ERIK)), "{text}");
        assert!(!ids.contains(&person_id(UNKNOWN)), "{text}");
    }
    // The patient's own page, and the ward's board, whose rows are sealed with the new key.
    let own = cast.app.own_page(&patient()).await.expect("Erik's own page");
    assert_eq!(own.id, episode_id(60));
    let board = cast.app.board(&nurse()).await.expect("the board");
    let name = board.rows[0].person.as_ref().map(|known| known.name.full());
    assert_eq!(name.as_deref(), Some("Erik Wallgren"));
    assert!(!board.rows[0].items.is_empty());
    // An account of the old id signs in as the survivor.
    let leads = cast.app.leads_to(person_id(UNKNOWN)).await.expect("read");
    assert_eq!(leads, person_id(ERIK));
    let (theirs, _) =
        cast.app.merged_record(&coordinator(), person_id(UNKNOWN)).await.expect("the merge");
    assert_eq!(theirs.merged.expect("merged").into, person_id(ERIK));
    is_whole(&cast).await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_merge_is_undone_until_somebody_has_written(#[case] backend: Backend) {
    let cast = with_unknown(backend).await;
    let undo = || {
        let reason = "Två bröder.".into();
        Command::Person(person_id(UNKNOWN), person::Command::UndoMerge { reason })
    };
    cast.must(&coordinator(), merge()).await;
    cast.must(&coordinator(), undo()).await;
    assert!(cast.app.own_page(&patient()).await.is_err(), "the care is the other's again");
    let found = cast.app.search(&nurse(), RESERVE).await.expect("a search");
    assert_eq!(found[0].person, person_id(UNKNOWN));
    assert_eq!(found[0].open_episode, Some(episode_id(60)));
    is_whole(&cast).await;
    cast.must(&coordinator(), merge()).await;
    let (at, reading) = (cast.app.now(), Box::new(healthy()));
    let measure = Do::Measure { at, reading, source: staff_measured() };
    cast.must(&nurse(), cast.on(60, measure)).await;
    let refused = cast.act(&coordinator(), undo()).await;
    assert!(matches!(refused, Err(Problem::Refused(Refusal::MergeBuiltOn))), "{refused:?}");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn only_who_may_merges_and_a_denial_looks_like_nothing(#[case] backend: Backend) {
    let cast = with_unknown(backend).await;
    for by in [nurse(), physician(), outsider(), primary_care_nurse(), patient(), kin()] {
        let denied = cast.act(&by, merge()).await;
        assert!(matches!(denied, Err(Problem::NotFound)), "{denied:?}");
        let seen = cast.app.merge(&by, person_id(UNKNOWN), person_id(ERIK)).await;
        assert!(matches!(seen, Err(Problem::NotFound)));
    }
    // Nobody changes anybody's details outside the care that they take part in.
    let details = Details {
        identity: None,
        name: Name { given: "A".into(), family: "B".into() },
        telephone: None,
        municipality: None,
        address: None,
        listed_at: None,
        protected: false,
        test: true,
    };
    let change = person::Command::ChangeDetails { details };
    let denied = cast.act(&nurse(), Command::Person(person_id(ERIK), change)).await;
    assert!(matches!(denied, Err(Problem::NotFound)));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_number_that_somebody_has_is_not_given_to_another(#[case] backend: Backend) {
    let cast = with_unknown(backend).await;
    let details = Box::new(Details {
        identity: IdentityNumber::from_normalized("199001032391").ok(),
        name: Name { given: "Erik".into(), family: "Wallgren".into() },
        telephone: None,
        municipality: None,
        address: None,
        listed_at: None,
        protected: false,
        test: true,
    });
    let change = Do::ChangePatient { details, reason: "Leg.".into() };
    let refused = cast.act(&nurse(), cast.on(60, change)).await;
    assert!(matches!(refused, Err(Problem::Refused(Refusal::IdentityTaken))), "{refused:?}");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_value_goes_to_the_right_record_and_no_other_episode_changes(#[case] backend: Backend) {
    let cast = with_unknown(backend).await;
    cast.flag(50).await;
    register(&cast, 23, "Tredje", "197302889931").await;
    flag(&cast, 70, 23).await;
    let (at, reading) = (cast.app.now(), Box::new(healthy()));
    let measure = Do::Measure { at, reading, source: staff_measured() };
    cast.must(&nurse(), cast.on(50, measure)).await;
    let entries = cast.app.timeline(&nurse(), episode_id(50)).await.expect("the timeline");
    let wrong = entries.iter().find(|entry| matches!(entry.recorded.event, Event::Measured { .. }));
    let wrong = wrong.expect("the value").recorded.clone();
    let third = cast.record.events(episode_id(70).into(), 0, 1000).await.expect("events").len();
    let before = cast.app.episode(&nurse(), episode_id(60)).await.expect("a page").episode;
    let told = Wrong { target: wrong.meta.id, right: Some(Box::new(wrong.event.clone())) };
    let reason = "Fel patient.".into();
    let what = Elsewhere { entries: vec![told], to: Some(episode_id(60)), reason };
    let command = || cast.on(50, Do::MoveToAnother(Box::new(what.clone())));
    let denied = cast.act(&outsider(), command()).await;
    assert!(matches!(denied, Err(Problem::NotFound)), "{denied:?}");
    cast.must(&nurse(), command()).await;
    let left = cast.app.episode(&nurse(), episode_id(50)).await.expect("a page").episode;
    assert!(left.measurements.is_empty());
    let right = cast.app.episode(&nurse(), episode_id(60)).await.expect("a page").episode;
    assert_eq!(right.measurements.len(), before.measurements.len() + 1);
    let entries = cast.app.timeline(&nurse(), episode_id(50)).await.expect("the timeline");
    let struck = entries.iter().find(|entry| entry.recorded.meta.id == wrong.meta.id);
    assert!(struck.expect("still there").corrected.as_ref().is_some_and(|how| how.is_anothers));
    let others = cast.record.events(episode_id(70).into(), 0, 1000).await.expect("events").len();
    assert_eq!(others, third, "nobody else's record is touched");
    is_whole(&cast).await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_copy_holds_what_its_keeper_wrote_and_was_decided(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.belongs_to(PRIMARY_CARE, "2129000010").await;
    cast.flag(50).await;
    cast.plan(50).await;
    let (at, reading) = (cast.app.now(), Box::new(healthy()));
    let measure = || Do::Measure { at, reading: reading.clone(), source: staff_measured() };
    cast.must(&primary_care_nurse(), cast.on(50, measure())).await;
    let unit = UnitId(id(WARD_UNIT));
    cast.must(&patient(), cast.on(50, Do::AskForCopy { at: cast.app.now(), unit })).await;
    let state = cast.app.own_page(&patient()).await.expect("own page").episode;
    let (copy, _) = state.copies.first_key_value().expect("a request");
    let (erik, karin) = (patient(), kin());
    let read = |by| cast.app.released_copy(by, episode_id(50), *copy);
    assert!(matches!(read(&erik).await, Err(Problem::NotFound)), "not decided yet");
    let denied = cast.app.copy_to_decide(&outsider(), episode_id(50), *copy).await;
    assert!(matches!(denied, Err(Problem::NotFound)));
    let all = cast.app.copy_to_decide(&nurse(), episode_id(50), *copy).await.expect("to decide");
    let theirs =
        |entry: &app::view::timeline::Entry| entry.recorded.meta.by == primary_care_nurse().who;
    assert!(!all.entries.is_empty() && !all.entries.iter().any(theirs), "the ward's own only");
    let held = all.entries[0].recorded.meta.id;
    let (withheld, ground, reason) = (vec![held], Ground::AnotherPerson, "Om en annan.".into());
    let outcome = Outcome::ReleasedInPart { withheld, ground, reason };
    cast.must(&nurse(), cast.on(50, Do::DecideCopy { copy: *copy, outcome })).await;
    // What is written afterwards is not in what was decided.
    cast.must(&nurse(), cast.on(50, measure())).await;
    let released = read(&erik).await.expect("released");
    assert_eq!(released.entries.len(), all.entries.len() - 1);
    assert!(released.entries.iter().all(|entry| entry.recorded.meta.id != held));
    assert!(matches!(read(&karin).await, Err(Problem::NotFound)));
    let looks = cast.app.readers(&patient()).await.expect("who has read");
    assert!(looks.rows.iter().any(|look| look.action == "DiscloseCopy" && look.unit == Some(unit)));
}

/// What one keeper held is gone from the picture at once; what the others keep stays.
#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_a_keeper_held_is_gone_from_the_state_with_its_key(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.belongs_to(PRIMARY_CARE, "2129000010").await;
    cast.flag(50).await;
    cast.plan(50).await;
    let reading = care::vital_sign::Reading { pulse: Some(72), ..Default::default() };
    let (at, reading) = (cast.app.now(), Box::new(reading));
    let measure = Do::Measure { at, reading, source: staff_measured() };
    cast.must(&primary_care_nurse(), cast.on(50, measure)).await;
    let values = async || {
        let view = cast.app.episode(&nurse(), episode_id(50)).await.expect("a page");
        view.episode.measurements.len()
    };
    assert_eq!(values().await, 2);
    cast.app.destroy(person_id(ERIK), "2129000010/hsl").await.expect("destroyed");
    assert_eq!(values().await, 1, "the ward's own value stays");
}
