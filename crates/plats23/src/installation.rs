//! An installation: opens the record, the access log and the policies, and starts the app.

use crate::key;
use crate::place::Place;
use anyhow::{Context, bail};
use app::{App, Clock, Setup};
use jiff::tz::TimeZone;
use record::access_log::AccessLog;
use record::{Custody, Location, Record, RecordError};
use std::path::{Path, PathBuf};

/// The region whose installation this is, until administration can say (a fictitious number).
pub(crate) const AUTHORITY: &str = "2321000131";

impl Place {
    pub(crate) fn location(&self) -> Location {
        match &self.database {
            Some(url) => Location::Pg(url.clone()),
            None => Location::Sqlite(self.data.join("record.db")),
        }
    }

    pub(crate) fn access_location(&self) -> anyhow::Result<Location> {
        match (&self.access_database, &self.database) {
            (Some(url), _) => Ok(Location::Pg(url.clone())),
            (None, None) => Ok(Location::Sqlite(self.data.join("access.db"))),
            (None, Some(_)) => {
                bail!("the access log needs a database of its own: give --access-database as well")
            }
        }
    }

    fn key_file(&self) -> PathBuf {
        self.master_key.clone().unwrap_or_else(|| self.data.join("master.key"))
    }

    /// The master key; a new one only where there is no record yet.
    pub(crate) fn custody(&self) -> anyhow::Result<Custody> {
        let file = self.key_file();
        if !file.exists() {
            if self.data.join("record.db").exists() {
                bail!(
                    "the record in {} has no master key: {} is missing. Put the key back; \
                     without it the record cannot be read",
                    self.data.display(),
                    file.display()
                );
            }
            Custody::random(&key::name())
                .create_file(&file)
                .context("the master key could not be made")?;
        }
        Custody::from_file(&file)
            .with_context(|| format!("the master key in {} could not be read", file.display()))
    }

    pub(crate) async fn record(&self) -> anyhow::Result<Record> {
        make_folder(&self.data)?;
        let custody = self.custody()?;
        match Record::open(&self.location(), custody).await {
            Ok(record) => Ok(record),
            Err(RecordError::WrongMasterKey) => bail!(
                "the key in {} is not the key of this record. Nothing has been changed. Start \
                 again with the key that belongs to it (--master-key FILE)",
                self.key_file().display()
            ),
            Err(later @ RecordError::Later { .. }) => bail!("{later}"),
            Err(error) => Err(error).context("the record could not be opened"),
        }
    }

    pub(crate) async fn app(&self, clock: Clock) -> anyhow::Result<App> {
        let record = self.record().await?;
        let access_log = self.access_log().await?;
        start(record, access_log, clock).await
    }

    pub(crate) async fn access_log(&self) -> anyhow::Result<AccessLog> {
        AccessLog::open(&self.access_location()?, &self.custody()?)
            .await
            .context("the access log could not be opened")
    }

    /// Nobody notices a file that is gone, since a new one would be made in its place.
    pub(crate) async fn access_log_that_is_there(&self) -> anyhow::Result<AccessLog> {
        if let Location::Sqlite(file) = self.access_location()?
            && !file.exists()
        {
            bail!("the access log is missing: there is no {}", file.display());
        }
        self.access_log().await
    }
}

pub(crate) async fn start(
    record: Record,
    access_log: AccessLog,
    clock: Clock,
) -> anyhow::Result<App> {
    let policies = access::Policies::built_in().map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the access policies are not valid: {}", faults.join("; "))
    })?;
    let unknown = app::unknown_kinds(&record).await.context("the log could not be read")?;
    if let Some(kind) = unknown.first() {
        bail!(
            "a later version of Plats 23 has written to this record ({kind} and {} more kinds of \
             events that this version does not know); nothing has been changed. Start the later \
             version, or put back the backup that was taken before it was installed",
            unknown.len() - 1
        );
    }
    let zone = TimeZone::get("Europe/Stockholm").context("time zone data")?;
    let authority = AUTHORITY.to_owned();
    Ok(App::start(Setup { record, access_log, policies, clock, authority, zone }).await?)
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} could not be made", folder.display()))
}
