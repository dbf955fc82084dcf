//! The style sheet, icons, font and scripts that the pages load.
//!
//! Sources are `crates/web/assets/{css,svg}`; what is served is `crates/web/assets/dist`, which is
//! committed, so that building needs no npm. Not the vendored parts themselves: see `vendor`.

#[cfg(test)]
mod contrast;
pub(crate) mod css;
mod nhsuk;
pub(crate) mod vendor;

use crate::tidy::Finding;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// In the order they are read: parts of others, tokens, then our own layer.
const SHEETS: [&str; 22] = [
    "nhsuk",
    "tokens",
    "ground",
    "forms",
    "frame",
    "marks",
    "needs",
    "beds",
    "news2",
    "thread",
    "board",
    "requests",
    "time",
    "assessment",
    "episode",
    "round",
    "plan",
    "field",
    "asked",
    "reader",
    "entrance",
    "media",
];

/// Sheets that only their own pages load.
const APART: [&str; 6] = ["administration", "demo", "help", "papers", "tour", "wall"];

const DRAWINGS: [&str; 3] = ["icons.svg", "entrance.svg", "favicon.svg"];

/// About 22 kB when compressed; the patient's first visit is to stay under 60 kB in all.
const SHEET_BYTES_MAX: usize = 110_000;

/// Colour, font and logo that belong to the English health service, whose parts we build on.
const FOREIGN: [&str; 4] = ["#005eb8", "frutiger", "assets.nhs.uk", "nhsuk-logo"];

pub(crate) fn folder(root: &Path) -> PathBuf {
    root.join("crates/web/assets")
}

/// Every served file that has its source here, with the text it should have.
fn made(root: &Path) -> Result<Vec<(PathBuf, String)>> {
    let assets = folder(root);
    let mut files = vec![(assets.join("dist/app.css"), sheet(&assets, &SHEETS)?)];
    for name in APART {
        files.push((assets.join(format!("dist/{name}.css")), sheet(&assets, &[name])?));
    }
    for name in DRAWINGS {
        files.push((
            assets.join("dist").join(name),
            drawing(&read(&assets.join("svg").join(name))?),
        ));
    }
    Ok(files)
}

fn sheet(assets: &Path, names: &[&str]) -> Result<String> {
    let mut text = String::new();
    for name in names {
        text.push_str(&css::write(&css::parse(&read(&assets.join(format!("css/{name}.css")))?)));
        text.push('\n');
    }
    Ok(text)
}

/// A drawing on as few lines as it had elements, without its comments.
fn drawing(source: &str) -> String {
    let mut kept = String::new();
    let mut rest = source;
    while let Some(open) = rest.find("<!--") {
        kept.push_str(&rest[..open]);
        rest = rest[open..].find("-->").map_or("", |close| &rest[open + close + 3..]);
    }
    kept.push_str(rest);
    let lines: Vec<_> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

pub(crate) fn write_made(root: &Path) -> Result<()> {
    for (path, text) in made(root)? {
        fs::write(&path, &text).with_context(|| path.display().to_string())?;
        println!("{:>7} bytes  {}", text.len(), path.strip_prefix(root)?.display());
    }
    Ok(())
}

/// What is served must be what the sources give.
pub(crate) fn check(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (path, text) in made(root)? {
        if fs::read_to_string(&path).unwrap_or_default() != text {
            findings.push(Finding::fault(
                &path,
                0,
                "is not what its sources give: `cargo xtask vendor --own`",
            ));
        }
        if FOREIGN.iter().any(|mark| text.to_lowercase().contains(mark)) {
            findings.push(Finding::fault(&path, 0, "carries the identity of somebody else"));
        }
        if text.len() > SHEET_BYTES_MAX {
            findings.push(Finding::fault(&path, 0, "is too heavy for a phone on a bad line"));
        }
    }
    Ok(findings)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_lose_comments_and_air_only() {
        assert_eq!(
            drawing("<svg>\n  <!-- why\n -->\n  <path d=\"M0 0\"/>\n</svg>\n"),
            "<svg>\n<path d=\"M0 0\"/>\n</svg>\n"
        );
    }
}
