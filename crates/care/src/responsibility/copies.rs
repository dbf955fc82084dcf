//! Copies of the record that the patient waits for: each is the keeper's own to decide on.

use super::{Build, later};
use crate::episode::copy::DECIDE_MINUTES;
use crate::open_item::{OpenItem, Owner, What};
use crate::who::Role;

pub(super) fn items(build: &Build<'_>) -> Vec<OpenItem> {
    let waiting = build.episode.copies.iter().filter(|(_, copy)| copy.decided.is_none());
    let items = waiting.map(|(id, copy)| {
        let since = copy.asked.at;
        let item =
            build.work(What::DiscloseCopy { copy: *id }, since, later(since, DECIDE_MINUTES));
        let role = build.episode.role_at(copy.unit).unwrap_or(Role::WardNurse);
        build.owned(item, Owner { unit: copy.unit, role })
    });
    items.collect()
}
