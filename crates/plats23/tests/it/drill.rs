//! The loss drill: the master key is gone, what then? Run with the binary that a hospital runs, as
//! docs/safety/data-protection.md tells it. And a demonstration is never served as an installation.

use app::{App, Clock, Setup};
use jiff::tz::TimeZone;
use record::access_log::AccessLog;
use record::{Custody, Location, Record};
use std::path::Path;
use std::process::{Command, Output};

/// A record with one patient's whole story, and its key in a file.
async fn installation(data: &Path) -> App {
    std::fs::create_dir_all(data).unwrap();
    let key = data.join("master.key");
    Custody::random("master-drill").create_file(&key).unwrap();
    let custody = || Custody::from_file(&key).unwrap();
    let scenario = rehearsal::built_in("kim").unwrap().unwrap();
    let log = Location::Sqlite(data.join("access.db"));
    let setup = Setup {
        record: Record::open(&Location::Sqlite(data.join("record.db")), custody()).await.unwrap(),
        access_log: AccessLog::open(&log, &custody()).await.unwrap(),
        policies: access::Policies::built_in().unwrap_or_else(|_| panic!("the policies")),
        clock: Clock::set_to(scenario.starts_at()),
        authority: scenario.authority.clone(),
        zone: TimeZone::get("Europe/Stockholm").unwrap(),
    };
    let app = App::start(setup).await.unwrap();
    assert!(rehearsal::play(&scenario, &app, |_| ()).await.holds());
    app
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plats23")).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_master_key_stops_everything_and_the_escrowed_copy_brings_it_back() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let (data, backup, escrow, other) = (path("data"), path("backup"), path("safe"), path("other"));
    let app = installation(Path::new(&data)).await;
    let events = app.record().position().await.unwrap();

    // Every night: a backup. Once: a copy of the key in a safe, apart from the backups.
    std::fs::copy(format!("{data}/master.key"), &escrow).unwrap();
    assert!(run(&["backup", "--data", &data, &backup]).status.success());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o700);
    }
    for file in ["log.jsonl", "keys.jsonl", "manifest.json"] {
        let text = std::fs::read_to_string(Path::new(&backup).join(file)).unwrap();
        for word in ["Sandell", "198501012390", "antibioti"] {
            assert!(!text.contains(word), "{file} tells of {word}");
        }
    }

    // The key is lost: nothing is read, nothing is changed, and no new key is made in its place.
    std::fs::remove_file(format!("{data}/master.key")).unwrap();
    for command in ["verify", "serve"] {
        let lost = run(&[command, "--data", &data]);
        assert_eq!(lost.status.code(), Some(2), "{command}");
        assert!(said(&lost).contains("has no master key"), "{}", said(&lost));
        assert!(!Path::new(&data).join("master.key").exists());
    }
    Custody::random("master-other").create_file(Path::new(&other)).unwrap();
    let wrong = run(&["verify", "--data", &data, "--master-key", &other]);
    assert!(said(&wrong).contains("is not the key of this record"), "{}", said(&wrong));
    let wrong = run(&["restore", "--data", &path("a"), "--master-key", &other, &backup]);
    assert_eq!(wrong.status.code(), Some(2), "{}", said(&wrong));

    // The escrowed copy opens the old place, and the backup at a new one.
    let opened = run(&["verify", "--data", &data, "--master-key", &escrow]);
    assert!(opened.status.success(), "{}", said(&opened));
    let restored = run(&["restore", "--data", &path("b"), "--master-key", &escrow, &backup]);
    assert!(restored.status.success(), "{}", said(&restored));
    let verified = run(&["verify", "--data", &path("b"), "--master-key", &escrow]);
    assert!(said(&verified).contains(&format!("{events} events")), "{}", said(&verified));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_is_never_served_as_an_installation() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let app = installation(&data).await;
    app.record().set_meta("kind", "demo").await.unwrap();
    let data = data.to_string_lossy().into_owned();
    let served = run(&["serve", "--data", &data, "--listen", "127.0.0.1:0"]);
    assert_eq!(served.status.code(), Some(2));
    assert!(said(&served).contains("holds a demonstration"), "{}", said(&served));
}
