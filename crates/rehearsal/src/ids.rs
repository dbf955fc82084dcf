//! Ids of a rehearsal: hashes of what they stand for, so that the same file gives the same record.
//!
//! Not for the product itself, whose ids are random and ordered in time.

use care::ids::ProgrammeId;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use uuid::Uuid;

/// The id of something named within a scenario.
pub(crate) fn id(parts: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    for part in parts {
        // Length first, so that ("ab", "c") is never ("a", "bc").
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    // Version 8 and the RFC 9562 variant: an id of somebody's own making.
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Uuid::from_bytes(bytes)
}

/// One programme over all its versions, in every deployment.
pub fn programme_id(name: &str) -> ProgrammeId {
    ProgrammeId(id(&["programme", name]))
}

/// The content hash by which an approved version is known.
pub fn content_hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().fold(String::new(), |mut word, byte| {
        let _ = write!(word, "{byte:02x}");
        word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_id_and_no_others() {
        assert_eq!(id(&["a", "b"]), id(&["a", "b"]));
        assert_ne!(id(&["ab", "c"]), id(&["a", "bc"]));
        assert_eq!(id(&["a"]).get_version_num(), 8);
    }

    #[test]
    fn the_content_hash_is_sha_256_in_hex() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(content_hash(""), empty);
    }
}
