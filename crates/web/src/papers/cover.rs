//! The cover sheet of the folder at home: whom to ring and when, what is a reason to ring, the way
//! back, and who comes next. It must be understood at night by somebody who is worried.

use super::frame::{Frame, identity};
use crate::episodes::On;
use app::paper::{Block, Fact, Kind, Mark, Paper, Reading};
use care::responsibility::thread::{self, WayBack};
use care::ward::SafetyBed;

/// Contacts that are told of: more are out of date before they come.
const CONTACTS_MAX: usize = 4;

pub(super) fn paper(on: &On<'_>) -> Paper {
    let frame = Frame::of(on);
    let ward = on.ward_unit();
    let heading = |key: &str| Block::Heading { text: on.get(key) };
    let paragraph = |key: &str| Block::Paragraph { text: on.get(key) };
    let numbers = thread::calls(on.episode());
    let mut rows: Vec<_> = numbers.iter().flat_map(|unit| frame.telephones(*unit)).collect();
    rows.push(frame.ring_112());
    let mut blocks = vec![
        Block::Lead { text: on.t().with("paper-cover-lead", &[("ward", &ward)]) },
        heading("paper-cover-ring"),
        paragraph("paper-cover-ring-text"),
        Block::Telephones { rows },
        heading("paper-cover-worse"),
        Block::Bullets { items: worse(on) },
        heading("paper-cover-back"),
        Block::Paragraph { text: way_back(on) },
    ];
    let coming = coming(on, &frame);
    blocks.push(heading("paper-cover-next"));
    blocks.push(match coming.is_empty() {
        true => paragraph("paper-cover-nothing-booked"),
        false => Block::Facts { rows: coming },
    });
    blocks.push(paragraph("paper-cover-nobody-came"));
    blocks.push(Block::Note {
        mark: Mark::Information,
        title: on.get("paper-you-decide"),
        text: on.get("paper-you-decide-text"),
    });
    Paper {
        identity: Some(identity(on)),
        blocks,
        ..frame.paper(Kind::Cover, Reading::Large, on.get("paper-cover-title"))
    }
}

/// As agreed with the patient; else as the programme proposes.
fn worse(on: &On<'_>) -> Vec<String> {
    match &on.episode().agreement {
        Some(agreement) if !agreement.content.if_worse.is_empty() => {
            agreement.content.if_worse.clone()
        }
        Some(_) | None => {
            let proposed = on.view.programme.agreement.if_worse.iter();
            proposed.map(|text| on.text(text).to_owned()).collect()
        }
    }
}

pub(super) fn way_back(on: &On<'_>) -> String {
    let ward = on.ward_unit();
    match &on.view.thread.way_back {
        WayBack::SafetyBed(SafetyBed::Held { bed }) => {
            let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
                [("ward", &ward), ("bed", bed)];
            on.t().with("paper-cover-back-bed", &blanks)
        }
        WayBack::SafetyBed(SafetyBed::Overbooking | SafetyBed::Pooled) => {
            on.t().with("paper-cover-back-ward", &[("ward", &ward)])
        }
        WayBack::Other(route) => route.clone(),
        WayBack::Missing => on.t().with("paper-cover-back-ring", &[("ward", &ward)]),
    }
}

fn coming(on: &On<'_>, frame: &Frame<'_>) -> Vec<Fact> {
    let open = on.episode().planned().filter(|planned| planned.is_open());
    let coming = open.filter(|planned| planned.contact.until >= on.now()).take(CONTACTS_MAX);
    let rows = coming.map(|planned| {
        let contact = &planned.contact;
        let unit = on.unit(contact.unit);
        let kind = crate::items::contact_word(on.t(), contact.kind);
        let channel = on.word("channel", contact.channel.as_str());
        let value = format!("{}, {channel}. {unit}", crate::items::capital(&kind));
        Fact { label: crate::items::capital(&frame.near(contact.at)), value }
    });
    rows.collect()
}
