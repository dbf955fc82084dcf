//! `tidy`: rules of the house that neither the compiler nor clippy knows.
//!
//! Each rule reads text, says where and why, and changes nothing.

mod glossary;
mod hosts;
mod links;
mod reasons;
pub(crate) mod safety;
mod sizes;
mod templates;
mod words;

use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the repository; the path is from its root.
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

impl File {
    fn has_ending(&self, endings: &[&str]) -> bool {
        let ending = self.path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        endings.contains(&ending)
    }

    /// Made by a tool or kept as evidence: not written by hand, so not judged as writing.
    fn is_generated(&self) -> bool {
        let path = self.path.to_string_lossy();
        let folders = ["golden/", "generated/", "dist/", "snapshots/", "corpus/"];
        folders.iter().any(|folder| path.contains(folder))
            || path.ends_with("css/nhsuk.css")
            || path.ends_with("Cargo.lock")
            || path.ends_with("package-lock.json")
    }

    #[cfg(test)]
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.to_owned() }
    }
}

#[derive(Debug, PartialEq)]
pub(crate) struct Finding {
    path: PathBuf,
    line: usize,
    what: String,
    is_fault: bool,
}

impl Finding {
    pub(crate) fn fault(path: &Path, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.into(), line, what: what.into(), is_fault: true }
    }

    fn advice(path: &Path, line: usize, what: impl Into<String>) -> Self {
        Self { is_fault: false, ..Self::fault(path, line, what) }
    }

    fn sentence(&self) -> String {
        let kind = if self.is_fault { "fault" } else { "advice" };
        format!("{kind}: {}:{} {}", self.path.display(), self.line, self.what)
    }
}

type Rule = fn(&[File]) -> Vec<Finding>;

const RULES: [Rule; 8] = [
    sizes::check,
    words::check,
    reasons::check,
    links::check,
    hosts::check,
    templates::check,
    glossary::check,
    safety::check,
];

pub(crate) fn run(root: &Path) -> Result<()> {
    let files = files(root)?;
    let mut findings: Vec<_> = RULES.iter().flat_map(|rule| rule(&files)).collect();
    findings.extend(crate::assets::check(root)?);
    findings.extend(crate::licences::check(root)?);
    for finding in &findings {
        println!("{}", finding.sentence());
    }
    let faults = findings.iter().filter(|finding| finding.is_fault).count();
    ensure!(faults == 0, "{faults} faults in {} files", files.len());
    println!("{} files are tidy", files.len());
    Ok(())
}

/// Every text file that git has or would take.
fn files(root: &Path) -> Result<Vec<File>> {
    let listed = Shell::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .at(root)
        .read()?;
    let mut files = Vec::new();
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        let full = root.join(path);
        if !full.is_file() {
            continue;
        }
        let bytes = fs::read(&full).with_context(|| path.to_owned())?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(File { path: path.into(), text });
        }
    }
    Ok(files)
}

/// Lines with their numbers, from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}
