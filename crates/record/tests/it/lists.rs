//! Lists: what is written with a stream is read by scope, unit, time and token.

use crate::toy::{UNIT, episode, person, subject, write};
use care::stream::StreamKind;
use record::Listed;
use record::testing::{Backend, TestRecord};
use rstest::rstest;
use uuid::Uuid;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn episodes_are_listed_by_scope(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for no in 0..5 {
        write(&record, episode(no), &["a"]).await;
    }
    write(&record, episode(4), &["end"]).await;
    let (rows, total) = record.episodes_in_scope(&[UNIT], true, 3).await.unwrap();
    assert_eq!((rows.len(), total), (3, 4));
    assert_eq!(rows[2].episode, episode(2).id);
    assert_eq!(rows[2].summary, b"a");
    let (rows, total) = record.episodes_in_scope(&[UNIT], false, 9).await.unwrap();
    assert_eq!((rows.len(), total), (5, 5));
    // A person and a unit together give each episode once.
    let both = [UNIT, subject(episode(1))];
    assert_eq!(record.episodes_in_scope(&both, true, 9).await.unwrap().1, 4);
    let own = record.episodes_in_scope(&both[1..], true, 9).await.unwrap();
    assert_eq!((own.0.len(), own.1), (1, 1));
    assert_eq!(record.episodes_in_scope(&[Uuid::nil()], true, 9).await.unwrap(), (vec![], 0));
    assert_eq!(record.episodes_in_scope(&[], true, 9).await.unwrap(), (vec![], 0));
    assert_eq!(record.scopes_of(episode(1).id).await.unwrap().len(), 2);
    let rows = record.episode_rows(&[episode(4).id, Uuid::nil()]).await.unwrap();
    assert_eq!((rows.len(), rows[0].open, &rows[0].summary[..]), (1, false, &b"end"[..]));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn rows_are_replaced_whole(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a", "b", "c"]).await;
    write(&record, episode(2), &["a"]).await;
    assert_eq!(record.items_of(&[episode(1).id, episode(2).id]).await.unwrap().len(), 4);
    assert_eq!(record.items_of_unit(UNIT, 10, 9).await.unwrap().len(), 2);
    assert_eq!(record.items_of_unit(UNIT, 30, 3).await.unwrap().len(), 3);
    assert_eq!(record.contacts_of_unit(UNIT, 1000, 2000, 9).await.unwrap().len(), 2);
    assert_eq!(record.contacts_of_unit(UNIT, 0, 9000, 9).await.unwrap().len(), 4);
    assert_eq!(record.contacts_of(&[episode(2).id]).await.unwrap()[0].detail, b"a");
    let mut tx = record.begin(1).await.unwrap();
    tx.replace(episode(1), record::Rows::default());
    tx.commit().await.unwrap();
    assert_eq!(record.items_of(&[episode(1).id, episode(2).id]).await.unwrap().len(), 1);
    assert_eq!(record.episodes_in_scope(&[UNIT], false, 9).await.unwrap().1, 1);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn persons_are_found_by_all_of_their_tokens(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, person(1), &["anna", "berg"]).await;
    write(&record, person(2), &["anna", "dahl"]).await;
    let token = |text: &str| {
        let mut token = [0; 32];
        token[..text.len()].copy_from_slice(text.as_bytes());
        token
    };
    assert_eq!(record.persons_by_token(&[token("anna")], 9).await.unwrap().len(), 2);
    assert_eq!(record.persons_by_token(&[token("anna")], 1).await.unwrap(), [person(1).id]);
    let both = [token("anna"), token("dahl"), token("anna")];
    assert_eq!(record.persons_by_token(&both, 9).await.unwrap(), [person(2).id]);
    assert_eq!(record.persons_by_token(&[], 9).await.unwrap(), Vec::<Uuid>::new());
    let rows = record.persons(&[person(2).id]).await.unwrap();
    assert_eq!(rows[0].detail, b"anna dahl");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn states_are_a_directory(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, person(1), &["anna"]).await;
    write(&record, person(2), &["bo"]).await;
    write(&record, episode(1), &["a"]).await;
    let states = record.states_of(StreamKind::Person).await.unwrap();
    assert_eq!(states.iter().map(|state| state.stream).collect::<Vec<_>>(), [person(1), person(2)]);
    assert_eq!(states[1].body, br#"["bo"]"#);
    assert_eq!(record.state(episode(9)).await.unwrap(), None);
    assert_eq!(record.meta("kind").await.unwrap(), None);
    record.set_meta("kind", "demo").await.unwrap();
    assert_eq!(record.meta("kind").await.unwrap().as_deref(), Some("demo"));
}

/// What one unit lists is read page by page, each from after the one before, and none is missed.
#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_list_is_read_from_place_to_place(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for no in 0..7 {
        write(&record, episode(no), &["a"]).await;
    }
    write(&record, episode(6), &["end"]).await;
    let listed = Listed { scope: UNIT, basis: "unit", ended_since: 1 };
    assert_eq!(record.listed_count(&listed).await.unwrap(), 6);
    let (mut at, mut seen) = ((i64::MAX, Uuid::max()), vec![]);
    loop {
        let page = record.listed_page(&listed, at, 4).await.unwrap();
        let Some(last) = page.last() else { break };
        at = (last.opened_at, last.episode);
        seen.extend(page.iter().map(|row| row.episode));
    }
    // All were opened at once: then the greatest id is first.
    let expected: Vec<_> = (0..6).rev().map(|no| episode(no).id).collect();
    assert_eq!(seen, expected);
    let other = Listed { basis: "patient", ..listed };
    assert_eq!(record.listed_count(&other).await.unwrap(), 0);
    let persons = [subject(episode(1)), subject(episode(2)), Uuid::nil()];
    let mut counts = record.listed_of_persons(&listed, &persons).await.unwrap();
    counts.sort_unstable();
    assert_eq!(counts, [(persons[0], 1), (persons[1], 1)]);
}
