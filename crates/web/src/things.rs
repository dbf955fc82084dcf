//! `GET /episodes/{id}/things`: what is on its way home and back, and what stands between the
//! patient and the door; `POST`, what has been packed, several at once.
//!
//! Not here: what is late (`care::responsibility`), and one thing's own page (`things::thing`).

pub(crate) mod order;
pub(crate) mod sample;
pub(crate) mod thing;
pub(crate) mod view;

use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{FieldError, Fields, FormBack, FormView, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::thing::Step;
use care::ids::{EpisodeId, ThingId};
use uuid::Uuid;
use view::{Heaps, ThingView};

#[derive(Template)]
#[template(path = "things.html")]
struct ThingsPage {
    page: Page,
    t: T,
    identity: Identity,
    title: String,
    lead: String,
    form: FormView,
    heaps: Heaps,
    may_pack: bool,
    /// Where to order; none when nothing more is ordered.
    order: Option<String>,
    action: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    answer(&on, None)
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let heaps = view::heaps(on);
    let (title, lead) = view::heading(on, &heaps);
    let may_order = on.may(Action::ManageThings) && on.episode().is_open();
    let page = ThingsPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title,
        lead,
        form: FormView::new(on.signed, Some(on.episode().version), back),
        heaps,
        may_pack: on.may(Action::MoveThing),
        order: may_order.then(|| paths::new_thing(on.id())),
        action: paths::things(on.id()),
    };
    page::answer(status, &page)
}

/// `POST /episodes/{id}/things`: the ticked rows are packed.
pub(crate) async fn pack(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match packed(&web, &signed, id, &fields).await {
        Ok(()) => Ok(page::go(&paths::things(id), "notice-things-packed")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

/// One fact for each thing. Each has an id that follows from the form's own, so that a form sent
/// twice, or again after half of it was saved, packs nothing twice.
async fn packed(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let command = fields.command().map_err(SubmitError::Failure)?;
    let ticked: Vec<ThingId> =
        fields.all("packed").iter().filter_map(|one| one.parse().ok().map(ThingId)).collect();
    if ticked.is_empty() {
        let message = signed.t().get("things-pack-none").into_owned();
        let error = FieldError { field: "packed".to_owned(), message };
        return Err(SubmitError::Back(Box::new(FormBack::unread(fields, vec![error]))));
    }
    let at = web.app.now();
    for thing in ticked {
        let mut own = fields.clone();
        let own_id = Uuid::from_u128(command.0.as_u128() ^ thing.0.as_u128());
        own.0.insert("command".to_owned(), vec![own_id.to_string()]);
        let step = EpisodeCommand::MoveThing { at, thing, step: Step::Sent, note: String::new() };
        submit(web, signed, &own, Command::Episode(id, step)).await.map_err(|error| {
            match error {
                // The whole form comes back under its own id.
                SubmitError::Back(mut back) => {
                    back.values.insert("command".to_owned(), vec![command.0.to_string()]);
                    SubmitError::Back(back)
                }
                SubmitError::Failure(failure) => SubmitError::Failure(failure),
            }
        })?;
    }
    Ok(())
}

/// What the preparation says of it in short.
pub(crate) struct Brief {
    pub(crate) says: String,
    pub(crate) left: Vec<ThingView>,
    pub(crate) href: String,
}

pub(crate) fn brief(on: &On<'_>) -> Brief {
    let heaps = view::heaps(on);
    let (says, _) = view::heading(on, &heaps);
    let left = heaps.to_pack.into_iter().chain(heaps.door).filter(|thing| thing.is_needed);
    let left = left.chain(heaps.late).collect();
    Brief { says, left, href: paths::things(on.id()) }
}
