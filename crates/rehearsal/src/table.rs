//! Table: one table of the file, read field by field. What is wrong becomes a fault and reading
//! goes on, so that the writer of the file sees all faults at once.
//!
//! Every field asked for is remembered; what nobody asked for is an unknown field.

use crate::fault::{Fault, found, place};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) type Value<'t> = Spanned<DeValue<'t>>;

/// The file, and the faults found in it so far; the same fault is kept once.
pub(crate) struct Source<'t> {
    pub(crate) file: &'t str,
    text: &'t str,
    faults: RefCell<BTreeSet<Fault>>,
}

impl<'t> Source<'t> {
    pub(crate) fn new(file: &'t str, text: &'t str) -> Self {
        Source { file, text, faults: RefCell::default() }
    }

    pub(crate) fn fault(&self, span: &Range<usize>, key: &str, expected: &str) {
        self.fault_found(span, key, found(self.text, span), expected);
    }

    pub(crate) fn fault_found(
        &self,
        span: &Range<usize>,
        key: &str,
        found: String,
        expected: &str,
    ) {
        let (line, column) = place(self.text, span.start);
        let (file, key, expected) = (self.file.to_owned(), key.to_owned(), expected.to_owned());
        self.push(Fault { file, line, column, key, found, expected });
    }

    pub(crate) fn push(&self, fault: Fault) {
        self.faults.borrow_mut().insert(fault);
    }

    pub(crate) fn line(&self, span: &Range<usize>) -> usize {
        place(self.text, span.start).0
    }

    /// Everything that was wrong, in the order of the file.
    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner().into_iter().collect()
    }
}

pub(crate) struct Table<'t> {
    pub(crate) source: &'t Source<'t>,
    span: Range<usize>,
    fields: &'t DeTable<'t>,
    asked: RefCell<Vec<&'static str>>,
}

/// What a fault calls a field whose name is an id.
const ENTRY: &str = "entry";

/// One value of a table or a list, with the name that it is spoken of by.
pub(crate) struct Field<'t> {
    pub(crate) source: &'t Source<'t>,
    pub(crate) key: &'static str,
    pub(crate) value: &'t Value<'t>,
}

impl<'t> Table<'t> {
    pub(crate) fn root(source: &'t Source<'t>, root: &'t Spanned<DeTable<'t>>) -> Self {
        Table { source, span: 0..0, fields: root.get_ref(), asked: RefCell::default() }
    }

    /// The field, if it is there.
    pub(crate) fn get(&self, key: &'static str) -> Option<Field<'t>> {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
        self.fields.get(key).map(|value| Field { source: self.source, key, value })
    }

    /// The field; a fault when it is missing.
    pub(crate) fn need(&self, key: &'static str, expected: &str) -> Option<Field<'t>> {
        let field = self.get(key);
        if field.is_none() {
            self.source.fault_found(&self.span, key, "nothing".to_owned(), expected);
        }
        field
    }

    /// A fault at the field; at the table itself when the field is not there.
    pub(crate) fn fault(&self, key: &'static str, expected: &str) {
        match self.get(key) {
            Some(field) => field.fault(expected),
            None => self.source.fault_found(&self.span, key, "nothing".to_owned(), expected),
        }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    pub(crate) fn has_other_than(&self, keys: &[&str]) -> bool {
        self.fields.keys().any(|key| !keys.contains(&key.get_ref().as_ref()))
    }

    /// Every field with the name that the file gives it, for tables whose names are ids.
    pub(crate) fn entries(&self) -> Vec<(String, Field<'t>)> {
        let entries = self.fields.iter().map(|(key, value)| {
            let field = Field { source: self.source, key: ENTRY, value };
            (key.get_ref().to_string(), field)
        });
        entries.collect()
    }

    pub(crate) fn line(&self) -> usize {
        self.source.line(&self.span)
    }

    /// The tables of a list; none when the list is missing.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'t>> {
        let items = self.get(key).map(|field| field.list()).unwrap_or_default();
        items.into_iter().filter_map(|item| item.table()).collect()
    }

    /// Reports what nobody has asked for.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.fields.keys() {
            if !asked.iter().any(|asked| *asked == key.get_ref()) {
                let found = format!("unknown field {}", key.get_ref());
                let expected = format!("one of {}", asked.join(", "));
                self.source.fault_found(&key.span(), key.get_ref(), found, &expected);
            }
        }
    }
}

impl<'t> Field<'t> {
    pub(crate) fn fault(&self, expected: &str) {
        self.source.fault(&self.value.span(), self.key, expected);
    }

    pub(crate) fn table(&self) -> Option<Table<'t>> {
        let DeValue::Table(fields) = self.value.get_ref() else {
            self.fault("a table");
            return None;
        };
        let (source, span) = (self.source, self.value.span());
        Some(Table { source, span, fields, asked: RefCell::default() })
    }

    pub(crate) fn list(&self) -> Vec<Field<'t>> {
        let DeValue::Array(values) = self.value.get_ref() else {
            self.fault("a list");
            return vec![];
        };
        let (source, key) = (self.source, self.key);
        values.iter().map(|value| Field { source, key, value }).collect()
    }
}
