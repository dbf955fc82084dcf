//! Expectations: what must be true of an episode at a moment, and the sentence that says why.

use super::expect_together;
use super::steps::when;
use crate::cast::Cast;
use crate::scenario::{Expect, That};
use crate::table::{Field, Table};
use care::episode::Phase;
use care::programme::{Alternative, ContactKind, LegalStatus};
use care::responsibility::Link;
use care::vital_sign::VitalSign;

const PHASES: [Phase; 11] = [
    Phase::Candidate,
    Phase::Assessment,
    Phase::Offered,
    Phase::Planned,
    Phase::AtHome,
    Phase::BackOnWard,
    Phase::Discharged,
    Phase::NotSuitable,
    Phase::Declined,
    Phase::Cancelled,
    Phase::Died,
];

/// The words of `open_item::Why`, of gaps.
pub(super) const GAPS: [&str; 21] = [
    "no_way_back",
    "no_next_contact",
    "contact_unanswered",
    "contact_not_done",
    "not_home_for_visit",
    "arrival_unchecked",
    "arrival_not_well",
    "evening_call_missing",
    "evening_not_well",
    "measurement_missing",
    "no_longer_wanted",
    "past_planned_end",
    "assessment_late",
    "reassessment_due",
    "request_unanswered",
    "request_declined",
    "request_not_allowed",
    "thing_not_arrived",
    "medicines_disagree",
    "dose_not_given",
    "dose_without_visit",
];

/// The words of `open_item::What`, but gaps and alarms, which have fields of their own.
const OPEN_ITEMS: [&str; 24] = [
    "home_check",
    "measure_again",
    "last_day",
    "assess",
    "decide",
    "ask",
    "write_agreement",
    "agree",
    "prepare",
    "leave",
    "round",
    "task",
    "journal",
    "contradiction",
    "send_request",
    "answer_request",
    "agree_to_times",
    "write_medicine_list",
    "check_medicine_list",
    "hand_in_sample",
    "report",
    "notice",
    "tell_by_telephone",
    "return",
];

const WAYS_BACK: [&str; 3] = ["safety_bed", "other", "missing"];

pub(super) fn expects(file: &Table<'_>, cast: &Cast) -> Vec<Expect> {
    let mut expects = vec![];
    for table in file.tables("expect") {
        let (days, time) = when(&table);
        let names = names(&table, cast);
        let because = table.text("because");
        let mut that = that(&table, cast);
        let together = expect_together::that(&table, cast, names.first());
        that.extend(together.into_iter().map(That::Together));
        if that.is_empty()
            && !table.has_other_than(&["day", "every", "at", "episode", "episodes", "because"])
        {
            table.fault("phase", "something to expect: phase, days_at_home, holds, gaps …");
        }
        table.finish();
        for name in names {
            expects.extend(days.iter().map(|day| Expect {
                line: table.line(),
                day: *day,
                at: cast.at(*day, time),
                episode: name.clone(),
                that: that.clone(),
                because: because.clone().unwrap_or_default(),
            }));
        }
    }
    expects.sort_by_key(|expect| expect.at);
    expects
}

fn names(table: &Table<'_>, cast: &Cast) -> Vec<String> {
    let several = table.has("episodes").then(|| table.get("episodes")).flatten();
    let fields = match several {
        Some(field) => field.list(),
        None => table.need("episode", "the id of an episode").into_iter().collect(),
    };
    let known = fields.iter().filter_map(|field| {
        field.named("episode", &cast.episodes)?;
        field.text()
    });
    known.collect()
}

fn that(table: &Table<'_>, cast: &Cast) -> Vec<That> {
    let word = |words: &'static [&'static str]| move |field: Field<'_>| word(&field, words);
    let days = |key| table.get(key).and_then(|field| field.whole(0..=1000_u32));
    let unit = |key| {
        let field: Field<'_> = table.get(key)?;
        field.named("unit", &cast.units).map(|unit| unit.id)
    };
    let found = [
        table
            .get("phase")
            .and_then(|f| f.word(&PHASES, Phase::as_str))
            .map(|phase| That::Phase(phase.as_str().to_owned())),
        days("days_at_home").map(That::DaysAtHome),
        days("inpatient_days_saved").map(That::InpatientDaysSaved),
        days("treatment_day").map(That::TreatmentDay),
        days("treatment_days").map(That::TreatmentDays),
        days("home_day").map(That::HomeDay),
        table.get("holds").and_then(|field| field.yes_no()).map(That::Holds),
        table.get("broken").map(|field| That::Broken(links(&field))),
        table.get("gaps").map(|field| That::Gaps(words(&field, &GAPS))),
        table.get("open_items").map(|field| That::OpenItems(words(&field, &OPEN_ITEMS))),
        table.get("alarms").map(|field| That::Alarms(alarms(&field))),
        unit("answers_now").map(That::AnswersNow),
        table.text_or_none("answers_number").map(That::AnswersNumber),
        table.get("way_back").and_then(word(&WAYS_BACK)).map(That::WayBack),
        table
            .get("next_contact")
            .and_then(|f| f.word(&ContactKind::ALL, ContactKind::as_str))
            .map(|kind| That::NextContact(kind.as_str().to_owned())),
        days("items_left").and_then(|items| usize::try_from(items).ok()).map(That::ItemsLeft),
        table
            .get("legal_status")
            .and_then(|f| f.word(&LegalStatus::ALL, LegalStatus::as_str))
            .map(|status| That::LegalStatus(status.as_str().to_owned())),
        table
            .get("alternative")
            .and_then(|f| f.word(&Alternative::ALL, Alternative::as_str))
            .map(|alternative| That::Alternative(alternative.as_str().to_owned())),
        table.get("place").and_then(|field| field.whole(1..=400_u16)).map(That::Place),
        table.get("news2").and_then(|field| news2(&field)).map(That::News2),
        unit("medical_responsibility").map(That::Medical),
        unit("nursing_responsibility").map(That::Nursing),
    ];
    found.into_iter().flatten().collect()
}

pub(super) fn word(field: &Field<'_>, words: &[&str]) -> Option<String> {
    let found = field.value.get_ref().as_str().filter(|found| words.contains(found));
    if found.is_none() {
        field.fault(&format!("one of {}", words.join(", ")));
    }
    found.map(str::to_owned)
}

/// Sorted, since a list of what is open has no order to expect.
pub(super) fn words(field: &Field<'_>, words: &[&str]) -> Vec<String> {
    let mut found: Vec<_> = field.list().iter().filter_map(|f| word(f, words)).collect();
    found.sort_unstable();
    found
}

fn links(field: &Field<'_>) -> Vec<Link> {
    let links = field.list();
    links.iter().filter_map(|field| field.word(&Link::ALL, Link::as_str)).collect()
}

/// Signs beyond their limits, and "news2" when the score asks for an answer.
fn alarms(field: &Field<'_>) -> Vec<String> {
    let known: Vec<_> = VitalSign::ALL.iter().map(|sign| sign.as_str()).chain(["news2"]).collect();
    let mut alarms: Vec<_> = field.list().iter().filter_map(|f| word(f, &known)).collect();
    alarms.sort_unstable();
    alarms
}

/// A number, or "incomplete" when no number may be shown.
fn news2(field: &Field<'_>) -> Option<Option<u8>> {
    if field.value.get_ref().as_str() == Some("incomplete") {
        return Some(None);
    }
    field.whole(0..=20_u8).map(Some)
}
