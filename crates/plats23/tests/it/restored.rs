//! A restored installation is the one that was backed up: by the binary that a hospital runs, into
//! an empty place; people log in, and who has looked at whom is still known.

use crate::browser::Browser;
use app::{App, Clock, Setup};
use jiff::tz::TimeZone;
use record::access_log::{AccessLog, Entry};
use record::{Custody, Location, Record};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use uuid::Uuid;
use web::WebState;

const PASSWORD: &str = "en lång rad ord som ingen gissar";
const PATIENT: Uuid = Uuid::from_u128(23);

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plats23"));
    let command = command.args(arguments).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn must(arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

async fn open(data: &str) -> App {
    let file = |name: &str| Location::Sqlite(Path::new(data).join(name));
    let custody = || Custody::from_file(&Path::new(data).join("master.key")).unwrap();
    let setup = Setup {
        record: Record::open(&file("record.db"), custody()).await.unwrap(),
        access_log: AccessLog::open(&file("access.db"), &custody()).await.unwrap(),
        policies: access::Policies::built_in().unwrap_or_else(|_| panic!("the policies")),
        clock: Clock::Machine,
        authority: "2321000131".to_owned(),
        zone: TimeZone::get("Europe/Stockholm").unwrap(),
    };
    App::start(setup).await.unwrap()
}

async fn view(data: &str) {
    let file = Location::Sqlite(Path::new(data).join("access.db"));
    let custody = Custody::from_file(&Path::new(data).join("master.key")).unwrap();
    let log = AccessLog::open(&file, &custody).await.unwrap();
    let entry = Entry {
        at: 1,
        actor: Uuid::from_u128(1),
        assignment: Uuid::from_u128(2),
        unit: Uuid::from_u128(3),
        action: "ViewEpisode".to_owned(),
        allowed: true,
        policy_ids: vec!["ward.sees_its_own".to_owned()],
        basis: "ward".to_owned(),
        patients: vec![PATIENT],
        interval_from: 0,
        interval_to: 0,
    };
    log.write(entry).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_installation_lets_people_in_and_knows_who_has_looked() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let (data, backup, empty) = (path("data"), path("backup"), path("empty"));
    let named = ["--login-name", "ada", "--name", "Ada Byron", "--at", "Norrstad"];
    must(&[&["administrator", "--data", &data][..], &named].concat());
    view(&data).await;
    must(&["backup", "--data", &data, &backup]);

    std::fs::create_dir(&empty).unwrap();
    std::fs::copy(format!("{data}/master.key"), format!("{empty}/master.key")).unwrap();
    let restored = must(&["restore", "--data", &empty, &backup]);
    assert!(restored.contains("1 entries of the access log"), "{restored}");
    let verified = must(&["verify", "--data", &empty]);
    assert!(verified.contains("The access log holds: 1 entries."), "{verified}");

    let app = open(&empty).await;
    let found = app.access_log().entries_for_patient(PATIENT, 9).await.unwrap();
    assert_eq!(found[0].entry.action, "ViewEpisode");
    let router = web::router(WebState::new(app, None, None, false));
    assert!(Browser::log_in(router.clone(), "ada", "något annat som inte stämmer").await.is_none());
    let ada = Browser::log_in(router, "Ada", PASSWORD).await.unwrap();
    assert_eq!(ada.get("/administration").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_access_log_is_told_and_not_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let data = path("data");
    let named = ["--login-name", "ada", "--name", "Ada Byron", "--at", "Norrstad"];
    must(&[&["administrator", "--data", &data][..], &named].concat());
    for file in ["access.db", "access.db-wal", "access.db-shm"] {
        let _ = std::fs::remove_file(Path::new(&data).join(file));
    }
    for command in [&["verify", "--data", &data][..], &["backup", "--data", &data, &path("b")]] {
        let output = run(command);
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("the access log is missing"), "{said}");
        assert!(!Path::new(&data).join("access.db").exists());
    }
}
