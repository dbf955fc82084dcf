//! What is left when the care at home has ended: kit to come back, samples, who has been told,
//! the follow-up call; and who has taken over.

use crate::episodes::On;
use crate::format;
use crate::items::capital;
use crate::paths;
use crate::things::view;
use care::episode::Closing;
use care::episode::event::Exit;
use care::episode::notice::NoticeKind;
use care::episode::thing::{Step, Tracked};
use care::programme::ContactKind;

pub(crate) struct LeftView {
    /// Who takes over, with which referral, and whom to call.
    pub(crate) onward: Vec<(String, String)>,
    pub(crate) rows: Vec<LeftRow>,
}

pub(crate) struct LeftRow {
    pub(crate) says: String,
    pub(crate) is_done: bool,
    /// Where it is done, and what is written there.
    pub(crate) link: Option<(String, String)>,
}

impl LeftRow {
    fn new(says: String, is_done: bool, link: Option<(String, String)>) -> Self {
        let link = link.filter(|_| !is_done);
        LeftRow { says, is_done, link }
    }
}

impl LeftView {
    /// None while the care goes on.
    pub(crate) fn of(on: &On<'_>) -> Option<Self> {
        let closing = on.episode().closing.as_ref()?;
        let rows: Vec<LeftRow> =
            [things(on), samples(on), told(on), calls(on)].into_iter().flatten().collect();
        let onward = onward(on, closing);
        (!rows.is_empty() || !onward.is_empty()).then_some(LeftView { onward, rows })
    }
}

fn onward(on: &On<'_>, closing: &Closing) -> Vec<(String, String)> {
    let Closing::Discharged { onward: Some(onward), .. } = closing else { return vec![] };
    let known = on.view.directory.units.get(&onward.call);
    let number = known.and_then(|unit| unit.answers_at(on.now(), on.zone()));
    let call = match number {
        Some(number) => format!("{}, {}", on.unit(onward.call), number.number),
        None => on.unit(onward.call),
    };
    vec![
        (on.get("left-refer-to"), on.unit(onward.refer_to)),
        (on.get("left-referral"), onward.referral.clone()),
        (on.get("left-call"), call),
    ]
}

/// What was lent: still out, or back.
fn things(on: &On<'_>) -> Vec<LeftRow> {
    let is_over =
        |tracked: &Tracked| matches!(tracked.step(), Some(Step::Returned | Step::Lost { .. }));
    let all = on.episode().things.iter();
    let lent = all.filter(|(id, tracked)| {
        view::is_out(on, **id) || (tracked.thing.comes_back && is_over(tracked))
    });
    let rows = lent.map(|(id, tracked)| {
        let is_done = is_over(tracked);
        let key = if is_done { "left-thing-back" } else { "left-thing" };
        let says = on.t().with(key, &[("what", &view::counted(on, tracked))]);
        LeftRow::new(says, is_done, Some((paths::thing(on.id(), *id), on.get("left-thing-tell"))))
    });
    rows.collect()
}

fn samples(on: &On<'_>) -> Vec<LeftRow> {
    let left = on.episode().samples.iter().filter(|(_, sample)| sample.handed_in.is_none());
    let rows = left.map(|(id, sample)| {
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
            [("what", &sample.sample.what), ("unit", &on.unit(sample.unit))];
        let link = (paths::sample(on.id(), *id), on.get("left-sample-tell"));
        LeftRow::new(on.t().with("left-sample", &blanks), false, Some(link))
    });
    rows.collect()
}

/// Who has been told of the end, and has read it.
fn told(on: &On<'_>) -> Vec<LeftRow> {
    let is_end =
        |kind| matches!(kind, NoticeKind::Discharged | NoticeKind::Died | NoticeKind::Ended);
    let ends = on.episode().notices.iter().filter(|notice| is_end(notice.kind));
    let rows = ends.flat_map(|notice| {
        notice.told.iter().map(move |(unit, read)| match read {
            Some(mark) => {
                let by = on.moment(mark.at);
                let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
                    [("unit", &on.unit(*unit)), ("when", &by)];
                LeftRow::new(on.t().with("left-told", &blanks), true, None)
            }
            None => not_told(on, notice.id, *unit),
        })
    });
    rows.collect()
}

/// Told and not read: outside the platform, the ward calls.
fn not_told(on: &On<'_>, notice: care::ids::EventId, unit: care::ids::UnitId) -> LeftRow {
    let known = on.view.directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    let here = known.is_none_or(|details| details.on_platform);
    let key = if here { "left-not-told" } else { "left-to-call" };
    let says = on.t().with(key, &[("unit", &on.unit(unit))]);
    let link = (paths::notice(on.id(), notice), on.get("left-told-tell"));
    LeftRow::new(says, false, (!here).then_some(link))
}

/// The call some days after the discharge.
fn calls(on: &On<'_>) -> Vec<LeftRow> {
    let calls = on
        .episode()
        .planned()
        .filter(|planned| planned.contact.kind == ContactKind::FollowUpCall && !planned.cancelled);
    let rows = calls.map(|planned| {
        let contact = &planned.contact;
        let when = capital(&format::moment(on.t(), contact.at, on.now(), on.zone()));
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
            [("when", &when), ("unit", &on.unit(contact.unit))];
        let is_done = planned.held.is_some();
        let key = if is_done { "left-called" } else { "left-follow-up" };
        let link = (paths::contact(on.id(), contact.id), on.get("left-follow-up-tell"));
        let has_come = contact.at <= on.now();
        LeftRow::new(on.t().with(key, &blanks), is_done, has_come.then_some(link))
    });
    rows.collect()
}

/// The patient died: said by itself, and nothing is counted.
pub(crate) fn died(on: &On<'_>) -> Option<String> {
    match on.episode().closing.as_ref()? {
        Closing::Ended { exit: Exit::Died, mark, .. } => {
            let (name, when) = (on.name(), on.moment(mark.at));
            let by = on.who(mark.by);
            Some(on.t().with("death-recorded", &[("name", &name), ("when", &when), ("by", &by)]))
        }
        Closing::Discharged { .. } | Closing::Ended { .. } => None,
    }
}
