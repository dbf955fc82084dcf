//! SMS by a gateway that takes a POST: fields and their names are the gateway's own, from the
//! configuration.

use crate::{Fault, exchange};
use app::notice::{Message, NotCarried};
use reqwest::Client;
use serde::Deserialize;
use std::collections::BTreeMap;

/// As the log names it.
const GATEWAY: &str = "the SMS gateway";

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Body {
    #[default]
    Json,
    Form,
}

/// Where messages are handed in, and in which words.
#[derive(Clone)]
pub struct Sms {
    pub url: String,
    pub body: Body,
    /// The gateway's names for the receiver's number and the text.
    pub to_field: String,
    pub text_field: String,
    /// What else it wants in each message: a sender's name, an account.
    pub fields: BTreeMap<String, String>,
    /// The header that says who is asking, such as `Authorization` and `Bearer …`.
    pub header: Option<(String, String)>,
}

pub(crate) struct Sender {
    sms: Sms,
    client: Client,
}

impl Sender {
    pub(crate) fn new(sms: Sms) -> Result<Self, Fault> {
        if !(sms.url.starts_with("https://") || sms.url.starts_with("http://")) {
            return Err(Fault::Url);
        }
        Ok(Sender { sms, client: exchange::client()? })
    }

    pub(crate) async fn send(&self, message: &Message, to: &str) -> Result<(), NotCarried> {
        let mut fields = self.sms.fields.clone();
        fields.insert(self.sms.to_field.clone(), to.to_owned());
        fields.insert(self.sms.text_field.clone(), message.text.clone());
        let asked = self.client.post(&self.sms.url).header("Idempotency-Key", &message.key);
        let asked = match &self.sms.header {
            Some((name, value)) => asked.header(name, value),
            None => asked,
        };
        let asked = match self.sms.body {
            Body::Json => asked.json(&fields),
            Body::Form => asked.form(&fields),
        };
        let answer = asked.send().await.map_err(|error| exchange::no_answer(&error, GATEWAY))?;
        exchange::judged(answer.status(), GATEWAY)
    }
}
