//! Device: a browser that somebody wants to be told in, by push (W3C Push API, RFC 8030).
//!
//! Not here: how a message is sealed and signed (`courier`).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Uri;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Somebody's devices; a new one beyond these takes the oldest one's place.
pub const DEVICES_MAX: usize = 10;
/// The longest name that a device is known by to its owner.
pub const NAME_MAX: usize = 60;
/// Longer than any service's address.
const ENDPOINT_MAX: usize = 1_000;
/// An uncompressed point on P-256, and a secret (RFC 8291, 2 and 3.1).
const KEY_BYTES: usize = 65;
const SECRET_BYTES: usize = 16;

/// Where the browser's own push service takes messages for it, and the keys they are sealed with.
/// Whoever has the address and the installation's key can reach the device: never logged.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub id: Uuid,
    /// What its owner knows it by.
    pub name: String,
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub since: Timestamp,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Device").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What an installation that sends push has said of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// Its public key as browsers want it: an uncompressed point in base64url.
    pub key: String,
    /// Hosts of services that messages may be handed to, each with all below it.
    pub services: Vec<String>,
}

/// Why a browser is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDevice {
    /// Its service is not among those of the installation: the server asks nobody else, whatever a
    /// browser says.
    OtherService,
    /// No address, or keys that are none.
    Broken,
}

impl Push {
    pub fn check(&self, device: &Device) -> Result<(), NoDevice> {
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
        let (key, secret) = (bytes(&device.p256dh), bytes(&device.auth));
        let is_point = key.len() == KEY_BYTES && key.first() == Some(&4);
        if !is_point || secret.len() != SECRET_BYTES || device.endpoint.len() > ENDPOINT_MAX {
            return Err(NoDevice::Broken);
        }
        let endpoint: Uri = device.endpoint.parse().map_err(|_| NoDevice::Broken)?;
        match self.accepts(&endpoint) {
            true => Ok(()),
            false => Err(NoDevice::OtherService),
        }
    }

    /// Over HTTPS, to a host of the list or below one; plain HTTP to this machine only.
    pub fn accepts(&self, endpoint: &Uri) -> bool {
        let host = endpoint.host().unwrap_or_default().to_ascii_lowercase();
        let is_sealed = match endpoint.scheme_str() {
            Some("https") => true,
            Some("http") => host == "127.0.0.1",
            Some(_) | None => false,
        };
        let is_below = |service: &String| {
            host.strip_suffix(service.as_str())
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        is_sealed && self.services.iter().any(is_below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push() -> Push {
        let services = ["push.example".to_owned(), "127.0.0.1".to_owned()];
        Push { key: String::new(), services: services.into() }
    }

    fn device(endpoint: &str) -> Device {
        let mut key = [7; KEY_BYTES];
        key[0] = 4;
        Device {
            id: Uuid::nil(),
            name: "Telefonen".into(),
            endpoint: endpoint.into(),
            p256dh: URL_SAFE_NO_PAD.encode(key),
            auth: URL_SAFE_NO_PAD.encode([1; SECRET_BYTES]),
            since: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_browser_is_reached_by_the_services_of_the_list_and_by_no_other() {
        for right in
            ["https://push.example/a", "https://eu.push.example:443/a?b", "http://127.0.0.1:9/a"]
        {
            assert_eq!(push().check(&device(right)), Ok(()), "{right}");
        }
        for wrong in [
            "https://notpush.example/a",
            "https://push.example.evil.example/a",
            "https://push.example@evil.example/a",
            "http://push.example/a",
            "https://127.0.0.1.evil.example/",
            "https://localhost/",
            "/a",
        ] {
            assert_eq!(push().check(&device(wrong)), Err(NoDevice::OtherService), "{wrong}");
        }
    }

    #[test]
    fn keys_that_are_none_are_not_kept() {
        let right = device("https://push.example/a");
        let short = Device { auth: "AAAA".into(), ..right.clone() };
        let other = Device { p256dh: URL_SAFE_NO_PAD.encode([7; KEY_BYTES]), ..right.clone() };
        let long = format!("https://push.example/{}", "a".repeat(ENDPOINT_MAX));
        for wrong in [short, other, Device { endpoint: long, ..right.clone() }] {
            assert_eq!(push().check(&wrong), Err(NoDevice::Broken));
        }
        assert!(!format!("{right:?}").contains("push.example"), "an address is never logged");
    }
}
