//! The coverage of what independent bodies demand: each number once, with a status, and a proof
//! where it is said to be met.

use super::proof;
use crate::tidy::{File, Finding, lines};
use std::collections::BTreeMap;
use std::path::Path;

const NUMBERS: std::ops::RangeInclusive<u32> = 1..=66;

pub(super) fn check(document: Option<&File>) -> Vec<Finding> {
    let path = Path::new(super::REQUIREMENTS);
    let Some(document) = document else {
        return vec![Finding::fault(path, 1, "the coverage of requirements is missing")];
    };
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    let mut findings = vec![];
    for (at, line) in lines(&document.text) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let Some(number) = cells.first().and_then(|cell| cell.parse().ok()) else { continue };
        if !NUMBERS.contains(&number) || seen.insert(number, at).is_some() {
            findings.push(Finding::fault(path, at, format!("{number} is told twice or unknown")));
        }
        if let Some(what) = judge(&cells) {
            findings.push(Finding::fault(path, at, format!("{number}: {what}")));
        }
    }
    let missing = NUMBERS.filter(|number| !seen.contains_key(number));
    findings.extend(missing.map(|number| Finding::fault(path, 1, format!("{number} has no row"))));
    findings
}

/// Columns: number, what is demanded, status, how.
fn judge(cells: &[&str]) -> Option<&'static str> {
    let [_, demanded, status, how] = cells else { return Some("a row has four columns") };
    if demanded.is_empty() || how.is_empty() {
        return Some("nothing is left empty");
    }
    let has_proof = proof::named_in(how).next().is_some();
    match *status {
        "met" | "partly" if !has_proof => Some("what is said to be met has a proof"),
        "partly" | "planned" if !has_plan(how) => {
            Some("what is missing is for a step, or for before use")
        }
        "met" | "partly" | "planned" => None,
        "not applicable" if how.contains("because") => None,
        "not applicable" => Some("not applicable because of what"),
        _ => Some("a status is met, partly, planned or not applicable"),
    }
}

fn has_plan(how: &str) -> bool {
    ["step ", "before use", "later step"].iter().any(|words| how.to_lowercase().contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<String> {
        NUMBERS.map(|n| format!("| {n} | a demand | met | so: `a/b.rs::c` |")).collect()
    }

    fn findings(rows: &[String]) -> usize {
        check(Some(&File::new(super::super::REQUIREMENTS, &rows.join("\n")))).len()
    }

    #[test]
    fn every_number_once_with_its_proof_passes() {
        assert_eq!(findings(&all()), 0);
    }

    #[test]
    fn what_is_left_out_twice_or_claimed_without_proof_is_found() {
        let with = |at: usize, row: &str| {
            let mut rows = all();
            row.clone_into(&mut rows[at]);
            findings(&rows)
        };
        assert_eq!(findings(&all()[1..]), 1);
        assert_eq!(with(5, "| 5 | a demand | met | so: `a/b.rs::c` |"), 2);
        assert_eq!(with(5, "| 6 | a demand | met | so it is |"), 1);
        assert_eq!(with(5, "| 6 | a demand | partly | `a/b.rs::c` |"), 1);
        assert_eq!(with(5, "| 6 | a demand | partly | `a/b.rs::c`; the rest in step 4 |"), 0);
        assert_eq!(with(5, "| 6 | a demand | planned | some day |"), 1);
        assert_eq!(with(5, "| 6 | a demand | not applicable | no |"), 1);
        assert_eq!(with(5, "| 6 | a demand | done | so: `a/b.rs::c` |"), 1);
        assert_eq!(with(5, "| 6 | a demand | met | a | b |"), 1);
    }

    #[test]
    fn a_missing_document_is_found() {
        assert_eq!(check(None).len(), 1);
    }
}
