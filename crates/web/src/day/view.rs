//! One contact on a unit's day: when, who, what to do, who answers, what is new.

use super::how::{self, How};
use crate::asked::{address, facts, name, notice_words};
use crate::format;
use crate::items::{self, Mark, capital};
use crate::lang::Lang;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::unit_day::{DayContact, UnitDay};
use care::care_time;
use care::episode::Phase;
use care::episode::event::ContactOutcome;
use care::ids::{EpisodeId, UnitId};
use care::open_item::{OpenItem, Weight, What, Why};
use care::programme::{Channel, ContactKind};
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeSet;

pub(crate) struct VisitView {
    pub(crate) id: String,
    pub(crate) clock: String,
    pub(crate) name: String,
    /// Age, masked number, municipality.
    pub(crate) facts: String,
    pub(crate) address: String,
    /// The patient's own telephone: number, address.
    pub(crate) telephone: Option<(String, String)>,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) with: String,
    /// I am the one who comes.
    pub(crate) is_mine: bool,
    pub(crate) ward: UnitId,
    pub(crate) ward_name: String,
    /// Who answers for the treatment now: words, number, address.
    pub(crate) answers: Option<(String, String, String)>,
    /// What this unit has open about the patient, once for each patient.
    pub(crate) new: Vec<NewView>,
    pub(crate) is_open: bool,
    pub(crate) is_next: bool,
    pub(crate) is_cancelled: bool,
    pub(crate) is_done: bool,
    /// Why a visit that is still planned does not take place: the patient is back on the ward.
    pub(crate) off: String,
    /// Why a planned visit waits: the patient has not come home yet.
    pub(crate) waits: String,
    /// Its time is long past, and nobody has told what became of it.
    pub(crate) is_late: bool,
    /// Its form came back.
    pub(crate) is_wrong: bool,
    /// What became of it.
    pub(crate) outcome: String,
    pub(crate) note: String,
    pub(crate) at_date: String,
    pub(crate) at_time: String,
    pub(crate) action: String,
    pub(crate) how: How,
    /// To say how it was on arrival, once for each patient.
    pub(crate) arrival: Option<String>,
    pub(crate) patient: Option<String>,
    pub(crate) shared: Option<String>,
    pub(crate) day: String,
}

impl VisitView {
    /// Planned, and the patient is there.
    pub(crate) fn is_to_do(&self) -> bool {
        self.is_open && self.off.is_empty() && self.waits.is_empty()
    }

    /// "Besök, Kvarnvägen 18", on its one line.
    pub(crate) fn brief(&self) -> String {
        let parts = [&self.title, &self.address];
        let parts = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str);
        parts.collect::<Vec<_>>().join(", ")
    }

    /// May be the next to go to: a time that passed hours ago is asked about, not gone to.
    pub(crate) fn is_ahead(&self) -> bool {
        self.is_to_do() && !self.is_late
    }
}

pub(crate) struct NewView {
    pub(crate) mark: Mark,
    pub(crate) says: String,
    /// The day where it is closed, when that is another one.
    pub(crate) earlier: Option<String>,
}

/// A change that nobody here has read.
pub(crate) struct NoticeView {
    pub(crate) name: String,
    pub(crate) says: String,
    pub(crate) when: String,
    pub(crate) action: String,
}

pub(crate) fn visits(web: &WebState, signed: &Signed, day: &UnitDay) -> Vec<VisitView> {
    let mut seen = BTreeSet::new();
    let views = day.contacts.iter().map(|on| {
        // Said once for each patient, at the first visit that is still to come.
        let says = on.planned.is_open() && seen.insert(on.episode);
        visit(web, signed, day, on, says)
    });
    views.collect()
}

/// What to read before the day's visits, once for each patient.
pub(crate) fn notices(web: &WebState, signed: &Signed, day: &UnitDay) -> Vec<NoticeView> {
    let (t, zone) = (signed.t(), web.app.zone());
    let mut seen: BTreeSet<EpisodeId> = BTreeSet::new();
    let patients = day.contacts.iter().filter(|on| seen.insert(on.episode));
    let notices = patients.flat_map(|on| {
        on.items.iter().filter_map(move |item| {
            let What::Notice { notice, kind } = &item.what else { return None };
            Some(NoticeView {
                name: name(on.person.as_ref()),
                says: notice_words(t, *kind),
                when: format::moment(t, item.opens_at, day.now, zone),
                action: paths::our_notice(on.episode, *notice),
            })
        })
    });
    notices.collect()
}

