//! The end: a name to turn to, a referral, a call, and everybody told.

use super::*;
use care::episode::Command;
use care::episode::command::Discharge;
use care::episode::event::Onward;
use care::episode::named::NamedContact;
use care::programme::ContactKind;
use jiff::civil::date;

fn onward() -> Onward {
    Onward { refer_to: PRIMARY_CARE, referral: "Prover.".into(), call: PRIMARY_CARE }
}

fn discharges(story: Story, onward: Option<Onward>) -> Story {
    story.and(HANNA, Command::Discharge(Box::new(Discharge { onward, ..said() })))
}

fn call() -> Command {
    let day = date(2026, 12, 9);
    let call = contacts(ContactKind::FollowUpCall, WARD_UNIT, 9, 9);
    plan(care::episode::command::PlanContacts { first: day, last: day, ..call })
}

pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "I morgon är vården slut, och patienten har ingen fast vårdkontakt.",
            before: settled(),
            brings: time,
            opens: "2026-12-06T00:00",
            is: |why| matches!(why, Why::NoNamedContact { .. }),
            owner: CENTRE_NURSE,
            then: NURSE,
            closes: "Vårdcentralen namnger någon.",
            act: |story| story.and(JONAS, names(NamedContact::Care, PRIMARY_CARE)),
        },
        Page {
            told: "Patienten skrevs ut utan remiss.",
            before: settled(),
            brings: |story| discharges(story, None),
            opens: "2026-12-07T11:00",
            is: |why| *why == Why::NotReferredOn,
            owner: PHYSICIAN,
            then: NURSE,
            closes: "Läkaren skriver vem som tar över.",
            act: |story| story.and(HANNA, Command::ReferOn(Box::new(onward()))),
        },
        Page {
            told: "Patienten är utskriven, och inget uppföljande samtal är planerat.",
            before: settled(),
            brings: |story| discharges(story, Some(onward())),
            opens: "2026-12-07T11:00",
            is: |why| *why == Why::FollowUpCallMissing,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Ett samtal planeras.",
            act: |story| story.and(MARIA, call()),
        },
        Page {
            told: "Vårdcentralen har inte läst att patienten skrevs ut, och dagen är över.",
            before: discharges(settled().at("2026-12-07T11:00"), Some(onward())),
            brings: time,
            opens: "2026-12-08T00:00",
            is: |why| matches!(why, Why::NotToldOfDischarge { unit: PRIMARY_CARE, .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Vårdcentralen läser.",
            act: |story| story.reads(JONAS),
        },
    ]
}
