//! `GET, POST /episodes/{id}/things/{thing}`: what has become of one thing: sent, there, not come,
//! promised anew, filled up, back, lost or called off.

use super::order;
use super::view::{self, ThingView};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format;
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
use care::episode::thing::{Step, ThingKind, Tracked, Transport};
use care::ids::{EpisodeId, ThingId};

#[derive(Template)]
#[template(path = "things/thing.html")]
struct ThingPage {
    page: Page,
    t: T,
    identity: Identity,
    thing: ThingView,
    form: FormView,
    steps: Vec<Choice>,
    transports: Vec<Choice>,
    action: String,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, thing)): Path<(EpisodeId, ThingId)>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, thing, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, thing)): Path<(EpisodeId, ThingId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match save(&web, &signed, id, thing, &fields).await {
        Ok(_) => Ok(page::go(&onward(&signed, id), "notice-thing-saved")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, thing, Some(back))
        }
    }
}

/// Back to the list, or to the asked unit's own page that the form came from.
fn onward(signed: &Signed, id: EpisodeId) -> String {
    let query = signed.here.split_once('?').map_or("", |(_, query)| query);
    match query.split('&').any(|pair| pair == "back=asked") {
        true => paths::asked(id),
        false => paths::things(id),
    }
}

fn answer(on: &On<'_>, id: ThingId, back: Option<FormBack>) -> Result<Response, Failure> {
    let tracked = on.episode().things.get(&id).ok_or(Failure::NOT_FOUND)?;
    let steps = steps(on, id, tracked);
    if steps.is_empty() {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let first = likely(on, tracked, &steps);
    let mut form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("step", first)
        .prefilled("at_date", format::iso_date(on.now(), on.zone()))
        .prefilled("at_time", format::iso_time(on.now(), on.zone()))
        .prefilled("transport", tracked.thing.transport.as_str());
    if let Some(at) = tracked.thing.promised_at.filter(|at| *at > on.now()) {
        form = form
            .prefilled("promised_at_date", format::iso_date(at, on.zone()))
            .prefilled("promised_at_time", format::iso_time(at, on.zone()));
    }
    let page = ThingPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        thing: view::view(on, id, tracked),
        form,
        steps,
        transports: order::transports(on),
        action: on.signed.here.clone(),
        back: onward(on.signed, on.id()),
    };
    page::answer(status, &page)
}

const STEPS: [&str; 8] =
    ["sent", "arrived", "not-arrived", "promise", "refilled", "returned", "lost", "cancel"];

/// What can be said of it now, by this reader.
fn steps(on: &On<'_>, id: ThingId, tracked: &Tracked) -> Vec<Choice> {
    let (moves, manages) = (on.may(Action::MoveThing), on.may(Action::ManageThings));
    let open = on.episode().is_open();
    let (there, sent) = (tracked.is_there(), matches!(tracked.step(), Some(Step::Sent)));
    let is_stuff = matches!(
        tracked.thing.kind,
        ThingKind::Material | ThingKind::Medicine | ThingKind::SamplingOrder
    );
    let along = tracked.thing.transport == Transport::WithPatient;
    let again = view::view(on, id, tracked).is_needed;
    let fits = |step: &&'static str| match *step {
        _ if tracked.cancelled.is_some() => false,
        "sent" => moves && (again || (!sent && !there)),
        "arrived" | "not-arrived" => moves && !there,
        "promise" => manages && open && !there,
        "refilled" => moves && is_stuff && (there || sent),
        "returned" | "lost" => moves && view::is_out(on, id),
        _ => manages && open && !there,
    };
    let steps = STEPS.into_iter().filter(fits).map(|step| {
        let key = match step {
            "sent" if along => "thing-step-packed".to_owned(),
            step => format!("thing-step-{step}"),
        };
        let hint = on.t().has(&format!("{key}-hint")).then(|| on.get(&format!("{key}-hint")));
        Choice::new(step, on.get(&key)).hint(hint.unwrap_or_default())
    });
    steps.collect()
}

/// What is most often said next.
fn likely(on: &On<'_>, tracked: &Tracked, steps: &[Choice]) -> String {
    let is_home = on.episode().home_since().is_some();
    let wanted = match tracked.step() {
        _ if !on.episode().is_open() => "returned",
        Some(Step::NotArrived { .. }) => "promise",
        None if tracked.thing.transport == Transport::WithPatient && !is_home => "sent",
        _ => "arrived",
    };
    let found = steps.iter().find(|step| step.value == wanted).or(steps.first());
    found.map(|step| step.value.clone()).unwrap_or_default()
}

async fn save(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    thing: ThingId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let step = reader
        .choice("step", "thing-step-missing", |word| STEPS.into_iter().find(|step| *step == word));
    let command = match step {
        Some("promise") => {
            let transport = reader.choice("transport", "form-choose", order::parse_transport);
            let promised_at = order::promised(&mut reader, fields, web);
            transport.map(|transport| EpisodeCommand::PromiseThing {
                thing,
                transport,
                promised_at,
            })
        }
        Some("cancel") => {
            let reason = reader.needed("reason", "thing-cancel-reason-missing");
            Some(EpisodeCommand::CancelThing { thing, reason })
        }
        Some(step) => {
            let moved = moved(&mut reader, step);
            let at = reader.past("at", web.app.zone(), web.app.now());
            let note = String::new();
            at.map(|at| EpisodeCommand::MoveThing { at, thing, step: moved, note })
        }
        None => None,
    };
    reader.finish().map_err(unread)?;
    let Some(command) = command else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn moved(reader: &mut Reader<'_>, step: &str) -> Step {
    match step {
        "sent" => Step::Sent,
        "not-arrived" => {
            Step::NotArrived { reason: reader.needed("reason", "thing-not-arrived-reason-missing") }
        }
        "refilled" => Step::Refilled,
        "returned" => Step::Returned,
        "lost" => Step::Lost { reason: reader.needed("reason", "thing-lost-reason-missing") },
        _ => Step::Arrived,
    }
}
