//! Code: what opens a door once and is read off paper or a screen: a first login, a set-up.
//!
//! Only its hash is stored. Not here: how long it may last, nor what it opens.

use rand::RngCore;
use sha2::{Digest, Sha256};
use std::fmt;

/// No I, L, O or U: nobody takes one sign for another, and no code is a word.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Five bits each: 100 bits in five groups of four.
const LENGTH: usize = 20;
const GROUP: usize = 4;

/// Never stored, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// 100 random bits.
    pub fn random() -> Self {
        let mut bytes = [0_u8; LENGTH];
        rand::rng().fill_bytes(&mut bytes);
        Code(bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect())
    }

    /// As people type it: in any case, with or without dashes, O for 0 and I or L for 1.
    pub fn parse(typed: &str) -> Option<Self> {
        let signs = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
        let plain = signs.map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        let code: String = plain.collect();
        let known = |sign: char| u8::try_from(sign).is_ok_and(|sign| SIGNS.contains(&sign));
        (code.len() == LENGTH && code.chars().all(known)).then_some(Code(code))
    }

    /// K7QF-2M9X-…
    pub fn reveal(&self) -> String {
        let signs: Vec<char> = self.0.chars().collect();
        let groups = signs.chunks(GROUP).map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join("-")
    }

    /// What is stored and looked for.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = Code::random();
        let shown = code.reveal();
        assert_eq!(shown.len(), LENGTH + LENGTH / GROUP - 1);
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " ")] {
            assert_eq!(Code::parse(&typed), Some(code.clone()), "{typed}");
        }
        let mistaken = shown.replace('0', "o").replace('1', "l");
        assert_eq!(Code::parse(&mistaken).map(|code| code.hash()), Some(code.hash()));
    }

    #[test]
    fn what_is_no_code_is_refused_and_no_two_are_alike() {
        for typed in ["", "K7QF-2M9X", "K7QF-2M9X-K7QF-2M9X-K7Q!", "ÅÄÖÅ-ÄÖÅÄ-ÖÅÄÖ-ÅÄÖÅ-ÄÖÅÄ"]
        {
            assert_eq!(Code::parse(typed), None, "{typed}");
        }
        assert_ne!(Code::random(), Code::random());
    }

    #[test]
    fn a_code_never_reaches_a_log_line() {
        let code = Code::random();
        assert!(!format!("{code:?}").contains(&code.reveal()));
    }
}
