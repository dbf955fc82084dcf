//! First run: the one-time code that lets whoever started the server set it up in a browser.
//!
//! Printed on the console and written to a file that only the server's own user reads. Not here:
//! the steps (`web::setup`), nor when the code dies (when there is an administrator).

use crate::keep::say;
use access::Code;
use anyhow::Context;
use app::App;
use std::io::Write;
use std::path::Path;

/// In the data folder; gone at the next start when there is nothing to set up.
const FILE: &str = "setup-code";

/// A code when nobody can administrate yet. None, and no file left behind, when somebody can.
pub(crate) fn code(app: &App, data: &Path, origin: &str) -> anyhow::Result<Option<Code>> {
    let file = data.join(FILE);
    if file.exists() {
        std::fs::remove_file(&file)
            .with_context(|| format!("{} could not be removed", file.display()))?;
    }
    if !app.is_without_administrator() {
        return Ok(None);
    }
    let code = Code::random();
    let shown = code.reveal();
    write(&file, &format!("{origin}/setup\n{shown}\n"))
        .with_context(|| format!("{} could not be written", file.display()))?;
    say(&format!(
        "Nobody can administrate Plats 23 here yet. Open {origin}/setup in a browser and write \
         this one-time code:\n\n    {shown}\n\nIt is also in {}, and dies when it has been used.",
        file.display()
    ))?;
    Ok(Some(code))
}

/// Readable by the server's own user and nobody else, from its first moment.
fn write(file: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_reads_the_code() {
        use std::os::unix::fs::PermissionsExt;
        let folder = std::env::temp_dir().join(format!("first-run-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(FILE);
        write(&file, "x").expect("a file");
        let mode = std::fs::metadata(&file).expect("the file").permissions().mode();
        std::fs::remove_dir_all(&folder).expect("cleared away");
        assert_eq!(mode & 0o777, 0o600);
    }
}
