//! A relay and a gateway on this machine's own loop: what they are given, and what comes of their
//! answers.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod push;

use app::notice::{Carrier, Channel, Message, NotCarried, To};
use courier::{Body, Courier, Email, Encryption, Sms};
use std::collections::BTreeMap;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

fn message(channel: Channel) -> Message {
    let to = if channel == Channel::Sms { "+46701740605" } else { "maria@region.example" };
    Message {
        key: "1f.2e.email".into(),
        channel,
        to: To::Address(to.into()),
        subject: "Plats 23".into(),
        text: "Något väntar på dig i Plats 23.".into(),
    }
}

/// A relay that takes one letter, or says this to its receiver; gives all that was said to it.
async fn relay(receiver: &'static str) -> (u16, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut heard, mut in_letter) = (String::new(), false);
        write.write_all(b"220 relay\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let answer = match line.split([' ', ':']).next().unwrap_or_default() {
                _ if in_letter && line != "." => continue,
                "EHLO" => "250-relay\r\n250 8BITMIME",
                "RCPT" => receiver,
                "DATA" => "354 go on",
                _ => "250 ok",
            };
            in_letter = line == "DATA";
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
        heard
    });
    (port, heard)
}

fn by_email(port: u16) -> Courier {
    let email = Email {
        host: "127.0.0.1".into(),
        port: Some(port),
        encryption: Encryption::None,
        from: "Plats 23 <plats23@region.example>".into(),
        login: None,
    };
    Courier::new(None, Some(email), None).unwrap()
}

#[tokio::test]
async fn a_letter_has_its_key_as_its_id_and_is_handed_in() {
    let (port, heard) = relay("250 ok").await;
    let courier = by_email(port);
    assert!(courier.has(Channel::Email) && !courier.has(Channel::Sms));
    assert_eq!(courier.carry(&message(Channel::Email)).await, Ok(()));
    drop(courier);
    let heard = heard.await.unwrap();
    assert!(heard.contains("RCPT TO:<maria@region.example>"), "{heard}");
    assert!(heard.contains("Message-ID: <1f.2e.email@region.example>"), "{heard}");
    assert!(heard.contains("Subject: Plats 23"), "{heard}");
}

#[tokio::test]
async fn a_no_for_good_is_told_from_a_no_for_now() {
    for (answer, expected) in
        [("550 no such", NotCarried::Refused), ("451 later", NotCarried::NoAnswer)]
    {
        let (port, _heard) = relay(answer).await;
        assert_eq!(by_email(port).carry(&message(Channel::Email)).await, Err(expected));
    }
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    let carried = by_email(port).carry(&message(Channel::Email)).await;
    assert_eq!(carried, Err(NotCarried::NoAnswer));
}

/// A gateway that answers once with this status; gives the request.
async fn gateway(status: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/messages", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (mut heard, mut part) = (String::new(), [0; 4096]);
        while !heard.contains("tar p") {
            let length = stream.read(&mut part).await.unwrap();
            heard.push_str(&String::from_utf8_lossy(&part[..length]));
        }
        let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
        stream.write_all(answer.as_bytes()).await.unwrap();
        heard
    });
    (url, heard)
}

fn by_sms(url: String, body: Body) -> Courier {
    let fields = BTreeMap::from([("from".to_owned(), "Plats 23".to_owned())]);
    let header = Some(("Authorization".to_owned(), "Bearer hemligt".to_owned()));
    let (to_field, text_field) = ("phone".to_owned(), "message".to_owned());
    Courier::new(None, None, Some(Sms { url, body, to_field, text_field, fields, header })).unwrap()
}

#[tokio::test]
async fn an_sms_is_a_post_in_the_gateways_own_words_with_the_key() {
    let (url, heard) = gateway("202 Accepted").await;
    assert_eq!(by_sms(url, Body::Json).carry(&message(Channel::Sms)).await, Ok(()));
    let heard = heard.await.unwrap();
    assert!(heard.starts_with("POST /messages "), "{heard}");
    assert!(heard.contains("idempotency-key: 1f.2e.email"), "{heard}");
    assert!(heard.contains("authorization: Bearer hemligt"), "{heard}");
    assert!(heard.contains(r#""phone":"+46701740605""#), "{heard}");
    assert!(heard.contains(r#""from":"Plats 23""#), "{heard}");
}

#[tokio::test]
async fn what_the_gateway_answers_says_whether_to_try_again() {
    for (status, expected) in [
        ("400 Bad Request", NotCarried::Refused),
        ("429 Too Many Requests", NotCarried::NoAnswer),
        ("401 Unauthorized", NotCarried::NoAnswer),
        ("503 Service Unavailable", NotCarried::NoAnswer),
        ("302 Found", NotCarried::NoAnswer),
    ] {
        let (url, _heard) = gateway(status).await;
        let carried = by_sms(url, Body::Json).carry(&message(Channel::Sms)).await;
        assert_eq!(carried, Err(expected), "{status}");
    }
}

#[test]
fn settings_that_cannot_be_used_are_told_before_anything_is_sent() {
    let sms = |url: &str| Sms {
        url: url.into(),
        body: Body::Form,
        to_field: "to".into(),
        text_field: "text".into(),
        fields: BTreeMap::new(),
        header: None,
    };
    assert!(Courier::new(None, None, Some(sms("sms.region.example"))).is_err());
    let email = Email {
        host: "relay".into(),
        port: None,
        encryption: Encryption::Starttls,
        from: "ingen adress".into(),
        login: None,
    };
    assert!(Courier::new(None, Some(email), None).is_err());
}
