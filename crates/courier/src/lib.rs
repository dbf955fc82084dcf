//! Courier: takes messages out of the house, by e-mail and by SMS. Only the binary links it.
//!
//! Not here: what is said, to whom and how often (`app::notice`). Nothing of what is sent is
//! logged, nor any address.

mod email;
mod sms;

pub use email::{Email, Encryption};
pub use sms::{Body, Sms};

use app::notice::{Carrier, Carrying, Channel, Message, NotCarried};
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
    #[error("sms: {0}")]
    Client(String),
}

/// The ways out of one installation.
pub struct Courier {
    email: Option<email::Sender>,
    sms: Option<sms::Sender>,
}

impl Courier {
    pub fn new(email: Option<Email>, sms: Option<Sms>) -> Result<Self, Fault> {
        // One library for TLS; whoever has already chosen has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let email = email.map(email::Sender::new).transpose()?;
        let sms = sms.map(sms::Sender::new).transpose()?;
        Ok(Courier { email, sms })
    }
}

impl Carrier for Courier {
    fn has(&self, channel: Channel) -> bool {
        match channel {
            Channel::Page => false,
            Channel::Email => self.email.is_some(),
            Channel::Sms => self.sms.is_some(),
        }
    }

    fn carry<'a>(&'a self, message: &'a Message) -> Carrying<'a> {
        Box::pin(async move {
            let sent = async {
                match (message.channel, &self.email, &self.sms) {
                    (Channel::Email, Some(email), _) => email.send(message).await,
                    (Channel::Sms, _, Some(sms)) => sms.send(message).await,
                    (Channel::Page | Channel::Email | Channel::Sms, _, _) => {
                        Err(NotCarried::NoSuchWay)
                    }
                }
            };
            tokio::time::timeout(WITHIN, sent).await.unwrap_or(Err(NotCarried::NoAnswer))
        })
    }
}
