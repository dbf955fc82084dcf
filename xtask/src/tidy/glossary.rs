//! The glossary is true: its code words are names in the code, and the enums that reach the screen
//! have a row for each of their cases.

use super::{File, Finding};
use std::collections::BTreeSet;
use std::path::Path;

/// Enums of which every case must be in the glossary, and the file each is in.
const ENUMS: [(&str, &str); 6] = [
    ("Phase", "crates/care/src/episode/phase.rs"),
    ("Link", "crates/care/src/responsibility/mod.rs"),
    ("LegalStatus", "crates/care/src/programme/words.rs"),
    ("Alternative", "crates/care/src/programme/words.rs"),
    ("ContactKind", "crates/care/src/programme/words.rs"),
    ("Role", "crates/care/src/who.rs"),
];

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let path = Path::new("GLOSSARY.md");
    let Some(glossary) = files.iter().find(|file| file.path == path) else {
        return vec![Finding::fault(path, 1, "there is no glossary")];
    };
    let rows = rows(&glossary.text);
    let names = names(files);
    let mut findings = vec![];
    for (line, word) in &rows {
        if !names.contains(word.to_lowercase().as_str()) {
            findings.push(Finding::fault(path, *line, format!("`{word}` is no name in the code")));
        }
    }
    let listed: BTreeSet<String> = rows.iter().map(|(_, word)| word.to_lowercase()).collect();
    for (name, file) in ENUMS {
        let text = files.iter().find(|f| f.path == Path::new(file)).map_or("", |f| &f.text);
        let cases = cases(text, name);
        // The other files of a test are not all there; in the house an enum that moved is a fault.
        if cases.is_empty() && !text.is_empty() || text.is_empty() && files.len() > 10 {
            findings.push(Finding::fault(path, 1, format!("{name} is not in {file} any more")));
        }
        for case in cases {
            if !listed.contains(&case.to_lowercase()) {
                findings.push(Finding::fault(path, 1, format!("{name}::{case} has no row")));
            }
        }
    }
    findings
}

/// The first column of every table, without its backticks.
fn rows(text: &str) -> Vec<(usize, String)> {
    let numbered = text.lines().enumerate().filter(|(_, line)| line.starts_with("| `"));
    let words = numbered.filter_map(|(at, line)| {
        let word = line.split('`').nth(1)?;
        Some((at + 1, word.to_owned()))
    });
    words.collect()
}

/// Every identifier in our Rust, in lower case and without underscores kept apart.
fn names(files: &[File]) -> BTreeSet<String> {
    let rust =
        files.iter().filter(|file| file.path.starts_with("crates") && file.has_ending(&["rs"]));
    let mut names = BTreeSet::new();
    for file in rust {
        for word in file.text.split(|c: char| !c.is_alphanumeric() && c != '_') {
            names.insert(word.to_lowercase());
        }
    }
    names
}

/// The cases of `pub enum NAME { … }`, by their capital first letter at one indent.
fn cases(text: &str, name: &str) -> Vec<String> {
    let start = format!("pub enum {name} {{");
    let body = text.split_once(&start).map_or("", |(_, rest)| rest);
    let body = body.split_once("\n}").map_or(body, |(body, _)| body);
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let words = lines.filter(|line| line.starts_with(char::is_uppercase));
    words.map(|line| line.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(glossary: &str) -> Vec<File> {
        vec![
            File::new("GLOSSARY.md", glossary),
            File::new(
                "crates/care/src/episode/phase.rs",
                "pub enum Phase {\n    Candidate,\n    AtHome,\n}\n",
            ),
        ]
    }

    #[test]
    fn a_phase_without_a_row_is_found() {
        let found = check(&files("| `Phase` |\n| `Candidate` |\n"));
        assert_eq!(found.len(), 1);
        assert!(format!("{found:?}").contains("Phase::AtHome has no row"));
    }

    #[test]
    fn a_word_that_is_no_name_is_found() {
        let found = check(&files("| `Phase` |\n| `Candidate` |\n| `AtHome` |\n| `Nonsense` |\n"));
        assert_eq!(found.len(), 1);
        assert!(format!("{found:?}").contains("Nonsense"));
    }
}
