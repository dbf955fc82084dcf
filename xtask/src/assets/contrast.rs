//! Contrast of the tokens, light and dark: what axe cannot see before a page exists.
//!
//! Only pairs that pages use: text 4.5:1, what patients and kin read 7:1, marks and borders 3:1.

use std::collections::BTreeMap;
use std::path::Path;

type Theme = BTreeMap<String, String>;

const GROUNDS: [&str; 3] = ["paper", "surface", "sunken"];

/// (text, ground)
const TEXT: [(&str, &str); 29] = [
    ("ink-3", "paper"),
    ("ink-3", "surface"),
    ("ink-3", "brand-tint"),
    ("link", "paper"),
    ("link", "surface"),
    ("link", "sunken"),
    ("link", "snart-tint"),
    ("link", "gap-tint"),
    ("link", "akut-tint"),
    ("brand", "surface"),
    ("brand", "brand-tint"),
    ("on-brand", "brand"),
    ("on-brand", "brand-hover"),
    ("akut", "surface"),
    ("akut", "paper"),
    ("akut", "akut-tint"),
    ("on-akut", "akut-fill"),
    ("snart", "surface"),
    ("snart", "paper"),
    ("snart", "snart-tint"),
    ("on-snart", "snart-fill"),
    ("info", "surface"),
    ("info", "paper"),
    ("on-info", "info-fill"),
    ("gap", "surface"),
    ("gap", "paper"),
    ("gap", "gap-tint"),
    ("on-gap", "gap-fill"),
    ("chart-limit", "surface"),
];

/// Grounds on which the reader pages (patient, next of kin) set their text.
const READER: [&str; 6] = ["paper", "surface", "sunken", "brand-tint", "akut-tint", "snart-tint"];

const MARKS: [&str; 7] = ["line-strong", "focus", "akut", "snart", "info", "gap", "chart-line"];

#[test]
fn text_can_be_read() {
    for (name, theme) in themes() {
        for (text, ground) in TEXT {
            demand(&name, &theme, text, ground, 4.5);
        }
    }
}

#[test]
fn readers_get_seven_to_one() {
    for (name, theme) in themes() {
        for ground in READER {
            demand(&name, &theme, "ink", ground, 7.0);
            demand(&name, &theme, "ink-2", ground, 7.0);
        }
        demand(&name, &theme, "on-brand", "brand", 7.0);
    }
}

#[test]
fn marks_and_borders_can_be_seen() {
    for (name, theme) in themes() {
        for mark in MARKS {
            for ground in GROUNDS {
                demand(&name, &theme, mark, ground, 3.0);
            }
        }
        demand(&name, &theme, "brand", "paper", 3.0);
    }
}

#[test]
fn dark_by_system_and_dark_by_choice_are_one() {
    let sheet = sheet();
    let by_system = block(&sheet, ":root:not([data-theme=\"light\"]) {");
    assert_eq!(by_system, block(&sheet, ":root[data-theme=\"dark\"] {"));
    assert!(by_system.len() > 30, "the dark theme was not found");
}

fn demand(theme_name: &str, theme: &Theme, text: &str, ground: &str, least: f64) {
    let found = contrast(&theme[text], &theme[ground]);
    assert!(found >= least, "{theme_name}: --{text} on --{ground} is {found:.2}, not {least}");
}

fn themes() -> [(String, Theme); 2] {
    let sheet = sheet();
    let light = block(&sheet, ":root {");
    let mut dark = light.clone();
    dark.extend(block(&sheet, ":root[data-theme=\"dark\"] {"));
    [("light".to_owned(), light), ("dark".to_owned(), dark)]
}

fn sheet() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    super::read(&super::folder(&root).join("css/tokens.css")).unwrap()
}

/// Custom properties with a colour as `#rrggbb` in the block that `opening` opens.
fn block(sheet: &str, opening: &str) -> Theme {
    let body = sheet.split(opening).nth(1).and_then(|rest| rest.split('}').next()).unwrap();
    let pairs = body.split(';').filter_map(|one| one.trim().rsplit_once("--")?.1.split_once(':'));
    let colours = pairs.filter(|(_, value)| value.trim().starts_with('#'));
    colours.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
}
