//! Later: events that only a later program knows, found before anybody is shown half a record.
//!
//! A program that is put back after a newer one has written must not serve: the patients that the
//! newer events are about could not be folded.

use care::stream::StreamKind;
use care::{episode, organisation, person, programme_log, social, staff, unit, ward};
use record::{Record, RecordError};
use serde::de::DeserializeOwned;
use serde_json::json;

/// Kinds of events in the log that this program does not know, as `stream.kind`.
pub async fn unknown_kinds(record: &Record) -> Result<Vec<String>, RecordError> {
    let kinds = record.event_kinds().await?.into_iter();
    let unknown = kinds.filter(|(stream, kind)| !is_known(stream, kind));
    Ok(unknown.map(|(stream, kind)| format!("{stream}.{kind}")).collect())
}

fn is_known(stream: &str, kind: &str) -> bool {
    match StreamKind::parse(stream) {
        None => false,
        Some(StreamKind::Person) => is_kind_of::<person::Event>(kind),
        Some(StreamKind::Episode) => is_kind_of::<episode::Event>(kind),
        Some(StreamKind::Ward) => is_kind_of::<ward::Event>(kind),
        Some(StreamKind::Unit) => is_kind_of::<unit::Event>(kind),
        Some(StreamKind::Staff) => is_kind_of::<staff::Event>(kind),
        Some(StreamKind::Programme) => is_kind_of::<programme_log::Event>(kind),
        Some(StreamKind::Social) => is_kind_of::<social::Event>(kind),
        Some(StreamKind::Organisation) => is_kind_of::<organisation::Event>(kind),
    }
}

/// An event with nothing but its kind: a known one lacks its fields, an unknown one is no variant.
fn is_kind_of<E: DeserializeOwned>(kind: &str) -> bool {
    match serde_json::from_value::<E>(json!({ "kind": kind })) {
        Ok(_) => true,
        Err(error) => !error.to_string().starts_with("unknown variant"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_with_and_without_fields_are_known_and_tomorrows_are_not() {
        assert!(is_known("ward", "opened"));
        assert!(is_known("episode", "went_home"));
        assert!(!is_known("episode", "was_beamed_home"));
        assert!(!is_known("planet", "opened"));
    }
}
