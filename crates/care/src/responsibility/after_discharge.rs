//! Gaps of the end: whoever has been discharged is called, knows whom to call, has been referred on,
//! and everybody who took part has been told the same day.

use super::{Build, Link, later};
use crate::care_time;
use crate::episode::Closing;
use crate::episode::contact::Plan;
use crate::episode::notice::NoticeKind;
use crate::open_item::{OpenItem, Why};
use crate::programme::ContactKind;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The safety call (*trygghetsskapande uppföljningssamtal*) is made within three days; a regional
/// routine, to be replaced by the region's own.
const CALL_MINUTES: i64 = 72 * 60;

pub(super) fn items(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let Some(Closing::Discharged { onward, mark, .. }) = &build.episode.closing else {
        return vec![];
    };
    let mut items: Vec<OpenItem> = call(build, mark.at).into_iter().collect();
    if onward.is_none() {
        let gap = build.gap(Link::Responsibility, Why::NotReferredOn, mark.at);
        // A referral is the physician's.
        items.push(build.owned(gap, build.physician));
    }
    items.extend(not_told(build, mark.at, zone));
    items
}

/// Every discharge is followed by a call: planned, and then made.
fn call(build: &Build<'_>, since: Timestamp) -> Option<OpenItem> {
    let is_call = |plan: &Plan<'_>| {
        plan.contact.kind == ContactKind::FollowUpCall
            && !plan.cancelled
            && (plan.contact.at > since || plan.held.is_some_and(|held| held.mark.at >= since))
    };
    if build.episode.plan().any(|plan| is_call(&plan)) {
        return None;
    }
    let gap = build.gap(Link::NextContact, Why::FollowUpCallMissing, since);
    Some(OpenItem { due_at: later(since, CALL_MINUTES), ..gap })
}

/// Told the same day: from midnight it is a gap for each unit that has not read it.
fn not_told(build: &Build<'_>, since: Timestamp, zone: &TimeZone) -> Vec<OpenItem> {
    let of_end = build.episode.notices.iter().filter(|n| n.kind == NoticeKind::Discharged);
    let unread = of_end.flat_map(|notice| notice.unread().map(move |unit| (notice.id, unit)));
    let tomorrow = care_time::day_of(since, zone).tomorrow();
    let Ok(tomorrow) = tomorrow else { return vec![] };
    let midnight = care_time::resolve(tomorrow.at(0, 0, 0, 0), zone);
    let gaps = unread.map(|(notice, unit)| {
        build.gap(Link::OwnerAndTime, Why::NotToldOfDischarge { notice, unit }, midnight)
    });
    gaps.collect()
}
