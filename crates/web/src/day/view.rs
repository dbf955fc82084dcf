//! One contact on a unit's day: when, who, what to do, who answers, what is new.

use crate::format;
use crate::items::{self, capital};
use crate::lang::Lang;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::unit_day::{DayContact, UnitDay};
use care::care_time;
use care::episode::event::ContactOutcome;
use care::open_item::{What, Why};

pub(crate) struct VisitView {
    pub(crate) id: String,
    pub(crate) clock: String,
    pub(crate) name: String,
    /// Age, masked number.
    pub(crate) facts: String,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) with: String,
    /// Who answers for the treatment now: words, number, address.
    pub(crate) answers: Option<(String, String, String)>,
    /// What this unit has open about the patient, and the day where it is closed.
    pub(crate) new: Vec<(String, Option<String>)>,
    pub(crate) is_open: bool,
    pub(crate) is_next: bool,
    pub(crate) is_cancelled: bool,
    /// Its form came back.
    pub(crate) is_wrong: bool,
    /// What became of it.
    pub(crate) outcome: String,
    pub(crate) note: String,
    pub(crate) at_date: String,
    pub(crate) at_time: String,
    pub(crate) action: String,
    pub(crate) shared: Option<String>,
    pub(crate) day: String,
}

pub(crate) fn visits(web: &WebState, signed: &Signed, day: &UnitDay) -> Vec<VisitView> {
    day.contacts.iter().map(|contact| visit(web, signed, day, contact)).collect()
}

fn visit(web: &WebState, signed: &Signed, day: &UnitDay, on: &DayContact) -> VisitView {
    let (t, zone, now) = (signed.t(), web.app.zone(), day.now);
    let contact = &on.planned.contact;
    let directory = web.app.directory();
    let outcome = match (&on.planned.held, on.planned.cancelled) {
        (Some(held), _) => {
            let when = format::moment(t, held.mark.at, now, zone);
            match &held.value {
                ContactOutcome::Done => t.with("day-was-done", &[("when", &when)]),
                ContactOutcome::NotDone { reason } => {
                    t.with("day-was-not-done", &[("when", &when), ("reason", reason)])
                }
            }
        }
        (None, true) => t.get("day-was-cancelled").into_owned(),
        (None, false) => String::new(),
    };
    let answers = on.answers_now.as_ref().map(|answering| {
        let who = format!("{}, {}", directory.unit_name(answering.unit), answering.label);
        (who, answering.number.clone(), format::telephone_link(&answering.number))
    });
    // A time to begin from: when it was planned, or now while that is still to come.
    let at = contact.at.min(now);
    let new = on.items.iter().map(|item| {
        let at = if let What::Gap { why: Why::ContactUnanswered { at, .. }, .. } = &item.what {
            Some(care_time::day_of(*at, zone))
        } else {
            None
        };
        let earlier = at.filter(|then| *then != day.day);
        (items::sentence(t, item, now, zone), earlier.map(paths::day))
    });
    VisitView {
        id: contact.id.0.to_string(),
        clock: clock(t, format::iso_time(contact.at, zone)),
        name: on.person.as_ref().map_or_else(|| "–".to_owned(), |person| person.name.full()),
        facts: facts(web, signed, on),
        title: capital(&items::contact_word(t, contact.kind)),
        what: contact.what.clone(),
        with: contact.with.clone().unwrap_or_default(),
        answers,
        new: new.collect(),
        is_open: on.planned.is_open(),
        is_next: false,
        is_cancelled: on.planned.cancelled,
        is_wrong: false,
        outcome,
        note: String::new(),
        at_date: format::iso_date(at, zone),
        at_time: format::iso_time(at, zone),
        action: paths::day_outcome(on.episode, contact.id),
        shared: on.shared.then(|| paths::shared(on.episode)),
        day: day.day.to_string(),
    }
}

/// All four digits: times in a column stand under each other.
fn clock(t: T, time: String) -> String {
    match t.lang {
        Lang::Sv => time.replace(':', "."),
        Lang::En => time,
    }
}

/// "34 år · 1992-••••"
fn facts(web: &WebState, signed: &Signed, on: &DayContact) -> String {
    let identity = on.person.as_ref().and_then(|person| person.identity.as_ref());
    let today = care_time::day_of(web.app.now(), web.app.zone());
    let age = identity.and_then(|number| number.age(today));
    let age = age.map(|years| signed.t().with("day-age", &[("n", &years)]));
    let number = identity.map(care::identity::IdentityNumber::masked);
    [age, number].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
