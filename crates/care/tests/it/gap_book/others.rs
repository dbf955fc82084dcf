//! Things, medicines and doses: not where they were promised.

use super::*;
use crate::episode::things::{moves, newest, order, walker};
use care::episode::Command;
use care::episode::medicine::Medicine;
use care::episode::request::Answer;
use care::episode::thing::{Step, Transport};
use care::episode::visit::Visit;

fn at_hours(times: &str) -> Medicine {
    Medicine { times: times.into(), ..cefotaxim() }
}

/// Home nursing tells of its visit on the 25th.
fn tells(story: Story, hour: i8, dose: care::episode::medicine::Dose) -> Story {
    let wall = format!("2026-11-25T{hour:02}:20");
    let visit = Visit { doses: vec![dose], ..visit(&wall, visit_on(&story, 25, hour)) };
    story.at(&wall).and(LEILA, records(visit))
}

fn ordered() -> Story {
    settled().and(MARIA, order(walker(Transport::DeliveryTour, Some("2026-11-26T12:00"))))
}

/// Asked to give at hours at which nobody comes.
fn odd_hours() -> Story {
    let rows = vec![at_hours("kl 06, 14 och 22")];
    let story = booked().at("2026-11-24T11:35").and(HANNA, list(rows));
    story.at("2026-11-24T11:40").and(MARIA, send(asks_nursing()))
}

pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Rollatorn skulle ha kommit före kl 12.",
            before: ordered(),
            brings: time,
            opens: "2026-11-26T12:00",
            is: |why| matches!(why, Why::ThingNotArrived { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Den kommer.",
            act: |story| {
                let thing = newest(&story);
                story.and(MARIA, moves("2026-11-26T12:00", thing, Step::Arrived))
            },
        },
        Page {
            told: "Sjuksköterskan hemma ser att läkemedelslistan och medicinpåsen inte stämmer.",
            before: nursed(),
            brings: |story| story.and(LEILA, checks("2026-11-25T08:30", 1, HOME_NURSING, false)),
            opens: "2026-11-25T08:30",
            is: |why| matches!(why, Why::MedicinesDisagree { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Påsen fylls på och kontrolleras igen.",
            act: |story| {
                let agrees = checks("2026-11-25T09:30", 1, HOME_NURSING, true);
                story.at("2026-11-25T09:30").and(LEILA, agrees)
            },
        },
        Page {
            told: "Morgonens dos gavs inte: nålen satt inte.",
            before: nursed(),
            brings: |story| tells(story, 8, missed_dose("cefotaxim")),
            opens: "2026-11-25T08:20",
            is: |why| matches!(why, Why::DoseNotGiven { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Nästa dos ges.",
            act: |story| tells(story, 14, given_dose("cefotaxim")),
        },
        Page {
            told: "Hemsjukvården sa ja till besök kl 8, 14 och 20. Dosen ska ges kl 6, 14 och 22.",
            before: odd_hours(),
            brings: |story| story.answered(LEILA, Answer::Accepted),
            opens: "2026-11-24T11:50",
            is: |why| matches!(why, Why::DoseWithoutVisit { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Läkaren ändrar tiderna i listan.",
            act: |story| {
                let rows: Command = list(vec![at_hours("kl 08, 14 och 20")]);
                story.and(HANNA, rows)
            },
        },
    ]
}
