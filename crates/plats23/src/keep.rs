//! Keeping the record: verify, backup, restore, reproject. Each shows how far it has come.

use crate::place::PlaceArgs;
use crate::settings::File;
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::tz::TimeZone;
use record::{Head, Manifest, VerifyError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// File in the data folder to which heads are appended; copy it to another machine.
pub(crate) const HEADS: &str = "heads.log";

#[derive(clap::Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    place: PlaceArgs,
    /// Heads exported earlier and kept outside; by default the file in the data folder.
    #[arg(long)]
    heads: Option<PathBuf>,
}

impl Verify {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let place = self.place.over(file)?;
        let record = place.record().await?;
        let file = self.heads.clone().unwrap_or_else(|| place.data.join(HEADS));
        let heads = read_heads(&file)?;
        let bar = bar("Verifying");
        let verified = record.verify(&heads, told(&bar)).await;
        bar.finish_and_clear();
        match verified {
            Ok(verified) => say(&format!(
                "The record holds: {} events, {} heads known from outside, {} destroyed by order.",
                verified.events,
                heads.len(),
                verified.destroyed
            ))?,
            Err(VerifyError::Fault(fault)) => bail!("the record does not hold: {fault}"),
            Err(VerifyError::Record(error)) => {
                return Err(error).context("the record could not be read");
            }
        }
        let access_log = place.access_log_that_is_there().await?;
        match access_log.verify(None).await.context("the access log could not be read")? {
            Ok(entries) => say(&format!("The access log holds: {entries} entries.")),
            Err(fault) => bail!("the access log does not hold: {fault}"),
        }
    }
}

#[derive(clap::Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    place: PlaceArgs,
    /// Folder to write the backup to; one that has no backup yet. The keys are a file of their own:
    /// keep it elsewhere.
    to: PathBuf,
}

impl Backup {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let place = self.place.over(file)?;
        let record = place.record().await?;
        let access_log = place.access_log_that_is_there().await?;
        let bar = bar("Backing up");
        let manifest = record.backup(&self.to, &access_log, told(&bar)).await;
        let manifest = manifest.context("the backup failed")?;
        bar.finish_and_clear();
        say(&format!("Backed up {} to {}.", held(&manifest), self.to.display()))
    }
}

#[derive(clap::Args)]
pub(crate) struct Restore {
    #[command(flatten)]
    place: PlaceArgs,
    /// Folder of the backup.
    from: PathBuf,
    /// Destructions ordered after the backup was taken; they are carried out again.
    #[arg(long)]
    destroyed: Option<PathBuf>,
}

impl Restore {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let place = self.place.over(file)?;
        let record = place.record().await?;
        let bar = bar("Restoring");
        let (access_log, destroyed) = (place.access_location()?, self.destroyed.as_deref());
        let restored = record.restore(&self.from, &access_log, destroyed, told(&bar)).await;
        let manifest = restored.context("the backup could not be restored")?;
        bar.finish_and_clear();
        reproject(&record).await?;
        say(&format!("Restored {}.", held(&manifest)))
    }
}

/// "993 events, 1 204 entries of the access log and the accounts"
fn held(manifest: &Manifest) -> String {
    let events = format!("{} events", manifest.head.position);
    match &manifest.access_log {
        Some(log) => {
            format!("{events}, {} entries of the access log and the accounts", log.head.position)
        }
        None => format!("{events}, and neither accounts nor access log: it has none of them"),
    }
}

#[derive(clap::Args)]
pub(crate) struct Reproject {
    #[command(flatten)]
    place: PlaceArgs,
}

impl Reproject {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let place = self.place.over(file)?;
        let record = place.record().await?;
        let streams = reproject(&record).await?;
        say(&format!("Built the lists of {streams} streams anew."))
    }
}

async fn reproject(record: &record::Record) -> anyhow::Result<usize> {
    let zone = TimeZone::get("Europe/Stockholm").context("time zone data")?;
    let bar = bar("Building lists");
    let fold = |stream, events: Vec<_>| app::fold(record, &zone, stream, &events);
    let streams = record.reproject(fold, told(&bar)).await.context("the lists were not built")?;
    bar.finish_and_clear();
    Ok(streams)
}

/// Appends the end of the log to the file of heads, where a copy can be taken outside.
pub(crate) async fn export_head(record: &record::Record, data: &Path) -> anyhow::Result<()> {
    let head = record.export_head().await?;
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(data.join(HEADS))?;
    writeln!(file, "{}", head.to_line())?;
    file.sync_all()?;
    Ok(())
}

fn read_heads(file: &Path) -> anyhow::Result<Vec<Head>> {
    if !file.exists() {
        return Ok(vec![]);
    }
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("the heads in {} could not be read", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let heads = lines.map(|(at, line)| {
        Head::from_line(line)
            .with_context(|| format!("{}:{} is not an exported head", file.display(), at + 1))
    });
    heads.collect()
}

pub(crate) fn bar(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(0).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn told(bar: &ProgressBar) -> impl FnMut(i64, i64) + Send + use<> {
    let bar = bar.clone();
    move |done, of| {
        bar.set_length(u64::try_from(of).unwrap_or(0));
        bar.set_position(u64::try_from(done).unwrap_or(0));
    }
}

/// What a command has to tell, on standard output.
pub(crate) fn say(text: &str) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{text}").context("standard output")
}
