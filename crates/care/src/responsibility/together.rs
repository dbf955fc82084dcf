//! Open items of what is done with other units: requests, medicines, things, samples, reports, and
//! who has been told.

use super::{Build, Link, later, news};
use crate::care_time;
use crate::episode::Phase;
use crate::episode::request::{Request, Standing};
use crate::ids::RequestId;
use crate::local_rule::LocalRule;
use crate::open_item::{OpenItem, Weight, What, Why};
use crate::programme::RequestKind;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A sample is handed in the same day: most tests do not keep longer.
const HAND_IN_MINUTES: i64 = 4 * 60;
/// A list is checked and times are agreed to within this time.
const READ_MINUTES: i64 = 4 * 60;
const WORRY_MINUTES: i64 = 30;
const REPORT_MINUTES: i64 = 4 * 60;
/// What was lent comes back within two weeks.
const RETURN_MINUTES: i64 = 14 * 24 * 60;

/// While the episode is open.
pub(super) fn items(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let mut items = requests_to_send(build);
    items.extend(requests(build));
    items.extend(running_out(build, zone));
    items.extend(medicines(build));
    items.extend(doses(build));
    items.extend(doses_without_visit(build, zone));
    items.extend(things(build));
    items.extend(samples(build));
    items.extend(reports(build));
    items.extend(news::items(build, zone));
    items
}

/// What is left to do when the episode has ended: samples, reports, telling, and getting back.
pub(super) fn after_the_end(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let mut items = samples(build);
    items.extend(reports(build));
    items.extend(news::items(build, zone));
    items.extend(returns(build));
    items
}

/// Units that the decision needs and that nobody has asked. The needs assessment takes longest, so
/// its time is the shortest. What may not be asked for under the legal status is a gap at once.
fn requests_to_send(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let Some(decision) = episode.decision.as_ref().filter(|_| episode.is_approved()) else {
        return vec![];
    };
    let since = decision.mark.at;
    let not_asked = |kind: &RequestKind| {
        let mut of_kind = episode.requests.values().filter(|r| r.details.kind == *kind);
        of_kind.all(|r| matches!(r.standing(), Standing::Retracted | Standing::Done))
    };
    let left = episode.requests_left().into_iter().filter(not_asked);
    let items = left.map(|kind| {
        let hours = if kind == RequestKind::NeedsAssessment { 4 } else { 24 };
        let status = episode.legal_status.map(|(status, _)| status);
        let law = LocalRule::default();
        match status.filter(|status| !law.takes(kind, *status)) {
            Some(status) => {
                build.gap(Link::OwnerAndTime, Why::RequestNotAllowed { kind, status }, since)
            }
            None => build.work(What::SendRequest { kind }, since, later(since, hours * 60)),
        }
    });
    let list = episode.requests_left().into_iter().any(RequestKind::gives_medicines)
        && episode.medicine_list.is_none();
    let list = list.then(|| build.work(What::WriteMedicineList, since, later(since, 24 * 60)));
    items.chain(list).collect()
}

fn requests(build: &Build<'_>) -> Vec<OpenItem> {
    let all = build.episode.requests.iter();
    all.flat_map(|(id, request)| of_request(build, *id, request)).collect()
}

fn of_request(build: &Build<'_>, id: RequestId, request: &Request) -> Vec<OpenItem> {
    let kind = request.details.kind;
    let mut items: Vec<OpenItem> = not_allowed(build, request).into_iter().collect();
    let asked_at = request.asked_at();
    match request.standing() {
        Standing::Sent | Standing::Received => {
            items.extend(unanswered(build, id, request, asked_at));
        }
        Standing::AnotherTime => {
            let since = request.answer.as_ref().map_or(asked_at, |answered| answered.mark.at);
            let what = What::AgreeToTimes { request: id, kind };
            items.push(build.work(what, since, later(since, READ_MINUTES)));
        }
        Standing::Declined => items.extend(declined(build, id, request)),
        Standing::Accepted | Standing::Retracted | Standing::Done => {}
    }
    items
}

