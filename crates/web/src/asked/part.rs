//! The unit's own part: what to read, visits to come and held, things on their way, samples and
//! documents.

use super::our::{Our, notice_words};
use crate::format;
use crate::items::{self, capital};
use crate::paths;
use access::Action;
use care::episode::Phase;
use care::episode::contact::Planned;
use care::episode::event::{ContactOutcome, JournalDocument};
use care::episode::thing::{Step, Tracked};
use care::ids::{ContactId, ThingId};

pub(crate) struct NoticeView {
    pub(crate) says: String,
    pub(crate) when: String,
    pub(crate) action: String,
}

pub(super) struct VisitView {
    pub(super) when: String,
    pub(super) what: String,
    /// What became of it; empty while it is to come.
    pub(super) outcome: String,
    pub(super) is_late: bool,
    pub(super) open: String,
}

pub(super) struct ThingView {
    pub(super) what: String,
    pub(super) says: String,
    pub(super) is_there: bool,
    pub(super) is_late: bool,
    pub(super) action: String,
}

pub(super) struct SampleView {
    pub(super) says: String,
    pub(super) is_left: bool,
    pub(super) action: String,
}

pub(super) struct DocumentView {
    pub(super) words: String,
    pub(super) value: String,
    pub(super) is_entered: bool,
}

/// What has changed and nobody here has read.
pub(super) fn notices(our: &Our<'_>) -> Vec<NoticeView> {
    let unread = our.view.notices.iter().rev().filter(|notice| {
        our.may(Action::ReadNotice) && notice.told.get(&our.view.unit) == Some(&None)
    });
    let views = unread.map(|notice| NoticeView {
        says: notice_words(our.t(), notice.kind),
        when: our.moment(notice.at),
        action: paths::our_notice(our.id(), notice.id),
    });
    views.collect()
}

/// Changes that somebody here has read, the newest first.
pub(super) fn notices_read(our: &Our<'_>) -> Vec<String> {
    let read = our.view.notices.iter().rev().filter_map(|notice| {
        let mark = notice.told.get(&our.view.unit)?.as_ref()?;
        let (says, by) = (notice_words(our.t(), notice.kind), our.by(mark));
        Some(our.t().with("our-notice-read", &[("says", &says), ("by", &by)]))
    });
    read.collect()
}

/// A visit at home that does not take place now: the patient is elsewhere, or the care has ended.
pub(super) fn is_off(our: &Our<'_>) -> bool {
    is_off_in(our.view.phase)
}

pub(crate) fn is_off_in(phase: Phase) -> bool {
    phase == Phase::BackOnWard || !phase.is_open()
}

/// Before the homecoming no visit is late: it waits.
fn is_home(our: &Our<'_>) -> bool {
    our.view.phase == Phase::AtHome
}

pub(super) fn visits_to_come(our: &Our<'_>) -> Vec<VisitView> {
    let open = our.view.contacts.iter().filter(|planned| planned.is_open());
    open.map(|planned| visit(our, planned)).collect()
}

/// Held, not done and cancelled, the newest first.
pub(super) fn visits_over(our: &Our<'_>) -> Vec<VisitView> {
    let over = our.view.contacts.iter().rev().filter(|planned| !planned.is_open());
    over.map(|planned| visit(our, planned)).collect()
}

/// The visit after this one.
pub(super) fn next_visit(our: &Our<'_>, but: ContactId) -> Option<String> {
    let mut open = our.view.contacts.iter().filter(|planned| planned.is_open());
    let next = open.find(|planned| planned.contact.id != but && planned.contact.at > our.now())?;
    Some(our.moment(next.contact.at))
}

fn visit(our: &Our<'_>, planned: &Planned) -> VisitView {
    let contact = &planned.contact;
    VisitView {
        when: capital(&format::span(our.t(), contact.at, contact.until, our.now(), our.zone())),
        what: format!("{}: {}", capital(&items::contact_word(our.t(), contact.kind)), contact.what),
        outcome: outcome(our, planned),
        is_late: planned.is_open() && contact.until < our.now() && !is_off(our) && is_home(our),
        open: paths::visit(our.id(), contact.id),
    }
}

/// "Gjort i dag kl 09.42 av Petra Holm"
pub(super) fn outcome(our: &Our<'_>, planned: &Planned) -> String {
    match (&planned.held, planned.cancelled) {
        (Some(held), _) => {
            let by = our.by(&held.mark);
            match &held.value {
                ContactOutcome::Done => our.t().with("our-visit-done", &[("by", &by)]),
                ContactOutcome::NotDone { reason } => {
                    our.t().with("our-visit-not-done", &[("by", &by), ("reason", reason)])
                }
            }
        }
        (None, true) => our.get("day-was-cancelled"),
        (None, false) => String::new(),
    }
}

