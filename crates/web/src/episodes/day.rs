//! Today on the patient's page: planned contacts and measurements, what was done, and now.

use super::on::On;
use crate::format;
use crate::items::capital;
use crate::paths;
use access::Action;
use care::care_time;
use care::episode::contact::Planned;
use care::episode::event::ContactOutcome;
use care::programme::Measurer;
use jiff::Timestamp;
use std::collections::BTreeSet;

pub(crate) struct DayView {
    pub(crate) moments: Vec<MomentView>,
}

pub(crate) struct MomentView {
    at: Timestamp,
    pub(crate) clock: String,
    /// `is-now`, `is-ahead`, `is-gap`, or nothing for what has been.
    pub(crate) class: &'static str,
    pub(crate) what: String,
    pub(crate) small: String,
    /// A button: (address, word).
    pub(crate) link: Option<(String, String)>,
}

impl DayView {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let mut moments = contacts(on);
        moments.extend(measured(on));
        moments.extend(to_measure(on));
        moments.extend(rounds(on));
        let is_empty = moments.is_empty();
        moments.push(now(on, is_empty));
        moments.sort_by_key(|moment| moment.at);
        DayView { moments }
    }
}

fn is_today(on: &On<'_>, at: Timestamp) -> bool {
    care_time::day_of(at, on.zone()) == on.today()
}

fn moment(on: &On<'_>, at: Timestamp, what: String, small: String) -> MomentView {
    let clock = format::clock(on.t(), on.zone().to_datetime(at).time());
    let class = if at > on.now() { "is-ahead" } else { "" };
    MomentView { at, clock, class, what: capital(&what), small, link: None }
}

fn now(on: &On<'_>, is_empty: bool) -> MomentView {
    let small = if is_empty { on.get("today-nothing") } else { String::new() };
    MomentView { class: "is-now", ..moment(on, on.now(), on.get("today-now"), small) }
}

fn contacts(on: &On<'_>) -> Vec<MomentView> {
    let today = on.episode().planned().filter(|planned| is_today(on, planned.contact.at));
    today.map(|planned| contact(on, &planned)).collect()
}

fn contact(on: &On<'_>, planned: &Planned) -> MomentView {
    let contact = &planned.contact;
    let what = format!("{}, {}", on.word("contact", contact.kind.as_str()), on.unit(contact.unit));
    let small = match (&planned.held, planned.cancelled) {
        (_, true) => on.get("today-cancelled"),
        (Some(held), _) => match &held.value {
            ContactOutcome::Done => on.t().with("today-done", &[("who", &on.who(held.mark.by))]),
            ContactOutcome::NotDone { reason } => on.t().with("today-not-done", &[("why", reason)]),
        },
        (None, _) if contact.until < on.now() => on.get("today-unanswered"),
        (None, _) => [Some(contact.what.clone()), contact.with.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    };
    let mut moment = moment(on, contact.at, what, small);
    if planned.is_open() && contact.until < on.now() {
        moment.class = "is-gap";
    }
    if planned.is_open()
        && contact.at <= on.now()
        && on.may_for(Action::RecordContact, contact.unit)
    {
        let href = paths::contact(on.id(), contact.id);
        moment.link = Some((href, on.get("today-say-outcome")));
    }
    moment
}

fn measured(on: &On<'_>) -> Vec<MomentView> {
    let today = on.episode().measurements.iter().filter(|m| is_today(on, m.mark.at));
    let moments = today.map(|measured| {
        let score = care::news2::score(&measured.reading, on.episode().scale()).total().ok();
        let total = score.map(|total| format!("NEWS2 {total}"));
        let signs = super::vitals::COLUMNS.into_iter().filter_map(|sign| {
            let value = measured.reading.value(sign)?;
            let short = on.get(&format!("sign-short-{}", sign.as_str().replace('_', "-")));
            Some(format!("{} {}", short.to_lowercase(), format::value(on.t(), sign, value)))
        });
        let small: Vec<String> = total.into_iter().chain(signs).collect();
        let what = match measured.source.measured_by {
            Measurer::Patient => on.get("today-measured-patient"),
            Measurer::NextOfKin => on.get("today-measured-kin"),
            Measurer::Staff => on.get("today-measured-staff"),
        };
        moment(on, measured.mark.at, what, small.join(", "))
    });
    moments.collect()
}

/// Measuring times of the protocol that are still to come.
fn to_measure(on: &On<'_>) -> Vec<MomentView> {
    let episode = on.episode();
    let home = episode.home_since().filter(|_| episode.is_open());
    let (Some(decision), Some(_)) = (&episode.decision, home) else { return vec![] };
    let rules = &decision.protocol.measures;
    let times: BTreeSet<_> = rules.iter().flat_map(|rule| rule.times.iter().copied()).collect();
    let at =
        times.into_iter().map(|time| care_time::resolve(on.today().to_datetime(time), on.zone()));
    let ahead = at.filter(|at| *at > on.now());
    ahead.map(|at| moment(on, at, on.get("today-to-measure"), String::new())).collect()
}

/// Rounds that nobody had planned; planned ones are among the contacts.
fn rounds(on: &On<'_>) -> Vec<MomentView> {
    let held = on.episode().rounds.iter();
    let held = held.filter(|round| round.round.contact.is_none() && is_today(on, round.mark.at));
    held.map(|round| {
        let who = on.t().with("today-done", &[("who", &on.who(round.mark.by))]);
        moment(on, round.mark.at, on.word("contact", "round"), who)
    })
    .collect()
}
