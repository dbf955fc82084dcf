//! E-mail by SMTP, to the installation's own relay.

use crate::Fault;
use app::notice::{Message, NotCarried};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message as Letter, Tokio1Executor};
use serde::Deserialize;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// Begins in the open and must turn to TLS: port 587.
    #[default]
    Starttls,
    /// TLS from the first byte: port 465.
    Tls,
    /// In the open: a relay on the same machine.
    None,
}

/// Where letters are handed in, and as whom.
#[derive(Clone)]
pub struct Email {
    pub host: String,
    pub port: Option<u16>,
    pub encryption: Encryption,
    pub from: String,
    /// Name and password, where the relay asks for them.
    pub login: Option<(String, String)>,
}

pub(crate) struct Sender {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Sender {
    pub(crate) fn new(email: Email) -> Result<Self, Fault> {
        let from = email.from.parse().map_err(|_| Fault::From)?;
        let host = email.host.as_str();
        type Smtp = AsyncSmtpTransport<Tokio1Executor>;
        let builder = match email.encryption {
            Encryption::Starttls => Smtp::starttls_relay(host),
            Encryption::Tls => Smtp::relay(host),
            Encryption::None => Ok(Smtp::builder_dangerous(host)),
        };
        let mut builder = builder.map_err(|error| Fault::Host(error.to_string()))?;
        if let Some(port) = email.port {
            builder = builder.port(port);
        }
        if let Some((name, password)) = email.login {
            builder = builder.credentials(Credentials::new(name, password));
        }
        Ok(Sender { from, transport: builder.timeout(Some(crate::WITHIN)).build() })
    }

    pub(crate) async fn send(&self, message: &Message, to: &str) -> Result<(), NotCarried> {
        let to: Mailbox = to.parse().map_err(|_| NotCarried::Refused)?;
        let domain = self.from.email.domain();
        let letter = Letter::builder()
            .from(self.from.clone())
            .to(to)
            .subject(message.subject.as_str())
            // The same letter sent again is known by it.
            .message_id(Some(format!("<{}@{domain}>", message.key)))
            .header(ContentType::TEXT_PLAIN)
            .body(message.text.clone())
            .map_err(|_| NotCarried::Refused)?;
        match self.transport.send(letter).await {
            Ok(_) => Ok(()),
            // A code of 5xx is a no for good; everything else may be better later.
            Err(error) if error.is_permanent() => {
                tracing::warn!(status = ?error.status(), "the relay refused a letter");
                Err(NotCarried::Refused)
            }
            Err(error) => {
                tracing::warn!(status = ?error.status(), "the relay did not take a letter");
                Err(NotCarried::NoAnswer)
            }
        }
    }
}
