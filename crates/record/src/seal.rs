//! The seal: XChaCha20-Poly1305 with a random nonce, bound to the place where it is kept; and the
//! keyed hash that everything else is made of.
//!
//! Not here: which key seals what (`keys`), or where keys come from (`custody`).

use crate::fields::Fields;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::RngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

/// A secret of 256 bits; wiped from memory when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

const NONCE_BYTES: usize = 24;

pub(crate) fn random_key() -> Key {
    let mut key = Zeroizing::new([0; 32]);
    rand::rng().fill_bytes(key.as_mut());
    key
}

/// Seals the text for one place; the nonce comes first.
pub(crate) fn seal(key: &Key, place: &Fields, text: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE_BYTES];
    rand::rng().fill_bytes(&mut nonce);
    let payload = Payload { msg: text, aad: place.as_slice() };
    let sealed = XChaCha20Poly1305::new(key.as_ref().into())
        .encrypt(XNonce::from_slice(&nonce), payload)
        .expect("only a text of more than 256 GB cannot be sealed");
    let mut out = Vec::with_capacity(NONCE_BYTES + sealed.len());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

/// Opens what was sealed with this key for this place; anything else gives none.
pub(crate) fn open(key: &Key, place: &Fields, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, text) = sealed.split_at_checked(NONCE_BYTES)?;
    XChaCha20Poly1305::new(key.as_ref().into())
        .decrypt(XNonce::from_slice(nonce), Payload { msg: text, aad: place.as_slice() })
        .ok()
}

/// HMAC-SHA-256.
pub(crate) fn mac(key: &Key, fields: &Fields) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key.as_ref())
        .expect("HMAC takes a key of any length");
    mac.update(fields.as_slice());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_with_its_key_at_its_place() {
        let (key, place) = (random_key(), Fields::of("here"));
        let sealed = seal(&key, &place, b"text");
        assert_eq!(open(&key, &place, &sealed).as_deref(), Some(b"text".as_slice()));
        assert_eq!(open(&random_key(), &place, &sealed), None);
        assert_eq!(open(&key, &Fields::of("there"), &sealed), None);
        assert_eq!(open(&key, &place, &sealed[..10]), None);
        let mut bent = sealed;
        bent[30] ^= 1;
        assert_eq!(open(&key, &place, &bent), None);
    }
}
