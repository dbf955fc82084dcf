//! `plats23 key new`: a master key, before there is a record.

use crate::keep::say;
use anyhow::Context;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct KeyArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Write a new master key that only its owner can read; never over another file.
    New { file: PathBuf },
}

impl KeyArgs {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        let What::New { file } = self.what;
        let key = record::Custody::random(&name());
        let shown = file.display();
        key.create_file(&file).with_context(|| format!("{shown} could not be written"))?;
        say(&format!("{shown} is written. Keep a copy in a safe, apart from the backups."))
    }
}

/// What the keys that it wraps know it by.
pub(crate) fn name() -> String {
    format!("master-{}", jiff::Timestamp::now().strftime("%Y%m%d"))
}
