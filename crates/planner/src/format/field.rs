//! A JSON value that knows where it stands, so that an error can name file, field and expectation.

use crate::Ticks;
use serde_json::Value;

/// What is wrong in a file, where, and what was expected there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {field}: expected {expected}, found {found}")]
pub struct Malformed {
    pub file: String,
    pub field: String,
    pub expected: String,
    pub found: String,
}

pub(super) fn parse(file: &str, text: &str) -> Result<Value, Malformed> {
    serde_json::from_str(text).map_err(|error| Malformed {
        file: file.into(),
        field: format!("line {}", error.line()),
        expected: "JSON".into(),
        found: error.to_string(),
    })
}

#[derive(Clone)]
pub(super) struct Field<'a> {
    file: &'a str,
    path: String,
    value: &'a Value,
}

impl<'a> Field<'a> {
    pub(super) fn root(file: &'a str, value: &'a Value) -> Self {
        Self { file, path: String::new(), value }
    }

    pub(super) fn wrong(&self, expected: &str) -> Malformed {
        let mut found = self.value.to_string();
        if found.chars().count() > 60 {
            found = found.chars().take(57).collect::<String>() + "...";
        }
        self.wrong_found(expected, &found)
    }

    fn wrong_found(&self, expected: &str, found: &str) -> Malformed {
        Malformed {
            file: self.file.into(),
            field: if self.path.is_empty() { "the file".into() } else { self.path.clone() },
            expected: expected.into(),
            found: found.into(),
        }
    }

    /// The field of that name, unless it is missing or null.
    pub(super) fn maybe(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        let path = if self.path.is_empty() { name.into() } else { format!("{}.{name}", self.path) };
        Some(Self { file: self.file, path, value })
    }

    /// The first of these names that is there; the first is the one that errors ask for.
    pub(super) fn get(&self, names: &[&str]) -> Result<Self, Malformed> {
        names
            .iter()
            .find_map(|name| self.maybe(name))
            .ok_or_else(|| self.wrong_found(&format!("the field \"{}\"", names[0]), "none"))
    }

    pub(super) fn list(&self) -> Result<Vec<Self>, Malformed> {
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
        Ok(list
            .iter()
            .enumerate()
            .map(|(index, value)| Self {
                file: self.file,
                path: format!("{}[{index}]", self.path),
                value,
            })
            .collect())
    }

    pub(super) fn entries(&self) -> Result<Vec<(&'a str, Self)>, Malformed> {
        let object = self.value.as_object().ok_or_else(|| self.wrong("an object"))?;
        Ok(object
            .iter()
            .map(|(name, value)| {
                let path = format!("{}.{name}", self.path);
                (name.as_str(), Self { file: self.file, path, value })
            })
            .collect())
    }

    pub(super) fn text(&self) -> Result<&'a str, Malformed> {
        self.value.as_str().ok_or_else(|| self.wrong("a text"))
    }

    pub(super) fn truth(&self) -> Result<bool, Malformed> {
        self.value.as_bool().ok_or_else(|| self.wrong("true or false"))
    }

    pub(super) fn index(&self, below: usize) -> Result<usize, Malformed> {
        self.value
            .as_u64()
            .and_then(|number| usize::try_from(number).ok())
            .filter(|&number| number < below)
            .ok_or_else(|| self.wrong(&format!("a whole number below {below}")))
    }

    pub(super) fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// A number of the source as ticks.
    #[expect(clippy::cast_possible_truncation, reason = "bounded before the cast")]
    #[expect(clippy::cast_precision_loss, reason = "ticks per unit are at most 1000")]
    pub(super) fn ticks(&self, ticks_per_unit: Ticks) -> Result<Ticks, Malformed> {
        let number = self.value.as_f64().ok_or_else(|| self.wrong("a number"))?;
        if !(0.0..=1e9).contains(&number) {
            return Err(self.wrong("a number from 0 to 1000000000"));
        }
        let ticks = number * ticks_per_unit as f64;
        if (ticks - ticks.round()).abs() > 1e-3 {
            return Err(self.wrong(match ticks_per_unit {
                1 => "a whole number",
                _ => "a number of at most three decimals",
            }));
        }
        Ok(ticks.round() as Ticks)
    }
}
