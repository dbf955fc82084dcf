//! Chips under the patient's name: what the care at home is in law, what it is instead of, who
//! wants it and who may see. And the days of the treatment.

use super::on::On;
use crate::items::capital;
use care::episode::event::{Answer, Party};
use jiff::ToSpan;

/// Days shown one by one; a longer treatment shows those around today.
const DAYS_SHOWN: u32 = 15;

pub(crate) struct DaysView {
    pub(crate) says: String,
    pub(crate) days: Vec<(u32, &'static str)>,
}

pub(crate) fn chips(on: &On<'_>) -> Vec<String> {
    let episode = on.episode();
    let status =
        episode.legal_status.map(|(status, _)| capital(&on.word("legal", status.as_str())));
    let alternative = episode.decision.as_ref().map(|decision| {
        let word = on.word("alternative", decision.alternative.as_str());
        on.t().with("chip-instead-of", &[("what", &word)])
    });
    let programme = on.text(&on.view.programme.title).to_owned();
    let mut chips: Vec<String> =
        [Some(programme), status, alternative, yes(on), no(on)].into_iter().flatten().collect();
    let shared = episode
        .shared_with()
        .into_iter()
        .map(|unit| on.t().with("chip-may-see", &[("who", &on.unit(unit))]));
    chips.extend(shared);
    let kin = episode.kin_who_may_see().into_iter().filter_map(|kin| on.view.kin.get(&kin));
    chips.extend(kin.map(|kin| on.t().with("chip-may-see", &[("who", &kin.name.full())])));
    chips
}

fn parties(on: &On<'_>, wanted: impl Fn(Answer) -> bool) -> String {
    let answers = Party::ALL.iter().filter(|party| {
        // What follows from another yes counts here as on the checklist.
        on.episode().answer_of(**party).is_some_and(&wanted)
    });
    let words = answers.map(|party| on.get(party_key(*party)));
    words.collect::<Vec<_>>().join(", ")
}

pub(crate) fn party_key(party: Party) -> &'static str {
    match party {
        Party::Patient => "party-patient",
        Party::NextOfKin => "party-next-of-kin",
        Party::ReceivingStaff => "party-receiving-staff",
    }
}

fn yes(on: &On<'_>) -> Option<String> {
    let who = parties(on, |answer| answer == Answer::Yes);
    (!who.is_empty()).then(|| on.t().with("chip-yes", &[("who", &who)]))
}

fn no(on: &On<'_>) -> Option<String> {
    let who = parties(on, |answer| answer == Answer::No);
    (!who.is_empty()).then(|| on.t().with("chip-no", &[("who", &who)]))
}

/// Day x of y of the treatment; none before the decision.
pub(crate) fn days(on: &On<'_>) -> Option<DaysView> {
    let decision = on.episode().decision.as_ref().filter(|_| on.episode().is_approved())?;
    let of = u32::from(decision.treatment_days);
    let today = on.episode().treatment_day(on.now(), on.zone());
    let last = decision.treatment_from.checked_add((i64::from(of) - 1).days()).ok()?;
    let last = crate::format::full_date(on.t(), last);
    let says = match today.filter(|day| *day <= of) {
        Some(day) => on.t().with("days-of", &[("day", &day), ("of", &of), ("last", &last)]),
        None => on.t().with("days-planned", &[("of", &of), ("last", &last)]),
    };
    let middle = today.unwrap_or(1).min(of);
    let first = middle.saturating_sub(DAYS_SHOWN / 2).min(of.saturating_sub(DAYS_SHOWN - 1)).max(1);
    let days = (first..=of.min(first + DAYS_SHOWN - 1)).map(|day| {
        let class = match today {
            Some(today) if day < today => "is-done",
            Some(today) if day == today => "is-today",
            _ => "",
        };
        (day, class)
    });
    Some(DaysView { says, days: days.collect() })
}
