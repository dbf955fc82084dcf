//! Requests to other units (*vårdbegäran*): sent, answered, agreed to, taken back and finished.
//!
//! A request is spoken of by the id of the step that sent it. What the step does not say is as the
//! programme's template for that kind of request has it.

use super::command::{On, Read};
use super::plan::legal_words;
use crate::table::{Field, Table};
use care::episode::Command;
use care::episode::command::{AnswerRequest, SendRequest};
use care::episode::request::{Answer, Help, NeedsForm, VisitTime};
use care::ids::{RequestId, UnitId};
use care::local_rule::LocalRule;
use care::programme::{RequestKind, RequestTemplate};
use uuid::Uuid;

#[derive(Clone, Copy)]
enum Said {
    Accepted,
    AnotherTime,
    Declined,
    Granted,
}

const SAID: [(&str, Said); 4] = [
    ("accepted", Said::Accepted),
    ("another_time", Said::AnotherTime),
    ("declined", Said::Declined),
    ("granted", Said::Granted),
];

pub(super) fn send_request(on: &On<'_, '_>) -> Read {
    on.one(Command::SendRequest(Box::new(send(on)?)))
}

/// Written as a whole, as the request should now be.
pub(super) fn change_request(on: &On<'_, '_>) -> Read {
    let (request, send) = (request(on), send(on));
    on.one(Command::ChangeRequest { request: request?, send: Box::new(send?) })
}

fn send(on: &On<'_, '_>) -> Option<SendRequest> {
    let table = on.table;
    let kind = table.need("kind", "what is asked for");
    let kind = kind.and_then(|field| field.word(&RequestKind::ALL, RequestKind::as_str));
    let template = kind.and_then(|kind| {
        on.programme()?.programme.requests.iter().find(|template| template.kind == kind)
    });
    let to = asked_unit(on, kind);
    let (from, until) = (on.day_of("from_day"), on.day_of("until_day"));
    let what = table.text_or_none("what").or(template.map(|template| template.what.sv.clone()));
    if what.is_none() && kind.is_some() && on.episode.is_some() {
        table.fault("what", "a text; the programme has no such request");
    }
    let visits = table.get("visits").map(|field| visits(&field));
    let help = match table.get("help") {
        Some(field) => field.word(&Help::ALL, Help::as_str).map(Some),
        None => Some(None),
    };
    let answer_by = match table.has("answer_by_day") || table.has("answer_by") {
        true => on.moment("answer_by_day", "answer_by").map(Some),
        false => {
            table.get("answer_by_day");
            table.get("answer_by");
            Some(None)
        }
    };
    Some(SendRequest {
        kind: kind?,
        to: to?,
        what: what?,
        from: from?,
        until: until?,
        visits: visits.unwrap_or_else(|| usual(template)),
        help: help?,
        answer_by: answer_by?,
        patient_consents: table.flag("patient_consents", true),
    })
}

/// The unit that the step names, or the only one that answers such requests.
fn asked_unit(on: &On<'_, '_>, kind: Option<RequestKind>) -> Option<UnitId> {
    if let Some(field) = on.table.get("to") {
        return on.unit_of(&field);
    }
    let kind = kind?;
    let mut units = on.cast.units.values().filter(|unit| unit.details.kind.answers() == Some(kind));
    match (units.next(), units.next()) {
        (Some(only), None) => Some(only.id),
        _ => {
            on.table.fault("to", "the id of a unit");
            None
        }
    }
}

fn usual(template: Option<&RequestTemplate>) -> Vec<VisitTime> {
    let visits = template.into_iter().flat_map(|template| &template.visits);
    let visits = visits.map(|visit| VisitTime {
        time: visit.time,
        minutes: visit.minutes,
        every_days: visit.every_days,
        what: visit.what.sv.clone(),
    });
    visits.collect()
}

fn visits(field: &Field<'_>) -> Vec<VisitTime> {
    let tables = field.list().into_iter().filter_map(|item| item.table());
    let visits = tables.filter_map(|table| {
        let time = table.need("time", "a time of day").and_then(|field| field.time());
        let minutes = table.need("minutes", "a number of minutes");
        let minutes = minutes.and_then(|field| field.whole(1..=1440_u32));
        let every_days = table.get("every_days").map_or(Some(1), |f| f.whole(1..=365_u32));
        let what = table.text("what");
        table.finish();
        Some(VisitTime { time: time?, minutes: minutes?, every_days: every_days?, what: what? })
    });
    visits.collect()
}

