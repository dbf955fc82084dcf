//! `/help/words`: the words that people meet on the pages, and the short explanations beside them.
//!
//! One source: an explanation in a page and on this page is the same text, `word-NAME-means`, and
//! a test holds every word against `GLOSSARY.md`.

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// A name of ours, and the word in the first column of the glossary; none for a word of the law.
pub(crate) type Word = (&'static str, Option<&'static str>);

/// In the order of the way home.
const WORDS: [(&str, &[Word]); 5] = [
    (
        "line",
        &[
            ("thread", Some("Thread")),
            ("gap", Some("Gap")),
            ("responsibility", Some("Responsibility")),
            ("answers-now", Some("AnswersNow")),
            ("way-back", Some("WayBack")),
            ("safety-bed", Some("SafetyBed")),
            ("pool", Some("Pool")),
            ("next-contact", Some("NextContact")),
            ("owner-and-time", Some("OwnerAndTime")),
        ],
    ),
    (
        "body",
        &[
            ("alarm", Some("Alarm")),
            ("acute", Some("Acute")),
            ("soon", Some("Soon")),
            ("news2", Some("News2")),
            ("scale-two", Some("saturation_scale")),
            ("protocol", Some("Protocol")),
            ("round", Some("Round")),
        ],
    ),
    (
        "way",
        &[
            ("candidate", Some("Candidate")),
            ("criterion", Some("Criterion")),
            ("remedy", Some("Remedy")),
            ("agreement", Some("Agreement")),
            ("homecoming", Some("homecoming")),
            ("ready", None),
            ("discharge", Some("Discharge")),
            ("reconciled", Some("Reconciled")),
            ("days-saved", Some("days_saved")),
        ],
    ),
    (
        "together",
        &[
            ("request", Some("Request")),
            ("extension", Some("Extension")),
            ("needs-form", Some("NeedsForm")),
            ("local-rule", Some("LocalRule")),
            ("notice", Some("Notice")),
            ("report", Some("Report")),
            ("thing", Some("Thing")),
        ],
    ),
    (
        "law",
        &[
            ("legal-status", Some("LegalStatus")),
            ("leave", Some("Leave")),
            ("outpatient", Some("OutpatientSpecialised")),
            ("law", Some("Law")),
            ("disclosure", None),
            ("keeper", Some("Keeper")),
            ("social", Some("Social")),
            ("corrected", Some("Corrected")),
            ("programme", Some("Programme")),
        ],
    ),
];

#[derive(Template)]
#[template(path = "help/words.html")]
struct WordsPage {
    page: Page,
    t: T,
    groups: Vec<(String, Vec<WordView>)>,
}

struct WordView {
    name: &'static str,
    word: String,
    means: String,
}

/// `GET /help/words`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let t = signed.t();
    let groups = WORDS.map(|(group, words)| {
        let words = words.iter().map(|(name, _)| WordView {
            name,
            word: word(t, name),
            means: means(t, name),
        });
        (t.get(&format!("words-{group}")).into_owned(), words.collect())
    });
    let page = WordsPage { page: Page::of(&web, &signed), t, groups: groups.into() };
    page::answer(StatusCode::OK, &page)
}

/// For templates: the word itself.
pub(crate) fn word(t: T, name: &str) -> String {
    t.get(&format!("word-{name}")).into_owned()
}

/// For templates: what it means, in a sentence or three.
pub(crate) fn means(t: T, name: &str) -> String {
    t.get(&format!("word-{name}-means")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use std::collections::BTreeSet;
    use std::path::Path;

    const SV: T = T { lang: Lang::Sv };

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    /// (first column, Swedish column) of each row of the glossary.
    fn glossary() -> Vec<(String, String)> {
        let text = std::fs::read_to_string(root().join("GLOSSARY.md")).unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| "));
        let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
        let whole = cells.filter(|cells| cells.len() >= 5);
        whole.map(|cells| (cells[1].trim_matches('`').to_owned(), cells[3].to_owned())).collect()
    }

    #[test]
    fn every_word_is_in_the_glossary_under_the_same_name() {
        let glossary = glossary();
        for (name, code) in WORDS.iter().flat_map(|(_, words)| words.iter()) {
            let swedish = word(SV, name);
            let code = code.unwrap_or("–");
            let row = glossary.iter().find(|(first, word)| first == code && *word == swedish);
            assert!(row.is_some(), "GLOSSARY.md has no row `{code}` | {swedish}");
        }
    }

    #[test]
    fn every_word_has_a_meaning_in_both_languages() {
        for t in [SV, T { lang: Lang::En }] {
            for (group, words) in WORDS {
                assert!(t.has(&format!("words-{group}")));
                for (name, _) in words {
                    assert!(t.has(&format!("word-{name}")), "{name}");
                    let means = means(t, name);
                    assert!((20..=420).contains(&means.chars().count()), "{name}: {means}");
                }
            }
        }
    }

    #[test]
    fn pages_explain_only_words_that_are_listed() {
        let known: BTreeSet<_> =
            WORDS.iter().flat_map(|(_, words)| words.iter().map(|(name, _)| *name)).collect();
        let mut folders = vec![root().join("crates/web/templates")];
        let mut found = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                for part in text.split("{% let word = \"").skip(1) {
                    let name = part.split('"').next().unwrap_or_default();
                    assert!(known.contains(name), "{}: {name}", path.display());
                    found += 1;
                }
            }
        }
        assert!(found >= 8, "{found} explanations in the pages");
    }
}
