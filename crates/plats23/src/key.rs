//! `plats23 key`: keys in files that only their owner can read, before they are needed.

use crate::keep::say;
use anyhow::Context;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct KeyArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Write a new master key that only its owner can read; never over another file.
    New { file: PathBuf },
    /// Write the key that push services know this installation by; never over another file.
    Push { file: PathBuf },
}

impl KeyArgs {
    pub(crate) fn run(self) -> anyhow::Result<()> {
        match self.what {
            What::New { file } => {
                record::Custody::random(&name())
                    .create_file(&file)
                    .with_context(|| unwritten(&file))?;
                say(&format!(
                    "{} is written. Keep a copy in a safe, apart from the backups.",
                    file.display()
                ))
            }
            What::Push { file } => {
                let key = courier::new_key();
                create(&file, &key).with_context(|| unwritten(&file))?;
                say(&format!(
                    "{} is written. With another key everybody has to turn on push anew.",
                    file.display()
                ))
            }
        }
    }
}

fn unwritten(file: &Path) -> String {
    format!("{} could not be written", file.display())
}

fn create(file: &Path, line: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    writeln!(file, "{line}")?;
    file.sync_all()
}

/// What the keys that it wraps know it by.
pub(crate) fn name() -> String {
    format!("master-{}", jiff::Timestamp::now().strftime("%Y%m%d"))
}