fn visit(
    web: &WebState,
    signed: &Signed,
    day: &UnitDay,
    on: &DayContact,
    says_new: bool,
) -> VisitView {
    let (t, zone, now) = (signed.t(), web.app.zone(), day.now);
    let contact = &on.planned.contact;
    let today = care_time::day_of(now, zone);
    // A time to begin from: when it was planned, or now while that is still to come.
    let at = contact.at.min(now);
    let telephone = on.person.as_ref().and_then(|person| person.telephone.clone());
    VisitView {
        id: contact.id.0.to_string(),
        clock: clock(t, format::iso_time(contact.at, zone)),
        name: name(on.person.as_ref()),
        facts: facts(t, on.person.as_ref(), today),
        address: address(on.person.as_ref()),
        telephone: telephone.map(|number| {
            let href = format::telephone_link(&number);
            (number, href)
        }),
        title: capital(&items::contact_word(t, contact.kind)),
        what: contact.what.clone(),
        with: contact.with.clone().unwrap_or_default(),
        is_mine: is_mine(contact.with.as_deref(), &signed.name),
        ward: on.summary.ward_unit,
        ward_name: web.app.directory().unit_name(on.summary.ward_unit).to_owned(),
        answers: answers(web, on),
        new: if says_new { new(web, t, day, on) } else { vec![] },
        is_open: on.planned.is_open(),
        is_next: false,
        is_cancelled: on.planned.cancelled,
        is_done: on.planned.held.as_ref().is_some_and(|held| held.value == ContactOutcome::Done),
        off: off(t, on),
        waits: waits(web, t, day, on),
        is_late: on.planned.is_open() && contact.until < latest(now),
        is_wrong: false,
        outcome: outcome(web, t, day, on),
        note: String::new(),
        at_date: format::iso_date(at, zone),
        at_time: format::iso_time(at, zone),
        action: paths::day_outcome(on.episode, contact.id),
        how: how::how(signed.role, on),
        arrival: how::arrival(signed.role, on).filter(|_| says_new && day.day == today),
        patient: how::patient(signed.role, on),
        shared: on.shared.then(|| paths::shared(on.episode)),
        day: day.day.to_string(),
    }
}

/// Who comes is a name that somebody has written; the same name, whatever its case.
fn is_mine(with: Option<&str>, name: &str) -> bool {
    let plain = |text: &str| text.trim().to_lowercase();
    with.is_some_and(|with| !name.is_empty() && plain(with) == plain(name))
}

fn answers(web: &WebState, on: &DayContact) -> Option<(String, String, String)> {
    let directory = web.app.directory();
    on.answers_now.as_ref().map(|answering| {
        let who = format!("{}, {}", directory.unit_name(answering.unit), answering.label);
        (who, answering.number.clone(), format::telephone_link(&answering.number))
    })
}

fn outcome(web: &WebState, t: T, day: &UnitDay, on: &DayContact) -> String {
    match (&on.planned.held, on.planned.cancelled) {
        (Some(held), _) => {
            let when = format::moment(t, held.mark.at, day.now, web.app.zone());
            match &held.value {
                ContactOutcome::Done => t.with("day-was-done", &[("when", &when)]),
                ContactOutcome::NotDone { reason } => {
                    t.with("day-was-not-done", &[("when", &when), ("reason", reason)])
                }
            }
        }
        (None, true) => t.get("day-was-cancelled").into_owned(),
        (None, false) => String::new(),
    }
}

/// A patient who has come back to the ward keeps the day's visits, and they are said to be off:
/// nobody drives to an empty home, and nobody wonders where the visit went.
fn off(t: T, on: &DayContact) -> String {
    let contact = &on.planned.contact;
    // The follow-up is by telephone, and comes after the end.
    let by_telephone = contact.kind == ContactKind::FollowUpCall;
    let back = on.summary.spells.last().and_then(|spell| spell.to);
    let key = match (on.summary.phase, back, on.summary.closed_at) {
        (Phase::BackOnWard, Some(at), _) if contact.at >= at && !by_telephone => "day-off-ward",
        (_, _, Some(at)) if contact.at >= at && !by_telephone => "day-off-ended",
        _ => return String::new(),
    };
    match on.planned.is_open() {
        true => t.get(key).into_owned(),
        false => String::new(),
    }
}

/// A visit may begin this much after its end was planned, and still be the one to go to.
const LATE_MINUTES: i64 = 60;

fn latest(now: Timestamp) -> Timestamp {
    now.checked_sub(LATE_MINUTES.minutes()).unwrap_or(now)
}

/// Who has not come home yet is on the ward: nobody drives there, and the visit is not forgotten.
/// Later days are planned as if the homecoming goes as it is meant to.
fn waits(web: &WebState, t: T, day: &UnitDay, on: &DayContact) -> String {
    let today = care_time::day_of(day.now, web.app.zone());
    if day.day > today || !is_awaited(on) || !on.planned.is_open() {
        return String::new();
    }
    let directory = web.app.directory();
    t.with("day-waits-for-home", &[("ward", &directory.unit_name(on.summary.ward_unit))])
}

/// To be met in the home, before the first homecoming.
pub(crate) fn is_awaited(on: &DayContact) -> bool {
    let summary = &on.summary;
    summary.phase.is_open()
        && summary.spells.is_empty()
        && on.planned.contact.channel == Channel::AtHome
}

fn new(web: &WebState, t: T, day: &UnitDay, on: &DayContact) -> Vec<NewView> {
    let zone = web.app.zone();
    // Changes and gaps have places of their own on the page.
    let others = on
        .items
        .iter()
        .filter(|item| item.weight != Weight::Gap && !matches!(item.what, What::Notice { .. }));
    let views = others.map(|item| NewView {
        mark: items::mark(t, item.weight),
        says: items::sentence(t, item, &web.app.directory(), day.now, zone),
        earlier: closed_on(web, item).filter(|then| *then != day.day).map(paths::day),
    });
    views.collect()
}

fn closed_on(web: &WebState, item: &OpenItem) -> Option<jiff::civil::Date> {
    let What::Gap { why: Why::ContactUnanswered { at, .. }, .. } = &item.what else { return None };
    Some(care_time::day_of(*at, web.app.zone()))
}

/// All four digits: times in a column stand under each other.
fn clock(t: T, time: String) -> String {
    match t.lang {
        Lang::Sv => time.replace(':', "."),
        Lang::En => time,
    }
}
