//! `GET, POST /episodes/{id}/things/new`: orders a thing: what, from where, how it gets there and
//! when it was promised.

use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::thing::{Source, Thing, ThingKind, Transport};
use care::ids::EpisodeId;
use jiff::Timestamp;

#[derive(Template)]
#[template(path = "things/order.html")]
struct OrderPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    kinds: Vec<Choice>,
    sources: Vec<Choice>,
    transports: Vec<Choice>,
    needed: Vec<Choice>,
    returns: Vec<Choice>,
    action: String,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match order(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::things(id), "notice-thing-ordered")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.may(Action::ManageThings) || !on.episode().is_open() {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let kinds = ThingKind::ALL.into_iter().map(|kind| kind.as_str());
    let sources = Source::ALL.into_iter().map(|source| source.as_str());
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("kind", ThingKind::Aid.as_str())
        .prefilled("count", "1")
        .prefilled("source", Source::AidsCentre.as_str())
        .prefilled("transport", Transport::DeliveryTour.as_str())
        .prefilled("needed_before", "yes")
        .prefilled("comes_back", "yes");
    let page = OrderPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form,
        kinds: words(on, "thing-kind", kinds),
        sources: words(on, "thing-source-long", sources),
        transports: transports(on),
        needed: vec![Choice::new("yes", on.get("thing-needed-before"))],
        returns: vec![Choice::new("yes", on.get("thing-comes-back-label"))],
        action: paths::new_thing(on.id()),
        back: paths::things(on.id()),
    };
    page::answer(status, &page)
}

fn words(on: &On<'_>, of: &str, all: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    all.map(|word| Choice::new(word, crate::items::capital(&on.word(of, word)))).collect()
}

pub(super) fn transports(on: &On<'_>) -> Vec<Choice> {
    let all = Transport::ALL.into_iter().map(|transport| transport.as_str());
    words(on, "thing-transport-long", all)
}

pub(super) fn parse_transport(word: &str) -> Option<Transport> {
    Transport::ALL.into_iter().find(|transport| transport.as_str() == word)
}

/// The promised day and time: both, or neither; and not in the past.
pub(super) fn promised(
    reader: &mut Reader<'_>,
    fields: &Fields,
    web: &WebState,
) -> Option<Timestamp> {
    let is_empty = |name: &str| fields.one(name).is_empty();
    if is_empty("promised_at_date") && is_empty("promised_at_time") {
        return None;
    }
    let at = reader.moment("promised_at", web.app.zone())?;
    if at <= web.app.now() {
        reader.fail("promised_at_date", "thing-promised-past");
    }
    Some(at)
}

async fn order(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let kind = reader.choice("kind", "form-choose", |word| {
        ThingKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    });
    let what = reader.needed("what", "thing-what-missing");
    let count = reader.number("count").unwrap_or(1);
    let source = reader.choice("source", "form-choose", |word| {
        Source::ALL.into_iter().find(|source| source.as_str() == word)
    });
    let transport = reader.choice("transport", "form-choose", parse_transport);
    let promised_at = promised(&mut reader, fields, web);
    reader.finish().map_err(unread)?;
    let (Some(kind), Some(source), Some(transport)) = (kind, source, transport) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let (needed_before, comes_back) =
        (fields.one("needed_before") == "yes", fields.one("comes_back") == "yes");
    let thing =
        Thing { kind, what, count, source, transport, promised_at, needed_before, comes_back };
    let command = EpisodeCommand::OrderThing(Box::new(thing));
    submit(web, signed, fields, Command::Episode(id, command)).await
}
