//! Units that may be asked, the patient's own municipality first, each with what its local rule
//! says of the request.

use crate::episodes::On;
use crate::forms::Choice;
use crate::items::capital;
use care::ids::UnitId;
use care::programme::{LegalStatus, RequestKind};
use care::unit::{Details, Unit};
use jiff::civil::Date;

/// Units of the right kind, the nearest first, as radio buttons.
pub(super) fn choices(on: &On<'_>, kind: RequestKind) -> Vec<Choice> {
    let choices = of_kind(on, kind).into_iter().map(|(id, unit, details)| {
        let name = match details.place.as_str() {
            "" => details.name.clone(),
            place => format!("{}, {place}", details.name),
        };
        Choice::new(id.0.to_string(), name).hint(rules(on, kind, unit, details))
    });
    choices.collect()
}

/// The unit to begin with: the only one, or one of the patient's own municipality.
pub(super) fn preferred<'a>(on: &'a On<'_>, kind: RequestKind) -> Option<(UnitId, &'a Unit)> {
    let all = of_kind(on, kind);
    let near = all.iter().find(|(id, _, details)| is_near(on, *id, details));
    let only = (all.len() == 1).then(|| all.first()).flatten();
    near.or(only).map(|(id, unit, _)| (*id, *unit))
}

/// The legal status under which no unit of the kind takes the request, if that is so.
pub(super) fn nobody_takes(on: &On<'_>, kind: RequestKind) -> Option<LegalStatus> {
    let (status, _) = on.episode().legal_status?;
    let all = of_kind(on, kind);
    let takes = all.iter().any(|(_, unit, _)| unit.local_rule.takes(kind, status));
    (!all.is_empty() && !takes).then_some(status)
}

/// The last day that help may be extended to without a new decision.
pub(super) fn extension_until(unit: &Unit, from: Date) -> Option<Date> {
    let days = i64::from(unit.local_rule.extension_days).checked_sub(1).filter(|n| *n >= 0)?;
    from.checked_add(jiff::Span::new().days(days)).ok()
}

fn of_kind<'a>(on: &'a On<'_>, kind: RequestKind) -> Vec<(UnitId, &'a Unit, &'a Details)> {
    let all = on.view.directory.units.iter();
    let mut found: Vec<_> = all
        .filter_map(|(id, unit)| Some((*id, unit, unit.details.as_ref()?)))
        .filter(|(_, _, details)| details.kind.answers() == Some(kind))
        .collect();
    found.sort_by_key(|(id, _, details)| (!is_near(on, *id, details), details.name.clone()));
    found
}

/// The patient's own vårdcentral, or a unit of the municipality where the patient lives.
pub(crate) fn is_near(on: &On<'_>, id: UnitId, details: &Details) -> bool {
    let own = on.episode().opening.as_ref().map(|opening| opening.primary_care);
    let lives = on.view.patient.as_ref().and_then(|patient| patient.municipality.as_ref());
    let is_there = |municipality: &String| {
        !municipality.is_empty()
            && (details.place.contains(municipality.as_str())
                || details.name.contains(municipality.as_str()))
    };
    own == Some(id) || lives.is_some_and(is_there)
}

/// What the unit's local rule says, in one line under its name.
fn rules(on: &On<'_>, kind: RequestKind, unit: &Unit, details: &Details) -> String {
    let rule = &unit.local_rule;
    let mut said = vec![];
    if let Some((status, _)) = on.episode().legal_status.filter(|(s, _)| !rule.takes(kind, *s)) {
        let status = on.word("legal", status.as_str());
        said.push(on.t().with("request-rule-not-under", &[("status", &status)]));
    }
    if kind == RequestKind::HomeHelp {
        said.push(on.t().with("request-rule-extension", &[("n", &rule.extension_days)]));
    }
    if kind == RequestKind::NeedsAssessment && !rule.needs_forms.is_empty() {
        let forms = rule.needs_forms.iter();
        let forms: Vec<_> =
            forms.map(|form| on.word("needs-form", form.as_str()).to_lowercase()).collect();
        said.push(on.t().with("request-rule-forms", &[("forms", &forms.join(", "))]));
    }
    if let Some(minutes) = rule.answer_minutes {
        said.push(on.t().with("request-rule-answers", &[("time", &minutes_words(on, minutes))]));
    }
    said.extend(rule.threshold.clone().filter(|words| !words.is_empty()));
    if !details.on_platform {
        said.push(on.get("request-rule-letter"));
    }
    said.iter().map(|line| capital(line)).collect::<Vec<_>>().join(" ")
}

/// "4 timmar", "45 minuter"
fn minutes_words(on: &On<'_>, minutes: u32) -> String {
    match minutes % 60 {
        0 => on.t().with("request-hours", &[("n", &(minutes / 60))]),
        _ => on.t().with("request-minutes", &[("n", &minutes)]),
    }
}
