//! Plan: contacts, who is responsible, what the agreement starts from, and the deadlines.

use super::table::{List, Table, values};
use crate::programme::{
    AgreementTemplate, CallRow, Channel, ContactKind, ContactPattern, Deadlines, DutyTemplate,
    ResponsibilitySplit, UnitPart,
};
use jiff::civil::{Time, time};

/// Longest list of an agreement, as in the agreement itself.
const ROWS_MAX: usize = 30;

pub(super) fn contacts<'t>(file: &Table<'t>) -> List<'t, ContactPattern> {
    file.tables("contacts", 1..=20, |table| {
        let kind = table.word("kind", &ContactKind::ALL, ContactKind::as_str);
        let channel = table.word("channel", &Channel::ALL, Channel::as_str);
        let at = table.word("at", &UnitPart::ALL, UnitPart::as_str);
        let every_days = table.whole("every_days", 1..=365);
        let time = table.time("time", Time::MIN..=Time::MAX);
        let minutes = table.whole("minutes", 5..=480);
        let from_day = table.whole("from_day", 1..=365);
        let days_after_end = table.optional_whole("days_after_end", 1..=60);
        let (what, needs) = (table.text("what"), super::together::needs(table));
        Some(ContactPattern {
            kind: kind?,
            channel: channel?,
            at: at?,
            every_days: every_days?,
            time: time?,
            minutes: minutes?,
            from_day: from_day?,
            days_after_end,
            what: what?,
            needs,
        })
    })
}

pub(super) fn responsibility(file: &Table<'_>) -> Option<ResponsibilitySplit> {
    file.table("responsibility", |table| {
        let unit = |key| table.word(key, &UnitPart::ALL, UnitPart::as_str);
        let (treatment_medical, treatment_nursing) =
            (unit("treatment_medical"), unit("treatment_nursing"));
        let (other_medical, other_nursing) = (unit("other_medical"), unit("other_nursing"));
        Some(ResponsibilitySplit {
            treatment_medical: treatment_medical?,
            treatment_nursing: treatment_nursing?,
            other_medical: other_medical?,
            other_nursing: other_nursing?,
        })
    })
}

pub(super) fn agreement(file: &Table<'_>) -> Option<AgreementTemplate> {
    file.table("agreement", |table| {
        let what_happens = table.text("what_happens");
        let i_do = table.texts("i_do", 1..=ROWS_MAX);
        let others_do = values(table.tables("others_do", 1..=ROWS_MAX, |duty| {
            let (who, what) = (duty.text("who"), duty.text("what"));
            let unit = duty.optional_word("unit", &UnitPart::ALL, UnitPart::as_str);
            Some(DutyTemplate { who: who?, what: what?, unit })
        }));
        // The patient must always have somebody to call, and know what to do when worse.
        let call = values(table.tables("call", 1..=10, |row| {
            let unit = row.word("unit", &UnitPart::ALL, UnitPart::as_str);
            let label = row.text("label");
            Some(CallRow { unit: unit?, label: label? })
        }));
        let if_worse = table.texts("if_worse", 1..=ROWS_MAX);
        let next = table.text("next");
        let (what_happens, next) = (what_happens?, next?);
        Some(AgreementTemplate { what_happens, i_do, others_do, call, if_worse, next })
    })
}

pub(super) fn deadlines(file: &Table<'_>) -> Option<Deadlines> {
    file.table("deadlines", |table| {
        let assessment_hours = table.whole("assessment_hours", 1..=168);
        let decision_hours = table.whole("decision_hours", 1..=168);
        let arrival_check_minutes = table.whole("arrival_check_minutes", 15..=720);
        let evening_call = table.time("evening_call", time(16, 0, 0, 0)..=time(22, 0, 0, 0));
        let gap_close_minutes = table.whole("gap_close_minutes", 15..=1_440);
        Some(Deadlines {
            assessment_hours: assessment_hours?,
            decision_hours: decision_hours?,
            arrival_check_minutes: arrival_check_minutes?,
            evening_call: evening_call?,
            gap_close_minutes: gap_close_minutes?,
        })
    })
}
