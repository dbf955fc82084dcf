//! Prose: a programme's sentences as the parts of a page. Headings, paragraphs, lists of two
//! levels and numbered lists: what `Programme::prose` writes, and nothing more.

/// What stands under one heading; before the first there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Subheading(String),
    Paragraph(String),
    List(Vec<Item>),
    /// Numbers stand in the texts.
    Numbered(Vec<Item>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) text: String,
    pub(crate) under: Vec<String>,
}

/// The title and the sections after it. Plain text throughout: the template escapes it.
pub(crate) fn read(prose: &str) -> (String, Vec<Section>) {
    let (mut title, mut done, mut section) = (String::new(), vec![], Section::default());
    // Lines that follow each other are one paragraph or one list.
    let mut goes_on = false;
    for line in prose.lines() {
        if let Some(text) = line.strip_prefix("# ") {
            text.clone_into(&mut title);
        } else if let Some(text) = line.strip_prefix("## ") {
            let next = Section { heading: text.to_owned(), parts: vec![] };
            done.push(std::mem::replace(&mut section, next));
        } else if let Some(text) = line.strip_prefix("### ") {
            section.parts.push(Part::Subheading(text.to_owned()));
        } else if let Some(text) = line.strip_prefix("- ") {
            bullet(&mut section.parts, goes_on, text);
        } else if let Some(text) = line.strip_prefix("  - ").or(line.strip_prefix("   ")) {
            under(&mut section.parts, text);
        } else if is_numbered(line) {
            numbered(&mut section.parts, goes_on, line);
        } else if !line.trim().is_empty() {
            paragraph(&mut section.parts, goes_on, line.trim());
        }
        goes_on = !line.trim().is_empty();
    }
    done.push(section);
    (title, done)
}

fn bullet(parts: &mut Vec<Part>, goes_on: bool, text: &str) {
    let item = Item { text: text.to_owned(), under: vec![] };
    match parts.last_mut() {
        Some(Part::List(items)) if goes_on => items.push(item),
        _ => parts.push(Part::List(vec![item])),
    }
}

fn is_numbered(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(number, _)| number.parse::<u16>().is_ok())
}

fn numbered(parts: &mut Vec<Part>, goes_on: bool, text: &str) {
    let item = Item { text: text.to_owned(), under: vec![] };
    match parts.last_mut() {
        Some(Part::Numbered(items)) if goes_on => items.push(item),
        _ => parts.push(Part::Numbered(vec![item])),
    }
}

/// What belongs to the item before it.
fn under(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::List(items) | Part::Numbered(items)) = parts.last_mut()
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
        let (title, sections) = read(
            "# Pump\n\nFör vem.\nOch mer.\n\n## Villkor\n\n- a\n  - b\n- c\n\n## Före\n\n1. d\n   e\n2. f\n",
        );
        let item = |text: &str, under: &[&str]| Item {
            text: text.to_owned(),
            under: under.iter().map(|text| (*text).to_owned()).collect(),
        };
        assert_eq!(title, "Pump");
        let section =
            |heading: &str, part: Part| Section { heading: heading.to_owned(), parts: vec![part] };
        assert_eq!(
            sections,
            [
                section("", Part::Paragraph("För vem. Och mer.".to_owned())),
                section("Villkor", Part::List(vec![item("a", &["b"]), item("c", &[])])),
                section("Före", Part::Numbered(vec![item("1. d", &["e"]), item("2. f", &[])])),
            ]
        );
    }

    #[test]
    fn a_real_programme_loses_no_line() {
        let text = include_str!("../../../../programmes/opat-pump.toml");
        let programme = care::programme::Programme::parse("opat-pump", text).unwrap();
        for lang in [crate::lang::Lang::Sv, crate::lang::Lang::En] {
            let prose = programme.prose(lang);
            let (title, sections) = read(&prose);
            let kept = format!("{title} {sections:?}");
            for line in prose.lines().filter(|line| !line.trim().is_empty()) {
                let words = line.trim_start_matches(['#', '-', ' ']);
                let quoted = format!("{words:?}");
                assert!(kept.contains(&quoted[1..quoted.len() - 1]), "{line}");
            }
        }
    }
}
