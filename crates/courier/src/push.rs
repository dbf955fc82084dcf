//! Web push: a message sealed for one browser (RFC 8291) and handed to that browser's own service
//! (RFC 8030), signed with the installation's key (VAPID, RFC 8292).

use crate::{Fault, exchange};
use app::notice::{Device, Message, NotCarried};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::sec1::ToEncodedPoint;
use reqwest::{Client, StatusCode};
use serde_json::json;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use web_push_native::{Auth, WebPushBuilder};
use zeroize::Zeroizing;

/// A device that is off for longer has missed it; what waits is still in the lists.
const VALID: Duration = Duration::from_hours(12);
/// Services take no signature that holds longer than a day (RFC 8292, 2).
const SIGNED_FOR: Duration = Duration::from_hours(12);
/// What a service may know a message by, to let a newer copy take its place (RFC 8030, 5.4).
const TOPIC_MAX: usize = 32;
/// As the log names it.
const SERVICE: &str = "a push service";

/// How the installation is known to push services, and which it hands messages to.
pub struct Push {
    /// 32 bytes in base64url, as [`new_key`] makes them.
    pub key: Zeroizing<String>,
    /// Whom a service may write to: `mailto:` or `https:`.
    pub contact: String,
    pub services: Vec<String>,
}

pub(crate) struct Sender {
    key: SigningKey,
    contact: String,
    public: app::notice::Push,
    client: Client,
}

/// A new key, as its file holds it.
pub fn new_key() -> Zeroizing<String> {
    loop {
        let bytes: Zeroizing<[u8; 32]> = Zeroizing::new(rand::random());
        // All but one in 2^32 are a number below the order of the curve.
        if SigningKey::from_slice(bytes.as_slice()).is_ok() {
            return Zeroizing::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()));
        }
    }
}

impl Sender {
    pub(crate) fn new(push: Push) -> Result<Self, Fault> {
        let is_contact = ["mailto:", "https://"].iter().any(|kind| push.contact.starts_with(kind));
        if !is_contact {
            return Err(Fault::Contact);
        }
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(push.key.trim()).unwrap_or_default());
        let key = SigningKey::from_slice(&bytes).map_err(|_| Fault::PushKey)?;
        let point = key.verifying_key().as_affine().to_encoded_point(false);
        let public = app::notice::Push {
            key: URL_SAFE_NO_PAD.encode(point.as_bytes()),
            services: push.services.iter().map(|host| host.to_ascii_lowercase()).collect(),
        };
        let client = exchange::client()?;
        Ok(Sender { key, contact: push.contact, public, client })
    }

    pub(crate) fn public(&self) -> &app::notice::Push {
        &self.public
    }

    pub(crate) async fn send(&self, message: &Message, to: &Device) -> Result<(), NotCarried> {
        // Checked when it was taken; the list may be another now.
        self.public.check(to).map_err(|_| NotCarried::NoSuchWay)?;
        let (address, body) = self.sealed(message, to).ok_or(NotCarried::Refused)?;
        let topic: String = message.key.chars().filter(char::is_ascii_alphanumeric).collect();
        let asked = self
            .client
            .post(&to.endpoint)
            .header("TTL", VALID.as_secs())
            .header("Urgency", "high")
            .header("Topic", topic.get(..TOPIC_MAX).unwrap_or(&topic))
            .header("Content-Encoding", "aes128gcm")
            .header("Content-Type", "application/octet-stream")
            .header("Authorization", self.signed(&address))
            .body(body);
        let answer = asked.send().await.map_err(|error| exchange::no_answer(&error, SERVICE))?;
        match answer.status() {
            // The device is gone (RFC 8030, 5 and 8.1).
            StatusCode::NOT_FOUND | StatusCode::GONE => Err(NotCarried::Gone),
            status => exchange::judged(status, SERVICE),
        }
    }

    /// The service's origin, and the message as only the browser can read it.
    fn sealed(&self, message: &Message, to: &Device) -> Option<(String, Vec<u8>)> {
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
        let key = web_push_native::p256::PublicKey::from_sec1_bytes(&bytes(&to.p256dh)?).ok()?;
        let secret = Auth::from_exact_iter(bytes(&to.auth)?)?;
        let said = json!({ "title": message.subject, "body": message.text, "tag": message.key });
        let uri: http::Uri = to.endpoint.parse().ok()?;
        let origin = format!("{}://{}", uri.scheme_str()?, uri.authority()?);
        let built = WebPushBuilder::new(uri, key, secret).build(said.to_string()).ok()?;
        Some((origin, built.into_body()))
    }

    /// That it is this installation that asks, to this service, until then.
    fn signed(&self, audience: &str) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let until = now.saturating_add(SIGNED_FOR).as_secs();
        let head = json!({ "typ": "JWT", "alg": "ES256" });
        let claims = json!({ "aud": audience, "exp": until, "sub": self.contact });
        let part = |json: serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let text = format!("{}.{}", part(head), part(claims));
        let signature: Signature = self.key.sign(text.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("vapid t={text}.{signature}, k={}", self.public.key)
    }
}
