//! Lists: criteria, answers, checklist, kit, documents, roles and criteria for discharge.

use super::table::{List, Table, values};
use crate::episode::event::Party;
use crate::episode::thing::ThingKind;
use crate::programme::{
    AnswerParty, ChecklistItem, ContactKind, Criterion, CriterionRule, DischargeCriterion,
    Document, FaultKind, ItemRule, KitItem, Part, Remedy, RequestKind, RoleDuty,
};
use crate::who::Role;
use toml::de::DeValue;

/// Those who assess; what patient and next of kin say is written by one of them.
const ASSESSORS: [Role; 6] = [
    Role::WardNurse,
    Role::WardPhysician,
    Role::AssistantNurse,
    Role::CoordinatingNurse,
    Role::Therapist,
    Role::PrimaryCareNurse,
];

const CRITERION_RULES: &str = "yes_no, no_supplemental_oxygen, { news2_below = 1–8 }";
const ITEM_RULES: &str = "tick, agreement_agreed, safety_bed_reserved, answers_given, \
                          legal_status_set, first_contact_planned, requests_accepted, \
                          requests_called, things_settled, { contact_planned = … }";

pub(super) fn criteria<'t>(file: &Table<'t>) -> List<'t, Criterion> {
    let criteria = file.tables("criteria", 1..=60, |table| {
        let id = table.id("id");
        let part = table.word("part", &Part::ALL, Part::as_str);
        let (text, hint) = (table.text("text"), table.optional_text("hint"));
        let answered_by = table.words("answered_by", &ASSESSORS, Role::as_str);
        let (rule, can_be_met_by) = (criterion_rule(table), remedies(table));
        let computed = rule.is_some_and(|rule| rule != CriterionRule::YesNo);
        if computed && !can_be_met_by.is_empty() {
            table.fault("can_be_met_by", FaultKind::NothingToRemedy, "no list, or rule yes_no");
        }
        let (id, part, text, hint) = (id?, part?, text?, hint?);
        Some(Criterion { id, part, text, hint, answered_by, rule: rule?, can_be_met_by })
    });
    unique(&criteria, |criterion| &criterion.id);
    criteria
}

fn criterion_rule(table: &Table<'_>) -> Option<CriterionRule> {
    let value = table.need("rule", CRITERION_RULES)?;
    if let DeValue::Table(_) = value.get_ref() {
        return table.table("rule", |rule| {
            let below = rule.whole("news2_below", 1..=8)?;
            Some(CriterionRule::News2Below(u8::try_from(below).ok()?))
        });
    }
    match value.get_ref().as_str() {
        Some("yes_no") => Some(CriterionRule::YesNo),
        Some("no_supplemental_oxygen") => Some(CriterionRule::NoSupplementalOxygen),
        Some(_) | None => {
            table.fault("rule", FaultKind::NotOneOf, CRITERION_RULES);
            None
        }
    }
}

fn remedies(table: &Table<'_>) -> Vec<Remedy> {
    let remedies = table.tables("can_be_met_by", 0..=6, |remedy| {
        let (id, text, owner) = (remedy.id("id"), remedy.text("text"), remedy.owner("owner"));
        let within_hours = remedy.whole("within_hours", 1..=336);
        let asks = remedy.optional_word("asks", &RequestKind::ALL, RequestKind::as_str);
        Some(Remedy { id: id?, text: text?, owner: owner?, within_hours: within_hours?, asks })
    });
    unique(&remedies, |remedy| &remedy.id);
    values(remedies)
}

pub(super) fn answers<'t>(file: &Table<'t>) -> List<'t, AnswerParty> {
    file.tables("answers", 1..=Party::ALL.len(), |table| {
        let party = table.word("party", &Party::ALL, party);
        let question = table.text("question");
        Some(AnswerParty { party: party?, question: question? })
    })
}

pub(super) fn party(party: Party) -> &'static str {
    match party {
        Party::Patient => "patient",
        Party::NextOfKin => "next_of_kin",
        Party::ReceivingStaff => "receiving_staff",
    }
}

/// Most items that one item waits for.
pub(super) const WAITS_MAX: usize = 8;

