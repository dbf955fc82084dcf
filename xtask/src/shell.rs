//! Other programs, run so that a failure says what was run.
//!
//! No shell is involved: arguments are passed as they are.

use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

/// Whether somebody looks: colour codes in a log help nobody.
pub(crate) fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

pub(crate) struct Shell {
    command: Command,
    shown: String,
}

impl Shell {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let shown = program.as_ref().to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        if !is_terminal() {
            command.env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1").env_remove("FORCE_COLOR");
        }
        Self { command, shown }
    }

    /// Cargo, the one that runs us; CI gains nothing from incremental builds.
    pub(crate) fn cargo() -> Self {
        let mut cargo = Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.shown = "cargo".to_owned();
        if std::env::var_os("CI").is_some() { cargo.env("CARGO_INCREMENTAL", "0") } else { cargo }
    }

    pub(crate) fn args<I: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = I>) -> Self {
        for arg in args {
            self.shown.push(' ');
            self.shown.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn at(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it with its output shown; an exit code other than 0 is an error.
    pub(crate) fn run(mut self) -> Result<()> {
        println!("$ {}", self.shown);
        let status = self.command.status().with_context(|| self.shown.clone())?;
        ensure!(status.success(), "`{}` ended with {status}", self.shown);
        Ok(())
    }

    /// Runs it and gives what it wrote; what it complained about is in the error.
    pub(crate) fn read(mut self) -> Result<String> {
        let output = self.command.output().with_context(|| self.shown.clone())?;
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "`{}` ended with {}\n{complaint}",
            self.shown,
            output.status
        );
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Whether it can be run and is content.
    pub(crate) fn succeeds(mut self) -> bool {
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        self.command.status().is_ok_and(|status| status.success())
    }

    pub(crate) fn into_command(self) -> Command {
        self.command
    }
}
