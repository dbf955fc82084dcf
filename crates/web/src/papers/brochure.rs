//! The brochure: hospital care at home in easy words, for whoever is asked whether they want it.
//! Ours, as a proposal; about nobody, but with the ward's own numbers.

use super::frame::Frame;
use crate::episodes::On;
use app::paper::{Block, Kind, Paper, Reading};

pub(super) fn paper(on: &On<'_>) -> Paper {
    let frame = Frame::of(on);
    let ward = on.ward_unit();
    let unit = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let heading = |key: &str| Block::Heading { text: on.get(key) };
    let say = |key: &str| Block::Paragraph { text: on.t().with(key, &[("ward", &ward)]) };
    let list = |key: &str| Block::Bullets {
        items: on.get(key).lines().map(|line| line.trim().to_owned()).collect(),
    };
    let mut rows: Vec<_> = unit.into_iter().flat_map(|unit| frame.telephones(unit)).collect();
    rows.push(frame.ring_112());
    let blocks = vec![
        Block::Lead { text: on.t().with("brochure-lead", &[("ward", &ward)]) },
        heading("brochure-what"),
        say("brochure-what-text"),
        heading("brochure-who-comes"),
        list("brochure-who-comes-list"),
        heading("brochure-need"),
        list("brochure-need-list"),
        heading("brochure-worse"),
        say("brochure-worse-text"),
        Block::Telephones { rows },
        heading("brochure-you-decide"),
        list("brochure-you-decide-list"),
        heading("brochure-kin"),
        say("brochure-kin-text"),
        heading("brochure-cost"),
        say("brochure-cost-text"),
        heading("brochure-record"),
        say("brochure-record-text"),
    ];
    Paper { blocks, ..frame.paper(Kind::Brochure, Reading::Large, on.get("brochure-title")) }
}
