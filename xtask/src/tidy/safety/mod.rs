//! The safety file is true: every proof that it names is a test that is there, every hazard is
//! rated and answered, every requirement has its row, and the rendered log is the data.
//!
//! Not here: whether a test proves what it is said to prove. That is read by people.

mod hazard;
mod proof;
mod render;
mod requirements;

use super::{File, Finding, lines};
use anyhow::{Context, Result, ensure};
use hazard::Log;
use std::fs;
use std::path::Path;

const FOLDER: &str = "docs/safety";
const DATA: &str = "docs/safety/hazards.toml";
const RENDERED: &str = "docs/safety/hazards.md";
const REQUIREMENTS: &str = "docs/safety/requirements.md";

/// Hazards at least: fewer would mean that whole kinds of harm had not been thought of.
const HAZARDS_MIN: usize = 30;

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let Some(data) = find(files, DATA) else {
        // The other rules are tested on a few files; the house has a safety file.
        let is_house = files.iter().any(|file| file.path.starts_with("crates"));
        let missing = Finding::fault(Path::new(DATA), 1, "there is no hazard log");
        return if is_house { vec![missing] } else { vec![] };
    };
    let mut findings = match Log::read(&data.text) {
        Ok(log) => log_findings(&log, data, files),
        Err(what) => vec![Finding::fault(&data.path, 1, what)],
    };
    findings.extend(requirements::check(find(files, REQUIREMENTS)));
    for document in files.iter().filter(|file| file.path.starts_with(FOLDER)) {
        findings.extend(unproved(document, files));
    }
    findings
}

fn log_findings(log: &Log, data: &File, files: &[File]) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        log.faults().into_iter().map(|what| Finding::fault(&data.path, 1, what)).collect();
    if log.hazard.len() < HAZARDS_MIN {
        let what = format!("{} hazards, {HAZARDS_MIN} at least", log.hazard.len());
        findings.push(Finding::fault(&data.path, 1, what));
    }
    let is_same = find(files, RENDERED).is_some_and(|file| file.text == render::document(log));
    if !is_same {
        let what = "differs from hazards.toml: run `cargo xtask safety`";
        findings.push(Finding::fault(Path::new(RENDERED), 1, what));
    }
    findings
}

/// Proofs that a document names and nobody has.
fn unproved(document: &File, files: &[File]) -> Vec<Finding> {
    let mut findings = vec![];
    for (number, line) in lines(&document.text) {
        for named in proof::named_in(line) {
            if let Err(what) = proof::exists(named, files) {
                findings.push(Finding::fault(&document.path, number, what));
            }
        }
    }
    findings
}

fn find<'a>(files: &'a [File], path: &str) -> Option<&'a File> {
    files.iter().find(|file| file.path == Path::new(path))
}

/// `cargo xtask safety`: writes hazards.md from hazards.toml.
pub(crate) fn write(root: &Path) -> Result<()> {
    let text = fs::read_to_string(root.join(DATA)).context(DATA)?;
    let log = Log::read(&text).map_err(anyhow::Error::msg)?;
    let faults = log.faults();
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    fs::write(root.join(RENDERED), render::document(&log)).context(RENDERED)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAZARD: &str = r#"
[[hazard]]
id = "A1"
area = "identity"
hazard = "Wrong patient."
cause = "Two of one name."
effect = "Wrong treatment."
before = [5, 3]
after = [5, 1]
status = "controlled"
controls = ["The number is shown."]
proofs = ["crates/care/a.rs::the_number_is_shown"]
"#;

    fn house(hazards: &str, rust: &str) -> Vec<File> {
        let log = Log::read(hazards).unwrap();
        vec![
            File::new(DATA, hazards),
            File::new(RENDERED, &render::document(&log)),
            File::new("crates/care/a.rs", rust),
        ]
    }

    fn about_proofs(files: &[File]) -> Vec<String> {
        let all = check(files).into_iter().map(|finding| finding.what);
        all.filter(|what| what.contains("::")).collect()
    }

    #[test]
    fn a_proof_that_is_a_test_passes() {
        let rust = "#[test]\nfn the_number_is_shown() {}\n";
        assert_eq!(about_proofs(&house(HAZARD, rust)), [""; 0]);
    }

    #[test]
    fn a_proof_that_is_missing_renamed_ignored_or_no_test_is_found() {
        let missing = "#[test]\nfn the_number_was_shown() {}\n";
        let no_test = "fn the_number_is_shown() {}\n";
        let ignored = "#[test]\n#[ignore]\nfn the_number_is_shown() {}\n";
        let of_the_one_before = "#[test]\nfn a() {}\n\nfn the_number_is_shown() {}\n";
        for rust in [missing, no_test, ignored, of_the_one_before] {
            let found = about_proofs(&house(HAZARD, rust));
            // Named in the data and in the rendered log.
            assert_eq!(found.len(), 2, "{rust}");
            assert!(found[0].contains("the_number_is_shown"), "{found:?}");
        }
    }

    #[test]
    fn a_rendered_log_that_is_not_the_data_is_found() {
        let mut files = house(HAZARD, "#[test]\nfn the_number_is_shown() {}\n");
        files[1].text.push_str("More.\n");
        let differs = |finding: &Finding| finding.path == Path::new(RENDERED);
        assert!(check(&files).iter().any(differs));
    }

    #[test]
    fn a_thin_log_is_found() {
        let files = house(HAZARD, "#[test]\nfn the_number_is_shown() {}\n");
        assert!(check(&files).iter().any(|finding| finding.what.contains("30 at least")));
    }

    #[test]
    fn a_house_without_a_log_is_found() {
        assert_eq!(check(&[File::new("crates/care/a.rs", "")]).len(), 1);
    }
}
