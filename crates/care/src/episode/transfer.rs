//! Transfer of responsibility: one unit offers it, another takes it. Until it has been taken, whoever
//! had it has it still.

use super::Episode;
use super::event::Event;
use super::evolve_together::insert;
use crate::ids::{EventId, RequestId, UnitId};
use crate::recorded::Mark;
use crate::responsibility::mandate::Mandate;
use crate::who::Role;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Transfers kept in the state when they are over; older ones are in the stream.
const TRANSFERS_KEPT: usize = 12;
/// Holdings kept of each mandate; older ones are in the stream.
const HOLDINGS_KEPT: usize = 12;

/// From when a unit holds a mandate, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    pub unit: UnitId,
    pub from: Timestamp,
    pub cause: Cause,
    pub mark: Mark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Cause {
    /// From the beginning: the ward has the treatment, primary care the rest.
    Opening,
    /// The programme gives it to this unit, which has said yes to the request.
    Request { request: RequestId },
    /// Offered and taken.
    Transfer { transfer: EventId },
    /// The patient is on the ward again.
    BackOnWard,
}

/// Hand-over by SBAR: situation, background, assessment, recommendation. Prefilled from the record,
/// and changed by whoever hands over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    pub situation: String,
    pub background: String,
    pub assessment: String,
    pub recommendation: String,
}

/// What is offered, to whom, and from when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub mandates: BTreeSet<Mandate>,
    /// Who has it and offers it.
    pub from: UnitId,
    pub to: UnitId,
    /// Who at the unit takes it.
    pub role: Role,
    /// Not before this. Responsibility for the treatment goes over at the homecoming at the
    /// earliest: until then the patient lies on the ward.
    pub takes_effect: Option<Timestamp>,
    pub hand_over: HandOver,
    pub answer_by: Timestamp,
    /// Does not work in the platform: a named person's word by telephone is written down.
    pub by_telephone: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Reply {
    Accepted,
    Declined { reason: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replied {
    pub reply: Reply,
    /// Who said it, when somebody else wrote it down.
    pub by_person: Option<String>,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    pub id: EventId,
    pub offer: Offer,
    pub mark: Mark,
    pub replied: Option<Replied>,
    pub withdrawn: Option<(String, Mark)>,
}

impl Transfer {
    pub fn is_open(&self) -> bool {
        self.replied.is_none() && self.withdrawn.is_none()
    }

    pub fn is_accepted(&self) -> bool {
        let reply = self.replied.as_ref().map(|replied| &replied.reply);
        self.withdrawn.is_none() && reply == Some(&Reply::Accepted)
    }

    /// Refused, and nobody has yet said what comes instead.
    pub fn is_declined(&self) -> bool {
        let reply = self.replied.as_ref().map(|replied| &replied.reply);
        self.withdrawn.is_none() && matches!(reply, Some(Reply::Declined { .. }))
    }
}

impl Episode {
    pub fn transfer(&self, id: EventId) -> Option<&Transfer> {
        self.transfers.iter().find(|transfer| transfer.id == id)
    }

    pub fn open_transfers(&self) -> impl Iterator<Item = &Transfer> {
        self.transfers.iter().filter(|transfer| transfer.is_open())
    }

    /// Units that hold something, or have been offered to: they take part in the care.
    pub(crate) fn responsible_units(&self) -> impl Iterator<Item = UnitId> {
        let offered = self.open_transfers().map(|transfer| transfer.offer.to);
        // Taken, and not begun yet.
        let waiting = self.transfers.iter().filter(|transfer| transfer.is_accepted());
        let waiting = waiting.filter(|transfer| !self.has_gone_over(transfer));
        let holding = self.holdings.values().filter_map(|turns| turns.last());
        let holding = holding.map(|holding| holding.unit);
        offered.chain(waiting.map(|transfer| transfer.offer.to)).chain(holding)
    }

    /// Whether what was taken has been moved: at the homecoming, what was taken before it.
    pub fn has_gone_over(&self, transfer: &Transfer) -> bool {
        let cause = Cause::Transfer { transfer: transfer.id };
        self.holdings.values().flatten().any(|holding| holding.cause == cause)
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends these here")]
pub(super) fn evolve(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::ResponsibilityMoved { mandate, to, from, cause } => {
            let holding = Holding { unit: *to, from: *from, cause: *cause, mark };
            let turns = episode.holdings.entry(*mandate).or_default();
            // Whatever was to begin later has been overtaken.
            turns.retain(|turn| turn.from < *from);
            turns.push(holding);
            if turns.len() > HOLDINGS_KEPT {
                turns.remove(0);
            }
        }
        Event::ResponsibilityOffered { offer } => {
            let offer = (**offer).clone();
            let transfer = Transfer { id: mark.id, offer, mark, replied: None, withdrawn: None };
            insert(&mut episode.transfers, transfer, |t| (t.mark.at, t.id), TRANSFERS_KEPT);
        }
        Event::ResponsibilityReplied { transfer, reply, by_person } => {
            if let Some(known) = known(episode, *transfer) {
                let (reply, by_person) = (reply.clone(), by_person.clone());
                known.replied = Some(Replied { reply, by_person, mark });
            }
        }
        Event::OfferWithdrawn { transfer, reason } => {
            if let Some(known) = known(episode, *transfer) {
                known.withdrawn = Some((reason.clone(), mark));
            }
        }
        _ => {}
    }
}

fn known(episode: &mut Episode, id: EventId) -> Option<&mut Transfer> {
    episode.transfers.iter_mut().find(|transfer| transfer.id == id)
}
