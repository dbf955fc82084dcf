//! Pattern: which deeds a hazard is about, as data: who does it, and some fields of its command.

use crate::living::Deed;
use crate::living::chance::minutes_after;
use care::command::Command;
use care::who::{Role, Who};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pattern {
    /// Anybody when absent.
    pub(super) by: Option<Role>,
    /// Fields of the command as it is stored; what is not named may be anything.
    #[serde(rename = "do")]
    pub(super) fields: Value,
    /// Only while the patient is at home.
    #[serde(default)]
    pub(super) at_home: bool,
    /// Only once it has gone wrong: the value that was promised, and not the one before.
    #[serde(default)]
    pub(super) afterwards: bool,
    /// The hazard's time is counted from the first deed of this pattern.
    #[serde(default = "yes")]
    pub(super) counts: bool,
}

fn yes() -> bool {
    true
}

impl Pattern {
    pub(super) fn fits(&self, deed: &Deed, at_home: bool) -> bool {
        if self.at_home && !at_home {
            return false;
        }
        if self.by.is_some_and(|role| role_of(deed.actor.who) != Some(role)) {
            return false;
        }
        let Command::Episode(_, command) = &deed.command else { return false };
        serde_json::to_value(command).is_ok_and(|found| holds(&found, &self.fields))
    }
}

pub(super) fn role_of(who: Who) -> Option<Role> {
    match who {
        Who::Staff { role, .. } | Who::Person { role, .. } => Some(role),
        Who::System => None,
    }
}

/// When it was done, if the command says so itself.
pub(super) fn done_at(command: &Command) -> Option<Timestamp> {
    let Command::Episode(_, command) = command else { return None };
    serde_json::from_value(serde_json::to_value(command).ok()?["at"].take()).ok()
}

/// Everything that is wanted is there.
fn holds(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Object(found), Value::Object(wanted)) => wanted
            .iter()
            .all(|(key, wanted)| found.get(key).is_some_and(|found| holds(found, wanted))),
        _ => found == wanted,
    }
}

/// The same command with other fields; rows of lists are changed one by one.
pub(super) fn changed(command: &Command, with: &Value, now: Timestamp) -> Option<Command> {
    let Command::Episode(id, command) = command else { return None };
    let mut value = serde_json::to_value(command).ok()?;
    merge(&mut value, with);
    put(&mut value, &|word| known(word, now))?;
    Some(Command::Episode(*id, serde_json::from_value(value).ok()?))
}

fn merge(into: &mut Value, with: &Value) {
    match (into, with) {
        (Value::Object(into), Value::Object(with)) => {
            for (key, value) in with {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(with)) => {
            for (into, with) in into.iter_mut().zip(with) {
                merge(into, with);
            }
        }
        (into, with) => *into = with.clone(),
    }
}

/// `$words` are replaced by what they stand for; nothing when one of them is not known.
pub(super) fn put(value: &mut Value, known: &dyn Fn(&str) -> Option<Value>) -> Option<()> {
    match value {
        Value::Object(fields) => {
            for value in fields.values_mut() {
                put(value, known)?;
            }
        }
        Value::Array(rows) => {
            for value in rows {
                put(value, known)?;
            }
        }
        Value::String(text) => {
            if let Some(word) = text.strip_prefix('$') {
                *value = known(word)?;
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
    Some(())
}

/// `now`, `in MINUTES`, `nothing`.
pub(super) fn known(word: &str, now: Timestamp) -> Option<Value> {
    let (word, rest) = word.split_once(' ').unwrap_or((word, ""));
    match word {
        "now" => serde_json::to_value(now).ok(),
        "in" => serde_json::to_value(minutes_after(now, rest.parse().ok()?)).ok(),
        "nothing" => Some(Value::Null),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_named_may_be_anything() {
        let found = json!({ "command": "check_home", "check": "evening", "well": true });
        assert!(holds(&found, &json!({ "command": "check_home", "check": "evening" })));
        assert!(!holds(&found, &json!({ "command": "check_home", "check": "arrival" })));
        assert!(!holds(&found, &json!({ "note": "" })));
    }

    #[test]
    fn rows_of_a_list_are_changed_one_by_one() {
        let mut value =
            json!({ "doses": [{ "id": 1, "given": true }, { "id": 2, "given": true }] });
        merge(&mut value, &json!({ "doses": [{ "given": false }], "note": "x" }));
        let expected = json!({
            "doses": [{ "id": 1, "given": false }, { "id": 2, "given": true }], "note": "x"
        });
        assert_eq!(value, expected);
    }
}
