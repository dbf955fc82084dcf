//! Plain: a paper as text, in reading order. For golden texts, and for where nothing else shows.

use super::{Block, Paper};
use std::fmt::{Display, Formatter, Result};

impl Display for Paper {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if let Some(identity) = &self.identity {
            writeln!(f, "[{identity}]")?;
        }
        writeln!(f, "# {}", self.title)?;
        if let Some(subtitle) = &self.subtitle {
            writeln!(f, "{subtitle}")?;
        }
        for block in &self.blocks {
            writeln!(f)?;
            write_block(f, block)?;
        }
        writeln!(f, "\n[{}. {}]", self.unit, self.printed)
    }
}

#[expect(clippy::too_many_lines, reason = "every kind of block in one place")]
fn write_block(f: &mut Formatter<'_>, block: &Block) -> Result {
    match block {
        Block::Heading { text } => writeln!(f, "## {text}"),
        Block::Subheading { text } => writeln!(f, "### {text}"),
        Block::Lead { text } | Block::Paragraph { text } => writeln!(f, "{text}"),
        Block::Quote { text } => writeln!(f, "> {text}"),
        Block::Telephones { rows } => rows.iter().try_for_each(|row| {
            let hours =
                if row.hours.is_empty() { String::new() } else { format!(", {}", row.hours) };
            writeln!(f, "{}: {}{hours}", row.number, row.who)
        }),
        Block::Facts { rows } => rows.iter().try_for_each(|row| {
            let value = if row.value.is_empty() { "____" } else { &row.value };
            writeln!(f, "{}: {value}", row.label)
        }),
        Block::Bullets { items } => items.iter().try_for_each(|item| writeln!(f, "- {item}")),
        Block::Steps { items } => {
            let mut numbered = items.iter().enumerate();
            numbered.try_for_each(|(at, item)| writeln!(f, "{}. {item}", at + 1))
        }
        Block::Checklist { items } => items.iter().try_for_each(|item| {
            let shape = if item.is_done { "[x]" } else { "[ ]" };
            let note = item.note.iter().map(|note| format!(" ({note})")).collect::<String>();
            let line = if item.has_line { " ____" } else { "" };
            writeln!(f, "{shape} {}{note}{line}", item.text)
        }),
        Block::Table { caption, columns, rows } => {
            let titles: Vec<_> = columns.iter().map(|column| column.title.as_str()).collect();
            writeln!(f, "{caption}\n| {} |", titles.join(" | "))?;
            rows.iter()
                .try_for_each(|row| writeln!(f, "| {} |", row.join(" | ").replace('\n', " / ")))
        }
        Block::Grid { caption, corner, columns, rows } => {
            let titles: Vec<_> = columns.iter().map(|title| or_line(title)).collect();
            writeln!(f, "{caption}\n| {corner} | {} |", titles.join(" | "))?;
            rows.iter().try_for_each(|row| {
                let blank = vec!["____"; columns.len()];
                let hint = if row.hint.is_empty() { "" } else { ", " };
                writeln!(f, "| {}{hint}{} | {} |", row.label, row.hint, blank.join(" | "))
            })
        }
        Block::Lines { label, count } => {
            writeln!(f, "{label}")?;
            (0..*count).try_for_each(|_| writeln!(f, "____"))
        }
        Block::Signatures { lines } => {
            lines.iter().try_for_each(|label| writeln!(f, "____ {label}"))
        }
        Block::Note { mark, title, text } => {
            writeln!(f, "! {} {title}: {text}", mark.as_str())
        }
        Block::Together { blocks } => {
            let mut first = true;
            blocks.iter().try_for_each(|block| {
                if !std::mem::take(&mut first) {
                    writeln!(f)?;
                }
                write_block(f, block)
            })
        }
        Block::PageBreak => writeln!(f, "---"),
    }
}

fn or_line(text: &str) -> &str {
    if text.is_empty() { "____" } else { text }
}
