//! Responsibility: offered, answered and taken back; and numbers that are closed for a while.
//!
//! An offer is found when the step is played: the newest one that is open.

use super::command::{On, Read};
use super::facts::one_or_several;
use crate::scenario::Find;
use care::episode::Command;
use care::episode::command::OfferResponsibility;
use care::episode::named::{Named, NamedContact};
use care::episode::transfer::{HandOver, Reply};
use care::ids::EventId;
use care::responsibility::mandate::Mandate;
use uuid::Uuid;

const ANSWERS: [(&str, bool); 2] = [("accepted", true), ("declined", false)];

/// `mandate = "treatment_nursing"`, or several: `mandates = […]`; SBAR in four texts.
pub(super) fn offer(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let fields = one_or_several(on, "mandate", "mandates");
    let mandates = fields.iter().filter_map(|field| field.word(&Mandate::ALL, Mandate::as_str));
    let mandates = mandates.collect();
    let to = on.unit("to");
    let hand_over = HandOver {
        situation: table.note("situation"),
        background: table.note("background"),
        assessment: table.note("assessment"),
        recommendation: table.note("recommendation"),
    };
    let patient_consents = table.flag("patient_consents", true);
    on.one(Command::OfferResponsibility(Box::new(OfferResponsibility {
        mandates,
        to: to?,
        takes_effect: None,
        hand_over,
        answer_by: None,
        patient_consents,
    })))
}

pub(super) fn reply(on: &On<'_, '_>) -> Read {
    let said = on.table.need("answer", "accepted or declined");
    let accepts = said.and_then(|field| field.one_of(&ANSWERS))?;
    let by_person = on.table.text_or_none("by_person");
    let reply = match accepts {
        true => Reply::Accepted,
        false => Reply::Declined { reason: on.table.text("reason")? },
    };
    let transfer = EventId(Uuid::nil());
    on.found(Command::ReplyToOffer { transfer, reply, by_person }, Some(Find::Offer))
}

pub(super) fn withdraw(on: &On<'_, '_>) -> Read {
    let (transfer, reason) = (EventId(Uuid::nil()), on.table.text("reason")?);
    on.found(Command::WithdrawOffer { transfer, reason }, Some(Find::Offer))
}

/// `contact = "care"`, `name`, `unit`, and `telephone` if they have one of their own.
pub(super) fn name_contact(on: &On<'_, '_>) -> Read {
    let which = on.table.need("contact", "care, physician or social_care");
    let contact = which.and_then(|field| field.word(&NamedContact::ALL, NamedContact::as_str));
    let (name, unit) = (on.table.text("name"), on.unit("unit"));
    let telephone = on.table.text_or_none("telephone");
    let named = Named { name: name?, unit: unit?, telephone };
    on.one(Command::NameContact { contact: contact?, named })
}
