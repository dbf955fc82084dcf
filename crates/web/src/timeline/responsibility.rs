//! Sentences of responsibility, for the timeline.

use crate::episodes::On;
use crate::items::{capital, mandate_word};
use care::episode::Event;
use care::episode::transfer::Reply;
use care::ids::EventId;

#[expect(clippy::wildcard_enum_match_arm, reason = "details names every case and sends these here")]
pub(super) fn details(on: &On<'_>, event: &Event) -> Vec<String> {
    match event {
        Event::ResponsibilityMoved { mandate, to, from, .. } => {
            let mandate = capital(&mandate_word(on.t(), *mandate));
            let (unit, when) = (on.unit(*to), on.moment(*from));
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("mandate", &mandate), ("unit", &unit), ("when", &when)];
            vec![on.t().with("timeline-responsibility-moved", &blanks)]
        }
        Event::ResponsibilityOffered { offer } => {
            let mandates = offer.mandates.iter().map(|one| capital(&mandate_word(on.t(), *one)));
            let to = on.t().with("timeline-offered-to", &[("unit", &on.unit(offer.to))]);
            let said = &offer.hand_over;
            let said = [&said.situation, &said.background, &said.assessment, &said.recommendation];
            mandates.chain([to]).chain(said.into_iter().cloned()).collect()
        }
        Event::ResponsibilityReplied { transfer, reply, by_person } => {
            let reply = match reply {
                Reply::Accepted => on.get("timeline-offer-accepted"),
                Reply::Declined { reason } => {
                    on.t().with("timeline-offer-declined", &[("reason", reason)])
                }
            };
            vec![of(on, *transfer), reply, by_person.clone().unwrap_or_default()]
        }
        Event::ReferredOn { onward } => {
            let to = on.t().with("timeline-offered-to", &[("unit", &on.unit(onward.refer_to))]);
            vec![to, onward.referral.clone()]
        }
        Event::ContactNamed { contact, named } => {
            let which = on.word("named-contact", contact.as_str());
            let telephone = named.telephone.clone().unwrap_or_default();
            vec![format!("{which}: {}, {}", named.name, on.unit(named.unit)), telephone]
        }
        Event::OfferWithdrawn { transfer, reason } => vec![of(on, *transfer), reason.clone()],
        _ => vec![],
    }
}

/// Which offer it was about.
fn of(on: &On<'_>, id: EventId) -> String {
    let found = on.episode().transfer(id);
    let to = found.map(|transfer| on.unit(transfer.offer.to));
    to.map_or_else(String::new, |unit| on.t().with("timeline-offered-to", &[("unit", &unit)]))
}
