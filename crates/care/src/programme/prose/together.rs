//! What many do together: the kinds of need, and what other units are asked for.

use super::{Page, capital, quantity, words};
use crate::programme::{Competence, Persona, Programme, Remedy, RequestTemplate};

pub(super) fn personas(page: &mut Page, programme: &Programme) {
    if programme.personas.is_empty() {
        return;
    }
    page.heading("Slag av behov", "Kinds of need");
    page.line(
        "Bedömningen visar vilket slag av behov patienten har. Det första som stämmer gäller.",
        "The assessment shows which kind of need the patient has. The first that fits counts.",
    );
    page.gap();
    for persona in &programme.personas {
        page.bullet(&persona.text.sv, &persona.text.en);
        fits(page, programme, persona);
    }
}

fn fits(page: &mut Page, programme: &Programme, persona: &Persona) {
    if persona.when_any.is_empty() {
        return page.under("Gäller alla andra.", "Counts for everybody else.");
    }
    for id in &persona.when_any {
        if let Some(Remedy { text, .. }) = remedy(programme, id) {
            page.under(
                &format!("Gäller när åtgärden är: {}", text.sv),
                &format!("Counts when the action is: {}", text.en),
            );
        }
    }
}

fn remedy<'a>(programme: &'a Programme, id: &str) -> Option<&'a Remedy> {
    let mut remedies = programme.criteria.iter().flat_map(|criterion| &criterion.can_be_met_by);
    remedies.find(|remedy| remedy.id == id)
}

pub(super) fn requests(page: &mut Page, programme: &Programme) {
    if programme.requests.is_empty() {
        return;
    }
    page.heading("Vad andra enheter ombeds om", "What other units are asked for");
    page.line(
        "Samtalet med den andra enheten börjar här. Varje ord får ändras innan vårdbegäran skickas.",
        "The conversation with the other unit begins here. Every word may be changed before the \
         request is sent.",
    );
    page.gap();
    for request in &programme.requests {
        one_request(page, request);
    }
}

fn one_request(page: &mut Page, request: &RequestTemplate) {
    let lang = page.lang;
    let unit = capital(words::unit(lang, request.kind.part()));
    let when = match request.always {
        true => page.pick("för varje patient", "for every patient"),
        false => page.pick("när bedömningen visar att det behövs", "when the assessment shows it"),
    };
    let line = format!("{unit}, {when}: {}", request.what.get(lang));
    page.bullet(&line, &line);
    needs(page, &request.needs);
    for visit in &request.visits {
        let (time, every) =
            (quantity::clock(lang, visit.time), quantity::every(lang, visit.every_days));
        let (length, what) = (quantity::minutes(lang, visit.minutes), visit.what.get(lang));
        page.under(
            &format!("Besök {every} {time}, {length}. {what}"),
            &format!("Visit {every} at {time}, {length}. {what}"),
        );
    }
}

/// What whoever does it must be able to do.
pub(super) fn needs(page: &mut Page, needs: &[Competence]) {
    if needs.is_empty() {
        return;
    }
    let said: Vec<_> = needs.iter().map(|one| words::competence(page.lang, *one)).collect();
    let said = said.join(", ");
    page.under(
        &format!("Den som gör det ska kunna: {said}."),
        &format!("Whoever does it must be able to: {said}."),
    );
}