pub(super) fn checklist<'t>(file: &Table<'t>) -> List<'t, ChecklistItem> {
    let checklist = file.tables("checklist", 1..=60, |table| {
        let (id, text, owner) = (table.id("id"), table.text("text"), table.owner("owner"));
        let (rule, override_allowed) = (item_rule(table), table.yes_no("override_allowed"));
        let waits_for = table.list("waits_for", 0..=WAITS_MAX).iter();
        // What is no word is told when the ids are known.
        let waits_for = waits_for.filter_map(|value| value.get_ref().as_str()).map(str::to_owned);
        let waits_for = waits_for.collect();
        let (id, text, owner, rule) = (id?, text?, owner?, rule?);
        let override_allowed = override_allowed?;
        Some(ChecklistItem { id, text, owner, rule, override_allowed, waits_for })
    });
    unique(&checklist, |item| &item.id);
    super::waits::fit(&checklist);
    checklist
}

fn item_rule(table: &Table<'_>) -> Option<ItemRule> {
    let value = table.need("rule", ITEM_RULES)?;
    if let DeValue::Table(_) = value.get_ref() {
        return table.table("rule", |rule| {
            let kind = rule.word("contact_planned", &ContactKind::ALL, ContactKind::as_str);
            kind.map(ItemRule::ContactPlanned)
        });
    }
    match value.get_ref().as_str() {
        Some("tick") => Some(ItemRule::Tick),
        Some("agreement_agreed") => Some(ItemRule::AgreementAgreed),
        Some("safety_bed_reserved") => Some(ItemRule::SafetyBedReserved),
        Some("answers_given") => Some(ItemRule::AnswersGiven),
        Some("legal_status_set") => Some(ItemRule::LegalStatusSet),
        Some("first_contact_planned") => Some(ItemRule::FirstContactPlanned),
        Some("requests_accepted") => Some(ItemRule::RequestsAccepted),
        Some("requests_called") => Some(ItemRule::RequestsCalled),
        Some("things_settled") => Some(ItemRule::ThingsSettled),
        Some(_) | None => {
            table.fault("rule", FaultKind::NotOneOf, ITEM_RULES);
            None
        }
    }
}

pub(super) fn kit(file: &Table<'_>) -> Vec<KitItem> {
    let kit = file.tables("kit", 0..=60, |table| {
        let (id, text) = (table.id("id"), table.text("text"));
        let (count, returned) = (table.whole("count", 1..=500), table.yes_no("returned"));
        let kind = table.optional_word("kind", &ThingKind::ALL, ThingKind::as_str);
        let needed_before = table.optional_yes_no("needed_before").unwrap_or(false);
        let (id, text, kind) = (id?, text?, kind.unwrap_or(ThingKind::Material));
        Some(KitItem { id, text, count: count?, returned: returned?, kind, needed_before })
    });
    unique(&kit, |item| &item.id);
    values(kit)
}

pub(super) fn documents(file: &Table<'_>) -> Vec<Document> {
    let documents = file.tables("documents", 0..=30, |table| {
        let (id, text) = (table.id("id"), table.text("text"));
        Some(Document { id: id?, text: text? })
    });
    unique(&documents, |document| &document.id);
    values(documents)
}

pub(super) fn roles(file: &Table<'_>) -> Vec<RoleDuty> {
    values(file.tables("roles", 1..=30, |table| {
        let (owner, duty) = (table.owner("owner"), table.text("duty"));
        Some(RoleDuty { owner: owner?, duty: duty? })
    }))
}

/// At least one: an episode that nothing ends would never end.
pub(super) fn discharge_criteria(file: &Table<'_>) -> Vec<DischargeCriterion> {
    let criteria = file.tables("discharge_criteria", 1..=30, |table| {
        let (id, text) = (table.id("id"), table.text("text"));
        Some(DischargeCriterion { id: id?, text: text? })
    });
    unique(&criteria, |criterion| &criterion.id);
    values(criteria)
}

pub(super) fn unique<T>(list: &List<'_, T>, id: impl Fn(&T) -> &str) {
    for (index, item) in list.items.iter().enumerate() {
        let earlier = list.items.iter().take(index).find(|e| id(&e.value) == id(&item.value));
        if let Some(earlier) = earlier {
            let line = format!("line {}", earlier.table.line_of("id"));
            item.table.fault("id", FaultKind::Duplicate, &line);
        }
    }
}
