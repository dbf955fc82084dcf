//! Several nodes on one record: one batch at a time over all of them, and of two who decide on the
//! same version exactly one wins.

use crate::toy::{Notes, episode, event, note, text};
use record::testing::{Backend, TestRecord};
use record::{Record, RecordError, Writer, WriterOptions};
use rstest::rstest;
use std::collections::BTreeSet;

/// Decides on a version seen earlier, as two members of staff on two pages do.
async fn decide(record: Record, version: i64) -> bool {
    let mut tx = record.begin(1000).await.unwrap();
    let decided = tx.append(vec![event(episode(1), version, "mine")]);
    match decided {
        Ok(_) => match tx.commit().await {
            Ok(_) => true,
            Err(RecordError::Conflict) => false,
            Err(error) => panic!("{error:?}"),
        },
        Err(error) => panic!("{error:?}"),
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_at_once_exactly_one_wins(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let other = record.another().await.unwrap();
    for version in 1..=500 {
        let one = tokio::spawn(decide(record.clone(), version));
        let two = tokio::spawn(decide(other.clone(), version));
        let (one, two) = (one.await.unwrap(), two.await.unwrap());
        assert!(one != two, "version {version}: {one} {two}");
    }
    assert_eq!(record.position().await.unwrap(), 500);
    record.verify(&[], |_, _| ()).await.unwrap();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn writers_of_two_nodes_make_one_log(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let other = record.another().await.unwrap();
    let nodes = [record.clone(), other.clone()]
        .map(|record| Writer::spawn(record, Notes, WriterOptions::default()));
    let mut all = tokio::task::JoinSet::new();
    for no in 0..300_usize {
        let writer = nodes[no % 2].clone();
        all.spawn(async move { writer.submit(note(episode(1), &no.to_string())).await.unwrap() });
    }
    let versions: BTreeSet<i64> = all.join_all().await.into_iter().collect();
    assert_eq!(versions, (1..=300).collect());
    let events = other.events(episode(1), 0, 1000).await.unwrap();
    assert_eq!(events.iter().map(text).collect::<BTreeSet<_>>().len(), 300);
    assert!(events.windows(2).all(|pair| pair[0].recorded_at < pair[1].recorded_at));
    record.verify(&[], |_, _| ()).await.unwrap();
}
