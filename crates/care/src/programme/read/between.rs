//! Between: checks that need more than one table, so that a programme cannot contradict itself.

use super::field::choices;
use super::lists::party;
use super::table::{Item, List, Table};
use crate::episode::event::Party;
use crate::programme::{
    AnswerParty, ChecklistItem, ContactKind, ContactPattern, Criterion, FaultKind, ItemRule, Level,
    Limit, MeasureRule, News2Level, Part,
};
use crate::vital_sign::{DecimalMark, VitalSign};
use std::cmp::Ordering;

/// Each of the six parts of the assessment has something to assess.
pub(super) fn parts_covered(file: &Table<'_>, criteria: &List<'_, Criterion>) {
    let has = |part: &Part| criteria.items.iter().any(|item| item.value.part == *part);
    let without: Vec<Part> = Part::ALL.into_iter().filter(|part| !has(part)).collect();
    if criteria.whole && !without.is_empty() {
        file.fault("criteria", FaultKind::Needed, &choices(&without, Part::as_str));
    }
}

/// Patient, next of kin and receiving staff are all asked. No programme may leave one out.
pub(super) fn answers_complete(file: &Table<'_>, answers: &List<'_, AnswerParty>) {
    once(answers, "party", |answer| answer.party);
    let has = |party: &Party| answers.items.iter().any(|item| item.value.party == *party);
    let without: Vec<&str> = Party::ALL.into_iter().filter(|p| !has(p)).map(party).collect();
    if answers.whole && !without.is_empty() {
        file.fault("answers", FaultKind::Needed, &without.join(", "));
    }
}

/// Nobody leaves without an agreement and a way back, and no item waits for what is never planned.
pub(super) fn checklist_fits(
    file: &Table<'_>,
    checklist: &List<'_, ChecklistItem>,
    contacts: &List<'_, ContactPattern>,
) {
    let needed = [
        (ItemRule::AgreementAgreed, "agreement_agreed"),
        (ItemRule::SafetyBedReserved, "safety_bed_reserved"),
    ];
    for (rule, word) in needed {
        if checklist.whole && !checklist.items.iter().any(|item| item.value.rule == rule) {
            file.fault("checklist", FaultKind::Needed, word);
        }
    }
    let mut planned: Vec<ContactKind> = contacts.items.iter().map(|item| item.value.kind).collect();
    planned.sort_unstable();
    planned.dedup();
    for item in &checklist.items {
        let ItemRule::ContactPlanned(kind) = item.value.rule else { continue };
        if contacts.whole && !planned.contains(&kind) {
            let words = choices(&planned, ContactKind::as_str);
            item.table.fault("rule", FaultKind::NotPlanned, &words);
        }
    }
}

/// Each key is used by one item only.
pub(super) fn once<T, K: PartialEq>(
    list: &List<'_, T>,
    field: &'static str,
    key: impl Fn(&T) -> K,
) {
    for (index, item) in list.items.iter().enumerate() {
        let same = |earlier: &&Item<'_, T>| key(&earlier.value) == key(&item.value);
        if let Some(earlier) = list.items.iter().take(index).find(same) {
            let line = format!("line {}", earlier.table.line_of(field));
            item.table.fault(field, FaultKind::Duplicate, &line);
        }
    }
}

/// Limits are on what is measured, leave room for a normal value, and grow more urgent outwards.
pub(super) fn limits_fit(measures: &List<'_, MeasureRule>, limits: &List<'_, Limit>) {
    let mut measured: Vec<VitalSign> = measures.items.iter().map(|item| item.value.sign).collect();
    measured.sort_unstable();
    measured.dedup();
    for (index, item) in limits.items.iter().enumerate() {
        let sign = item.value.sign;
        if measures.whole && !measured.contains(&sign) {
            let words = choices(&measured, VitalSign::as_str);
            item.table.fault("sign", FaultKind::NotMeasured, &words);
        }
        let same = |other: &&Item<'_, Limit>| other.value.sign == sign;
        let earlier = limits.items.iter().take(index).filter(same);
        for other in earlier.clone() {
            outwards(item, other);
        }
        leaves_room(item, earlier.chain([item]));
    }
}

/// Between the highest low limit and the lowest high one there is a value that is fine.
fn leaves_room<'a, 't: 'a>(
    item: &Item<'t, Limit>,
    so_far: impl Iterator<Item = &'a Item<'t, Limit>> + Clone,
) {
    let low = so_far.clone().filter_map(|other| other.value.below).max();
    let high = so_far.filter_map(|other| other.value.above).min();
    let (Some(low), Some(high)) = (low, high) else { return };
    if low <= high {
        return;
    }
    let show = |value: i32| item.value.sign.write(value, DecimalMark::Point);
    if item.value.below == Some(low) {
        item.table.fault("below", FaultKind::LimitsCross, &format!("≤ {}", show(high)));
    } else if item.value.above == Some(high) {
        item.table.fault("above", FaultKind::LimitsCross, &format!("≥ {}", show(low)));
    }
}

/// Of two limits in the same direction, the more urgent lies further out.
fn outwards(item: &Item<'_, Limit>, other: &Item<'_, Limit>) {
    let (mine, theirs) = (&item.value, &other.value);
    let above = mine.above.zip(theirs.above).map(|(m, t)| ("above", m.cmp(&t), t));
    let below = mine.below.zip(theirs.below).map(|(m, t)| ("below", t.cmp(&m), t));
    for (key, outwards, value) in above.into_iter().chain(below) {
        // Levels begin with the most urgent: greater means that mine is to lie further out.
        let wanted = theirs.level.cmp(&mine.level);
        if wanted == Ordering::Equal {
            let line = format!("line {}", other.table.line_of(key));
            item.table.fault(key, FaultKind::Duplicate, &line);
        } else if outwards != wanted {
            let more = (key == "above") == (wanted == Ordering::Greater);
            let value = mine.sign.write(value, DecimalMark::Point);
            let expected = format!("{} {value}", if more { ">" } else { "<" });
            item.table.fault(key, FaultKind::MilderBeyond, &expected);
        }
    }
}

/// A higher band is at least as urgent, and answered at least as soon. What the file says is at
/// fault; where it leaves one of two bands to the RCP, the other.
pub(super) fn higher_is_never_milder(given: &List<'_, News2Level>, levels: &[News2Level]) {
    for pair in levels.windows(2) {
        let [lower, higher] = pair else { continue };
        let of = |band| given.items.iter().find(|item| item.value.band == band);
        let (most, least) = (higher.answer_within_minutes, lower.answer_within_minutes);
        let (item, minutes, levels) = match (of(higher.band), of(lower.band)) {
            (Some(item), _) => (item, format!("≤ {least}"), levels_where(|l| l <= lower.level)),
            (None, Some(item)) => (item, format!("≥ {most}"), levels_where(|l| l >= higher.level)),
            (None, None) => continue,
        };
        if most > least {
            item.table.fault("answer_within_minutes", FaultKind::HigherIsMilder, &minutes);
        }
        if higher.level > lower.level {
            item.table.fault("level", FaultKind::HigherIsMilder, &levels);
        }
    }
}

fn levels_where(wanted: impl Fn(Level) -> bool) -> String {
    let levels: Vec<Level> = Level::ALL.into_iter().filter(|level| wanted(*level)).collect();
    choices(&levels, Level::as_str)
}