/// The late first, then what is on its way.
pub(super) fn things(our: &Our<'_>) -> Vec<ThingView> {
    let mut things: Vec<_> =
        our.view.things.iter().map(|(id, tracked)| thing(our, *id, tracked)).collect();
    things.sort_by_key(|thing| (!thing.is_late, thing.is_there));
    things
}

fn thing(our: &Our<'_>, id: ThingId, tracked: &Tracked) -> ThingView {
    let t = our.t();
    let promised = tracked.thing.promised_at;
    let when = |key: &str, at| t.with(key, &[("when", &our.moment(at))]);
    let says = match (&tracked.step, promised) {
        (Some(step), _) if tracked.is_there() => match step.value {
            Step::Returned => when("our-thing-returned", step.mark.at),
            Step::Refilled => when("our-thing-refilled", step.mark.at),
            Step::Sent | Step::Arrived | Step::NotArrived { .. } | Step::Lost { .. } => {
                when("our-thing-arrived", step.mark.at)
            }
        },
        (Some(step), promised) => match (&step.value, promised) {
            (Step::NotArrived { reason }, _) => t.with("our-thing-not", &[("reason", reason)]),
            (Step::Lost { reason }, _) => t.with("our-thing-lost", &[("reason", reason)]),
            (_, Some(at)) => when("our-thing-promised", at),
            (_, None) => our.get("our-thing-sent"),
        },
        (None, Some(at)) => when("our-thing-promised", at),
        (None, None) => our.get("our-thing-ordered"),
    };
    let n = tracked.thing.count;
    let what = &tracked.thing.what;
    ThingView {
        what: if n == 1 { what.clone() } else { format!("{n} × {what}") },
        says,
        is_there: tracked.is_there(),
        is_late: matches!(tracked.step(), Some(Step::NotArrived { .. }))
            || (!tracked.is_there() && promised.is_some_and(|at| at < our.now())),
        action: paths::our_thing(our.id(), id),
    }
}

/// Those that are left first.
pub(super) fn samples(our: &Our<'_>) -> Vec<SampleView> {
    let mut samples: Vec<_> = our.view.samples.iter().collect();
    samples.sort_by_key(|(id, sample)| (sample.handed_in.is_some(), sample.mark.at, *id));
    let views = samples.into_iter().map(|(id, sample)| {
        let to = our.get(&format!("our-sample-to-{}", word(sample.sample.goes_to.as_str())));
        let says = match &sample.handed_in {
            Some(mark) => our.t().with(
                "our-sample-handed-in",
                &[("what", &sample.sample.what), ("when", &our.moment(mark.at))],
            ),
            None => our.t().with(
                "our-sample-left",
                &[
                    ("what", &sample.sample.what),
                    ("to", &to),
                    ("when", &our.moment(sample.mark.at)),
                ],
            ),
        };
        SampleView {
            says,
            is_left: sample.handed_in.is_none(),
            action: paths::our_sample(our.id(), *id),
        }
    });
    views.collect()
}

/// Documents that went along, and whether they stand in the unit's own journal.
pub(super) fn documents(our: &Our<'_>) -> Vec<DocumentView> {
    let Some(health) = &our.view.health else { return vec![] };
    let agreement = health.agreement.iter().map(|agreement| {
        let n = agreement.version;
        (JournalDocument::Agreement(n), "journal-agreement", format!("agreement:{n}"), n)
    });
    let list = health.medicine_list.iter().map(|list| {
        let n = list.version;
        (JournalDocument::MedicineList(n), "our-journal-list", format!("medicine-list:{n}"), n)
    });
    let views = agreement.chain(list).map(|(document, key, value, version)| DocumentView {
        words: our.t().with(key, &[("version", &version)]),
        value,
        is_entered: health.journal.contains(&document),
    });
    views.collect()
}

/// Reports to the ward, the newest first, and whether it has answered them.
pub(super) fn reports(our: &Our<'_>) -> Vec<(String, String)> {
    let mut reports: Vec<_> = our.view.reports.iter().map(|(_, reported)| reported).collect();
    reports.sort_by_key(|reported| std::cmp::Reverse(reported.mark.at));
    let views = reports.into_iter().map(|reported| {
        let by = our.by(&reported.mark);
        let key = if reported.report.worry { "our-worried" } else { "our-reported" };
        let text = our.t().with(key, &[("text", &reported.report.text), ("by", &by)]);
        let answer = match &reported.handled {
            Some((action, mark)) if action.is_empty() => {
                our.t().with("our-report-dealt-with", &[("by", &our.by(mark))])
            }
            Some((action, mark)) => {
                let by = our.by(mark);
                our.t().with("our-report-handled", &[("action", action), ("by", &by)])
            }
            None => our.get("our-report-waits"),
        };
        (text, answer)
    });
    views.collect()
}

fn word(word: &str) -> String {
    word.replace('_', "-")
}
