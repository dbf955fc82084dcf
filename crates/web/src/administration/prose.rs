//! Prose: a programme's sentences as the parts of a page. Headings, paragraphs and lists of two
//! levels: what `Programme::prose` writes, and nothing more.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Heading(String),
    Subheading(String),
    Paragraph(String),
    List(Vec<Item>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) text: String,
    pub(super) under: Vec<String>,
}

/// The title and the parts after it. Plain text throughout: the template escapes it.
pub(super) fn read(prose: &str) -> (String, Vec<Part>) {
    let (mut title, mut parts) = (String::new(), vec![]);
    // Lines that follow each other are one paragraph or one list.
    let mut goes_on = false;
    for line in prose.lines() {
        if line.trim().is_empty() {
            goes_on = false;
            continue;
        }
        if let Some(text) = line.strip_prefix("# ") {
            text.clone_into(&mut title);
        } else if let Some(text) = line.strip_prefix("## ") {
            parts.push(Part::Heading(text.to_owned()));
        } else if let Some(text) = line.strip_prefix("### ") {
            parts.push(Part::Subheading(text.to_owned()));
        } else if let Some(text) = line.strip_prefix("- ") {
            bullet(&mut parts, goes_on, text);
        } else if let Some(text) = line.strip_prefix("  - ") {
            under(&mut parts, text);
        } else {
            paragraph(&mut parts, goes_on, line.trim());
        }
        goes_on = true;
    }
    (title, parts)
}

fn bullet(parts: &mut Vec<Part>, goes_on: bool, text: &str) {
    let item = Item { text: text.to_owned(), under: vec![] };
    match parts.last_mut() {
        Some(Part::List(items)) if goes_on => items.push(item),
        _ => parts.push(Part::List(vec![item])),
    }
}

fn under(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::List(items)) = parts.last_mut()
        && let Some(item) = items.last_mut()
    {
        item.under.push(text.to_owned());
    } else {
        bullet(parts, false, text);
    }
}

fn paragraph(parts: &mut Vec<Part>, goes_on: bool, text: &str) {
    match parts.last_mut() {
        Some(Part::Paragraph(before)) if goes_on => {
            before.push(' ');
            before.push_str(text);
        }
        _ => parts.push(Part::Paragraph(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_and_lists_become_parts() {
        let (title, parts) = read("# Pump\n\nFör vem.\nOch mer.\n\n## Villkor\n\n- a\n  - b\n- c\n");
        let item = |text: &str, under: &[&str]| Item {
            text: text.to_owned(),
            under: under.iter().map(|text| (*text).to_owned()).collect(),
        };
        assert_eq!(title, "Pump");
        assert_eq!(
            parts,
            [
                Part::Paragraph("För vem. Och mer.".to_owned()),
                Part::Heading("Villkor".to_owned()),
                Part::List(vec![item("a", &["b"]), item("c", &[])]),
            ]
        );
    }

    #[test]
    fn a_real_programme_loses_no_line() {
        let text = include_str!("../../../../programmes/opat-pump.toml");
        let programme = care::programme::Programme::parse("opat-pump", text).unwrap();
        for lang in [crate::lang::Lang::Sv, crate::lang::Lang::En] {
            let prose = programme.prose(lang);
            let (title, parts) = read(&prose);
            let kept = format!("{title} {parts:?}");
            for line in prose.lines() {
                let words = line.trim_start_matches(['#', '-', ' ']);
                assert!(kept.contains(&format!("{words:?}")[1..words.len()]), "{line}");
            }
        }
    }
}
