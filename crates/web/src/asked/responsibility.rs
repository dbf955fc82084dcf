//! What a unit has responsibility for, and is offered: `GET, POST /asked/{id}/offers/{offer}`, yes or
//! no; `…/offers`, it hands over what it has; `…/withdrawal`, it thinks better of it.

use super::act;
use super::our::Our;
use super::request::Look;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, Reader, SubmitError, submit};
use crate::items::{capital, mandate_word};
use crate::page;
use crate::paths;
use crate::responsibility::answer::read as read_answer;
use crate::responsibility::form::{self, Start};
use crate::responsibility::view::{OfferView, since};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::transfer::{HandOver, Transfer};
use care::ids::{EpisodeId, EventId};
use care::responsibility::mandate::Mandate;

/// What stands on the unit's page of the patient.
pub(super) struct OwnView {
    /// "Omvårdnadsansvar för behandlingen", and since when.
    pub(super) holds: Vec<(String, String)>,
    pub(super) offers: Vec<OwnOffer>,
    pub(super) hand_over: Option<String>,
}

pub(super) struct OwnOffer {
    pub(super) view: OfferView,
    pub(super) accept: Option<String>,
    pub(super) decline: Option<String>,
    pub(super) withdraw: Option<String>,
}

/// Nothing for a unit that neither has nor is offered anything.
pub(super) fn own(our: &Our<'_>) -> Option<OwnView> {
    let look = look(our);
    let holds = our
        .view
        .holds
        .iter()
        .map(|(mandate, held)| (capital(&mandate_word(our.t(), *mandate)), since(&look, held)));
    let holds: Vec<_> = holds.collect();
    let waits = our.view.offers.iter().rev().filter(|t| t.is_open() || t.is_declined());
    let offers: Vec<_> = waits.filter_map(|transfer| own_offer(our, transfer)).collect();
    let gives = !holds.is_empty() && our.may(Action::OfferResponsibility);
    if holds.is_empty() && offers.is_empty() {
        return None;
    }
    let hand_over = gives.then(|| paths::our_hand_over(our.id()));
    Some(OwnView { holds, offers, hand_over })
}

/// Whoever said no is done with it; whoever offered decides what comes instead.
fn own_offer(our: &Our<'_>, transfer: &Transfer) -> Option<OwnOffer> {
    let (id, is_to_us) = (our.id(), transfer.offer.to == our.view.unit);
    if is_to_us && !transfer.is_open() {
        return None;
    }
    let takes = is_to_us && our.may(Action::TakeResponsibility);
    let gives = !is_to_us && our.may(Action::OfferResponsibility);
    Some(OwnOffer {
        view: view(our, transfer),
        accept: takes.then(|| paths::our_offer(id, transfer.id)),
        decline: takes.then(|| paths::our_no(id, transfer.id)),
        withdraw: gives.then(|| paths::our_withdrawal(id, transfer.id)),
    })
}

fn view(our: &Our<'_>, transfer: &Transfer) -> OfferView {
    // Only what waits or was declined stands here, and that has not gone over.
    OfferView::of(&look(our), false, transfer)
}

fn look<'a>(our: &'a Our<'_>) -> Look<'a> {
    Look { t: our.t(), now: our.now(), zone: our.zone(), directory: &our.view.directory }
}

fn found<'a>(our: &'a Our<'_>, id: EventId) -> Result<&'a Transfer, Failure> {
    our.view.offers.iter().find(|transfer| transfer.id == id).ok_or(Failure::NOT_FOUND)
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    answer: Option<String>,
}

pub(crate) async fn new_answer(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let declines = which.answer.as_deref() == Some("declined");
    ask_answer(&our, offer, declines, None)
}

pub(crate) async fn answer(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut reader = Reader::new(signed.t(), &fields);
    let reply = read_answer(&mut reader);
    let sent = match (reader.finish(), reply) {
        (Err(back), _) => Err(unread(back)),
        (Ok(()), None) => Err(SubmitError::Failure(Failure::Unreadable)),
        (Ok(()), Some(reply)) => {
            let command = EpisodeCommand::ReplyToOffer { transfer: offer, reply, by_person: None };
            submit(&web, &signed, &fields, Command::Episode(id, command)).await
        }
    };
    let declines = fields.one("answer") == "declined";
    match sent {
        Ok(_) => {
            let notice =
                if declines { "notice-our-offer-declined" } else { "notice-our-offer-taken" };
            Ok(page::go(&paths::asked(id), notice))
        }
        Err(error) => {
            let back = error.back()?;
            let our = Our::open(&web, &signed, id).await?;
            ask_answer(&our, offer, declines, Some(back))
        }
    }
}

