//! Together: kinds of need, and what other units are asked for.

use super::field::choices;
use super::table::{List, Table, values};
use crate::programme::{
    Competence, Criterion, FaultKind, Persona, RequestKind, RequestTemplate, VisitTemplate,
};
use jiff::civil::Time;

/// The first that fits counts, so only the last may fit always; each remedy it names exists.
pub(super) fn personas(file: &Table<'_>, criteria: &List<'_, Criterion>) -> Vec<Persona> {
    let remedies: Vec<&str> = criteria
        .items
        .iter()
        .flat_map(|item| &item.value.can_be_met_by)
        .map(|remedy| remedy.id.as_str())
        .collect();
    let personas = file.tables("personas", 0..=10, |table| {
        let (id, text) = (table.id("id"), table.text("text"));
        let mut when_any = vec![];
        for value in table.list("when_any", 0..=30) {
            match value.get_ref().as_str() {
                Some(remedy) if remedies.contains(&remedy) => when_any.push(remedy.to_owned()),
                Some(_) | None if criteria.whole => {
                    let known = remedies.join(", ");
                    table.fault_at(&value.span(), "when_any", FaultKind::NotOneOf, &known);
                }
                Some(_) | None => {}
            }
        }
        Some(Persona { id: id?, text: text?, when_any })
    });
    super::lists::unique(&personas, |persona| &persona.id);
    if let Some((_, earlier)) = personas.items.split_last() {
        for item in earlier.iter().filter(|item| fits_always(&item.table)) {
            item.table.fault("when_any", FaultKind::Missing, &remedies.join(", "));
        }
    }
    values(personas)
}

/// Asked of the file: what it names wrongly has already been told.
fn fits_always(persona: &Table<'_>) -> bool {
    persona
        .get("when_any")
        .is_none_or(|list| list.get_ref().as_array().is_some_and(|l| l.is_empty()))
}

pub(super) fn requests<'t>(file: &Table<'t>) -> List<'t, RequestTemplate> {
    let requests = file.tables("requests", 0..=RequestKind::ALL.len(), |table| {
        let kind = table.word("kind", &RequestKind::ALL, RequestKind::as_str);
        let (always, what) = (table.yes_no("always"), table.text("what"));
        let visits = values(table.tables("visits", 0..=8, |visit| {
            let time = visit.time("time", Time::MIN..=Time::MAX);
            let minutes = visit.whole("minutes", 5..=480);
            let (every_days, what) = (visit.whole("every_days", 1..=60), visit.text("what"));
            let (time, minutes, every_days) = (time?, minutes?, every_days?);
            Some(VisitTemplate { time, minutes, every_days, what: what? })
        }));
        let needs = needs(table);
        Some(RequestTemplate { kind: kind?, always: always?, what: what?, visits, needs })
    });
    super::between::once(&requests, "kind", |template| template.kind);
    requests
}

/// What whoever does it must be able to do; often nothing that is not every nurse's.
pub(super) fn needs(table: &Table<'_>) -> Vec<Competence> {
    match table.get("needs") {
        None => vec![],
        Some(_) => table.words("needs", &Competence::ALL, Competence::as_str),
    }
}

/// A remedy asks only for what the programme says how to ask for.
pub(super) fn asks_fit(criteria: &List<'_, Criterion>, requests: &List<'_, RequestTemplate>) {
    let known: Vec<RequestKind> = requests.items.iter().map(|item| item.value.kind).collect();
    let without: Vec<&str> = RequestKind::ALL
        .into_iter()
        .filter(|k| !known.contains(k))
        .map(RequestKind::as_str)
        .collect();
    for item in criteria.items.iter().filter(|_| requests.whole) {
        let remedies = item.table.get("can_be_met_by").and_then(|list| list.get_ref().as_array());
        let remedies = remedies.into_iter().flatten().filter_map(|r| r.get_ref().as_table());
        for asks in remedies.filter_map(|remedy| remedy.get("asks")) {
            if asks.get_ref().as_str().is_some_and(|word| without.contains(&word)) {
                let words = choices(&known, RequestKind::as_str);
                item.table.fault_at(&asks.span(), "asks", FaultKind::NotOneOf, &words);
            }
        }
    }
}