/// Promised for a shorter time than the treatment takes: asked for again before it ends.
fn running_out(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let Some(end) = build.episode.treatment_end() else { return vec![] };
    let short = build.episode.promised_until().into_iter().filter(|(_, until)| *until < end);
    let items = short.filter_map(|(kind, until)| {
        let midnight = |day: jiff::civil::Date| care_time::resolve(day.at(0, 0, 0, 0), zone);
        let due = midnight(until.tomorrow().ok()?);
        Some(build.work(What::SendRequest { kind }, midnight(until), due))
    });
    items.collect()
}

/// The unit's own to answer; when its time is out, a gap for whoever asked, who calls. Where nobody
/// works in the platform the ward calls at once, and logs what a named person says.
fn unanswered(
    build: &Build<'_>,
    id: RequestId,
    request: &Request,
    asked_at: Timestamp,
) -> Vec<OpenItem> {
    let (kind, due) = (request.details.kind, request.details.answer_by);
    let answer = build.work(What::AnswerRequest { request: id, kind }, asked_at, due);
    let why = Why::RequestUnanswered { request: id, kind };
    let worker = build.worker(request.details.to);
    vec![build.owned(answer, worker), build.gap(Link::OwnerAndTime, why, due)]
}

/// A no is a gap until somebody else has been asked, or the ward says that it manages without.
fn declined(build: &Build<'_>, id: RequestId, request: &Request) -> Option<OpenItem> {
    let (episode, kind) = (build.episode, request.details.kind);
    let asked_again = episode.live_request(kind).is_some() || episode.is_accepted(kind);
    let later_no = episode.requests.iter().any(|(other, r)| {
        r.details.kind == kind
            && r.standing() == Standing::Declined
            && (r.sent.at, *other) > (request.sent.at, id)
    });
    if asked_again || later_no {
        return None;
    }
    let since = request.answer.as_ref()?.mark.at;
    Some(build.gap(Link::OwnerAndTime, Why::RequestDeclined { request: id, kind }, since))
}

/// The legal status has changed under a request that was allowed when it was sent.
fn not_allowed(build: &Build<'_>, request: &Request) -> Option<OpenItem> {
    let (status, since) = build.episode.legal_status?;
    let live = request.standing().is_live();
    if !live || request.details.allowed_under.contains(&status) {
        return None;
    }
    let why = Why::RequestNotAllowed { kind: request.details.kind, status };
    Some(build.gap(Link::OwnerAndTime, why, since.max(request.asked_at())))
}

/// The receiver confirms that list and package agree; every giver does so for every version, when
/// the patient is at home. Whoever finds a difference, it is a gap at once.
fn medicines(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let Some(list) = &episode.medicine_list else { return vec![] };
    let of_now = list.checks.iter().filter(|(unit, check)| {
        check.value.version == list.version && build.units.binary_search(unit).is_ok()
    });
    let disagree = of_now.filter(|(_, check)| !check.value.agrees).map(|(unit, check)| {
        let why = Why::MedicinesDisagree { unit: *unit, version: list.version };
        build.gap(Link::OwnerAndTime, why, check.mark.at)
    });
    let givers = episode.live_requests().filter(|(_, request)| {
        request.details.kind.gives_medicines() && request.standing() == Standing::Accepted
    });
    let givers = givers.map(|(_, request)| request.details.to);
    let to_check = givers.filter(|unit| list.check_of(*unit).is_none()).filter_map(|unit| {
        let since = list.mark.at.max(episode.home_since()?);
        let what = What::CheckMedicineList { version: list.version };
        let item = build.work(what, since, later(since, READ_MINUTES));
        Some(build.owned(item, build.worker(unit)))
    });
    disagree.chain(to_check).collect()
}

fn doses(build: &Build<'_>) -> Vec<OpenItem> {
    let list = build.episode.medicine_list.as_ref();
    let name = |id: &str| {
        let mut rows = list.into_iter().flat_map(|list| list.rows.iter().chain(&list.before));
        rows.find(|row| row.id == id).map_or_else(|| id.to_owned(), |row| row.name.clone())
    };
    let missed = build.episode.doses_missed().into_iter();
    let items = missed.filter_map(|missed| {
        use crate::episode::medicine::DoseOutcome;
        let DoseOutcome::NotGiven { reason } = &missed.dose.outcome else { return None };
        let (medicine, reason) = (name(&missed.dose.medicine), reason.clone());
        let why = Why::DoseNotGiven { medicine, reason };
        Some(build.gap(Link::OwnerAndTime, why, missed.mark.at))
    });
    items.collect()
}