/// The request that a step sent.
pub(super) fn request(on: &On<'_, '_>) -> Option<RequestId> {
    sent_by(on, &on.table.need("request", "the id of a step that sends a request")?)
}

pub(super) fn sent_by(on: &On<'_, '_>, field: &Field<'_>) -> Option<RequestId> {
    let (step, _) = on.labelled(field)?;
    let event = on.cast.event_of(step, on.day).filter(|_| step.does == "send-request");
    if event.is_none() {
        field.fault("the id of a step that sends a request");
    }
    Some(RequestId(Uuid::from_u128(event?.0.as_u128().wrapping_add(1))))
}

pub(super) fn answer_request(on: &On<'_, '_>) -> Read {
    let (table, request) = (on.table, request(on));
    let said = table.need("answer", "accepted, another_time, declined or granted");
    let answer = said.and_then(|field| field.one_of(&SAID)).and_then(|said| answer(on, said));
    let (note, by_person) = (table.note("note"), table.text_or_none("by_person"));
    let (request, answer) = (request?, answer?);
    let reply = AnswerRequest { request, answer, note, by_person };
    on.one(Command::AnswerRequest(Box::new(reply)))
}

fn answer(on: &On<'_, '_>, said: Said) -> Option<Answer> {
    let table = on.table;
    Some(match said {
        Said::Accepted => Answer::Accepted,
        Said::Declined => Answer::Declined { reason: table.text("reason")? },
        Said::AnotherTime => {
            let (from, until) = (on.day_of("from_day"), on.day_of("until_day"));
            let visits = table.need("visits", "the visits that can be made").map(|f| visits(&f));
            Answer::AnotherTime { from: from?, until: until?, visits: visits? }
        }
        Said::Granted => {
            let form = table.need("form", "the form of the decision");
            let form = form.and_then(|field| field.word(&NeedsForm::ALL, NeedsForm::as_str));
            let (what, from) = (table.text("what"), on.day_of("from_day"));
            let until = on.day_of("until_day");
            Answer::Granted { form: form?, what: what?, from: from?, until: until? }
        }
    })
}

pub(super) fn agree_to_times(on: &On<'_, '_>) -> Read {
    on.one(Command::AgreeToTimes { request: request(on)? })
}

pub(super) fn retract_request(on: &On<'_, '_>) -> Read {
    let (request, reason) = (request(on), on.table.text("reason"));
    on.one(Command::RetractRequest { request: request?, reason: reason? })
}

pub(super) fn receive_request(on: &On<'_, '_>) -> Read {
    let at = on.happened();
    on.one(Command::ReceiveRequest { at, request: request(on)? })
}

pub(super) fn log_call(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    let (request, with) = (request(on), on.table.text("with"));
    on.one(Command::LogCall { at, request: request?, with: with?, note })
}

pub(super) fn finish_request(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    on.one(Command::FinishRequest { at, request: request(on)?, note })
}

/// What a unit takes and how, by agreement between the principals of the place.
pub(super) fn local_rule(table: &Table<'_>) -> LocalRule {
    let also_under = table.get("also_under").map(|field| legal_words(&field)).unwrap_or_default();
    let days = table.get("extension_days").and_then(|field| field.whole(0..=365_u16));
    let forms = table.get("needs_forms").map(|field| field.list()).unwrap_or_default();
    let forms = forms.iter().filter_map(|f| f.word(&NeedsForm::ALL, NeedsForm::as_str));
    LocalRule {
        also_under: also_under.into_iter().collect(),
        extension_days: days.unwrap_or_default(),
        needs_forms: forms.collect(),
        answer_minutes: table.get("answer_minutes").and_then(|f| f.whole(1..=100_000_u32)),
        threshold: table.text_or_none("threshold"),
        seen_minutes: table.get("seen_minutes").and_then(|f| f.whole(1..=100_000_u32)),
        feedback_days: table.get("feedback_days").and_then(|f| f.whole(1..=60_u16)),
        message_minutes: table.get("message_minutes").and_then(|f| f.whole(1..=100_000_u32)),
        patient_message_minutes: table
            .get("patient_message_minutes")
            .and_then(|f| f.whole(1..=100_000_u32)),
        ladder_minutes: table.get("ladder_minutes").and_then(|f| f.whole(1..=100_000_u32)),
    }
}
