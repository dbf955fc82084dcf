//! Refusals in words: what is wrong and what to do about it.

use super::T;
use crate::format;
use care::programme::Programme;
use care::refusal::{Missing, Refusal};
use care::vital_sign::ImplausibleValue;
use care::world::Directory;
use std::sync::Arc;

/// What ids of criteria and items are called, in the programmes that are approved.
pub(crate) struct Names<'a> {
    directory: &'a Directory,
}

impl<'a> Names<'a> {
    pub(crate) fn new(directory: &'a Directory) -> Self {
        Names { directory }
    }

    fn programmes(&self) -> impl Iterator<Item = &Arc<Programme>> {
        self.directory.programmes.values()
    }

    /// A criterion of one programme, with whose it is to answer: another programme may use the same
    /// id for other words.
    fn criterion_of(&self, t: T, programme: &str, id: &str) -> String {
        let own = self.directory.programmes.get(programme);
        let found = own.and_then(|own| own.criteria.iter().find(|own| own.id == id));
        let Some(found) = found else { return self.criterion(t, id) };
        let text = sentence(found.text.get(t.lang));
        match found.answered_by.first() {
            Some(role) => {
                let role = t.get(&format!("role-{}", role.as_str().replace('_', "-")));
                t.with("refused-answered-by", &[("what", &text), ("role", &role.to_lowercase())])
            }
            None => text,
        }
    }

    fn item_of(&self, t: T, programme: &str, id: &str) -> String {
        let own = self.directory.programmes.get(programme);
        let found = own.and_then(|own| own.checklist.iter().find(|own| own.id == id));
        let text = found.map(|found| found.text.get(t.lang).to_owned());
        sentence(&text.unwrap_or_else(|| self.item(t, id)))
    }

    pub(crate) fn criterion(&self, t: T, id: &str) -> String {
        let all = self.programmes().flat_map(|programme| &programme.criteria);
        let found = all.into_iter().find(|criterion| criterion.id == id);
        found.map_or_else(|| id.to_owned(), |found| found.text.get(t.lang).to_owned())
    }

    pub(crate) fn unit(&self, unit: care::ids::UnitId) -> &str {
        self.directory.unit_name(unit)
    }

    pub(crate) fn goal(&self, t: T, id: &str) -> String {
        let all = self.programmes().flat_map(|programme| &programme.discharge_criteria);
        let found = all.into_iter().find(|goal| goal.id == id);
        found.map_or_else(|| id.to_owned(), |found| found.text.get(t.lang).to_owned())
    }

    pub(crate) fn item(&self, t: T, id: &str) -> String {
        let all = self.programmes().flat_map(|programme| &programme.checklist);
        let found = all.into_iter().find(|item| item.id == id);
        found.map_or_else(|| id.to_owned(), |found| found.text.get(t.lang).to_owned())
    }
}

