//! Letters: the typefaces that are in the binary, and which signs they have.
//!
//! A paper is printed whatever somebody typed: a sign that no typeface has becomes a hollow
//! square, since a whole list of patients must not fail for one of them.

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};

/// Atkinson Hyperlegible Next (OFL) for Latin; its digits with an open zero for patients, since a
/// slashed one is strange to many over 80; DejaVu Sans for Greek, Cyrillic, arrows and signs.
const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/atkinson-regular.ttf"),
    include_bytes!("../fonts/atkinson-bold.ttf"),
    include_bytes!("../fonts/digits-regular.ttf"),
    include_bytes!("../fonts/digits-bold.ttf"),
    include_bytes!("../fonts/dejavu-sans.ttf"),
];

const UNKNOWN: char = '□';

pub(crate) struct Letters {
    pub(crate) fonts: Vec<Font>,
}

impl Letters {
    pub(crate) fn read() -> Self {
        let files = FILES.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0));
        Letters { fonts: files.collect() }
    }

    pub(crate) fn book(&self) -> FontBook {
        FontBook::from_fonts(&self.fonts)
    }

    /// The text with every sign that can be printed.
    fn known(&self, text: &str) -> String {
        text.chars().map(|sign| if self.has(sign) { sign } else { UNKNOWN }).collect()
    }

    /// The same for every text of a paper's data.
    pub(crate) fn known_in(&self, data: &mut Value) {
        match data {
            Value::String(text) => *text = self.known(text),
            Value::Array(parts) => parts.iter_mut().for_each(|part| self.known_in(part)),
            Value::Object(parts) => parts.values_mut().for_each(|part| self.known_in(part)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn has(&self, sign: char) -> bool {
        let covers = |font: &Font| font.info().coverage.contains(sign.into());
        matches!(sign, '\n' | ' '..='~') || self.fonts.iter().any(covers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_typeface_is_read() {
        let letters = Letters::read();
        assert_eq!(letters.fonts.len(), FILES.len());
    }

    #[test]
    fn a_sign_that_no_typeface_has_becomes_a_square() {
        let letters = Letters::read();
        assert_eq!(
            letters.known("Åsa Öström – Łucja, ≥ 38,5 °C →"),
            "Åsa Öström – Łucja, ≥ 38,5 °C →"
        );
        assert_eq!(letters.known("Ирина 🦠 中\u{7}"), "Ирина □ □□");
    }
}
