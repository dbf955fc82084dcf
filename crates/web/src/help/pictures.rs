//! Pictures in the help: the real pages of the demonstration, made by `cargo xtask pictures`.
//!
//! In light, in both languages, of invented people only. Not the pages themselves.

use crate::lang;
use crate::static_files;
use crate::texts::T;

/// One picture in the reader's language.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) src: String,
    pub(crate) alt: String,
    /// In CSS pixels, so that the page does not jump when the picture comes.
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Picture {
    /// Nothing when there is no such picture: the words stand by themselves.
    pub(crate) fn of(t: T, name: &str) -> Option<Self> {
        let file = format!("{name}.{}.webp", lang::tag(t.lang));
        let (width, height) = size(&static_files::bytes(&file)?)?;
        let alt = t.get(&format!("picture-{name}")).into_owned();
        Some(Picture { src: static_files::url(&file), alt, width, height })
    }
}

/// Width and height of a WebP, simple or extended (RFC 9649, 2.5 and 2.7).
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let little = |at: usize, count: usize| {
        let bytes = bytes.get(at..at + count)?.iter().rev();
        Some(bytes.fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
    };
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(24, 3)? + 1, little(27, 3)? + 1)),
        // The upper two bits are how much a viewer should enlarge it.
        b"VP8 " => Some((little(26, 2)? & 0x3fff, little(28, 2)? & 0x3fff)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    /// All pictures together, in both languages: they travel in the binary.
    const BYTES_MAX: usize = 1_500_000;

    #[test]
    fn all_pictures_together_stay_small_and_each_says_what_it_shows() {
        let names = static_files::pictures();
        assert!(names.len() >= 30, "{} pictures", names.len());
        let all: usize =
            names.iter().filter_map(|name| Some(static_files::bytes(name)?.len())).sum();
        assert!(all <= BYTES_MAX, "{all} bytes");
        for name in names {
            let of = name.split('.').next().unwrap_or_default();
            for t in [T { lang: Lang::Sv }, T { lang: Lang::En }] {
                assert!(t.has(&format!("picture-{of}")), "{name}");
                let picture = Picture::of(t, of).unwrap();
                assert!((300..=1000).contains(&picture.width), "{name}: {} wide", picture.width);
            }
        }
    }

    #[test]
    fn what_is_no_picture_has_no_size() {
        assert_eq!(size(b"RIFF"), None);
        assert_eq!(size(&[0; 64]), None);
        assert_eq!(size(b"RIFF....WEBPVP8X"), None);
    }
}