/// One clear sentence, or two, for every refusal.
#[expect(clippy::too_many_lines, reason = "one arm for each refusal")]
pub(crate) fn refusal(t: T, refusal: &Refusal, names: &Names<'_>) -> String {
    let key = refusal.key();
    let key = key.as_str();
    match refusal {
        Refusal::NotFound { .. }
        | Refusal::Exists
        | Refusal::EpisodeOpen
        | Refusal::UnknownProgramme
        | Refusal::NothingMeasured
        | Refusal::SafetyBedNeeded
        | Refusal::NoAgreement
        | Refusal::DatesOrder
        | Refusal::ContactOver
        | Refusal::InFuture { .. }
        | Refusal::BeforeEpisode { .. }
        | Refusal::RequestOpen
        | Refusal::ConsentNeeded
        | Refusal::NeedsDecisionMissing
        | Refusal::MedicineListNeeded
        | Refusal::OneAidOnly
        | Refusal::AlarmsOpen
        | Refusal::CorrectionBreaks
        | Refusal::IdentityTaken
        | Refusal::SamePerson
        | Refusal::AlreadyMerged
        | Refusal::TestAndReal
        | Refusal::IdentitiesDiffer
        | Refusal::BothOpen
        | Refusal::MergeBuiltOn
        | Refusal::NotMovable
        | Refusal::TransferOpen
        | Refusal::TransferOver
        | Refusal::AnswersItself
        | Refusal::OtherOrganisation
        | Refusal::SlotOver
        | Refusal::SlotsOverlap
        | Refusal::UnitClosed => t.get(key).into_owned(),
        Refusal::RoleNotAtUnit { role, kind } => {
            let word = |of: &str, word: &str| t.get(&format!("{of}-{}", word.replace('_', "-")));
            let role = word("role", role.as_str()).to_lowercase();
            t.with(key, &[("role", &role), ("kind", &word("unit-kind", kind.as_str()))])
        }
        Refusal::WrongPhase { phase } | Refusal::Closed { phase } => {
            t.with(key, &[("phase", &phase_word(t, *phase))])
        }
        Refusal::TextMissing { field }
        | Refusal::NotOfProgramme { field }
        | Refusal::Invalid { field } => t.with(key, &[("field", &field_word(t, field))]),
        Refusal::TextTooLong { field, most, found } => {
            t.with(key, &[("field", &field_word(t, field)), ("most", most), ("found", found)])
        }
        Refusal::Implausible { values } => {
            let values = values.iter().map(|value| implausible(t, value));
            t.with(key, &[("values", &values.collect::<Vec<_>>().join("; "))])
        }
        Refusal::UnknownItem { id } => t.with(key, &[("what", &names.criterion(t, id))]),
        Refusal::ItemComputed { programme, id } | Refusal::NotOverridable { programme, id } => {
            t.with(key, &[("what", &names.item_of(t, programme, id))])
        }
        Refusal::BedIsWayBack { bed, patients, left } => {
            t.with(key, &[("bed", bed), ("n", patients), ("left", left)])
        }
        Refusal::UnitNotAsked { unit }
        | Refusal::OutsidePlatform { unit }
        | Refusal::SlotTaken { unit } => t.with(key, &[("unit", &names.unit(*unit))]),
        Refusal::BedNotFree { bed, free } => {
            let free: Vec<_> = free.iter().map(u16::to_string).collect();
            let count = free.len();
            t.with(key, &[("bed", bed), ("count", &count), ("free", &free.join(", "))])
        }
        Refusal::NoOverbookingLeft { most } | Refusal::ExtensionTooLong { most } => {
            t.with(key, &[("most", most)])
        }
        Refusal::PoolFull { most } => t.with(key, &[("most", most)]),
        Refusal::UnitInUse { staff, patients, beds } => {
            t.with(key, &[("staff", staff), ("patients", patients), ("beds", beds)])
        }
        Refusal::BedsInUse { beds } => {
            let numbers: Vec<_> = beds.iter().map(u16::to_string).collect();
            t.with(key, &[("beds", &numbers.join(", "))])
        }
        Refusal::OverbookingInUse { promised } => t.with(key, &[("n", promised)]),
        Refusal::AnotherProfession { roles } => {
            let roles = roles.iter().map(|role| {
                t.get(&format!("role-{}", role.as_str().replace('_', "-"))).into_owned()
            });
            t.with(key, &[("roles", &roles.collect::<Vec<_>>().join(", "))])
        }
        Refusal::RequestOver { standing } => {
            let standing = t.get(&format!("standing-{}", standing.as_str().replace('_', "-")));
            t.with(key, &[("standing", &standing)])
        }
        Refusal::RequestNotAllowed { status } => {
            let status = t.get(&format!("legal-{}", status.as_str().replace('_', "-")));
            t.with(key, &[("status", &status)])
        }
        Refusal::CannotHold { mandate } => {
            t.with(key, &[("mandate", &crate::items::mandate_word(t, *mandate))])
        }
        Refusal::NotReconciled { units }
        | Refusal::NotTheHolder { units }
        | Refusal::AnotherAnswers { units } => {
            let units = units.iter().map(|unit| names.unit(*unit));
            t.with(key, &[("units", &units.collect::<Vec<_>>().join(", "))])
        }
        Refusal::AssessmentIncomplete { .. }
        | Refusal::ReasonNeeded { .. }
        | Refusal::CriteriaNotMet { .. } => t.get(key).into_owned(),
        Refusal::OldAgreement { version, newest } => {
            t.with(key, &[("version", version), ("newest", newest)])
        }
        Refusal::TooMany { most } | Refusal::TooManyWaiting { most } => {
            t.with(key, &[("most", most)])
        }
        Refusal::MayNotLeave { .. } => t.get(key).into_owned(),
        Refusal::UseInstead { command } => {
            let key = format!("command-{}", command.replace('_', "-"));
            t.with("refusal-use-instead", &[("command", &t.get(&key))])
        }
    }
}

/// What a refusal names, one line each, in the words of the programme that it is about.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others name nothing")]
pub(crate) fn refusal_points(t: T, refusal: &Refusal, names: &Names<'_>) -> Vec<String> {
    match refusal {
        Refusal::AssessmentIncomplete { programme, missing } => {
            missing.iter().map(|id| names.criterion_of(t, programme, id)).collect()
        }
        Refusal::ReasonNeeded { programme, not_met } => {
            not_met.iter().map(|id| names.criterion_of(t, programme, id)).collect()
        }
        Refusal::CriteriaNotMet { missing } => {
            missing.iter().map(|id| sentence(&names.goal(t, id))).collect()
        }
        Refusal::MayNotLeave { missing } => {
            missing.iter().map(|one| sentence(&missing_words(t, one, names))).collect()
        }
        _ => vec![],
    }
}

/// As one line of a list: without its stop.
fn sentence(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

/// What still stands between the patient and the door, in words.
pub(crate) fn missing_words(t: T, missing: &Missing, names: &Names<'_>) -> String {
    match missing {
        Missing::Decision => t.get("missing-decision").into_owned(),
        Missing::PatientsYes => t.get("missing-patients-yes").into_owned(),
        Missing::KinsYes => t.get("missing-kins-yes").into_owned(),
        Missing::StaffsYes => t.get("missing-staffs-yes").into_owned(),
        Missing::WayBack => t.get("missing-way-back").into_owned(),
        Missing::Item { id } => names.item(t, id),
        Missing::Task { what } => what.clone(),
    }
}

pub(crate) fn phase_word(t: T, phase: care::episode::Phase) -> String {
    t.get(&format!("phase-{}", phase.as_str().replace('_', "-"))).into_owned()
}

fn field_word(t: T, field: &str) -> String {
    let key = format!("refused-{}", field.replace('_', "-"));
    if t.has(&key) { t.get(&key).into_owned() } else { t.get("refused-other").into_owned() }
}

fn implausible(t: T, value: &ImplausibleValue) -> String {
    match *value {
        ImplausibleValue::OutsideAnyBody { sign, value, lowest, highest } => t.with(
            "implausible-value",
            &[
                ("sign", &format::sign_name(t, sign)),
                ("value", &format::value_with_unit(t, sign, value)),
                ("lowest", &format::value(t, sign, lowest)),
                ("highest", &format::value_with_unit(t, sign, highest)),
            ],
        ),
        ImplausibleValue::DiastolicNotBelowSystolic { systolic, diastolic } => {
            t.with("implausible-pressure", &[("systolic", &systolic), ("diastolic", &diastolic)])
        }
    }
}
