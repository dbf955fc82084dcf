//! Golden events: how each kind of event is written, for ever. One file per kind, each a list of
//! samples, in `golden/events/<stream>.<kind>.json`.
//!
//! A file is never changed once a record has been written with it: a new meaning is a new kind.
//! For a new kind, add a sample and write its file with `GOLDEN_EVENTS=write cargo nextest run`.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod episode_samples;
mod feedback_samples;
mod message_samples;
mod record_samples;
mod samples;
mod together_samples;
mod transfer_samples;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/golden/events"))
}

/// The kinds that the type knows, in its own words: from what it says about a kind it does not.
pub(crate) fn kinds<E: DeserializeOwned>(tag: &str) -> BTreeSet<String> {
    let stranger = Value::from_iter([(tag, "no such kind")]);
    let Err(error) = serde_json::from_value::<E>(stranger) else { panic!("a stranger was read") };
    let text = error.to_string();
    let (_, known) = text.split_once("expected ").unwrap();
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn by_kind<E: Serialize>(samples: &[E]) -> BTreeMap<String, Vec<Value>> {
    let mut kinds: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for sample in samples {
        let value = serde_json::to_value(sample).unwrap();
        let kind = value["kind"].as_str().unwrap().to_owned();
        kinds.entry(kind).or_default().push(value);
    }
    kinds
}

#[track_caller]
fn check<E: Serialize + DeserializeOwned + PartialEq + Debug>(stream: &str, samples: &[E]) {
    let sampled: BTreeSet<String> = by_kind(samples).keys().cloned().collect();
    assert_eq!(sampled, kinds::<E>("kind"), "every kind has a sample");
    check_files(stream, "", samples);
}

/// One file for each kind that has a sample; `since` is empty, or names what a kind has got since
/// its first file was written.
#[expect(clippy::disallowed_methods, reason = "golden files are read by the test, not by care")]
#[track_caller]
fn check_files<E>(stream: &str, since: &str, samples: &[E])
where
    E: Serialize + DeserializeOwned + PartialEq + Debug,
{
    for (kind, values) in by_kind(samples) {
        let path = folder().join(format!("{stream}.{kind}{since}.json"));
        let text = serde_json::to_string_pretty(&values).unwrap() + "\n";
        if std::env::var("GOLDEN_EVENTS").is_ok_and(|wish| wish == "write") && !path.exists() {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("no golden file for {stream}.{kind}"));
        // As values: whether an object's fields are sorted is the build's choice.
        let (today, always): (Value, Value) =
            (serde_json::from_str(&text).unwrap(), serde_json::from_str(&golden).unwrap());
        assert_eq!(today, always, "{stream}.{kind} is written as it always was");
        let read: Vec<E> = serde_json::from_str(&golden).unwrap();
        let same: Vec<_> = read.iter().map(|event| serde_json::to_value(event).unwrap()).collect();
        assert_eq!(same, values);
        assert!(read.iter().all(|event| samples.contains(event)));
    }
}

#[test]
fn episode() {
    let mut events = episode_samples::events();
    events.extend(together_samples::events());
    events.extend(record_samples::events());
    events.extend(transfer_samples::events());
    events.extend(feedback_samples::events());
    check("episode", &events);
}

#[test]
fn what_the_kinds_have_got_since() {
    check_files("episode", ".2", &together_samples::since());
    check_files("episode", ".3", &episode_samples::waiting());
    check_files("person", ".2", &samples::person_since());
    check_files("ward", ".2", &samples::ward_since());
    check_files("unit", ".2", &samples::unit_since());
    check_files("unit", ".3", &samples::unit_with_principal());
    check_files("unit", ".4", &samples::unit_with_audience());
    check_files("unit", ".5", &samples::unit_with_message_times());
    check_files("unit", ".6", &feedback_samples::unit_with_feedback_time());
    check_files("episode", ".3", &together_samples::asked_with_a_receipt());
    check_files("episode", ".4", &[episode_samples::with_needs()]);
    check_files("staff", ".2", &samples::staff_since());
    check_files("unit", ".6", &samples::unit_of_ambulance());
    check_files("staff", ".3", &samples::staff_of_ambulance());
}

#[test]
fn person() {
    check("person", &samples::person());
}

#[test]
fn ward() {
    check("ward", &samples::ward());
}

#[test]
fn unit() {
    let mut events = samples::unit();
    events.extend(feedback_samples::counted());
    check("unit", &events);
}

#[test]
fn staff() {
    check("staff", &samples::staff());
}

#[test]
fn organisation() {
    check("organisation", &samples::organisation());
}

#[test]
fn social() {
    check("social", &samples::social());
}

#[test]
fn programme() {
    check("programme", &samples::programme());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "golden files are read by the test, not by care")]
fn every_golden_file_is_of_a_stream_and_can_be_read() {
    for file in std::fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let read = match name.split('.').next().unwrap() {
            "episode" => serde_json::from_str::<Vec<care::episode::Event>>(&text).map(drop),
            "person" => serde_json::from_str::<Vec<care::person::Event>>(&text).map(drop),
            "ward" => serde_json::from_str::<Vec<care::ward::Event>>(&text).map(drop),
            "unit" => serde_json::from_str::<Vec<care::unit::Event>>(&text).map(drop),
            "staff" => serde_json::from_str::<Vec<care::staff::Event>>(&text).map(drop),
            "programme" => serde_json::from_str::<Vec<care::programme_log::Event>>(&text).map(drop),
            "organisation" => {
                serde_json::from_str::<Vec<care::organisation::Event>>(&text).map(drop)
            }
            "social" => serde_json::from_str::<Vec<care::social::Event>>(&text).map(drop),
            other => panic!("no such stream: {other}"),
        };
        assert!(read.is_ok(), "{name}: {read:?}");
    }
}
