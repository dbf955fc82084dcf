//! Nothing falls between the chairs: every gap at its moment, closed when it is mended.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod after_discharge;
mod again;
mod alarms;
mod answers;
mod at_home;
mod before_home;
mod competence;
mod contacts;
mod dose_times;
mod joined;
mod ladder;
mod measurements;
mod named;
mod news;
mod news2_alarm;
mod outside;
mod requests;
mod standing;
mod thread;
mod together;
mod too_early;
pub(crate) mod transfers;
mod unseen;

use crate::cast::*;
use care::open_item::{OpenItem, What, Why};

/// The open items of a story whose gap this is.
pub(crate) fn gaps(story: &Story, is: impl Fn(&Why) -> bool) -> Vec<OpenItem> {
    let wanted = |item: &OpenItem| matches!(&item.what, What::Gap { why, .. } if is(why));
    story.items().into_iter().filter(wanted).collect()
}

/// It opens at this moment and not before, wherever in time one looks from.
#[track_caller]
pub(crate) fn opens(story: &Story, is: impl Fn(&Why) -> bool, wall: &str) -> OpenItem {
    let found = gaps(story, is);
    assert_eq!(found.len(), 1, "{found:?}");
    let gap = found.into_iter().next().unwrap();
    assert_eq!(gap.opens_at, at(wall), "{gap:?}");
    let before = at(wall).checked_sub(jiff::Span::new().microseconds(1)).unwrap();
    assert!(gap.is_open(at(wall)) && !gap.is_open(before));
    gap
}

#[track_caller]
pub(crate) fn none(story: &Story, is: impl Fn(&Why) -> bool) {
    assert_eq!(gaps(story, is), vec![]);
}
