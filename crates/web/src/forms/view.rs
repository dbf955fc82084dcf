//! Form view: a form as a template reads it, fresh or come back.

use super::{ConflictView, FieldError, FormBack};
use crate::session::Signed;
use crate::texts::T;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub(crate) struct FormView {
    pub(crate) t: T,
    pub(crate) command: Uuid,
    pub(crate) acting: Uuid,
    pub(crate) seen: Option<u64>,
    values: BTreeMap<String, Vec<String>>,
    pub(crate) errors: Vec<FieldError>,
    pub(crate) summary: Option<String>,
    pub(crate) points: Vec<String>,
    pub(crate) conflict: Option<ConflictView>,
}

impl FormView {
    /// A form for this page; `seen` is the version of what it decides on, `back` what came back.
    pub(crate) fn new(signed: &Signed, seen: Option<u64>, back: Option<FormBack>) -> Self {
        let fresh = FormView::fresh(signed.t(), signed.acting, seen);
        match back {
            Some(back) => fresh.come_back(back),
            None => fresh,
        }
    }

    /// A form of somebody who is not signed in.
    pub(crate) fn nobodys(t: T, back: Option<FormBack>) -> Self {
        let fresh = FormView::fresh(t, Uuid::nil(), None);
        match back {
            Some(back) => fresh.come_back(back),
            None => fresh,
        }
    }

    pub(super) fn fresh(t: T, acting: Uuid, seen: Option<u64>) -> Self {
        FormView {
            t,
            command: Uuid::now_v7(),
            acting,
            seen,
            values: BTreeMap::new(),
            errors: vec![],
            summary: None,
            points: vec![],
            conflict: None,
        }
    }

    pub(super) fn come_back(mut self, back: FormBack) -> Self {
        // Nothing was saved, or it cannot be known: the same id makes trying again safe.
        let command = back.values.get("command").and_then(|ids| ids.first()?.parse().ok());
        self.command = command.unwrap_or(self.command);
        // Whoever has read what changed decides on top of that.
        self.seen = back.conflict.as_ref().map(|conflict| conflict.seen).or(self.seen);
        self.values = back.values;
        self.errors = back.errors;
        self.summary = back.summary;
        self.points = back.points;
        self.conflict = back.conflict.map(|conflict| *conflict);
        self
    }

    /// A value to start from; what somebody has typed stands.
    pub(crate) fn prefilled(mut self, name: &str, value: impl Into<String>) -> Self {
        if !self.has_come_back() {
            self.values.insert(name.to_owned(), vec![value.into()]);
        }
        self
    }

    /// Several values to start from: ticked boxes.
    pub(crate) fn prefilled_all(mut self, name: &str, values: Vec<String>) -> Self {
        if !self.has_come_back() {
            self.values.insert(name.to_owned(), values);
        }
        self
    }

    pub(crate) fn value(&self, name: &str) -> &str {
        self.values.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.values.get(name).is_some_and(|values| values.iter().any(|held| held == value))
    }

    pub(crate) fn error(&self, name: &str) -> Option<&str> {
        let found = self.errors.iter().find(|error| error.field == name);
        found.map(|error| error.message.as_str())
    }

    /// Something is wrong: the page's title says so too.
    pub(crate) fn has_errors(&self) -> bool {
        !self.errors.is_empty() || self.summary.is_some()
    }

    /// The ids of what describes a field, for `aria-describedby`; empty when nothing does.
    pub(crate) fn described(&self, name: &str, hint: &str) -> String {
        let hint = (!hint.is_empty()).then(|| format!("{name}-hint"));
        let error = self.error(name).map(|_| format!("{name}-error"));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn has_come_back(&self) -> bool {
        self.values.contains_key("command")
    }
}

/// One choice of radios, checkboxes or a select.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: String,
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: String::new() }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}
