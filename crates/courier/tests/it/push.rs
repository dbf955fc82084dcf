//! A push service on this machine's own loop, and a browser's half of the keys: what it is handed is
//! readable by the browser alone, and signed.

use app::notice::{Carrier, Channel, Device, Message, NotCarried, To};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use courier::{Courier, Push, new_key};
use jiff::Timestamp;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::elliptic_curve::sec1::ToEncodedPoint;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use uuid::Uuid;
use web_push_native::{Auth, p256::SecretKey};

const SECRET: [u8; 16] = [9; 16];

/// The browser keeps this to itself.
fn browser() -> SecretKey {
    SecretKey::from_slice(&[3; 32]).unwrap()
}

/// A service that answers once with this status; gives the head and the body of what it was handed.
async fn service(status: &'static str) -> (String, JoinHandle<(String, Vec<u8>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/send/abc", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (mut heard, mut part) = (vec![], [0; 4096]);
        loop {
            let length = stream.read(&mut part).await.unwrap();
            heard.extend_from_slice(&part[..length]);
            let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(&heard[..end]).to_lowercase();
            let size = head.split("content-length: ").nth(1).unwrap();
            let size: usize = size.lines().next().unwrap().trim().parse().unwrap();
            if heard.len() >= end + 4 + size {
                let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
                stream.write_all(answer.as_bytes()).await.unwrap();
                let head = String::from_utf8(heard[..end].to_vec()).unwrap();
                return (head, heard[end + 4..].to_vec());
            }
        }
    });
    (url, heard)
}

fn courier() -> Courier {
    let services = vec!["127.0.0.1".to_owned()];
    let contact = "mailto:plats23@region.example".to_owned();
    Courier::new(Some(Push { key: new_key(), contact, services }), None, None).unwrap()
}

fn message(endpoint: &str) -> Message {
    let point = browser().public_key().to_encoded_point(false);
    let device = Device {
        id: Uuid::nil(),
        name: "Telefonen".into(),
        endpoint: endpoint.into(),
        p256dh: URL_SAFE_NO_PAD.encode(point.as_bytes()),
        auth: URL_SAFE_NO_PAD.encode(SECRET),
        since: Timestamp::UNIX_EPOCH,
    };
    Message {
        key: "018f0000000070008000000000000001.2e.push".into(),
        channel: Channel::Push,
        to: To::Device(device),
        subject: "Plats 23".into(),
        text: "Något väntar på dig i Plats 23.".into(),
    }
}

#[tokio::test]
async fn only_the_browser_can_read_it_and_the_service_can_see_who_sends() {
    let (url, heard) = service("201 Created").await;
    let courier = courier();
    assert!(courier.has(Channel::Push) && !courier.has(Channel::Email));
    assert_eq!(courier.carry(&message(&url)).await, Ok(()));
    let (head, body) = heard.await.unwrap();
    let head = head.lines().map(str::to_owned).collect::<Vec<_>>();
    let header = |name: &str| {
        let start = format!("{name}: ");
        let line = head.iter().find(|line| line.to_lowercase().starts_with(&start));
        line.unwrap_or_else(|| panic!("{name} in {head:?}"))[start.len()..].to_owned()
    };
    assert_eq!(header("topic"), "018f0000000070008000000000000001");
    assert_eq!((header("ttl"), header("urgency")), ("43200".to_owned(), "high".to_owned()));

    let secret = Auth::from_exact_iter(SECRET).unwrap();
    let said = web_push_native::decrypt(body.clone(), &browser(), &secret).unwrap();
    let said: Value = serde_json::from_slice(&said).unwrap();
    assert_eq!(said["body"], "Något väntar på dig i Plats 23.");
    assert!(!String::from_utf8_lossy(&body).contains("Plats"), "sealed on its way");
    let other = SecretKey::from_slice(&[4; 32]).unwrap();
    assert!(web_push_native::decrypt(body, &other, &secret).is_err());

    let signed = header("authorization");
    let (token, key) = signed.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert_eq!(key, courier.push().unwrap().key);
    let key = VerifyingKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(key).unwrap()).unwrap();
    let (text, signature) = token.rsplit_once('.').unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    key.verify(text.as_bytes(), &Signature::from_slice(&signature).unwrap()).unwrap();
    let claims = URL_SAFE_NO_PAD.decode(text.split_once('.').unwrap().1).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["aud"], url.strip_suffix("/send/abc").unwrap());
    assert_eq!(claims["sub"], "mailto:plats23@region.example");
}

#[tokio::test]
async fn a_device_that_is_gone_is_told_from_a_service_that_is_tired() {
    for (status, expected) in [
        ("410 Gone", NotCarried::Gone),
        ("404 Not Found", NotCarried::Gone),
        ("400 Bad Request", NotCarried::Refused),
        ("403 Forbidden", NotCarried::NoAnswer),
        ("503 Service Unavailable", NotCarried::NoAnswer),
    ] {
        let (url, _heard) = service(status).await;
        assert_eq!(courier().carry(&message(&url)).await, Err(expected), "{status}");
    }
}

#[tokio::test]
async fn nobody_is_asked_whom_the_installation_does_not_know() {
    let elsewhere = message("https://localhost/send");
    assert_eq!(courier().carry(&elsewhere).await, Err(NotCarried::NoSuchWay));
}

#[test]
fn a_key_that_is_none_and_a_contact_that_is_none_are_told_at_once() {
    let push = |key: &str, contact: &str| Push {
        key: key.to_owned().into(),
        contact: contact.into(),
        services: vec![],
    };
    assert!(Courier::new(Some(push("AAAA", "mailto:a@b.se")), None, None).is_err());
    assert!(Courier::new(Some(push(&new_key(), "a@b.se")), None, None).is_err());
    assert!(
        Courier::new(Some(push(&format!("{}\n", *new_key()), "https://b.example")), None, None)
            .is_ok()
    );
}
