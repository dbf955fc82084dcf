//! Appending and loading.

use crate::toy::{episode, event, fold, note, person, text, texts, write};
use record::testing::{Backend, TestRecord};
use record::{Body, RecordError};
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_is_appended_is_read(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let mut tx = record.begin(1000).await.unwrap();
    tx.append(vec![event(episode(1), 1, "a"), event(episode(1), 2, "b")]).unwrap();
    tx.append(vec![event(person(1), 1, "c")]).unwrap();
    let committed = tx.commit().await.unwrap();
    assert_eq!((committed.position, committed.streams.len()), (3, 2));
    let events = record.events(episode(1), 0, 10).await.unwrap();
    assert_eq!(events.iter().map(text).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(record.events(episode(1), 1, 10).await.unwrap()[..], events[1..]);
    assert_eq!(record.position().await.unwrap(), 3);
    let changed = record.changed_since(1, 10).await.unwrap();
    assert_eq!(changed, [(2, episode(1)), (3, person(1))]);
    // Another node reads the same.
    assert_eq!(record.another().await.unwrap().events(episode(1), 0, 10).await.unwrap(), events);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn recording_time_never_goes_back(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for (now, version) in [(1000, 1), (500, 2), (500, 3), (2000, 4)] {
        let mut tx = record.begin(now).await.unwrap();
        tx.append(vec![event(episode(1), version, "a")]).unwrap();
        tx.commit().await.unwrap();
    }
    let events = record.events(episode(1), 0, 10).await.unwrap();
    let times: Vec<i64> = events.iter().map(|event| event.recorded_at).collect();
    assert_eq!(times, [1000, 1001, 1002, 2000]);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_version_that_is_not_the_next_is_a_conflict(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a", "b"]).await;
    for version in [0, 1, 2, 4] {
        let mut tx = record.begin(1000).await.unwrap();
        let appended = tx.append(vec![event(episode(1), version, "x")]);
        let done = match appended {
            Ok(_) => tx.commit().await.map(|_| ()),
            Err(error) => Err(error),
        };
        assert!(matches!(done, Err(RecordError::Conflict)), "{version}: {done:?}");
    }
    assert_eq!(record.position().await.unwrap(), 2);
    assert_eq!(write(&record, episode(1), &["c"]).await, 3);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn loading_is_the_state_and_its_tail(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a", "b"]).await;
    let mut tx = record.begin(1000).await.unwrap();
    tx.append(vec![event(episode(1), 3, "c"), event(episode(2), 1, "z")]).unwrap();
    tx.commit().await.unwrap();

    let streams = [episode(2), episode(1), episode(3)];
    let mut tx = record.begin(1000).await.unwrap();
    let loaded = tx.load(&streams, |_| 1).await.unwrap();
    let seen: Vec<_> =
        loaded.iter().map(|l| (l.stream, l.version, l.state.is_some(), l.tail.len())).collect();
    assert_eq!(
        seen,
        [(episode(2), 1, false, 1), (episode(1), 3, true, 1), (episode(3), 0, false, 0)]
    );
    assert_eq!(texts(&loaded[1]), ["a", "b", "c"]);
    // With another fold the saved state is of no use, and the whole stream comes.
    let loaded = tx.load(&[episode(1)], |_| 2).await.unwrap();
    assert_eq!((loaded[0].state.is_none(), loaded[0].tail.len(), loaded[0].version), (true, 3, 3));
    assert_eq!(texts(&loaded[0]), ["a", "b", "c"]);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_transaction_sees_its_own_writes(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a"]).await;
    let job = note(episode(1), "b");
    let mut tx = record.begin(1000).await.unwrap();
    let mut appended = event(episode(1), 2, "b");
    appended.command = job.command;
    tx.append(vec![appended]).unwrap();
    let loaded = tx.load(&[episode(1)], |_| 1).await.unwrap();
    assert_eq!((loaded[0].version, texts(&loaded[0])), (2, vec!["a".into(), "b".into()]));
    let (state, _) = fold(episode(1), 2, &["a".into(), "b".into()]);
    tx.save(state);
    let loaded = tx.load(&[episode(1)], |_| 1).await.unwrap();
    assert_eq!((loaded[0].version, loaded[0].tail.len()), (2, 0));
    assert_eq!(tx.seen(&[job.command]).await.unwrap()[&job.command], [(episode(1), 2)]);
    assert_eq!(tx.events(episode(1), 0, 10).await.unwrap().len(), 2);
    drop(tx);
    // Not committed: nothing has happened, and the writer is free again.
    assert_eq!(record.position().await.unwrap(), 1);
    assert_eq!(write(&record, episode(1), &["c"]).await, 2);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_large_batch_is_split(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let mut tx = record.begin(1000).await.unwrap();
    for no in 0..1500 {
        tx.append(vec![event(episode(no), 1, &format!("text {no}"))]).unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = record.begin(1000).await.unwrap();
    let streams: Vec<_> = (0..1500).map(episode).collect();
    let loaded = tx.load(&streams, |_| 1).await.unwrap();
    assert_eq!(loaded.len(), 1500);
    assert!(loaded.iter().all(|loaded| loaded.version == 1 && loaded.tail.len() == 1));
    assert_eq!(loaded[1499].tail[0].body, Body::Open(b"text 1499".to_vec()));
}
