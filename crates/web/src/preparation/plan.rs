//! The plan of contacts on the preparation page: what the programme proposes, prefilled, and what
//! is planned already.

use super::planned_at;
use crate::episodes::On;
use crate::format;
use crate::forms::Choice;
use crate::items::capital;
use crate::paths;
use care::episode::contact::Planned;
use care::episode::event::ContactOutcome;
use care::programme::ContactPattern;
use jiff::ToSpan;
use jiff::civil::Date;

/// One of the programme's patterns, as a form to begin from.
pub(crate) struct PatternView {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    /// How many are planned, from when to when; empty when none is.
    pub(crate) planned: String,
    pub(crate) channel: &'static str,
    pub(crate) unit: String,
    pub(crate) units: Vec<Choice>,
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) time: String,
    pub(crate) minutes: u32,
    pub(crate) every_days: u32,
    pub(crate) how_often: String,
    pub(crate) what: String,
}

pub(crate) fn patterns(on: &On<'_>) -> Vec<PatternView> {
    let patterns = on.episode().decision.iter().flat_map(|decision| &decision.contacts);
    patterns.map(|pattern| view(on, pattern)).collect()
}

fn view(on: &On<'_>, pattern: &ContactPattern) -> PatternView {
    let first = first_day(on, pattern);
    let last = last_day(on).max(first);
    let unit = on.episode().unit_of(pattern.at);
    let how_often = match pattern.every_days {
        1 => on.get("plan-every-day"),
        365.. => on.get("plan-once"),
        days => on.t().with("plan-every-days", &[("n", &days)]),
    };
    PatternView {
        kind: pattern.kind.as_str(),
        title: capital(&on.word("contact", pattern.kind.as_str())),
        planned: planned(on, pattern),
        channel: pattern.channel.as_str(),
        unit: unit.map(|unit| unit.0.to_string()).unwrap_or_default(),
        units: planned_at::units(on),
        first: first.to_string(),
        last: last.to_string(),
        time: pattern.time.strftime("%H:%M").to_string(),
        minutes: pattern.minutes,
        every_days: pattern.every_days,
        how_often,
        what: on.text(&pattern.what).to_owned(),
    }
}

/// Counted from the day of homecoming, which is today until somebody has gone home.
fn first_day(on: &On<'_>, pattern: &ContactPattern) -> Date {
    let went = on.episode().home_since();
    let day_one = went.map_or(on.today(), |at| care::care_time::day_of(at, on.zone()));
    let first = pattern.first_day(day_one, last_day(on)).max(on.today());
    planned_at::not_past(on, first, pattern.time)
}

/// The last day of the care: as agreed, else as decided.
fn last_day(on: &On<'_>) -> Date {
    if let Some(agreed) = on.episode().agreement.as_ref().map(|one| one.content.planned_end) {
        return agreed;
    }
    let Some(decision) = &on.episode().decision else { return on.today() };
    let days = i64::from(decision.treatment_days).saturating_sub(1).days();
    decision.treatment_from.checked_add(days).unwrap_or(decision.treatment_from)
}

/// "12 planerade, från i morgon till 5 december"
fn planned(on: &On<'_>, pattern: &ContactPattern) -> String {
    let open = on.episode().planned().filter(Planned::is_open);
    let days: Vec<Date> = open
        .filter(|planned| planned.contact.kind == pattern.kind)
        .map(|planned| care::care_time::day_of(planned.contact.at, on.zone()))
        .collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return String::new();
    };
    let day = |day: Date| format::day_word(on.t(), day, on.today());
    let (n, first, last) = (days.len(), day(*first), day(*last));
    on.t().with("plan-planned", &[("n", &n), ("first", &first), ("last", &last)])
}

pub(crate) struct ContactView {
    pub(crate) when: String,
    pub(crate) title: String,
    pub(crate) unit: String,
    pub(crate) with: String,
    /// What came of it; empty for what is still to come.
    pub(crate) outcome: String,
    pub(crate) is_past: bool,
    pub(crate) move_to: String,
    pub(crate) cancel: String,
    pub(crate) record: String,
}

/// What is to come, in order of time.
pub(crate) fn coming(on: &On<'_>) -> Vec<ContactView> {
    let open = on.episode().planned().filter(Planned::is_open);
    open.map(|planned| contact(on, &planned)).collect()
}

/// What has been held or cancelled, newest first.
pub(crate) fn over(on: &On<'_>) -> Vec<ContactView> {
    let over = on.episode().planned().rev().filter(|planned| !planned.is_open());
    over.map(|planned| contact(on, &planned)).collect()
}

fn contact(on: &On<'_>, planned: &Planned) -> ContactView {
    let contact = &planned.contact;
    let when = format::span(on.t(), contact.at, contact.until, on.now(), on.zone());
    let outcome = match (&planned.held, planned.cancelled) {
        (_, true) => on.get("plan-cancelled"),
        (Some(held), _) => match &held.value {
            ContactOutcome::Done => on.get("plan-done"),
            ContactOutcome::NotDone { reason } => {
                on.t().with("plan-not-done", &[("reason", reason)])
            }
        },
        (None, _) => String::new(),
    };
    ContactView {
        when: capital(&when),
        title: capital(&on.word("contact", contact.kind.as_str())),
        unit: on.unit(contact.unit),
        with: contact.with.clone().unwrap_or_default(),
        outcome,
        is_past: contact.at < on.now(),
        move_to: paths::from_preparation(&paths::contact_time(on.id(), contact.id)),
        cancel: paths::from_preparation(&paths::contact_cancellation(on.id(), contact.id)),
        record: paths::from_preparation(&paths::contact(on.id(), contact.id)),
    }
}
