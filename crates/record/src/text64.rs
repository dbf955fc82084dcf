//! Bytes as base64 in JSON, for `#[serde(with = "text64")]`.
//!
//! Not here: base64 anywhere else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

pub(crate) fn serialize<S: Serializer, B: AsRef<[u8]>>(bytes: &B, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(&STANDARD.encode(bytes))
}

pub(crate) fn deserialize<'d, D: Deserializer<'d>, B: TryFrom<Vec<u8>>>(
    d: D,
) -> Result<B, D::Error> {
    let text = String::deserialize(d)?;
    let bytes = STANDARD.decode(text).map_err(|_| D::Error::custom("not base64"))?;
    B::try_from(bytes).map_err(|_| D::Error::custom("not the right number of bytes"))
}
