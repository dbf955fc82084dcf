//! The writer: many at once, one answer each.

use crate::toy::{Note, Notes, episode, note};
use record::testing::{Backend, TestRecord};
use record::{RecordError, Tx, Work, Writer, WriterOptions};
use rstest::rstest;
use std::collections::BTreeSet;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_each_get_their_own_version(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let mut told = record.subscribe();
    let writer = Writer::spawn(record.clone(), Notes, WriterOptions::default());
    let all: Vec<_> = (0..200)
        .map(|no| {
            let writer = writer.clone();
            tokio::spawn(async move { writer.submit(note(episode(no % 4), "x")).await.unwrap() })
        })
        .collect();
    let mut versions = Vec::new();
    for one in all {
        versions.push(one.await.unwrap());
    }
    assert_eq!(versions.iter().collect::<BTreeSet<_>>().len(), 50);
    assert_eq!(record.position().await.unwrap(), 200);
    assert_eq!(*record.watch().borrow(), 200);
    assert!(told.recv().await.unwrap().streams.len() <= 4);
    record.verify(&[], |_, _| ()).await.unwrap();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn one_bad_job_harms_no_other(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let writer = Writer::spawn(record.clone(), Notes, WriterOptions::default());
    let jobs = ["a", "refuse", "b", "break", "c"].map(|text| note(episode(1), text));
    let done = futures::future::join_all(jobs.iter().map(|job| writer.submit(job.clone()))).await;
    let good: Vec<bool> = done.iter().map(Result::is_ok).collect();
    assert_eq!(good, [true, false, true, false, true]);
    assert_eq!(record.position().await.unwrap(), 3);
    // The same command again answers as the first time.
    assert_eq!(writer.submit(jobs[2].clone()).await.unwrap(), 2);
    assert_eq!(record.position().await.unwrap(), 3);
}

/// Work that waits until it is let go.
struct Slow(tokio::sync::Semaphore);

impl Work for Slow {
    type Job = Note;
    type Answer = ();

    async fn run(&self, _: &mut Tx, jobs: &[Note]) -> Result<Vec<()>, RecordError> {
        let _held = self.0.acquire().await;
        Ok(vec![(); jobs.len()])
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_full_queue_is_busy_and_nothing_more(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let options = WriterOptions { batch_max: 1, queue_max: 2, ..WriterOptions::default() };
    let writer = Writer::spawn(record.clone(), Slow(tokio::sync::Semaphore::new(0)), options);
    let mut waiting = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let writer = writer.clone();
        waiting.spawn(async move { writer.submit(note(episode(1), "x")).await });
    }
    let first = waiting.join_next().await.unwrap().unwrap();
    assert!(matches!(first, Err(RecordError::Busy)));
}
