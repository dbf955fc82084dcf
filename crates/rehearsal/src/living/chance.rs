//! Chance: numbers that look drawn by lot and are the same every time, from a seed and a name.
//!
//! Not for keys or tokens: whoever knows the seed knows the draw.

use jiff::{SignedDuration, Timestamp};

/// What is drawn for one thing of one patient: the same words give the same draw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(parts: &[&str]) -> Self {
        // FNV-1a, with the end of each part counted in, so that ("ab", "c") is never ("a", "bc").
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Chance(hash)
    }

    /// From 0 up to, but not, 1; `which` tells several draws of one thing apart.
    pub(crate) fn share(self, which: u64) -> f64 {
        // The last steps of splitmix64: near seeds give far draws.
        let mut mixed = self.0.wrapping_add(which.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = u32::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0);
        f64::from(mixed) / 2_147_483_648.0
    }

    /// Whole, from `least` to `most`, both possible.
    pub(crate) fn whole(self, which: u64, (least, most): (i32, i32)) -> i32 {
        let span = f64::from((most - least).max(0) + 1);
        least + rounded_down(self.share(which) * span)
    }

    /// One of several; none when there are none.
    pub(crate) fn one_of<T>(self, which: u64, of: &[T]) -> Option<&T> {
        let last = i32::try_from(of.len()).ok()?.checked_sub(1)?;
        of.get(usize::try_from(self.whole(which, (0, last))).ok()?)
    }
}

/// The whole part of a small number.
#[expect(clippy::cast_possible_truncation, reason = "minutes and vital signs fit")]
pub(crate) fn rounded_down(number: f64) -> i32 {
    number.floor() as i32
}

pub(crate) fn minutes_after(at: Timestamp, minutes: i32) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(i64::from(minutes))).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_draw_the_same_and_the_whole_span_is_used() {
        assert_eq!(Chance::of(&["a", "b"]).0, Chance::of(&["a", "b"]).0);
        assert_ne!(Chance::of(&["ab", "c"]).0, Chance::of(&["a", "bc"]).0);
        let drawn: Vec<i32> = (0..400).map(|n| Chance::of(&["x"]).whole(n, (1, 6))).collect();
        for wanted in 1..=6 {
            let count = drawn.iter().filter(|found| **found == wanted).count();
            assert!((30..=110).contains(&count), "{wanted} drawn {count} times of 400");
        }
    }
}
