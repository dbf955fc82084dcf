//! News that a unit has been told of and has not read: before it comes next, or by telephone.

use super::{Build, later};
use crate::care_time;
use crate::episode::notice::{Notice, NoticeKind};
use crate::episode::request::Standing;
use crate::ids::UnitId;
use crate::open_item::{OpenItem, Weight, What};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// A unit without a screen is called within this time.
const CALL_MINUTES: i64 = 4 * 60;
/// News is read before the unit's next visit; whoever does not come reads it within this time,
/// which is longer than a weekend.
const NEWS_MINUTES: i64 = 72 * 60;

pub(super) fn items(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let all = build.episode.notices.iter();
    let unread = all.flat_map(|notice| notice.unread().map(move |unit| (notice, unit)));
    let news = unread.filter(|(_, unit)| !has_finished(build, *unit));
    news.map(|(notice, unit)| of_notice(build, notice, unit, zone)).collect()
}

/// Read by the unit itself before it comes next. Who does not work in the platform, or no longer
/// sees the patient there, is called by the ward.
fn of_notice(build: &Build<'_>, notice: &Notice, unit: UnitId, zone: &TimeZone) -> OpenItem {
    let (id, kind, since) = (notice.id, notice.kind, notice.at);
    let next = match kind {
        NoticeKind::RequestRetracted => taken_back(build, unit, since, zone),
        NoticeKind::WentHome
        | NoticeKind::BackOnWard
        | NoticeKind::MedicinesChanged
        | NoticeKind::AgreementChanged
        | NoticeKind::PlanRevised
        | NoticeKind::FollowUpHandedOver
        | NoticeKind::ResponsibilityMoved
        | NoticeKind::PatientChanged
        | NoticeKind::EntryWithdrawn
        | NoticeKind::Discharged
        | NoticeKind::Died
        | NoticeKind::Ended => next_visit(build, unit, since),
    };
    let next = next.unwrap_or(Timestamp::MAX);
    match build.works_here(unit) {
        Some(owner) => {
            let due = later(since, NEWS_MINUTES).min(next);
            let item = build.work(What::Notice { notice: id, kind }, since, due);
            build.owned(OpenItem { weight: Weight::Information, ..item }, owner)
        }
        None => {
            let due = later(since, CALL_MINUTES).min(next);
            build.work(What::TellByTelephone { notice: id, kind, unit }, since, due)
        }
    }
}

/// The unit's next visit, also one that need not be made any more: that is the news.
fn next_visit(build: &Build<'_>, unit: UnitId, since: Timestamp) -> Option<Timestamp> {
    let episode = build.episode;
    let coming = episode.contacts.iter().filter(|contact| {
        let cancelled_at = episode.cancelled_contacts.get(&contact.id);
        contact.unit == unit
            && contact.at > since
            && cancelled_at.is_none_or(|cancelled| *cancelled >= since)
    });
    coming.map(|contact| contact.at).min()
}

/// The first visit that was promised and is not to be made; the visits themselves are cancelled.
fn taken_back(
    build: &Build<'_>,
    unit: UnitId,
    since: Timestamp,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let of_unit = build.episode.requests.values().filter(|r| r.details.to == unit);
    let retracted = of_unit.filter(|request| request.standing() == Standing::Retracted);
    let (from, until, visits) = retracted.max_by_key(|request| request.sent.at)?.plan();
    let first = care_time::day_of(since, zone).max(from);
    let days = first.series(1.day()).take_while(|day| *day <= until).take(2);
    let times = days.flat_map(|day| {
        visits.iter().map(move |visit| care_time::resolve(day.to_datetime(visit.time), zone))
    });
    times.filter(|at| *at > since).min()
}

/// The unit has itself said that its part is over, and has no other.
fn has_finished(build: &Build<'_>, unit: UnitId) -> bool {
    let episode = build.episode;
    let opening = episode.opening.as_ref();
    let has_own_part = opening.is_some_and(|o| [o.ward_unit, o.primary_care].contains(&unit))
        || episode.follow_up == Some(unit);
    let mut asked = episode.requests.values().filter(|r| r.details.to == unit).peekable();
    !has_own_part
        && asked.peek().is_some()
        && asked.all(|request| request.standing() == Standing::Done)
}
