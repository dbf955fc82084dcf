//! No address outside the machine in what we build: a page that fetches from elsewhere tells
//! elsewhere who is ill. Documents for people (`*.md`) may point where they like.

use super::{File, Finding, lines};

/// Names that are never fetched: namespaces, code systems, public documentation, examples.
const KNOWN: [&str; 16] = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "www.w3.org",
    "hl7.org",
    "hl7.se",
    "loinc.org",
    "snomed.info",
    "unitsofmeasure.org",
    "electronichealth.se",
    "ihe.net",
    "iso.org",
    "docs.rs",
    "github.com",
    "json-schema.org",
    "www.digg.se",
];

/// Reserved for examples and tests by RFC 2606 and RFC 6761, and in Sweden by its registry.
const RESERVED: [&str; 7] =
    [".example", ".test", ".invalid", "example.com", "example.org", "example.net", "example.se"];

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let code =
        ["rs", "html", "css", "mjs", "js", "svg", "toml", "json", "ftl", "sql", "cedar", "sh"];
    let read = files.iter().filter(|file| file.has_ending(&code) && !is_lock(file));
    read.flat_map(judge).collect()
}

/// Cargo's lock names its index and can be told nothing else; npm's says where money may be given.
fn is_lock(file: &File) -> bool {
    file.path.ends_with("Cargo.lock") || file.path.ends_with("package-lock.json")
}

fn judge(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in lines(&file.text) {
        for host in hosts(line).filter(|host| !is_allowed(host, file)) {
            let what = format!("an address outside the machine: {host}");
            findings.push(Finding::fault(&file.path, number, what));
        }
    }
    findings
}

fn hosts(line: &str) -> impl Iterator<Item = &str> {
    let starts = [concat!("http", "://"), concat!("https", "://")];
    starts.into_iter().flat_map(move |start| line.split(start).skip(1)).map(host)
}

fn host(rest: &str) -> &str {
    let is_end = |sign: char| !(sign.is_ascii_alphanumeric() || ".-[]:".contains(sign));
    let end = rest.find(is_end).unwrap_or(rest.len());
    let authority = &rest[..end];
    match authority.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|digit| digit.is_ascii_digit()) => name,
        _ => authority,
    }
}

/// What browsers load may name nothing but the namespaces of its own format.
fn is_allowed(host: &str, file: &File) -> bool {
    let is_served = file.path.starts_with("crates/web/assets");
    if is_served { host == "www.w3.org" } else { is_known(host) }
}

/// An empty host is one that the program fills in.
fn is_known(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.is_empty()
        || KNOWN.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")))
        || RESERVED.iter().any(|reserved| host.ends_with(reserved))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        check(&[File::new("a.rs", line)]).len()
    }

    #[test]
    fn only_names_that_are_never_fetched_pass() {
        assert_eq!(found("xmlns=\"http://www.w3.org/2000/svg\" http://terminology.hl7.org/x"), 0);
        assert_eq!(
            found("format!(\"http://{host}:{port}/\") http://127.0.0.1:80/ https://idp.example/"),
            0
        );
        assert_eq!(found(concat!("https", "://fonts.cdn.net/a.woff2")), 1);
        assert_eq!(found(concat!("https", "://evilhl7.org/")), 1);
    }
}
