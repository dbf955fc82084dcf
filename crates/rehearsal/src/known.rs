//! Known: what a file names, and what it tries to name but gets wrong.
//!
//! Somebody who is named with a fault is not also unknown: one mistake is one fault.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

pub(crate) struct Known<T> {
    right: BTreeMap<String, T>,
    wrong: BTreeSet<String>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Known { right: BTreeMap::new(), wrong: BTreeSet::new() }
    }
}

impl<T> Deref for Known<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.right
    }
}

impl<T> FromIterator<(String, T)> for Known<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> Self {
        Known { right: things.into_iter().collect(), wrong: BTreeSet::new() }
    }
}

impl<T> Known<T> {
    pub(crate) fn put(&mut self, id: String, thing: Option<T>) {
        match thing {
            Some(thing) => drop(self.right.insert(id, thing)),
            None => drop(self.wrong.insert(id)),
        }
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.right.get_mut(id)
    }

    /// Named in the file, rightly or not.
    pub(crate) fn is_named(&self, id: &str) -> bool {
        self.right.contains_key(id) || self.wrong.contains(id)
    }

    pub(crate) fn is_wrong(&self, id: &str) -> bool {
        self.wrong.contains(id)
    }
}