fn ask_answer(
    our: &Our<'_>,
    id: EventId,
    declines: bool,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let transfer = found(our, id)?;
    if transfer.offer.to != our.view.unit || !our.may(Action::TakeResponsibility) {
        return Err(Failure::NOT_FOUND);
    }
    let (key, word) = match declines {
        true => ("our-offer-no", "declined"),
        false => ("our-offer-yes", "accepted"),
    };
    let said = view(our, transfer);
    let mut act = Act::new(our.get(key), our.get(&format!("{key}-button")))
        .lead(our.t().with("offer-answer-lead", &[("what", &said.what), ("from", &said.from)]));
    for (label, words) in said.hand_over {
        act = act.lead(format!("{label}: {words}"));
    }
    act = act.field(Field::new(Kind::Hidden, "answer", "")).prefilled("answer", word);
    if declines {
        let hint = our.get("offer-reason-hint");
        act = act.field(Field::new(Kind::Area, "reason", our.get("offer-reason")).hint(hint));
    }
    act::answer(our, act, vec![], back)
}

pub(crate) async fn new_offer(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    ask_offer(&Our::open(&web, &signed, id).await?, None)
}

pub(crate) async fn offer(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut reader = Reader::new(signed.t(), &fields);
    let offer = form::read(&mut reader, &fields, web.app.zone());
    let sent = match (reader.finish(), offer) {
        (Err(back), _) => Err(unread(back)),
        (Ok(()), None) => Err(SubmitError::Failure(Failure::Unreadable)),
        (Ok(()), Some(offer)) => {
            let command = EpisodeCommand::OfferResponsibility(Box::new(offer));
            submit(&web, &signed, &fields, Command::Episode(id, command)).await
        }
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-responsibility-offered")),
        Err(error) => {
            let back = error.back()?;
            ask_offer(&Our::open(&web, &signed, id).await?, Some(back))
        }
    }
}

/// A unit's own part is all that it has to begin SBAR with: it writes the words itself.
fn ask_offer(our: &Our<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let may: Vec<Mandate> = our.view.holds.iter().map(|(mandate, _)| *mandate).collect();
    if may.is_empty() || !our.may(Action::OfferResponsibility) {
        return Err(Failure::NOT_FOUND);
    }
    let (mandates, to) = (may.clone(), Some(our.view.ward_unit));
    let start = Start { mandates, to, hand_over: HandOver::default() };
    let act = form::act(&look(our), &may, our.view.unit, &[our.view.ward_unit], start);
    act::answer(our, act, vec![], back)
}

pub(crate) async fn new_withdrawal(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    ask_withdrawal(&Our::open(&web, &signed, id).await?, offer, None)
}

pub(crate) async fn withdraw(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut reader = Reader::new(signed.t(), &fields);
    let reason = reader.needed("reason", "form-needed");
    let sent = match reader.finish() {
        Err(back) => Err(unread(back)),
        Ok(()) => {
            let command = EpisodeCommand::WithdrawOffer { transfer: offer, reason };
            submit(&web, &signed, &fields, Command::Episode(id, command)).await
        }
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-offer-withdrawn")),
        Err(error) => {
            let back = error.back()?;
            ask_withdrawal(&Our::open(&web, &signed, id).await?, offer, Some(back))
        }
    }
}

fn ask_withdrawal(our: &Our<'_>, id: EventId, back: Option<FormBack>) -> Result<Response, Failure> {
    let transfer = found(our, id)?;
    if transfer.offer.from != our.view.unit || !our.may(Action::OfferResponsibility) {
        return Err(Failure::NOT_FOUND);
    }
    let said = view(our, transfer);
    let key = if transfer.is_declined() { "offer-keep" } else { "offer-withdraw" };
    let act = Act::new(our.get(&format!("{key}-title")), our.get(&format!("{key}-button")))
        .lead(our.t().with(&format!("{key}-lead"), &[("what", &said.what), ("to", &said.to)]))
        .field(Field::new(Kind::Area, "reason", our.get("offer-withdraw-reason")));
    act::answer(our, act, vec![], back)
}
