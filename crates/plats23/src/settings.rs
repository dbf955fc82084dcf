//! Settings: the configuration file, under the environment, under the flags.
//!
//! What is wrong in the file is told with file, line, key and what was expected; a value is never
//! repeated, as it may be a password. Not here: what the settings are used for.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Everything that the file may say; nothing in it is needed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct File {
    pub(crate) listen: Option<SocketAddr>,
    pub(crate) origin: Option<String>,
    pub(crate) storage: Storage,
    pub(crate) tls: Option<Tls>,
    pub(crate) proxy: Proxy,
    pub(crate) metrics: Metrics,
    pub(crate) log: Log,
    pub(crate) push: Option<Push>,
    pub(crate) email: Option<Email>,
    pub(crate) sms: Option<Sms>,
}

/// Notices by push, to browsers that somebody has turned them on in; without the section none are
/// sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Push {
    pub(crate) contact: String,
    pub(crate) key_file: PathBuf,
    #[serde(default = "push_services")]
    pub(crate) services: Vec<String>,
}

/// Of Chrome and Edge on Android, of Firefox, of Safari, and of Edge on Windows.
fn push_services() -> Vec<String> {
    let hosts =
        ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];
    hosts.map(str::to_owned).into()
}

/// Notices by e-mail; without the section none are sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Email {
    pub(crate) host: String,
    pub(crate) port: Option<u16>,
    #[serde(default)]
    pub(crate) encryption: courier::Encryption,
    pub(crate) from: String,
    pub(crate) user: Option<String>,
    pub(crate) password_file: Option<PathBuf>,
}

/// Notices by SMS, through a gateway of the region's own; without the section none are sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sms {
    pub(crate) url: String,
    #[serde(default)]
    pub(crate) body: courier::Body,
    #[serde(default = "to_field")]
    pub(crate) to_field: String,
    #[serde(default = "text_field")]
    pub(crate) text_field: String,
    #[serde(default)]
    pub(crate) fields: BTreeMap<String, String>,
    pub(crate) header: Option<String>,
    pub(crate) header_file: Option<PathBuf>,
}

fn to_field() -> String {
    "to".to_owned()
}

