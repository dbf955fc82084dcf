//! Outside: the ways that a message leaves the house by, as the configuration says.
//!
//! Not here: how it is sent (`courier`), nor who is told of what (`app::notice`).

use crate::settings::{Email, Push, Sms};
use anyhow::Context;
use courier::Courier;
use std::path::Path;
use zeroize::Zeroizing;

/// Push, e-mail and SMS, each where the configuration has it.
pub(crate) fn courier(
    push: Option<Push>,
    email: Option<Email>,
    sms: Option<Sms>,
) -> anyhow::Result<Courier> {
    let push = push.map(of_push).transpose()?;
    let email = email.map(of_email).transpose()?;
    let sms = sms.map(of_sms).transpose()?;
    Ok(Courier::new(push, email, sms)?)
}

fn of_push(set: Push) -> anyhow::Result<courier::Push> {
    let key = Zeroizing::new(secret("push.key_file", &set.key_file)?);
    Ok(courier::Push { key, contact: set.contact, services: set.services })
}

fn of_email(set: Email) -> anyhow::Result<courier::Email> {
    let login = match (set.user, set.password_file) {
        (Some(user), Some(file)) => Some((user, secret("email.password_file", &file)?)),
        (None, None) => None,
        _ => anyhow::bail!("email: expected both `user` and `password_file`, or neither"),
    };
    let (host, port, encryption, from) = (set.host, set.port, set.encryption, set.from);
    Ok(courier::Email { host, port, encryption, from, login })
}

fn of_sms(set: Sms) -> anyhow::Result<courier::Sms> {
    let header = match (set.header, set.header_file) {
        (Some(name), Some(file)) => Some((name, secret("sms.header_file", &file)?)),
        (None, None) => None,
        _ => anyhow::bail!("sms: expected both `header` and `header_file`, or neither"),
    };
    Ok(courier::Sms {
        url: set.url,
        body: set.body,
        to_field: set.to_field,
        text_field: set.text_field,
        fields: set.fields,
        header,
    })
}

/// A password in a file of its own, that only the service reads; never shown.
fn secret(key: &str, file: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(file);
    let text = text.with_context(|| format!("{key}: {} cannot be read", file.display()))?;
    Ok(text.trim().to_owned())
}
