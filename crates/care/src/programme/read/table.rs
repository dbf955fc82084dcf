//! Table: one table of the file, read field by field. What is wrong becomes a fault and reading
//! goes on, so that the writer of the file sees all faults at once.
//!
//! Every field asked for is remembered; what nobody asked for is an unknown field.

use crate::programme::fault::{Fault, FaultKind, Place, shorten};
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// The file, and the faults found in it so far.
pub(super) struct Source<'t> {
    pub(super) file: &'t str,
    pub(super) text: &'t str,
    pub(super) faults: RefCell<Vec<Fault>>,
}

impl Source<'_> {
    pub(super) fn fault(&self, span: &Range<usize>, key: &str, what: FaultKind, expected: &str) {
        let Place { line, column, found } = Place::of(self.text, span);
        let (file, key) = (self.file.to_owned(), shorten(key));
        let expected = expected.replace(char::is_control, " ");
        self.push(Fault { file, line, column, key, found, expected, what });
    }

    /// A list of the wrong length: what was found is how many there are.
    fn count(&self, span: &Range<usize>, key: String, found: usize, expected: &str) {
        let Place { line, column, .. } = Place::of(self.text, span);
        let (file, found, expected) =
            (self.file.to_owned(), found.to_string(), expected.to_owned());
        self.push(Fault { file, line, column, key, found, expected, what: FaultKind::Count });
    }

    pub(super) fn push(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    pub(super) fn line(&self, span: &Range<usize>) -> usize {
        Place::of(self.text, span).line
    }
}

#[derive(Clone)]
pub(super) struct Table<'t> {
    pub(super) source: &'t Source<'t>,
    /// `protocol.` before the fields of a named table; nothing before those of a listed one.
    prefix: String,
    /// Where it begins.
    span: Range<usize>,
    fields: &'t DeTable<'t>,
    asked: RefCell<Vec<&'static str>>,
}

/// Something read, with the table that it was read from, for the checks between tables.
pub(super) struct Item<'t, T> {
    pub(super) value: T,
    pub(super) table: Table<'t>,
}

/// A list of tables. Only of a whole list may it be said that something is not in it: otherwise
/// one fault would be told as two.
pub(super) struct List<'t, T> {
    pub(super) items: Vec<Item<'t, T>>,
    pub(super) whole: bool,
}

impl<'t> Table<'t> {
    pub(super) fn root(source: &'t Source<'t>, root: &'t Spanned<DeTable<'t>>) -> Self {
        let (span, fields) = (root.span().start..root.span().start, root.get_ref());
        Table { source, prefix: String::new(), span, fields, asked: RefCell::default() }
    }

    /// The field's value, if it is there.
    pub(super) fn get(&self, key: &'static str) -> Option<&'t Value<'t>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.fields.get(key)
    }

    /// The field's value; a fault when it is missing.
    pub(super) fn need(&self, key: &'static str, expected: &str) -> Option<&'t Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            self.fault(key, FaultKind::Missing, expected);
        }
        value
    }

    /// A fault at the field's value; at the table itself when the field is not there.
    pub(super) fn fault(&self, key: &'static str, what: FaultKind, expected: &str) {
        self.fault_at(&self.span_of(key), key, what, expected);
    }

    pub(super) fn fault_at(&self, at: &Range<usize>, key: &str, what: FaultKind, expected: &str) {
        self.source.fault(at, &format!("{}{key}", self.prefix), what, expected);
    }

    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.fields.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    pub(super) fn line_of(&self, key: &str) -> usize {
        self.source.line(&self.span_of(key))
    }

    /// Whether one of the fields is there, as a choice between forms.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.fields.contains_key(key)
    }

    fn at(&self, key: &str, prefix: String, value: &'t Value<'t>) -> Option<Table<'t>> {
        let DeValue::Table(fields) = value.get_ref() else {
            self.fault_at(&value.span(), key, FaultKind::WrongType, "table");
            return None;
        };
        let (source, span, asked) = (self.source, value.span(), RefCell::default());
        Some(Table { source, prefix, span, fields, asked })
    }

    /// Reads a table within this one, then reports what nobody asked for in it.
    pub(super) fn table<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Table<'t>) -> Option<T>,
    ) -> Option<T> {
        let prefix = format!("{}{key}.", self.prefix);
        let table = self.at(key, prefix, self.need(key, "table")?)?;
        table.finish(read)
    }

    pub(super) fn finish<T>(&self, read: impl FnOnce(&Table<'t>) -> Option<T>) -> Option<T> {
        let value = read(self);
        let asked = self.asked.borrow();
        for key in self.fields.keys() {
            if !asked.iter().any(|asked| *asked == key.get_ref()) {
                let expected = asked.join(", ");
                self.fault_at(&key.span(), key.get_ref(), FaultKind::UnknownField, &expected);
            }
        }
        value
    }

    /// Reads a list of tables, each with its place. A missing list is an empty one.
    pub(super) fn tables<T>(
        &self,
        key: &'static str,
        count: std::ops::RangeInclusive<usize>,
        read: impl Fn(&Table<'t>) -> Option<T>,
    ) -> List<'t, T> {
        let mut items = vec![];
        let values = self.list(key, count.clone());
        for value in values {
            let Some(table) = self.at(key, String::new(), value) else { continue };
            if let Some(value) = table.finish(&read) {
                items.push(Item { value, table });
            }
        }
        let whole = items.len() == values.len() && count.contains(&items.len());
        List { items, whole }
    }

    /// The values of a list, after its length has been checked. A missing list is an empty one.
    pub(super) fn list(
        &self,
        key: &'static str,
        count: std::ops::RangeInclusive<usize>,
    ) -> &'t [Value<'t>] {
        let values: &'t [Value<'t>] = match self.get(key).map(|value| (value, value.get_ref())) {
            None => &[],
            Some((_, DeValue::Array(values))) => values,
            Some(_) => {
                self.fault(key, FaultKind::WrongType, "list");
                return &[];
            }
        };
        if !count.contains(&values.len()) {
            let expected = format!("{}–{}", count.start(), count.end());
            self.source.count(
                &self.span_of(key),
                format!("{}{key}", self.prefix),
                values.len(),
                &expected,
            );
        }
        // What is too many is counted, not read: the work stays bounded.
        values.get(..*count.end()).unwrap_or(values)
    }
}

/// Without the places, when every check between tables is done.
pub(super) fn values<T>(list: List<'_, T>) -> Vec<T> {
    list.items.into_iter().map(|item| item.value).collect()
}
