//! Links between our documents lead somewhere.

use super::{File, Finding, lines};
use std::path::{Component, Path, PathBuf};

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let documents = files.iter().filter(|file| file.has_ending(&["md"]));
    documents.flat_map(|file| judge(file, files)).collect()
}

fn judge(file: &File, files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in lines(&file.text) {
        for link in links(line).filter(|link| is_ours(link)) {
            let target = link.split('#').next().unwrap_or_default();
            let folder = file.path.parent().unwrap_or(Path::new(""));
            if !exists(&plain(&folder.join(target)), files) {
                findings.push(Finding::fault(&file.path, number, format!("no such file: {link}")));
            }
        }
    }
    findings
}

/// What stands in the round brackets of `[text](here)`.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

fn is_ours(link: &str) -> bool {
    !link.is_empty() && !link.contains(':') && !link.starts_with('#') && !link.starts_with('/')
}

/// A file, a picture or a folder with something in it.
fn exists(target: &Path, files: &[File]) -> bool {
    files.iter().any(|file| file.path.starts_with(target)) || target.exists()
}

fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_is_found() {
        let text =
            "[a](decisions/1.md) [b](../README.md#top) [c](gone.md) [d](mailto:x@y) [e](#here)";
        let files = [
            File::new("docs/a.md", text),
            File::new("docs/decisions/1.md", ""),
            File::new("README.md", ""),
        ];
        let found = check(&files);
        assert_eq!(found.len(), 1);
        assert!(found[0].what.ends_with("gone.md"));
    }
}
