//! Page: which text of a sheet is in which tag, by the letters that the file itself holds.
//!
//! Not here: whether the tags are right.

use super::Marked;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream, String as Bytes};
use hayro_syntax::page::Page;
use std::collections::BTreeMap;

/// Where a piece of text stands: outside of what is read, in a tag, or said in other words.
enum Mark {
    Artifact,
    Tag(i64),
    Instead,
    Other,
}

pub(super) fn of_the_page(
    at: usize,
    page: &Page<'_>,
    marked: &mut Marked,
    faults: &mut Vec<String>,
) {
    let tabs = page.raw().get::<Name<'_>>("Tabs");
    if tabs.is_none_or(|tabs| tabs.as_str() != "S") {
        faults.push(format!("sheet {at}: the keyboard does not follow the tags"));
    }
    let mut fonts = BTreeMap::new();
    for name in page.resources().fonts.keys() {
        let font: Dict<'_> = page.resources().fonts.get(&name).expect("a typeface");
        fonts.insert(name.as_str().to_owned(), letters(&font, faults));
    }
    let none = BTreeMap::new();
    let (mut marks, mut font) = (Vec::<Mark>::new(), &none);
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        let operands: Vec<Object<'_>> = operation.operands().cloned().collect();
        match &operation.operator[..] {
            b"BMC" | b"BDC" => marks.push(begun(&operands, at, &marks, marked)),
            b"EMC" => drop(marks.pop()),
            b"Tf" => {
                if let Some(Object::Name(name)) = operands.first() {
                    font = fonts.get(name.as_str()).unwrap_or(&none);
                }
            }
            b"Tj" | b"TJ" | b"'" | b"\"" => {
                let said: String = operands.iter().map(|shown| signs(shown, font)).collect();
                match tag(&marks) {
                    Some(Some(tag)) => *marked.entry((at, tag)).or_default() += &said,
                    Some(None) => {}
                    None => faults.push(format!("sheet {at}: “{said}” is outside of every tag")),
                }
            }
            _ => {}
        }
    }
}

fn begun(operands: &[Object<'_>], at: usize, marks: &[Mark], marked: &mut Marked) -> Mark {
    if matches!(operands.first(), Some(Object::Name(name)) if name.as_str() == "Artifact") {
        return Mark::Artifact;
    }
    let Some(Object::Dict(about)) = operands.get(1) else { return Mark::Other };
    if let Some(tag) = about.get::<Number>("MCID") {
        marked.entry((at, tag.as_i64())).or_default();
        let mark = Mark::Tag(tag.as_i64());
        let Some(instead) = about.get::<Bytes<'_>>("ActualText") else { return mark };
        *marked.entry((at, tag.as_i64())).or_default() += &unicode(instead.as_bytes());
        return Mark::Instead;
    }
    let Some(instead) = about.get::<Bytes<'_>>("ActualText") else { return Mark::Other };
    if let Some(Some(tag)) = tag(marks) {
        *marked.entry((at, tag)).or_default() += &unicode(instead.as_bytes());
    }
    Mark::Instead
}

/// The tag that text goes to; `Some(None)` when it is not read, or has been said in other words.
fn tag(marks: &[Mark]) -> Option<Option<i64>> {
    marks.iter().rev().find_map(|mark| match mark {
        Mark::Artifact | Mark::Instead => Some(None),
        Mark::Tag(tag) => Some(Some(*tag)),
        Mark::Other => None,
    })
}

/// Which sign each code of a typeface is; its file must be in the PDF.
fn letters(font: &Dict<'_>, faults: &mut Vec<String>) -> BTreeMap<u16, String> {
    let below = font.get::<Array<'_>>("DescendantFonts");
    let below = below.and_then(|below| below.iter::<Dict<'_>>().next());
    let about = below.and_then(|below| below.get::<Dict<'_>>("FontDescriptor"));
    let has_file = about
        .is_some_and(|about| about.contains_key("FontFile2") || about.contains_key("FontFile3"));
    if !has_file {
        faults.push("a typeface is not in the file".to_owned());
    }
    let map = font.get::<Stream<'_>>("ToUnicode").and_then(|map| map.decoded().ok());
    let map = map.map(|map| String::from_utf8_lossy(&map).into_owned()).unwrap_or_default();
    let mut letters = BTreeMap::new();
    for (begin, end) in [("beginbfchar", "endbfchar"), ("beginbfrange", "endbfrange")] {
        for part in map.split(begin).skip(1) {
            let part = part.split(end).next().unwrap_or_default();
            for line in part.lines() {
                let hex: Vec<&str> = line.split(['<', '>']).skip(1).step_by(2).collect();
                match hex[..] {
                    [code, sign] => drop(letters.insert(number(code), utf16(sign))),
                    [first, last, sign] => {
                        for (step, code) in (number(first)..=number(last)).enumerate() {
                            let mut units = units(sign);
                            let step = u16::try_from(step).unwrap_or_default();
                            if let Some(unit) = units.last_mut() {
                                *unit += step;
                            }
                            letters.insert(code, String::from_utf16_lossy(&units));
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    letters
}

fn number(hex: &str) -> u16 {
    u16::from_str_radix(hex, 16).unwrap_or_default()
}

fn units(hex: &str) -> Vec<u16> {
    (0..hex.len()).step_by(4).filter_map(|at| hex.get(at..at + 4)).map(number).collect()
}

fn utf16(hex: &str) -> String {
    String::from_utf16_lossy(&units(hex))
}

/// What is shown; a code that is no sign becomes one that no paper has, and so a fault.
fn signs(shown: &Object<'_>, font: &BTreeMap<u16, String>) -> String {
    match shown {
        Object::String(codes) => {
            let pairs = codes.as_bytes().chunks(2);
            let codes =
                pairs.map(|pair| pair.iter().fold(0, |code, byte| code << 8 | u16::from(*byte)));
            codes.map(|code| font.get(&code).map_or("?NO SIGN?", String::as_str)).collect()
        }
        Object::Array(parts) => parts.iter::<Object<'_>>().map(|part| signs(&part, font)).collect(),
        Object::Null(_)
        | Object::Boolean(_)
        | Object::Number(_)
        | Object::Name(_)
        | Object::Dict(_)
        | Object::Stream(_) => String::new(),
    }
}

/// A text of the file: UTF-16 when it says so.
pub(super) fn unicode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let pairs = rest.chunks(2).map(|two| two.iter().fold(0, |u, b| u << 8 | u16::from(*b)));
            String::from_utf16_lossy(&pairs.collect::<Vec<u16>>())
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}
