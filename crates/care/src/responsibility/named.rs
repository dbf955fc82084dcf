//! Nobody leaves hospital care without a person to turn to: the named contact in care is there
//! before the discharge, so the gap opens the day before it is planned.

use super::{Build, Link, later};
use crate::care_time;
use crate::episode::Closing;
use crate::episode::named::NamedContact;
use crate::open_item::{OpenItem, Why};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Named within the working day.
const NAME_MINUTES: i64 = 8 * 60;

/// While the patient is at home.
pub(super) fn before_discharge(build: &Build<'_>, zone: &TimeZone) -> Option<OpenItem> {
    let day_before = build.episode.planned_end?.yesterday().ok()?;
    let opens_at = care_time::resolve(day_before.at(0, 0, 0, 0), zone);
    missing(build, opens_at.max(build.episode.home_since()?))
}

/// Discharged all the same: open until somebody is named.
pub(super) fn after_discharge(build: &Build<'_>) -> Option<OpenItem> {
    match &build.episode.closing {
        Some(Closing::Discharged { mark, .. }) => missing(build, mark.at),
        Some(Closing::Ended { .. }) | None => None,
    }
}

/// The unit that takes over names its own; that is the primary care centre (lag 2017:612, 2 kap.
/// 2 §), or the clinic that has taken over the follow-up.
fn missing(build: &Build<'_>, opens_at: Timestamp) -> Option<OpenItem> {
    let episode = build.episode;
    let contact = NamedContact::Care;
    if episode.named.contains_key(&contact) {
        return None;
    }
    let takes_over = episode.follow_up.or(Some(episode.opening.as_ref()?.primary_care))?;
    let gap = build.gap(Link::OwnerAndTime, Why::NoNamedContact { contact }, opens_at);
    let gap = OpenItem { due_at: later(opens_at, NAME_MINUTES), ..gap };
    Some(build.owned(gap, build.worker(takes_over)))
}
