//! Killed at random times under load: nothing acknowledged is lost, no pair is halved, the chain
//! is whole and the record opens at once. How often is `PLATS23_KILLS` (50 unless told).
//!
//! The process that is killed is this same program, running only `child`.

use crate::toy::{Note, Notes, episode, note, person};
use record::testing::{Backend, TestRecord, custody};
use record::{Location, Record, RecordError, Tx, Work, Writer, WriterOptions};
use rstest::rstest;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const WRITERS: u128 = 16;
const LOCATION: &str = "PLATS23_CRASH_LOCATION";
const FOLDER: &str = "PLATS23_CRASH_FOLDER";
/// A new record after so many kills, so that verifying stays short.
const KILLS_PER_RECORD: usize = 10;

/// Notes the same in a person and an episode: both or neither.
struct Pairs;

impl Work for Pairs {
    type Job = u128;
    type Answer = i64;

    async fn run(&self, tx: &mut Tx, jobs: &[u128]) -> Result<Vec<i64>, RecordError> {
        let pair = |no: &u128| [note(person(*no), "x"), note(episode(*no), "x")];
        let notes: Vec<Note> = jobs.iter().flat_map(pair).collect();
        Ok(Notes.run(tx, &notes).await?.into_iter().step_by(2).collect())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "is the process that the crash test kills"]
async fn child() {
    let (Ok(location), Ok(folder)) = (std::env::var(LOCATION), std::env::var(FOLDER)) else {
        return;
    };
    let record = Record::open(&Location::parse(&location), custody()).await.unwrap();
    let writer = Writer::spawn(record, Pairs, WriterOptions::default());
    let all = (0..WRITERS).map(|no| {
        let (writer, path) = (writer.clone(), Path::new(&folder).join(no.to_string()));
        tokio::spawn(async move {
            let mut file = std::fs::File::options().create(true).append(true).open(path).unwrap();
            loop {
                let version = writer.submit(no).await.unwrap();
                file.write_all(format!("{version}\n").as_bytes()).unwrap();
                file.sync_data().unwrap();
            }
        })
    });
    futures::future::join_all(all).await;
}

fn spawn_child(record: &TestRecord) -> Child {
    let location = match record.location() {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Pg(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--ignored", "--nocapture"])
        .env(LOCATION, location)
        .env(FOLDER, record.dir().join("acknowledged"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The last version that each writer was told.
fn acknowledged(record: &TestRecord) -> Vec<i64> {
    let folder = record.dir().join("acknowledged");
    let last = |no| {
        let text = std::fs::read_to_string(folder.join(format!("{no}"))).unwrap_or_default();
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        whole.lines().map(|line| line.parse::<i64>().unwrap()).max().unwrap_or(0)
    };
    (0..WRITERS).map(last).collect()
}

/// Lets the child work for a random time after its first answer of this round, then kills it.
async fn run_and_kill(record: &TestRecord) {
    let before: i64 = acknowledged(record).iter().sum();
    let mut child = spawn_child(record);
    let since = Instant::now();
    while acknowledged(record).iter().sum::<i64>() == before {
        assert!(since.elapsed() < Duration::from_secs(30), "the child acknowledges nothing");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let more = uuid::Uuid::now_v7().as_u128() % 250;
    tokio::time::sleep(Duration::from_millis(u64::try_from(more).unwrap())).await;
    child.kill().unwrap();
    child.wait().unwrap();
}

/// What the dead process left: all that it acknowledged, whole.
async fn check(record: &TestRecord, verify: bool) {
    let since = Instant::now();
    let again = record.another().await.unwrap();
    assert!(since.elapsed() < Duration::from_secs(3), "opening took {:?}", since.elapsed());
    let streams: Vec<_> = (0..WRITERS).flat_map(|no| [person(no), episode(no)]).collect();
    let mut tx = again.begin(0).await.unwrap();
    let loaded = tx.load(&streams, |_| 1).await.unwrap();
    drop(tx);
    for (pair, acknowledged) in loaded.chunks(2).zip(acknowledged(record)) {
        assert_eq!(pair[0].version, pair[1].version, "half a pair");
        assert!(pair[0].version >= acknowledged, "{} < {acknowledged}: lost", pair[0].version);
        let state = pair[1].state.as_ref().map_or(0, |state| state.version);
        assert_eq!((state, pair[1].tail.len()), (pair[1].version, 0), "a state behind its stream");
    }
    if verify {
        again.verify(&[], |_, _| ()).await.unwrap();
    }
    again.close().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn killed_at_random_nothing_acknowledged_is_lost(#[case] backend: Backend) {
    let kills = std::env::var("PLATS23_KILLS").map_or(50, |kills| kills.parse().unwrap());
    let mut done = 0;
    let mut events = 0;
    while done < kills {
        let record = TestRecord::open(backend).await;
        std::fs::create_dir(record.dir().join("acknowledged")).unwrap();
        let round = KILLS_PER_RECORD.min(kills - done);
        for no in 1..=round {
            run_and_kill(&record).await;
            check(&record, no == round).await;
        }
        done += round;
        events += record.position().await.unwrap();
    }
    println!("{done} kills, {events} events");
}
