//! Words: what should be heard of a paper, and whether it is.
//!
//! Not here: what is heard.

use app::paper::{Block, Paper};

/// What should be heard, in order. Signs between words are not compared: hyphens come and go.
pub(super) fn words(paper: &Paper) -> String {
    let head = [Some(&paper.title), paper.subtitle.as_ref(), paper.identity.as_ref()];
    let mut said: Vec<String> = head.into_iter().flatten().cloned().collect();
    paper.blocks.iter().for_each(|block| said.extend(block_words(paper, block)));
    said.concat()
}

fn block_words(paper: &Paper, block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text }
        | Block::Subheading { text }
        | Block::Lead { text }
        | Block::Paragraph { text }
        | Block::Quote { text } => vec![text.clone()],
        Block::Telephones { rows } => {
            let rows = rows.iter();
            rows.flat_map(|row| [&row.number, &row.who, &row.hours]).cloned().collect()
        }
        Block::Facts { rows } => {
            rows.iter().flat_map(|row| [&row.label, &row.value]).cloned().collect()
        }
        Block::Bullets { items } => items.clone(),
        Block::Steps { items } => {
            items.iter().zip(1..).map(|(item, at)| format!("{at}. {item}")).collect()
        }
        Block::Checklist { items } => {
            let parts = items.iter().flat_map(|item| {
                let done = item.is_done.then(|| paper.words.done.clone());
                [Some(item.text.clone()), done, item.note.clone()]
            });
            parts.flatten().collect()
        }
        Block::Table { caption, columns, rows } => {
            let titles = columns.iter().map(|column| &column.title);
            let cells = rows.iter().flatten();
            [caption].into_iter().chain(titles).chain(cells).cloned().collect()
        }
        Block::Grid { caption, corner, columns, rows } => {
            let cells = rows.iter().flat_map(|row| [&row.label, &row.hint]);
            [caption, corner].into_iter().chain(columns).chain(cells).cloned().collect()
        }
        Block::Lines { label, count: _ } => vec![label.clone()],
        Block::Signatures { lines } => lines.clone(),
        Block::Note { mark: _, title, text } => vec![title.clone(), text.clone()],
        Block::Together { blocks } => {
            blocks.iter().flat_map(|block| block_words(paper, block)).collect()
        }
        Block::PageBreak => vec![],
    }
}

pub(super) fn same_order(wanted: &str, heard: &str, faults: &mut Vec<String>) {
    let letters =
        |text: &str| -> Vec<char> { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let (wanted, heard) = (letters(wanted), letters(heard));
    if wanted == heard {
        return;
    }
    let at = wanted.iter().zip(&heard).take_while(|(one, other)| one == other).count();
    let from = at.saturating_sub(20);
    let part = |of: &[char]| of.iter().skip(from).take(60).collect::<String>();
    faults.push(format!("“{}” should be heard, but it is “{}”", part(&wanted), part(&heard)));
}
