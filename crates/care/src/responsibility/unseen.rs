//! What has been sent and nobody has seen: a request without a receipt, and news that whoever comes
//! next has not read.

use super::{Build, Link, later};
use crate::care_time;
use crate::episode::notice::{Notice, NoticeKind};
use crate::episode::request::{Request, Standing};
use crate::ids::{RequestId, UnitId};
use crate::open_item::{OpenItem, Why};
use crate::programme::RequestKind;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// News is read at the latest this long before the visit that it changes.
const BEFORE_VISIT_MINUTES: i64 = 30;

pub(super) fn items(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let requests = &build.episode.requests;
    let unseen = requests.iter().filter_map(|(id, request)| unseen(build, *id, request));
    let unfinished = requests.iter().filter_map(|(id, r)| unfinished(build, *id, r, zone));
    let unread = build
        .episode
        .notices
        .iter()
        .flat_map(|notice| notice.unread().filter_map(move |unit| unread(build, notice, unit)));
    unseen.chain(unfinished).chain(unread).collect()
}

/// Nobody at the unit has opened it within the time that they have agreed on, nor been called about
/// it. Whoever asked calls.
fn unseen(build: &Build<'_>, id: RequestId, request: &Request) -> Option<OpenItem> {
    let is_sent = request.standing() == Standing::Sent && !request.details.by_letter;
    let called = request.calls.iter().any(|call| call.mark.at >= request.asked_at());
    if !is_sent || called {
        return None;
    }
    let opens_at = request.details.seen_by.unwrap_or(request.details.answer_by);
    let why = Why::RequestUnseen { request: id, kind: request.details.kind };
    // From the answer's own time on, that is the gap.
    let gap = build.gap(Link::OwnerAndTime, why, opens_at);
    let closes_at = Some(request.details.answer_by).filter(|closes| *closes > opens_at);
    closes_at.map(|closes| OpenItem { closes_at: Some(closes), ..gap })
}

/// Promised for a day that is over, and nobody has said that it was done. Care that goes on has its
/// visits, which are answered for one by one.
fn unfinished(
    build: &Build<'_>,
    id: RequestId,
    request: &Request,
    zone: &TimeZone,
) -> Option<OpenItem> {
    let kind = request.details.kind;
    if kind != RequestKind::PrimaryCare || request.standing() != Standing::Accepted {
        return None;
    }
    let (_, until, _) = request.plan();
    let after = until.checked_add(1.day()).ok()?;
    let opens_at = care_time::resolve(after.at(0, 0, 0, 0), zone);
    let why = Why::RequestNotDone { request: id, kind };
    let gap = build.gap(Link::OwnerAndTime, why, opens_at);
    Some(build.owned(gap, build.worker(request.details.to)))
}

/// Plan, medicines or agreement have changed, and the unit that comes next has not read it half an
/// hour before it comes.
fn unread(build: &Build<'_>, notice: &Notice, unit: UnitId) -> Option<OpenItem> {
    let changes_care = matches!(
        notice.kind,
        NoticeKind::MedicinesChanged | NoticeKind::PlanRevised | NoticeKind::AgreementChanged
    );
    let owner = build.works_here(unit).filter(|_| changes_care)?;
    let next = next_visit(build, unit, notice.at)?;
    let before = next.checked_sub(BEFORE_VISIT_MINUTES.minutes()).unwrap_or(next);
    let why = Why::VisitorHasNotRead { notice: notice.id, kind: notice.kind, unit };
    let mut gap = build.gap(Link::OwnerAndTime, why, before.max(notice.at));
    gap.due_at = next.max(later(gap.opens_at, 0));
    Some(build.owned(gap, owner))
}

fn next_visit(build: &Build<'_>, unit: UnitId, since: Timestamp) -> Option<Timestamp> {
    let coming = build
        .episode
        .plan()
        .filter(|plan| plan.is_open() && plan.contact.unit == unit && plan.contact.at > since);
    coming.map(|plan| plan.contact.at).min()
}
