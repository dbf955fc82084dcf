//! `GET, POST /episodes/{id}/contacts`: plans a series of contacts; and `…/{contact}/time` and
//! `…/{contact}/cancellation`, which move or cancel one of them.

use super::planned_at;
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::PlanContacts;
use care::episode::contact::Contact;
use care::ids::{ContactId, EpisodeId, UnitId};
use care::programme::{Channel, ContactKind};

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    kind: Option<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let Some(kind) = which.kind.as_deref().and_then(parse_kind) else {
        return Ok(Redirect::to(&paths::contacts_on_page(id)).into_response());
    };
    act::show(&web, &signed, id, Action::PlanContact, |on| {
        let nine = jiff::civil::Time::constant(9, 0, 0, 0);
        let today = planned_at::not_past(on, on.today(), nine).to_string();
        Ok(ask(on)
            .prefilled("kind", kind.as_str())
            .prefilled("channel", Channel::AtHome.as_str())
            .prefilled("first", today.clone())
            .prefilled("last", today)
            .prefilled("time", "09:00")
            .prefilled("minutes", "30")
            .prefilled("every_days", "1"))
    })
    .await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = plan(&web, &signed, id, &fields).await;
    let asked = |on: &On<'_>| Ok(planned_at::with_request(on, ask(on), &fields));
    act::sent(&web, &signed, id, outcome, "notice-contacts-planned", asked).await
}

fn ask(on: &On<'_>) -> Act {
    let kinds = ContactKind::ALL.into_iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), on.word("contact", kind.as_str())));
    let channels = [Channel::AtHome, Channel::AtUnit, Channel::Telephone].into_iter();
    let channels = channels.map(|one| Choice::new(one.as_str(), on.word("channel", one.as_str())));
    let time = Field::new(Kind::Text, "time", on.get("plan-time")).hint(on.get("plan-time-hint"));
    let with = Field::new(Kind::Text, "with", on.get("plan-with")).hint(on.get("field-optional"));
    Act::new(on.get("plan-series"), on.get("plan-button"))
        .field(Field::new(Kind::Select, "kind", on.get("plan-kind")).options(kinds.collect()))
        .field(
            Field::new(Kind::Select, "channel", on.get("plan-channel")).options(channels.collect()),
        )
        .field(Field::new(Kind::Select, "unit", on.get("plan-unit")).options(planned_at::units(on)))
        .field(Field::new(Kind::Date, "first", on.get("plan-first")))
        .field(Field::new(Kind::Date, "last", on.get("plan-last")).hint(on.get("plan-last-hint")))
        .field(time)
        .field(Field::new(Kind::Number { unit: "min" }, "minutes", on.get("plan-minutes")))
        .field(Field::new(Kind::Number { unit: "" }, "every_days", on.get("plan-every")))
        .field(Field::new(Kind::Area, "what", on.get("plan-what")))
        .field(with)
}

pub(crate) fn parse_kind(word: &str) -> Option<ContactKind> {
    ContactKind::ALL.into_iter().find(|kind| kind.as_str() == word)
}

async fn plan(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let kind = reader.choice("kind", "form-choose", parse_kind);
    let channel = reader.choice("channel", "form-choose", |word| {
        Channel::ALL.into_iter().find(|channel| channel.as_str() == word)
    });
    let unit = reader.choice("unit", "form-choose", |word| word.parse().ok().map(UnitId));
    let (first, last) = (reader.date("first"), reader.date("last"));
    let time = reader.time("time");
    let minutes = reader.number("minutes").unwrap_or(0);
    let every_days = reader.number("every_days").unwrap_or(0);
    let (what, with) = (reader.text("what"), reader.text("with"));
    reader.finish().map_err(unread)?;
    let (Some(kind), Some(channel), Some(unit)) = (kind, channel, unit) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let (Some(first), Some(last), Some(time)) = (first, last, time) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let with = Some(with).filter(|with| !with.is_empty());
    let plan =
        PlanContacts { kind, channel, unit, first, last, time, minutes, every_days, what, with };
    let command = EpisodeCommand::PlanContacts(Box::new(plan));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

pub(crate) async fn new_time(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::PlanContact, |on| ask_time(on, contact)).await
}

pub(crate) async fn create_time(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = move_to(&web, &signed, id, contact, &fields).await;
    let notice = "notice-contact-moved";
    act::sent(&web, &signed, id, outcome, notice, |on| ask_time(on, contact)).await
}

pub(crate) async fn new_cancellation(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::PlanContact, |on| ask_cancel(on, contact)).await
}

pub(crate) async fn create_cancellation(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = cancel(&web, &signed, id, contact, &fields).await;
    let notice = "notice-contact-cancelled";
    act::sent(&web, &signed, id, outcome, notice, |on| ask_cancel(on, contact)).await
}

fn ask_time(on: &On<'_>, id: ContactId) -> Result<Act, Failure> {
    let contact = found(on, id)?;
    let act = Act::new(on.get("move-title"), on.get("move-button")).lead(words(on, contact));
    let act = act.or(on.get("cancel-title"), paths::contact_cancellation(on.id(), id));
    Ok(act.field(Field::moment(on.t(), "at", on.get("move-to"))).at("at", on, contact.at))
}

fn ask_cancel(on: &On<'_>, id: ContactId) -> Result<Act, Failure> {
    let contact = found(on, id)?;
    let reason = Field::new(Kind::Area, "reason", on.get("cancel-reason"));
    Ok(Act::new(on.get("cancel-title"), on.get("cancel-button"))
        .lead(words(on, contact))
        .lead(on.get("cancel-lead"))
        .field(reason))
}

fn found<'a>(on: &'a On<'_>, id: ContactId) -> Result<&'a Contact, Failure> {
    let contacts = on.episode().contacts.iter();
    contacts.into_iter().find(|contact| contact.id == id).ok_or(Failure::NOT_FOUND)
}

/// "Pumpbyte, Norrstads vårdcentral, i morgon kl 9–09.30"
fn words(on: &On<'_>, contact: &Contact) -> String {
    let title = crate::items::capital(&on.word("contact", contact.kind.as_str()));
    let when = format::span(on.t(), contact.at, contact.until, on.now(), on.zone());
    format!("{title}, {}, {when}.", on.unit(contact.unit))
}

async fn move_to(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    contact: ContactId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let at = reader.moment("at", web.app.zone());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::MoveContact { contact, at };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

async fn cancel(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    contact: ContactId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reason = reader.needed("reason", "cancel-missing");
    reader.finish().map_err(unread)?;
    let command = EpisodeCommand::CancelContact { contact, reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
