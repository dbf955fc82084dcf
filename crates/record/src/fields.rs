//! Bytes for a hash or a seal: each field with its length before it, so that no two different
//! lists of fields ever give the same bytes.
//!
//! Not here: the hash and the seal themselves.

use uuid::Uuid;

/// A growing list of fields.
pub(crate) struct Fields(Vec<u8>);

impl Fields {
    /// Begins with what the bytes are for, so that one use can never be taken for another.
    pub(crate) fn of(purpose: &str) -> Self {
        Self(Vec::with_capacity(256)).text(purpose)
    }

    pub(crate) fn bytes(mut self, value: &[u8]) -> Self {
        self.0.extend_from_slice(&(value.len() as u64).to_be_bytes());
        self.0.extend_from_slice(value);
        self
    }

    pub(crate) fn text(self, value: &str) -> Self {
        self.bytes(value.as_bytes())
    }

    pub(crate) fn int(self, value: i64) -> Self {
        self.bytes(&value.to_be_bytes())
    }

    pub(crate) fn uuid(self, value: Uuid) -> Self {
        self.bytes(value.as_bytes())
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moved_borders_give_other_bytes() {
        let one = Fields::of("x").text("ab").text("c");
        let two = Fields::of("x").text("a").text("bc");
        assert_ne!(one.as_slice(), two.as_slice());
    }
}
