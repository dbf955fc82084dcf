//! What is planned: the next contact, those that nobody has told of, and the last day.

use super::*;
use care::episode::event::{AgreeingParty, ContactOutcome};
use care::programme::ContactKind;
use jiff::civil::date;

/// A round on the first of December.
fn next_round() -> care::episode::command::PlanContacts {
    let (first, last) = (date(2026, 12, 1), date(2026, 12, 1));
    let round = contacts(ContactKind::Round, WARD_UNIT, 30, 30);
    care::episode::command::PlanContacts { first, last, ..round }
}

fn not_done(story: Story) -> Story {
    let pump = contact(&story, ContactKind::PumpChange, 25);
    let reason = ContactOutcome::NotDone { reason: "Ingen öppnade.".into() };
    story.and(JONAS, held("2026-11-25T09:40", pump, reason))
}

fn longer(story: Story) -> Story {
    let mut later = content();
    later.planned_end = date(2026, 12, 10);
    story
        .and(MARIA, write_agreement(later))
        .and(MARIA, agree(2, AgreeingParty::Patient))
        .and(MARIA, agree(2, AgreeingParty::Staff))
}

pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Den sista planerade kontakten har börjat, och ingen ny är bokad.",
            before: settled(),
            brings: time,
            opens: "2026-11-30T10:30",
            is: |why| *why == Why::NoNextContact,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "En ny rond planeras.",
            act: |story| story.and(MARIA, plan(next_round())),
        },
        Page {
            told: "Vårdcentralen skulle byta pump kl 9. En timme efter besöket har ingen sagt \
                   vad som hände.",
            before: settled(),
            brings: time,
            opens: "2026-11-25T10:30",
            is: |why| {
                matches!(why, Why::ContactUnanswered { kind: ContactKind::PumpChange, at: when, .. }
                    if *when == at("2026-11-25T09:00"))
            },
            owner: CENTRE_NURSE,
            then: NURSE,
            closes: "Sjuksköterskan på vårdcentralen skriver att det är gjort.",
            act: |story| {
                let pump = contact(&story, ContactKind::PumpChange, 25);
                story.and(JONAS, held("2026-11-25T09:20", pump, ContactOutcome::Done))
            },
        },
        Page {
            told: "Pumpen byttes inte: ingen öppnade.",
            before: settled(),
            brings: not_done,
            opens: "2026-11-25T09:40",
            is: |why| matches!(why, Why::ContactNotDone { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Nästa pumpbyte blir av.",
            act: |story| {
                let story = story.at("2026-11-26T09:30");
                let pump = contact(&story, ContactKind::PumpChange, 26);
                story.and(JONAS, held("2026-11-26T09:20", pump, ContactOutcome::Done))
            },
        },
        Page {
            told: "Den planerade sista dagen är över, och ingen har sagt vad som ska hända.",
            before: settled(),
            brings: time,
            opens: "2026-12-08T00:00",
            is: |why| *why == Why::PastPlannedEnd,
            owner: PHYSICIAN,
            then: NURSE,
            closes: "Vården förlängs i en ny överenskommelse.",
            act: longer,
        },
    ]
}
