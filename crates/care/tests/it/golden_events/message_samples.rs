//! Samples of what is said of a patient, and what becomes of it.

use crate::cast::*;
use care::episode::Event;
use care::episode::conversation::{Happened, Said, Settled, Side};
use care::ids::EventId;

const CONVERSATION: EventId = EventId(uuid::Uuid::from_u128(0x95));
const MESSAGE: EventId = EventId(uuid::Uuid::from_u128(0x96));

fn said(from: Side, to: Option<Side>) -> Said {
    let is_to_care = to.is_none_or(|to| to.unit().is_some());
    Said {
        from,
        to,
        text: "Hur länge ska jag ta tabletterna?".into(),
        answers: !is_to_care,
        seen_by: is_to_care.then(|| at("2026-11-24T13:00")),
        answer_by: is_to_care.then(|| at("2026-11-24T16:00")),
    }
}

pub(super) fn events() -> Vec<Event> {
    let (conversation, ward) = (CONVERSATION, Side::Unit { unit: WARD_UNIT });
    let nursing = Side::Unit { unit: HOME_NURSING };
    let kin = Side::Kin { person: ERIKS_FRIEND };
    let note = || String::from("Gäller deras såromläggning.");
    let happened = [
        Happened::Started { said: said(Side::Patient, None) },
        Happened::Started { said: said(nursing, Some(ward)) },
        Happened::Wrote { conversation, said: said(ward, Some(Side::Patient)) },
        Happened::Wrote { conversation, said: said(ward, Some(kin)) },
        Happened::Opened { conversation, by: ward },
        Happened::Opened { conversation, by: Side::Patient },
        Happened::Opened { conversation, by: kin },
        Happened::Settled { conversation, how: Settled::NoAnswerNeeded },
        Happened::Settled { conversation, how: Settled::Rung { with: "Erik".into() } },
        Happened::Forwarded {
            conversation,
            to: PRIMARY_CARE,
            seen_by: at("2026-11-24T18:00"),
            note: note(),
        },
        Happened::Added { conversation, unit: HOME_NURSING },
        Happened::Retracted { conversation, message: MESSAGE, reason: "Fel enhet.".into() },
    ];
    happened.map(|one| Event::Conversed { happened: Box::new(one) }).into()
}
