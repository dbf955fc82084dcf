//! SMS by a gateway that takes a POST: fields and their names are the gateway's own, from the
//! configuration.

use crate::Fault;
use app::notice::{Message, NotCarried};
use reqwest::{Client, StatusCode, redirect};
use serde::Deserialize;
use std::collections::BTreeMap;

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
        // A gateway that sends elsewhere is not followed there with what was meant for it.
        let client = Client::builder().redirect(redirect::Policy::none()).timeout(crate::WITHIN);
        let client = client.build().map_err(|error| Fault::Client(error.to_string()))?;
        Ok(Sender { sms, client })
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
        let answer = asked.send().await.map_err(|error| {
            let (connect, timeout) = (error.is_connect(), error.is_timeout());
            tracing::warn!(connect, timeout, "the SMS gateway does not answer");
            NotCarried::NoAnswer
        })?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            // Too many at once is no no; nor is a wrong token, which somebody will mend.
            StatusCode::TOO_MANY_REQUESTS | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                tracing::warn!(status = %answer.status(), "the SMS gateway does not take it now");
                Err(NotCarried::NoAnswer)
            }
            status if status.is_client_error() => {
                tracing::warn!(%status, "the SMS gateway refused a message");
                Err(NotCarried::Refused)
            }
            status => {
                tracing::warn!(%status, "the SMS gateway does not take it now");
                Err(NotCarried::NoAnswer)
            }
        }
    }
}
