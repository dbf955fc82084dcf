//! Courier: takes messages out of the house, by push, e-mail and SMS. Only the binary links it.
//!
//! Not here: what is said, to whom and how often (`app::notice`). Nothing of what is sent is
//! logged, nor any address.

mod email;
mod exchange;
mod push;
mod sms;

pub use email::{Email, Encryption};
pub use push::{Push, new_key};
pub use sms::{Body, Sms};

use app::notice::{Carrier, Carrying, Channel, Message, NotCarried, To};
use std::time::Duration;

/// Whoever does not answer within this is tried again later.
const WITHIN: Duration = Duration::from_secs(20);

/// What of the settings cannot be used. A password or a token is never repeated.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("email.from: expected an address such as Plats 23 <plats23@region.example>")]
    From,
    #[error("email.host: {0}")]
    Host(String),
    #[error("sms.url: expected an address that begins with https:// or http://")]
    Url,
    #[error("push.contact: expected mailto: or https: and whom a push service may write to")]
    Contact,
    #[error("push.key_file: expected the key that `plats23 key push FILE` writes")]
    PushKey,
    #[error("the client for HTTP: {0}")]
    Client(String),
}

/// The ways out of one installation.
pub struct Courier {
    push: Option<push::Sender>,
    email: Option<email::Sender>,
    sms: Option<sms::Sender>,
}

impl Courier {
    pub fn new(push: Option<Push>, email: Option<Email>, sms: Option<Sms>) -> Result<Self, Fault> {
        // One library for TLS; whoever has already chosen has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let push = push.map(push::Sender::new).transpose()?;
        let email = email.map(email::Sender::new).transpose()?;
        let sms = sms.map(sms::Sender::new).transpose()?;
        Ok(Courier { push, email, sms })
    }

    /// What browsers must know to be told by push, where the installation sends any.
    pub fn push(&self) -> Option<&app::notice::Push> {
        self.push.as_ref().map(push::Sender::public)
    }
}

impl Carrier for Courier {
    fn has(&self, channel: Channel) -> bool {
        match channel {
            Channel::Page => false,
            Channel::Push => self.push.is_some(),
            Channel::Email => self.email.is_some(),
            Channel::Sms => self.sms.is_some(),
        }
    }

    fn carry<'a>(&'a self, message: &'a Message) -> Carrying<'a> {
        Box::pin(async move {
            let sent = async {
                match (message.channel, &message.to) {
                    (Channel::Push, To::Device(device)) => match &self.push {
                        Some(push) => push.send(message, device).await,
                        None => Err(NotCarried::NoSuchWay),
                    },
                    (Channel::Email, To::Address(to)) => match &self.email {
                        Some(email) => email.send(message, to).await,
                        None => Err(NotCarried::NoSuchWay),
                    },
                    (Channel::Sms, To::Address(to)) => match &self.sms {
                        Some(sms) => sms.send(message, to).await,
                        None => Err(NotCarried::NoSuchWay),
                    },
                    (Channel::Page, _)
                    | (Channel::Push, To::Address(_))
                    | (Channel::Email | Channel::Sms, To::Device(_)) => Err(NotCarried::NoSuchWay),
                }
            };
            tokio::time::timeout(WITHIN, sent).await.unwrap_or(Err(NotCarried::NoAnswer))
        })
    }
}
