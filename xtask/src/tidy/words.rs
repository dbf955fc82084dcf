//! Words that say "not done", and one that opens a door in SQL.

use super::{File, Finding, lines};

/// Written in halves, so that this file does not accuse itself.
const UNDONE: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("unimple", "mented!")];

/// Marks SQL that was put together at run time as safe: only `record` may know SQL at all.
const OPEN_SQL: &str = concat!("AssertSql", "Safe");

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let written = files.iter().filter(|file| !file.is_generated() && !file.has_ending(&["svg"]));
    written.flat_map(judge).collect()
}

fn judge(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in lines(&file.text) {
        for word in UNDONE.iter().filter(|word| has_word(line, word)) {
            let what = format!("\"{word}\": do it, or write an issue");
            findings.push(Finding::fault(&file.path, number, what));
        }
        if line.contains(OPEN_SQL) && !file.path.starts_with("crates/record") {
            let what = "SQL put together outside crates/record";
            findings.push(Finding::fault(&file.path, number, what));
        }
    }
    findings
}

/// The word, not a part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undone_work_is_named() {
        let text = format!("fine\n// {} later\nTODOS are fine\n", UNDONE[0]);
        assert_eq!(check(&[File::new("a.rs", &text)]).len(), 1);
    }

    #[test]
    fn only_record_may_open_sql() {
        let text = format!("sqlx::{OPEN_SQL}(text)");
        assert_eq!(check(&[File::new("crates/record/src/a.rs", &text)]).len(), 0);
        assert_eq!(check(&[File::new("crates/web/src/a.rs", &text)]).len(), 1);
    }
}
