//! `plats23 config check`: whether the configuration would let the server start.

use crate::keep::say;
use crate::listen;
use crate::settings::File;
use anyhow::{Context, ensure};
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Config {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Read the file and what it points to; nothing is changed or started.
    Check,
}

impl Config {
    /// The file has been read: what is wrong in it has been told.
    pub(crate) async fn run(self, path: Option<&Path>, file: &File) -> anyhow::Result<()> {
        let What::Check = self.what;
        let path = path.context("which file? Say so with --config FILE")?;
        if let Some(tls) = &file.tls {
            listen::certificate(tls).await?;
        }
        if let Some(key) = &file.storage.master_key {
            let shown = key.display();
            record::Custody::from_file(key).with_context(|| format!("the master key {shown}"))?;
        }
        crate::outside::courier(file.push.clone(), file.email.clone(), file.sms.clone())?;
        if let Some(data) = &file.storage.data {
            let shown = data.display();
            ensure!(data.is_dir(), "the folder {shown} of `storage.data` is not there");
        }
        say(&format!("{} is right.", path.display()))
    }
}
