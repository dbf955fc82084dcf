//! Custody of the master key: where it comes from and what it wraps.
//!
//! Not here: the keys of persons (`keys`). The master key never seals anything about a person; it
//! only wraps keys, so that changing it touches no event.

use crate::error::RecordError;
use crate::fields::Fields;
use crate::seal::{self, Key};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::Write;
use std::path::Path;
use zeroize::Zeroizing;

/// The master key and its name. The name is stored beside each key that it wraps.
pub struct Custody {
    id: String,
    key: Key,
}

impl Custody {
    /// A master key that the caller already holds, for instance from a vault.
    pub fn from_bytes(id: &str, key: [u8; 32]) -> Self {
        Self { id: id.to_owned(), key: Zeroizing::new(key) }
    }

    /// A new random master key.
    pub fn random(id: &str) -> Self {
        Self { id: id.to_owned(), key: seal::random_key() }
    }

    /// Reads a master key file: one line with the name and the key in base64.
    pub fn from_file(path: &Path) -> Result<Self, RecordError> {
        let text = Zeroizing::new(std::fs::read_to_string(path)?);
        let mut words = text.split_whitespace();
        let (Some(id), Some(key), None) = (words.next(), words.next(), words.next()) else {
            return Err(RecordError::Corrupt("a master key file holds a name and a key"));
        };
        let bytes = STANDARD.decode(key).map(Zeroizing::new).ok();
        let key = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        let key = key.ok_or(RecordError::Corrupt("a master key is 32 bytes in base64"))?;
        Ok(Self::from_bytes(id, key))
    }

    /// Writes this master key to a new file that only its owner can read; never over another.
    pub fn create_file(&self, path: &Path) -> Result<(), RecordError> {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let key = Zeroizing::new(STANDARD.encode(self.key.as_ref()));
        let line = Zeroizing::new(format!("{} {}\n", self.id, key.as_str()));
        let mut file = options.open(path)?;
        file.write_all(line.as_bytes())?;
        Ok(file.sync_all()?)
    }

    /// The name of the master key.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Wraps a key; `owner` says whose it is, so that two wrapped keys cannot change places.
    pub(crate) fn wrap(&self, owner: &Fields, key: &Key) -> Vec<u8> {
        seal::seal(&self.subkey("wrap"), owner, key.as_ref())
    }

    pub(crate) fn unwrap(&self, owner: &Fields, wrapped: &[u8]) -> Option<Key> {
        let bytes = Zeroizing::new(seal::open(&self.subkey("wrap"), owner, wrapped)?);
        <[u8; 32]>::try_from(bytes.as_slice()).ok().map(Zeroizing::new)
    }

    /// A value that only this key can make and open: kept in the record to know the key again.
    pub(crate) fn check_value(&self) -> String {
        STANDARD.encode(seal::seal(&self.subkey("check"), &Fields::of("check"), b"check"))
    }

    pub(crate) fn fits(&self, check_value: &str) -> bool {
        let sealed = STANDARD.decode(check_value).unwrap_or_default();
        seal::open(&self.subkey("check"), &Fields::of("check"), &sealed).is_some()
    }

    fn subkey(&self, label: &str) -> Key {
        Zeroizing::new(seal::mac(&self.key, &Fields::of(label)))
    }
}

impl std::fmt::Debug for Custody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Custody").field("id", &self.id).finish_non_exhaustive()
    }
}
