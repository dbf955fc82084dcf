//! Rows built anew are the rows that were kept, though somebody writes meanwhile.

use crate::toy::{Notes, UNIT, assert_same, derived, episode, fold_events, note, person, write};
use record::testing::{Backend, TestRecord};
use record::{Rows, Writer, WriterOptions};
use rstest::rstest;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn built_anew_while_writing_they_are_the_same(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for no in 0..120 {
        write(&record, episode(no), &["x"]).await;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let (writer_record, stopped) = (record.clone(), stop.clone());
    let writing = tokio::spawn(async move {
        let writer = Writer::spawn(writer_record, Notes, WriterOptions::default());
        let mut no = 0;
        while !stopped.load(Ordering::Relaxed) {
            no += 1;
            let text = if no % 10 == 0 { "end" } else { "x" };
            writer.submit(note(episode(no % 150), text)).await.unwrap();
            writer.submit(note(person(no % 40), "x")).await.unwrap();
        }
        no
    });
    let mut first = Vec::new();
    for _ in 0..3 {
        let fold = |stream, events: Vec<_>| {
            first.push(stream);
            fold_events(stream, &events)
        };
        record.reproject(fold, |done, all| assert!(done <= all)).await.unwrap();
    }
    stop.store(true, Ordering::Relaxed);
    let written = writing.await.unwrap();
    let kept = derived(&record).await;
    record.reproject(|stream, events| fold_events(stream, &events), |_, _| ()).await.unwrap();
    assert_same(&derived(&record).await, &kept);
    assert!(written > 0);
    assert_eq!(first[0].kind, care::stream::StreamKind::Episode);
    record.verify(&[], |_, _| ()).await.unwrap();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn wrong_rows_are_mended_and_another_fold_is_taken(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["x"]).await;
    write(&record, episode(2), &["x"]).await;
    let right = derived(&record).await;
    record.tamper("delete from item_row; update episode_row set phase = 'lost'").await.unwrap();
    assert_ne!(derived(&record).await, right);
    record.reproject(|stream, events| fold_events(stream, &events), |_, _| ()).await.unwrap();
    assert_same(&derived(&record).await, &right);
    let empty = |stream, events: Vec<_>| {
        Ok(fold_events(stream, &events)?.map(|(state, _)| (state, Rows::default())))
    };
    assert_eq!(record.reproject(empty, |_, _| ()).await.unwrap(), 2);
    assert_eq!(record.episodes_in_scope(&[UNIT], false, 9).await.unwrap().1, 0);
}
