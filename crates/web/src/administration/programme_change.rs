//! `GET /administration/programmes/{before}/changes/{after}`: what differs between two versions,
//! sentence by sentence and word by word, in the prose that people approve.

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use similar::{ChangeTag, DiffOp, TextDiff};

#[derive(Template)]
#[template(path = "administration/programme_change.html")]
struct ChangePage {
    page: Page,
    t: T,
    title: String,
    changes: Vec<Section>,
    count: usize,
}

/// The changes under one heading.
#[derive(Debug, PartialEq)]
struct Section {
    heading: String,
    changes: Vec<Vec<Word>>,
}

/// A piece of a sentence: as it was, as it is, or the same in both.
#[derive(Debug, PartialEq)]
struct Word {
    mark: Mark,
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Same,
    Gone,
    New,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((before, after)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let found = |hash: &str| directory.programmes.get(hash).ok_or(Failure::NOT_FOUND);
    let (before, after) = (found(&before)?, found(&after)?);
    if before.name != after.name {
        return Err(Failure::NOT_FOUND);
    }
    let t = signed.t();
    let changes = sections(&before.prose(t.lang), &after.prose(t.lang));
    let title = t.with(
        "programme-changes-title",
        &[
            ("name", &after.title.get(t.lang)),
            ("before", &before.version),
            ("after", &after.version),
        ],
    );
    let count = changes.iter().map(|section| section.changes.len()).sum();
    let page = Page::of(&web, &signed);
    page::answer(StatusCode::OK, &ChangePage { page, t, title, changes, count })
}

/// Changed sentences under the heading that they stand under in the new version.
fn sections(before: &str, after: &str) -> Vec<Section> {
    let (old, new) = (sentences(before), sentences(after));
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    let diff = TextDiff::from_slices(&old, &new);
    let mut sections: Vec<Section> = vec![];
    for op in diff.ops() {
        let changes = match *op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_index, old_len, .. } => old[old_index..old_index + old_len]
                .iter()
                .map(|text| vec![word(Mark::Gone, plain(text))])
                .collect(),
            DiffOp::Insert { new_index, new_len, .. } => new[new_index..new_index + new_len]
                .iter()
                .map(|text| vec![word(Mark::New, plain(text))])
                .collect(),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                replaced(&old[old_index..old_index + old_len], &new[new_index..new_index + new_len])
            }
        };
        let heading = heading(&new, op.new_range().start);
        match sections.last_mut() {
            Some(section) if section.heading == heading => section.changes.extend(changes),
            _ => sections.push(Section { heading, changes }),
        }
    }
    sections
}

/// Sentences in the same place word by word; those without a counterpart whole.
fn replaced(old: &[&str], new: &[&str]) -> Vec<Vec<Word>> {
    let pairs = old.len().max(new.len());
    let changes = (0..pairs).map(|at| match (old.get(at), new.get(at)) {
        (Some(old), Some(new)) => words(&plain(old), &plain(new)),
        (Some(old), None) => vec![word(Mark::Gone, plain(old))],
        (None, Some(new)) => vec![word(Mark::New, plain(new))],
        (None, None) => vec![],
    });
    changes.collect()
}

fn words(old: &str, new: &str) -> Vec<Word> {
    let mut words: Vec<Word> = vec![];
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Same,
            ChangeTag::Delete => Mark::Gone,
            ChangeTag::Insert => Mark::New,
        };
        match words.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(change.value()),
            _ => words.push(word(mark, change.value().to_owned())),
        }
    }
    words
}

fn word(mark: Mark, text: String) -> Word {
    Word { mark, text }
}

/// One heading, list item or paragraph each; wrapped lines are joined.
fn sentences(prose: &str) -> Vec<String> {
    let mut found: Vec<String> = vec![];
    let mut goes_on = false;
    for line in prose.lines() {
        let begins = line.starts_with('#') || line.trim_start().starts_with("- ");
        let is_numbered = line.split_once(". ").is_some_and(|(n, _)| n.parse::<u16>().is_ok());
        match found.last_mut() {
            _ if line.trim().is_empty() => {}
            Some(last) if goes_on && !begins && !is_numbered && !last.starts_with('#') => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => found.push(line.trim_end().to_owned()),
        }
        goes_on = !line.trim().is_empty();
    }
    found
}

fn plain(line: &str) -> String {
    line.trim_start_matches(['#', ' ', '-']).to_owned()
}

/// The last heading at or above a place.
fn heading(lines: &[&str], at: usize) -> String {
    let above = lines[..lines.len().min(at + 1)].iter().rev();
    above.copied().find(|line| line.starts_with("## ")).map(plain).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use care::programme::Programme;

    const TEXT: &str = include_str!("../../../../programmes/opat-pump.toml");

    fn prose(text: &str) -> String {
        Programme::parse("opat-pump", text).unwrap().prose(Lang::Sv)
    }

    #[test]
    fn the_same_version_differs_in_nothing() {
        assert_eq!(sections(&prose(TEXT), &prose(TEXT)), []);
    }

    #[test]
    fn one_changed_word_is_told_with_its_heading_and_its_sentence() {
        let before = "# P\n\n## Villkor\n\n- Bor inom 30 minuter.\n- Har telefon.\n";
        let after = "# P\n\n## Villkor\n\n- Bor inom 45 minuter.\n- Har telefon.\n";
        let found = sections(before, after);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].heading, "Villkor");
        let of = |mark: Mark| -> String {
            let words = found[0].changes[0].iter().filter(|word| word.mark == mark);
            words.map(|word| word.text.trim()).collect()
        };
        assert_eq!((of(Mark::Gone).as_str(), of(Mark::New).as_str()), ("30", "45"));
        assert!(of(Mark::Same).contains("minuter"));
    }

    #[test]
    fn nothing_is_lost_old_and_new_can_be_read_back() {
        let changed = TEXT.replacen("version = 1", "version = 2", 1).replace("16", "18");
        let (before, after) = (prose(TEXT), prose(&changed));
        let found = sections(&before, &after);
        assert!(!found.is_empty());
        for change in found.iter().flat_map(|section| &section.changes) {
            let read = |skip: Mark| -> String {
                let words = change.iter().filter(|word| word.mark != skip);
                words.map(|word| word.text.as_str()).collect()
            };
            let is_in = |text: &str, prose: &str| {
                text.is_empty() || sentences(prose).iter().any(|line| plain(line) == text)
            };
            assert!(is_in(&read(Mark::New), &before), "{change:?}");
            assert!(is_in(&read(Mark::Gone), &after), "{change:?}");
        }
    }
}
