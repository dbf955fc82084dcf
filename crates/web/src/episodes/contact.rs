//! `GET, POST /episodes/{id}/contacts/{contact}/outcome`: a planned contact took place, or did not.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::items::capital;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::contact::Contact;
use care::episode::event::ContactOutcome;
use care::ids::{ContactId, EpisodeId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, contact)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = record(&web, &signed, id, contact, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-contact-recorded", |on| ask(on, contact)).await
}

fn ask(on: &On<'_>, id: ContactId) -> Result<Act, Failure> {
    let contact = on.episode().contacts.iter().find(|contact| contact.id == id);
    let contact = contact.ok_or(Failure::NOT_FOUND)?;
    if !on.may_for(Action::RecordContact, contact.unit) {
        return Err(Failure::NOT_FOUND);
    }
    let planned = format::span(on.t(), contact.at, contact.until, on.now(), on.zone());
    let act = Act::new(title(on, contact), on.get("contact-button"))
        .lead(format!("{planned}. {}", contact.what))
        .fields(fields_of(on, "reason"))
        .happened(on, contact.at.min(on.now()));
    Ok(act)
}

/// "Pumpbyte, Centrums vårdcentral"
pub(crate) fn title(on: &On<'_>, contact: &Contact) -> String {
    let kind = on.word("contact", contact.kind.as_str());
    capital(&format!("{kind}, {}", on.unit(contact.unit)))
}

/// `reason` is the field's name: in a correction the word is taken.
pub(crate) fn fields_of(on: &On<'_>, reason: &str) -> Vec<Field> {
    let options = vec![
        Choice::new("done", on.get("contact-done")),
        Choice::new("not_done", on.get("contact-not-done")).hint(on.get("contact-not-done-hint")),
    ];
    vec![
        Field::new(Kind::Radios, "outcome", on.get("contact-question")).options(options),
        Field::new(Kind::Text, reason, on.get("contact-why")).hint(on.get("contact-why-hint")),
        Field::new(Kind::Area, "note", on.get("label-note")).hint(on.get("field-optional")),
    ]
}

pub(crate) fn read_outcome(reader: &mut Reader<'_>, reason: &str) -> Option<ContactOutcome> {
    let done = reader.choice("outcome", "contact-missing", |word| match word {
        "done" => Some(true),
        "not_done" => Some(false),
        _ => None,
    })?;
    Some(match done {
        true => ContactOutcome::Done,
        false => ContactOutcome::NotDone { reason: reader.needed(reason, "contact-why-missing") },
    })
}

async fn record(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    contact: ContactId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let outcome = read_outcome(&mut reader, "reason");
    let note = reader.text("note");
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let (Some(outcome), Some(at)) = (outcome, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::RecordContact { at, contact, outcome, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
