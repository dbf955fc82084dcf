//! `GET /episodes/{id}/responsibility`: who has which responsibility, since when and why; what is
//! offered and not answered, and how it has gone over before.
//!
//! Not here: what is missing (`care::responsibility`), and a unit's own side of an offer
//! (`asked::responsibility`).

pub(crate) mod answer;
pub(crate) mod form;
pub(crate) mod named;
pub(crate) mod offer;
pub(crate) mod view;
pub(crate) mod withdraw;

use crate::asked::Look;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::paths;
use crate::requests::open;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::transfer::Transfer;
use care::ids::{EpisodeId, EventId, UnitId};
use care::responsibility::mandate::{self, Mandate};
use named::NamedView;
use view::{HolderView, OfferView, TurnView};

#[derive(Template)]
#[template(path = "responsibility/show.html")]
struct ShowPage {
    page: Page,
    t: T,
    identity: Identity,
    rows: Vec<RowView>,
    open: Vec<OfferRow>,
    over: Vec<OfferView>,
    turns: Vec<TurnView>,
    /// Whom the patient can turn to by name.
    named: Vec<NamedView>,
    /// Where to hand over; none for whoever may not.
    hand_over: Option<String>,
}

/// The treatment, or everything else.
struct RowView {
    scope: String,
    medical: Option<HolderView>,
    nursing: Option<HolderView>,
}

/// An offer that waits, with what this reader may do about it.
struct OfferRow {
    view: OfferView,
    answer: Option<String>,
    withdraw: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = match open(&web, &signed, id).await? {
        Ok(on) => on,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let look = look(&on);
    let waits = |transfer: &&Transfer| transfer.is_open() || transfer.is_declined();
    let (open, over): (Vec<_>, Vec<_>) = on.episode().transfers.iter().rev().partition(waits);
    let page = ShowPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        rows: vec![
            row(
                &on,
                "responsibility-treatment",
                Mandate::TreatmentMedical,
                Mandate::TreatmentNursing,
            ),
            row(&on, "responsibility-other", Mandate::OtherMedical, Mandate::OtherNursing),
        ],
        open: open.into_iter().map(|transfer| offer_row(&on, transfer)).collect(),
        over: over.into_iter().map(|t| offer_view(&on, t)).collect(),
        turns: view::turns(&look, on.episode()),
        named: named::rows(&on),
        hand_over: may_offer(&on).then(|| paths::new_offer(id)),
    };
    page::answer(StatusCode::OK, &page)
}

fn row(on: &On<'_>, scope: &str, medical: Mandate, nursing: Mandate) -> RowView {
    let look = look(on);
    let holder = |mandate| HolderView::of(&look, on.episode(), mandate);
    RowView { scope: on.get(scope), medical: holder(medical), nursing: holder(nursing) }
}

fn offer_row(on: &On<'_>, transfer: &Transfer) -> OfferRow {
    let (id, offer) = (on.id(), &transfer.offer);
    let may = |action, unit| on.may_for(action, unit) && on.episode().is_open();
    let writes_down = offer.by_telephone || on.signed.unit == Some(offer.to);
    let answers = transfer.is_open() && writes_down && may(Action::TakeResponsibility, offer.to);
    OfferRow {
        view: offer_view(on, transfer),
        answer: answers.then(|| paths::offer(id, transfer.id)),
        withdraw: may(Action::OfferResponsibility, offer.from)
            .then(|| paths::offer_withdrawal(id, transfer.id)),
    }
}

fn offer_view(on: &On<'_>, transfer: &Transfer) -> OfferView {
    OfferView::of(&look(on), on.episode().has_gone_over(transfer), transfer)
}

fn look<'a>(on: &'a On<'_>) -> Look<'a> {
    Look { t: on.t(), now: on.now(), zone: on.zone(), directory: &on.view.directory }
}

fn found<'a>(on: &'a On<'_>, id: EventId) -> Result<&'a Transfer, Failure> {
    on.episode().transfer(id).ok_or(Failure::NOT_FOUND)
}

/// What this reader may hand over: what the own unit has, and, for the ward, what a unit outside
/// the platform has.
fn may_hand_over(on: &On<'_>) -> Vec<(Mandate, UnitId)> {
    let held = Mandate::ALL.into_iter().filter_map(|mandate| {
        let holding = mandate::holder(on.episode(), mandate, on.now())?;
        Some((mandate, holding.unit))
    });
    held.filter(|(_, unit)| {
        let is_own = on.signed.unit == Some(*unit);
        let details = on.view.directory.units.get(unit).and_then(|unit| unit.details.as_ref());
        let writes_down = is_own || details.is_some_and(|details| !details.on_platform);
        writes_down && on.may_for(Action::OfferResponsibility, *unit)
    })
    .collect()
}

fn may_offer(on: &On<'_>) -> bool {
    on.episode().is_approved() && on.episode().is_open() && !may_hand_over(on).is_empty()
}
