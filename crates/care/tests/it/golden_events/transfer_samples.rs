//! Samples of responsibility that is offered and moved.

use crate::cast::*;
use care::episode::Event;
use care::episode::event::Onward;
use care::episode::named::{Named, NamedContact};
use care::episode::transfer::{Cause, HandOver, Offer, Reply};
use care::ids::{EventId, RequestId};
use care::responsibility::mandate::Mandate;
use care::who::Role;
use uuid::Uuid;

const TRANSFER: EventId = EventId(Uuid::from_u128(0x80));
const REQUEST: RequestId = RequestId(Uuid::from_u128(0x70));

pub(super) fn events() -> Vec<Event> {
    let noon = at("2026-11-24T12:00");
    let moved = |mandate, cause| Event::ResponsibilityMoved {
        mandate,
        to: HOME_NURSING,
        from: noon,
        cause,
    };
    let hand_over = HandOver {
        situation: "Hemma sedan i går.".into(),
        background: "Rosfeber.".into(),
        assessment: "Stabil.".into(),
        recommendation: "Ring vid feber.".into(),
    };
    let offer = Offer {
        mandates: Mandate::ALL.into(),
        from: WARD_UNIT,
        to: HOME_NURSING,
        role: Role::HomeNurse,
        takes_effect: Some(noon),
        hand_over,
        answer_by: noon,
        by_telephone: true,
    };
    let reply = |reply| Event::ResponsibilityReplied {
        transfer: TRANSFER,
        reply,
        by_person: Some("Birgit Sand".into()),
    };
    let named = |contact, telephone: Option<&str>| Event::ContactNamed {
        contact,
        named: Named {
            name: "Jonas Lindgren".into(),
            unit: PRIMARY_CARE,
            telephone: telephone.map(str::to_owned),
        },
    };
    vec![
        Event::ResponsibilityOffered { offer: Box::new(offer) },
        reply(Reply::Accepted),
        reply(Reply::Declined { reason: "Fullt.".into() }),
        Event::OfferWithdrawn { transfer: TRANSFER, reason: "Vi behåller.".into() },
        Event::ReferredOn {
            onward: Onward { refer_to: HOME_NURSING, referral: "Prover.".into(), call: WARD_UNIT },
        },
        named(NamedContact::Care, Some("070-174 06 12")),
        named(NamedContact::Physician, None),
        named(NamedContact::SocialCare, None),
        moved(Mandate::TreatmentMedical, Cause::Opening),
        moved(Mandate::TreatmentNursing, Cause::Request { request: REQUEST }),
        moved(Mandate::OtherMedical, Cause::Transfer { transfer: TRANSFER }),
        moved(Mandate::OtherNursing, Cause::BackOnWard),
    ]
}
