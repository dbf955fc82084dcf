//! A proof is named `FILE::WHAT`: a test function in a Rust file, a test's title in a story, or
//! words of an expectation's `because` in a scenario.

use crate::tidy::File;
use std::path::Path;

/// The proofs that a line names: between quotation marks in data, between backticks in prose.
pub(super) fn named_in(line: &str) -> impl Iterator<Item = &str> {
    line.split(['"', '`']).filter(|part| {
        let file = part.split_once("::").map(|(file, _)| file);
        file.is_some_and(|file| file.contains('/') && !file.contains(' '))
    })
}

/// Is there such a test? The sentence says what is wrong.
pub(super) fn exists(named: &str, files: &[File]) -> Result<(), String> {
    let (path, what) = named.split_once("::").unwrap_or((named, ""));
    let Some(file) = files.iter().find(|file| file.path == Path::new(path)) else {
        return Err(format!("no such file for {named}"));
    };
    let is_there = match file.path.extension().and_then(|ending| ending.to_str()) {
        Some("rs") => has_test(&file.text, what),
        Some("mjs") => has_title(&file.text, what),
        Some("toml") => has_expectation(&file.text, what),
        _ => return Err(format!("{named} is in no kind of file that has tests")),
    };
    if is_there { Ok(()) } else { Err(format!("no such test: {named}")) }
}

/// A function of this name, with an attribute above it that makes it a test and none that skips it.
fn has_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_named = |line: &str| {
        let rest = line.split_once("fn ").map(|(_, rest)| rest).unwrap_or_default();
        rest.strip_prefix(name).is_some_and(|rest| rest.starts_with(['(', '<']))
    };
    let places = lines.iter().enumerate().filter(|(_, line)| is_named(line));
    places.into_iter().any(|(at, _)| {
        let above = lines[..at].iter().rev();
        let above: Vec<_> = above.take_while(|line| is_above(line)).collect();
        above.iter().any(|line| makes_a_test(line))
            && !above.iter().any(|line| line.starts_with("#[ignore"))
    })
}

/// Attributes and comments belong to what stands below them.
fn is_above(line: &str) -> bool {
    line.starts_with("#[") || line.starts_with("//") || line.ends_with(")]")
}

fn makes_a_test(line: &str) -> bool {
    let name = line.trim_start_matches("#[").split(['(', ']', ' ']).next().unwrap_or_default();
    line.starts_with("#[") && matches!(name, "test" | "rstest" | "tokio::test")
}

/// The first argument of `story` or `test`, which may stand on a line of its own.
fn has_title(text: &str, title: &str) -> bool {
    let quoted = ["\"", "'", "`"].map(|quote| format!("{quote}{title}{quote}"));
    let mut places = quoted.iter().flat_map(|quoted| text.match_indices(quoted.as_str()));
    !title.is_empty()
        && places.any(|(at, _)| {
            let before = text[..at].trim_end();
            let call = before.strip_suffix("story(").or_else(|| before.strip_suffix("test("));
            call.is_some_and(|before| !before.ends_with(|sign: char| sign.is_alphanumeric()))
        })
}

fn has_expectation(text: &str, words: &str) -> bool {
    let mut becauses = text.lines().filter(|line| line.trim_start().starts_with("because"));
    !words.is_empty() && becauses.any(|line| line.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proofs_are_told_from_other_words_with_colons() {
        let line = "by `care::episode` and `crates/a.rs::one`, \"e2e/s.mjs::two words\"";
        let named: Vec<_> = named_in(line).collect();
        assert_eq!(named, ["crates/a.rs::one", "e2e/s.mjs::two words"]);
    }

    #[test]
    fn tests_of_all_kinds_are_known() {
        let rust = "#[rstest]\n#[case(1)]\n#[tokio::test]\nasync fn both(#[case] n: u8) {}\n\
            proptest! {\n    #[test]\n    fn any(n in 0..9) {}\n}\n\
            #[test]\n// Why.\nfn one<T>() {}\n#[tokio::test(flavor = \"multi_thread\")]\nasync fn m() {}";
        for name in ["both", "any", "one", "m"] {
            assert!(has_test(rust, name), "{name}");
        }
        assert!(!has_test(rust, "bot"));
        assert!(!has_test("#[cfg(test)]\nfn helper() {}", "helper"));
    }

    #[test]
    fn stories_and_expectations_are_known() {
        let files = [
            File::new(
                "e2e/a.mjs",
                "test('the page is read', async () => {});\nstory(\n  \"it is told\",\n);\n\
                 test.skip('it is skipped', () => {});\nsay('it is said');",
            ),
            File::new("scenarios/kim.toml", "because = \"Section 3.1: anyone flags.\"\n"),
        ];
        assert!(exists("e2e/a.mjs::the page is read", &files).is_ok());
        assert!(exists("e2e/a.mjs::it is told", &files).is_ok());
        for title in ["the page", "it is skipped", "it is said"] {
            assert!(exists(&format!("e2e/a.mjs::{title}"), &files).is_err(), "{title}");
        }
        assert!(exists("scenarios/kim.toml::Section 3.1", &files).is_ok());
        assert!(exists("scenarios/kim.toml::Section 3.2", &files).is_err());
        assert!(exists("scenarios/lisa.toml::Section 3.1", &files).is_err());
    }
}
