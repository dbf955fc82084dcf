//! Holdings and offers as lines of a page, for the ward's pages and for a unit's own.

use crate::asked::Look;
use crate::format;
use crate::items::{capital, mandate_word};
use care::episode::Episode;
use care::episode::transfer::{Cause, HandOver, Holding, Offer, Reply, Transfer};
use care::responsibility::mandate::{self, Mandate};

/// Who has a mandate now.
pub(crate) struct HolderView {
    /// "Medicinskt ansvar för behandlingen"
    pub(crate) mandate: String,
    pub(crate) unit: String,
    /// "Sedan i dag kl 13: patienten kom hem"
    pub(crate) since: String,
    /// Who answers there now: (link, number); none when nobody does.
    pub(crate) phone: Option<(String, String)>,
    /// Goes over later: "Folktorpets vårdcentral från fredag kl 8"
    pub(crate) then: Option<String>,
}

pub(crate) struct OfferView {
    /// "Omvårdnadsansvar för behandlingen"
    pub(crate) what: String,
    pub(crate) from: String,
    pub(crate) to: String,
    /// "Erbjudet av Maria Ek, i dag kl 07.30"
    pub(crate) offered: String,
    pub(crate) starts: Option<String>,
    pub(crate) due: String,
    pub(crate) is_open: bool,
    pub(crate) is_late: bool,
    pub(crate) is_declined: bool,
    pub(crate) standing: String,
    /// What was answered, by whom, and what it was taken back for.
    pub(crate) says: Vec<String>,
    /// SBAR: (label, words), without what is empty.
    pub(crate) hand_over: Vec<(String, String)>,
}

/// One turn of a mandate that has been moved.
pub(crate) struct TurnView {
    pub(crate) mandate: String,
    pub(crate) unit: String,
    pub(crate) since: String,
}

impl HolderView {
    pub(crate) fn of(look: &Look<'_>, episode: &Episode, mandate: Mandate) -> Option<Self> {
        let held = mandate::holder(episode, mandate, look.now)?;
        let unit = look.directory.units.get(&held.unit);
        let reached = unit.and_then(|unit| unit.answers_at(look.now, look.zone));
        let then = mandate::history(episode, mandate).pop().filter(|last| last.from > look.now);
        Some(HolderView {
            mandate: capital(&mandate_word(look.t, mandate)),
            unit: look.directory.unit_name(held.unit).to_owned(),
            since: since(look, &held),
            phone: reached
                .map(|reached| (format::telephone_link(reached.number), reached.number.to_owned())),
            then: then.map(|next| {
                let (unit, when) = (look.directory.unit_name(next.unit), look.moment(next.from));
                look.t.with("responsibility-then", &[("unit", &unit), ("when", &when)])
            }),
        })
    }
}

/// "Sedan i dag kl 13: patienten kom hem"
pub(crate) fn since(look: &Look<'_>, held: &Holding) -> String {
    let key = match held.cause {
        Cause::Opening => "responsibility-since-opening",
        Cause::Request { .. } => "responsibility-since-request",
        Cause::Transfer { .. } => "responsibility-since-transfer",
        Cause::BackOnWard => "responsibility-since-back",
    };
    look.t.with(key, &[("when", &look.moment(held.from))])
}

/// Every turn but those from the beginning, the newest first.
pub(crate) fn turns(look: &Look<'_>, episode: &Episode) -> Vec<TurnView> {
    let all = Mandate::ALL.into_iter().flat_map(|mandate| {
        mandate::history(episode, mandate).into_iter().map(move |held| (mandate, held))
    });
    let mut moved: Vec<_> = all.filter(|(_, held)| held.cause != Cause::Opening).collect();
    moved.sort_by_key(|(mandate, held)| (std::cmp::Reverse(held.from), *mandate));
    let views = moved.into_iter().map(|(mandate, held)| TurnView {
        mandate: capital(&mandate_word(look.t, mandate)),
        unit: look.directory.unit_name(held.unit).to_owned(),
        since: since(look, &held),
    });
    views.collect()
}

impl OfferView {
    /// `has_gone_over`: what was taken has been moved.
    pub(crate) fn of(look: &Look<'_>, has_gone_over: bool, transfer: &Transfer) -> Self {
        let (t, offer) = (look.t, &transfer.offer);
        let is_late = transfer.is_open() && offer.answer_by <= look.now;
        let by = crate::forms::who(t, look.directory, transfer.mark.by);
        let when = look.moment(transfer.mark.at);
        let due = if is_late { "responsibility-offer-late" } else { "responsibility-offer-due" };
        OfferView {
            what: capital(&mandates(look, offer)),
            from: look.directory.unit_name(offer.from).to_owned(),
            to: look.directory.unit_name(offer.to).to_owned(),
            offered: t.with("responsibility-offered", &[("by", &by), ("when", &when)]),
            starts: offer
                .takes_effect
                .map(|at| t.with("responsibility-starts", &[("when", &look.moment(at))])),
            due: t.with(due, &[("when", &look.moment(offer.answer_by))]),
            is_open: transfer.is_open(),
            is_late,
            is_declined: transfer.is_declined(),
            standing: t.get(standing(has_gone_over, transfer)).into_owned(),
            says: says(look, transfer),
            hand_over: sbar(look, &offer.hand_over),
        }
    }
}

/// "medicinskt ansvar för behandlingen och omvårdnadsansvar för behandlingen"
pub(crate) fn mandates(look: &Look<'_>, offer: &Offer) -> String {
    let words: Vec<_> = offer.mandates.iter().map(|one| mandate_word(look.t, *one)).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            let rest = rest.join(", ");
            look.t.with("responsibility-and", &[("rest", &rest), ("last", last)])
        }
        _ => words.concat(),
    }
}

fn standing(has_gone_over: bool, transfer: &Transfer) -> &'static str {
    match () {
        () if transfer.is_open() => "responsibility-waits",
        () if transfer.is_declined() => "responsibility-declined",
        () if transfer.is_accepted() && has_gone_over => "responsibility-taken",
        () if transfer.is_accepted() => "responsibility-taken-later",
        () => "responsibility-withdrawn",
    }
}

fn says(look: &Look<'_>, transfer: &Transfer) -> Vec<String> {
    let mut says = vec![];
    if let Some(replied) = &transfer.replied {
        let wrote = crate::forms::who(look.t, look.directory, replied.mark.by);
        let by = match &replied.by_person {
            Some(name) => look.t.with("responsibility-told-by", &[("name", name), ("by", &wrote)]),
            None => wrote,
        };
        says.push(format!("{by}, {}", look.moment(replied.mark.at)));
        if let Reply::Declined { reason } = &replied.reply {
            says.push(reason.clone());
        }
    }
    if let Some((reason, mark)) = &transfer.withdrawn {
        let by = crate::forms::who(look.t, look.directory, mark.by);
        says.push(format!("{by}, {}: {reason}", look.moment(mark.at)));
    }
    says
}

fn sbar(look: &Look<'_>, said: &HandOver) -> Vec<(String, String)> {
    let parts = [
        ("hand-over-situation", &said.situation),
        ("hand-over-background", &said.background),
        ("hand-over-assessment", &said.assessment),
        ("hand-over-recommendation", &said.recommendation),
    ];
    let told = parts.into_iter().filter(|(_, words)| !words.is_empty());
    told.map(|(key, words)| (look.t.get(key).into_owned(), words.clone())).collect()
}