/// The list and the visits that were promised do not agree on the hours: from the moment both are
/// known until one of them is changed, or the last such dose has passed.
fn doses_without_visit(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let episode = build.episode;
    let Some(list) = &episode.medicine_list else { return vec![] };
    if episode.phase() == Phase::BackOnWard {
        // The ward gives them meanwhile; at home again it is as it was.
        return vec![];
    }
    let home_again = episode.spells.iter().skip(1).map(|spell| spell.from).max();
    let accepted = episode.live_requests().filter(|(_, r)| r.standing() == Standing::Accepted);
    let mut items: Vec<OpenItem> = vec![];
    for (id, request) in accepted {
        let answered = request.answer.as_ref().map(|answered| answered.mark.at);
        let agreed = request.times_agreed.as_ref().map(|mark| mark.at);
        let known = [answered, agreed, home_again].into_iter().flatten();
        let since = known.fold(list.mark.at, Timestamp::max);
        for missing in episode.doses_without_visit(id, zone) {
            let why = Why::DoseWithoutVisit { medicine: missing.medicine, times: missing.times };
            let after = missing.until.tomorrow().unwrap_or(missing.until);
            let closes_at = care_time::resolve(after.at(0, 0, 0, 0), zone);
            let gap = build.gap(Link::OwnerAndTime, why, since);
            // Two units may lack the same hour, which is one thing to mend; and what is told when
            // the last such day has passed is nothing to mend.
            if since < closes_at && !items.iter().any(|item| item.what == gap.what) {
                items.push(OpenItem { closes_at: Some(closes_at), ..gap });
            }
        }
    }
    items
}

/// Promised and not there: the time has passed, or somebody says that it did not come.
fn things(build: &Build<'_>) -> Vec<OpenItem> {
    let all = build.episode.things.iter();
    let items = all.filter_map(|(id, tracked)| {
        let why = Why::ThingNotArrived { thing: *id, text: tracked.thing.what.clone() };
        Some(build.gap(Link::OwnerAndTime, why, tracked.missed_from()?))
    });
    items.collect()
}

/// Whoever took it hands it in.
fn samples(build: &Build<'_>) -> Vec<OpenItem> {
    let left = build.episode.samples.iter().filter(|(_, sample)| sample.handed_in.is_none());
    let items = left.map(|(id, sample)| {
        let what = What::HandInSample { sample: *id, text: sample.sample.what.clone() };
        let since = sample.mark.at;
        let item = build.work(what, since, later(since, HAND_IN_MINUTES));
        build.owned(item, build.worker(sample.unit))
    });
    items.collect()
}

/// Worry is answered at once, whatever the values say; the rest is read the same day.
fn reports(build: &Build<'_>) -> Vec<OpenItem> {
    let left = build.episode.reports.iter().filter(|(_, reported)| reported.handled.is_none());
    let items = left.map(|(id, reported)| {
        let (text, worry) = (reported.report.text.clone(), reported.report.worry);
        let minutes = if worry { WORRY_MINUTES } else { REPORT_MINUTES };
        let since = reported.mark.at;
        let what = What::Report { report: *id, text, worry };
        let mut item = build.work(what, since, later(since, minutes));
        item.weight = if worry { Weight::Soon } else { Weight::Work };
        item
    });
    items.collect()
}

/// What was lent comes back, also what is still on its way.
fn returns(build: &Build<'_>) -> Vec<OpenItem> {
    let Some(closing) = &build.episode.closing else { return vec![] };
    let since = closing.mark().at;
    let out = build.episode.things_out().into_iter();
    let items = out.map(|(thing, tracked)| {
        let what = What::Return { thing, text: tracked.thing.what.clone() };
        build.work(what, since, later(since, RETURN_MINUTES))
    });
    items.collect()
}
