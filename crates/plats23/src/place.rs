//! Place: where an installation keeps its things, from flags, environment and file.

use crate::settings::{File, Storage};
use anyhow::ensure;
use std::path::PathBuf;

const DATA: &str = "data";

/// As settled.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) data: PathBuf,
    pub(crate) database: Option<String>,
    pub(crate) access_database: Option<String>,
    pub(crate) master_key: Option<PathBuf>,
}

/// As asked for on the command line and in the environment.
#[derive(clap::Args, Clone)]
pub(crate) struct PlaceArgs {
    /// Folder for the record and the access log; `data` in this folder without it.
    #[arg(long, env = "PLATS23_DATA")]
    data: Option<PathBuf>,
    /// A PostgreSQL address instead of SQLite in the folder.
    #[arg(long, env = "PLATS23_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// A PostgreSQL address for the access log, which has a database of its own.
    #[arg(long, env = "PLATS23_ACCESS_DATABASE", hide_env_values = true)]
    access_database: Option<String>,
    /// File with the master key; made on the first start if it is not there.
    #[arg(long, env = "PLATS23_MASTER_KEY")]
    master_key: Option<PathBuf>,
}

impl PlaceArgs {
    /// What was asked for, over what the file says.
    pub(crate) fn over(&self, file: &File) -> anyhow::Result<Place> {
        let Storage { data, database, access_database, master_key } = &file.storage;
        let own = self.clone();
        let place = Place {
            data: own.data.or_else(|| data.clone()).unwrap_or_else(|| DATA.into()),
            database: own.database.or_else(|| database.clone()),
            access_database: own.access_database.or_else(|| access_database.clone()),
            master_key: own.master_key.or_else(|| master_key.clone()),
        };
        let is_whole = place.database.is_some() || place.access_database.is_none();
        ensure!(is_whole, "--access-database is for PostgreSQL: give --database as well");
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_and_environment_count_before_the_file() {
        let file = File {
            storage: Storage {
                data: Some("/file".into()),
                master_key: Some("/file/key".into()),
                ..Storage::default()
            },
            ..File::default()
        };
        let flags = PlaceArgs {
            data: Some("/flag".into()),
            database: None,
            access_database: None,
            master_key: None,
        };
        let place = flags.over(&file).unwrap();
        assert_eq!(place.data, PathBuf::from("/flag"));
        assert_eq!(place.master_key, Some("/file/key".into()));
        let none = PlaceArgs { data: None, ..flags };
        assert_eq!(none.over(&File::default()).unwrap().data, PathBuf::from("data"));
    }
}
