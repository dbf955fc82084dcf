//! Fresh: a product of its own to rehearse in, with an empty record and keys that nobody keeps.
//!
//! Not for patients: what is played here is gone when its folder is.

use access::Policies;
use app::{App, Clock, Problem, Setup};
use jiff::tz::TimeZone;
use record::access_log::AccessLog;
use record::{Custody, Location, Record};
use std::path::Path;

/// An app on an empty record in `dir`, with the built-in policies and a random master key.
pub async fn fresh_app(
    clock: Clock,
    authority: &str,
    zone: TimeZone,
    dir: &Path,
) -> Result<App, Problem> {
    start(clock, authority, zone, dir, Custody::random("rehearsal")).await
}

/// An app on the record in `dir`, which is read again with the same key: nobody but invented
/// people is in it, and the key is known to everybody.
pub(crate) async fn kept_app(
    clock: Clock,
    authority: &str,
    zone: TimeZone,
    dir: &Path,
) -> Result<App, Problem> {
    start(clock, authority, zone, dir, Custody::from_bytes("simulated", [23; 32])).await
}

async fn start(
    clock: Clock,
    authority: &str,
    zone: TimeZone,
    dir: &Path,
    custody: Custody,
) -> Result<App, Problem> {
    let location = Location::Sqlite(dir.join("record.db"));
    let log = Location::Sqlite(dir.join("access-log.db"));
    let access_log = AccessLog::open(&log, &custody).await?;
    let record = Record::open(&location, custody).await?;
    let policies = Policies::built_in().map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Problem::Internal(faults.join("; "))
    })?;
    let authority = authority.to_owned();
    App::start(Setup { record, access_log, policies, clock, authority, zone }).await
}
