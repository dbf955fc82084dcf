//! Decode: the bytes of a table as text, whatever the spreadsheet wrote.
//!
//! UTF-8 with or without a mark; what is not UTF-8 is Windows-1252, as Excel in Sweden writes.

/// 0x80–0x9f of Windows-1252; the rest is as in Latin-1 (WHATWG Encoding Standard, index
/// windows-1252).
const HIGH: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

pub(super) fn text(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
        Err(_) => bytes.iter().map(|byte| sign(*byte)).collect(),
    }
}

fn sign(byte: u8) -> char {
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_are_read_however_they_were_written() {
        let expected = "Älvsjö;7–16";
        assert_eq!(text("Älvsjö;7–16".as_bytes()), expected);
        assert_eq!(text("\u{FEFF}Älvsjö;7–16".as_bytes()), expected);
        assert_eq!(text(b"\xC4lvsj\xF6;7\x9616"), expected);
    }
}
