//! A phone of the tests' own: makes passkeys and logs in with them, as WebAuthn level 3 says.
//!
//! Enough for ES256 without attestation. Not a browser: the browser story uses Chromium's own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present and verified.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
const WITH_KEY: u8 = 0b0100_0000;

pub(crate) struct Phone {
    origin: String,
    rp_id: String,
    key: SigningKey,
    id: Vec<u8>,
    user_handle: String,
    counter: u32,
}

impl Phone {
    pub(crate) fn new(origin: &str, rp_id: &str, seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
        let (origin, rp_id) = (origin.to_owned(), rp_id.to_owned());
        Self { origin, rp_id, key, id: vec![seed; 16], user_handle: String::new(), counter: 0 }
    }

    /// `navigator.credentials.create(options)`
    pub(crate) fn create(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("JSON");
        let options = &options["publicKey"];
        self.user_handle = options["user"]["id"].as_str().expect("a user id").to_owned();
        let client = self.client_data("webauthn.create", options);
        let mut object = vec![0xa3];
        object.extend(text("fmt").into_iter().chain(text("none")));
        object.extend(text("attStmt").into_iter().chain([0xa0]));
        object.extend(text("authData").into_iter().chain(bytes(&self.attested())));
        self.answer(json!({
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
        }))
    }

    /// `navigator.credentials.get(options)`
    pub(crate) fn get(&mut self, options: &str) -> String {
        self.counter += 1;
        let options: Value = serde_json::from_str(options).expect("JSON");
        let client = self.client_data("webauthn.get", &options["publicKey"]);
        let data = self.data(PRESENT_AND_VERIFIED);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der().as_bytes()),
            "userHandle": self.user_handle,
        }))
    }

    /// The same key in somebody else's hands, as it was before its last use.
    pub(crate) fn copied(&self) -> Self {
        let (origin, rp_id) = (self.origin.clone(), self.rp_id.clone());
        let (key, id, user_handle) = (self.key.clone(), self.id.clone(), self.user_handle.clone());
        Self { origin, rp_id, key, id, user_handle, counter: self.counter.saturating_sub(1) }
    }

    pub(crate) fn at_origin(mut self, origin: &str) -> Self {
        self.origin = origin.to_owned();
        self
    }

    fn answer(&self, response: Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key",
            "response": response, "clientExtensionResults": {},
        })
        .to_string()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let rp = Sha256::digest(self.rp_id.as_bytes());
        [rp.as_slice(), &[flags], &self.counter.to_be_bytes()].concat()
    }

    fn attested(&self) -> Vec<u8> {
        let mut data = self.data(PRESENT_AND_VERIFIED | WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("a short id").to_be_bytes());
        data.extend(&self.id);
        data.extend(self.cose_key());
        data
    }

    /// The public key as COSE: EC2, ES256, P-256, x, y.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01];
        key.extend([0x21].into_iter().chain(bytes(&point[1..33])));
        key.extend([0x22].into_iter().chain(bytes(&point[33..65])));
        key
    }
}

/// A CBOR text of fewer than 24 bytes.
fn text(word: &str) -> Vec<u8> {
    let length = u8::try_from(word.len()).expect("a short word");
    [&[0x60 | length], word.as_bytes()].concat()
}

/// A CBOR byte string of 24 to 255 bytes.
fn bytes(content: &[u8]) -> Vec<u8> {
    let length = u8::try_from(content.len()).expect("few bytes");
    [&[0x58, length], content].concat()
}
