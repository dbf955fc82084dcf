//! Where a patient lives: chosen among the municipalities that are registered, so that a slip of
//! the hand sends nobody's details to another one; another is written out.

use crate::forms::{Choice, Fields};
use crate::state::WebState;
use crate::texts::T;
use std::collections::BTreeSet;

/// The municipalities that are registered, with the one that is known already; first none. Empty
/// when none is registered: then it is written.
pub(crate) fn choices(web: &WebState, t: T, known: &str) -> Vec<Choice> {
    let directory = web.app.directory();
    let registered = directory.organisations.values().filter_map(|one| one.details.as_ref());
    let names: BTreeSet<&str> = registered.filter_map(|one| one.municipality()).collect();
    if names.is_empty() {
        return vec![];
    }
    let known = Some(known).filter(|known| !known.is_empty());
    let all: BTreeSet<&str> = names.into_iter().chain(known).collect();
    let none = Choice::new("", t.get("person-municipality-choose"));
    [none].into_iter().chain(all.into_iter().map(|name| Choice::new(name, name))).collect()
}

/// What was written counts before what was chosen.
pub(crate) fn read(fields: &Fields) -> Option<String> {
    let said = ["municipality_other", "municipality"].map(|name| fields.one(name).trim());
    said.into_iter().find(|said| !said.is_empty()).map(str::to_owned)
}
