//! Downtime sheets as files, for when the platform does not answer: every hour and at each stop of
//! `plats23 serve`, and by `plats23 downtime` before a planned one.
//!
//! The files hold patients' data in the clear. Folder and files are the service's own; whoever
//! copies them to where they are printed answers for what happens there.

use crate::place::PlaceArgs;
use crate::settings::File;
use anyhow::Context;
use app::Clock;
use app::paper::Press;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use web::WebState;

/// One PDF for each unit that has patients, now.
#[derive(clap::Args)]
pub(crate) struct Downtime {
    #[command(flatten)]
    place: PlaceArgs,
    /// Folder that the sheets are put in; sheets of units without patients are removed from it.
    #[arg(long)]
    out: PathBuf,
}

const EVERY: Duration = Duration::from_secs(3600);
/// A stopping server waits this long for the last sheets.
const AT_STOP: Duration = Duration::from_secs(20);

impl Downtime {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let app = self.place.over(file)?.app(Clock::Machine).await?;
        crate::demo::refuse_demo(app.record()).await?;
        let state = WebState::new(app, None, None, false).with_press(press()?);
        let count = keep(&state, &self.out).await?;
        crate::keep::say(&format!("{count} downtime sheets in {}", self.out.display()))
    }
}

pub(crate) fn press() -> anyhow::Result<Arc<dyn Press>> {
    Ok(Arc::new(paper::Typst::new().context("the press")?))
}

/// Where `serve` keeps the sheets.
pub(crate) fn folder(data: &Path) -> PathBuf {
    data.join("downtime")
}

/// Now and every hour, until aborted.
pub(crate) fn hourly(state: WebState, folder: PathBuf) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut every = tokio::time::interval(EVERY);
        loop {
            every.tick().await;
            if let Err(error) = keep(&state, &folder).await {
                tracing::error!(%error, "the downtime sheets were not kept");
            }
        }
    })
}

/// The last sheets of a server that stops.
pub(crate) async fn at_stop(state: &WebState, folder: &Path) {
    match tokio::time::timeout(AT_STOP, keep(state, folder)).await {
        Ok(Ok(count)) => tracing::info!(count, "downtime sheets kept"),
        Ok(Err(error)) => tracing::error!(%error, "the downtime sheets were not kept"),
        Err(_) => tracing::error!("the downtime sheets took too long"),
    }
}

/// Prints all sheets and replaces those in the folder; how many there are.
pub(crate) async fn keep(state: &WebState, folder: &Path) -> anyhow::Result<usize> {
    let sheets = web::print_all(state).await?;
    DirBuilder::new().recursive(true).mode(0o700).create(folder).context("the folder")?;
    let mut names = vec![];
    for (unit, kept) in sheets.iter() {
        let name = format!("{}.pdf", unit.0);
        replace(folder, &name, &kept.pdf.0)?;
        names.push(name);
    }
    remove_others(folder, &names)?;
    Ok(names.len())
}

/// A reader sees the old sheet or the new one, never half of one.
fn replace(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let half = folder.join(format!("{name}.half"));
    // Left by a stop in the middle; the mode below counts for new files only.
    if half.exists() {
        fs::remove_file(&half)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&half, folder.join(name)).context("a sheet")
}

/// Sheets of units that have no patients any more. Nothing else in the folder is touched.
fn remove_others(folder: &Path, names: &[String]) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let unit = name.strip_suffix(".half").unwrap_or(&name).strip_suffix(".pdf");
        let is_ours = unit.is_some_and(|unit| uuid::Uuid::try_parse(unit).is_ok());
        if is_ours && !names.contains(&name) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    const UNIT: &str = "0192f0c1-0000-7000-8000-000000000001.pdf";
    const OTHER: &str = "0192f0c1-0000-7000-8000-000000000002.pdf";

    #[test]
    fn a_sheet_is_replaced_whole_and_is_the_services_own() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(format!("{UNIT}.half")), "left by a stop").unwrap();
        replace(folder.path(), UNIT, b"old").unwrap();
        replace(folder.path(), UNIT, b"new").unwrap();
        let sheet = folder.path().join(UNIT);
        assert_eq!(fs::read(&sheet).unwrap(), b"new");
        assert_eq!(fs::metadata(&sheet).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_unit_without_patients_leaves_no_sheet_and_other_files_stay() {
        let folder = tempfile::tempdir().unwrap();
        for name in [UNIT, OTHER, "letter.pdf", "notes.txt"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        remove_others(folder.path(), &[UNIT.to_owned()]).unwrap();
        let left = fs::read_dir(folder.path()).unwrap();
        let mut left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [UNIT, "letter.pdf", "notes.txt"]);
    }
}