fn text_field() -> String {
    "text".to_owned()
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Storage {
    pub(crate) data: Option<PathBuf>,
    pub(crate) database: Option<String>,
    pub(crate) access_database: Option<String>,
    pub(crate) master_key: Option<PathBuf>,
}

/// Both, or no section at all.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tls {
    pub(crate) certificate: PathBuf,
    pub(crate) key: PathBuf,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Proxy {
    pub(crate) trusted: Vec<crate::proxy::Network>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Metrics {
    pub(crate) listen: Option<SocketAddr>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Log {
    pub(crate) format: Option<LogFormat>,
    pub(crate) filter: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    #[default]
    Text,
    Json,
}

impl File {
    /// The file's settings; without a file there are none.
    pub(crate) fn read(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else { return Ok(Self::default()) };
        let shown = path.display();
        let text = std::fs::read_to_string(path).map_err(|error| {
            anyhow::anyhow!("the configuration {shown} cannot be read: {error}")
        })?;
        Self::parse(&text).map_err(|fault| anyhow::anyhow!("{shown}:{fault}"))
    }

    /// Errors are `LINE: KEY: what was expected`.
    fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| told(text, &error))?;
        file.hangs_together()
            .map_err(|(key, what)| format!("{}: {key}: {what}", line_of(text, key)))?;
        Ok(file)
    }

    fn hangs_together(&self) -> Result<(), (&'static str, &'static str)> {
        let origin = self.origin.as_deref();
        if origin.is_some_and(|origin| !is_origin(origin)) {
            let what = "expected a scheme and a host and nothing after, \
                        such as https://plats23.region.example";
            return Err(("origin", what));
        }
        if self.tls.is_some() && origin.is_some_and(|origin| !origin.starts_with("https:")) {
            return Err(("origin", "with a certificate in [tls] it begins with https:"));
        }
        if self.storage.access_database.is_some() && self.storage.database.is_none() {
            return Err(("access_database", "is for PostgreSQL: expected `database` as well"));
        }
        if self.storage.database.is_some() && self.storage.access_database.is_none() {
            return Err((
                "database",
                "the access log has one of its own: expected `access_database`",
            ));
        }
        Ok(())
    }
}

fn is_origin(text: &str) -> bool {
    let host = text.split_once("://").filter(|(scheme, _)| ["http", "https"].contains(scheme));
    host.is_some_and(|(_, host)| !host.is_empty() && !host.contains(['/', '?', '#', ' ', '@']))
}

/// Line, key and what was expected. The parser's own picture of the line would show its value.
fn told(text: &str, error: &toml::de::Error) -> String {
    let at = error.span().map_or(0, |span| span.start).min(text.len());
    let before = text.get(..at).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim();
    let section = before.lines().rev().map(str::trim).find(|line| line.starts_with('['));
    let section =
        section.map(|line| line.trim_matches(['[', ']'])).filter(|_| !key.starts_with('['));
    let key = match section {
        Some(section) if !key.is_empty() => format!("{section}.{key}"),
        Some(_) | None => key.to_owned(),
    };
    format!("{number}: {key}: {}", without_values(error.message()))
}

/// "invalid type: string \"secret\", expected …" tells only what comes after the value.
fn without_values(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    match first.split_once(", expected ") {
        Some((found, expected)) if found.starts_with("invalid") => format!("expected {expected}"),
        Some(_) | None => first.to_owned(),
    }
}

fn line_of(text: &str, key: &str) -> usize {
    let is_key = |line: &str| {
        line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(is_key).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../packaging/plats23.toml");

    #[test]
    fn the_shipped_file_is_right_as_it_stands_and_with_every_example_taken() {
        File::parse(SHIPPED).unwrap_or_else(|fault| panic!("{fault}"));
        let taken: Vec<&str> = SHIPPED
            .lines()
            .map(|line| {
                line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line)
            })
            .collect();
        let file = File::parse(&taken.join("\n")).unwrap_or_else(|fault| panic!("{fault}"));
        assert!(file.tls.is_some() && file.storage.access_database.is_some());
        assert!(file.metrics.listen.is_some() && !file.proxy.trusted.is_empty());
        assert!(file.push.is_some_and(|push| push.services.len() == 4));
        assert!(file.email.is_some() && file.sms.is_some_and(|sms| sms.header.is_some()));
    }

    #[test]
    fn an_unknown_key_is_told_with_line_section_and_the_right_ones() {
        let fault =
            File::parse("listen = \"127.0.0.1:1\"\n\n[storage]\ndta = \"x\"\n").unwrap_err();
        assert!(
            fault.starts_with("4: storage.dta: unknown field `dta`, expected one of "),
            "{fault}"
        );
        assert!(fault.contains("`master_key`"), "{fault}");
    }

    #[test]
    fn a_wrong_value_is_told_without_being_repeated() {
        let fault =
            File::parse("[storage]\ndatabase = [\"postgres://u:hemligt@h/d\"]\n").unwrap_err();
        assert!(fault.starts_with("2: storage.database: "), "{fault}");
        assert!(!fault.contains("hemligt"), "{fault}");
        let fault = File::parse("listen = \"hemligt\"\n").unwrap_err();
        assert!(fault.starts_with("1: listen: "), "{fault}");
        assert!(!fault.contains("hemligt"), "{fault}");
        let fault = File::parse("[proxy]\ntrusted = [\"10.0.0.0/40\"]\n").unwrap_err();
        assert!(fault.starts_with("2: proxy.trusted: expected an address"), "{fault}");
        let fault = File::parse("[log]\nformat = \"xml\"\n").unwrap_err();
        assert!(fault.contains("`text` or `json`"), "{fault}");
    }

    #[test]
    fn settings_that_do_not_fit_each_other_are_told_at_the_key() {
        let tls = "origin = \"http://a.example\"\n[tls]\ncertificate = \"c\"\nkey = \"k\"\n";
        assert!(File::parse(tls).unwrap_err().starts_with("1: origin: with a certificate"));
        let alone = "[storage]\n\ndatabase = \"postgres://h/d\"\n";
        assert!(File::parse(alone).unwrap_err().starts_with("3: database: "));
        assert!(File::parse("origin = \"https://a.example/path\"").is_err());
    }
}
