//! The newest distance round as a note, to be scanned or entered into the journal. The number is
//! written in full: whoever scans it must know for certain who it is.

use super::frame::{Frame, identity};
use crate::episodes::On;
use crate::format;
use crate::items::capital;
use crate::rounds::word;
use app::paper::{Block, Column, Fact, Kind, Paper, Reading};
use care::episode::{Measurement, RoundHeld};
use care::vital_sign::VitalSign;

/// None before the first round.
pub(super) fn paper(on: &On<'_>) -> Option<Paper> {
    let held = on.episode().rounds.last()?;
    let frame = Frame::of(on);
    let mut blocks = vec![Block::Facts { rows: facts(on, &frame, held) }];
    blocks.push(Block::Heading { text: on.get("round-note") });
    blocks.push(Block::Paragraph { text: held.round.note.clone() });
    let measured = on.episode().measurements.iter().rev();
    let last = measured.filter(|measured| measured.mark.at <= held.mark.at).take(3);
    let last: Vec<_> = last.collect();
    if !last.is_empty() {
        blocks.push(values(on, &frame, &last));
    }
    blocks.push(Block::Signatures { lines: vec![on.get("paper-round-sign")] });
    Some(Paper {
        subtitle: Some(frame.moment(held.mark.at)),
        identity: Some(identity(on)),
        blocks,
        ..frame.paper(Kind::Round, Reading::Small, on.get("paper-round-title"))
    })
}

fn facts(on: &On<'_>, frame: &Frame<'_>, held: &RoundHeld) -> Vec<Fact> {
    let known = on.view.patient.as_ref().and_then(|patient| patient.identity.as_ref());
    let number = known.map(care::identity::IdentityNumber::shown);
    let outcome = format!("round-{}", word(held.round.outcome));
    let facts = [
        ("letter-name", Some(on.name())),
        ("letter-number", number),
        ("paper-round-when", Some(frame.moment(held.mark.at))),
        ("paper-round-how", Some(capital(&on.word("channel", held.round.channel.as_str())))),
        ("paper-round-by", Some(on.who_in_full(held.mark.by))),
        ("round-participants", Some(held.round.participants.join(", "))),
        ("round-outcome", Some(on.get(&outcome))),
    ];
    let said = facts.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let said = said.filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| Fact { label: on.get(key), value }).collect()
}

/// What was known when it was held: the last three sets of values.
fn values(on: &On<'_>, frame: &Frame<'_>, last: &[&Measurement]) -> Block {
    let signs: Vec<VitalSign> = VitalSign::ALL
        .into_iter()
        .filter(|sign| last.iter().any(|measured| measured.reading.value(*sign).is_some()))
        .collect();
    let mut columns = vec![Column { title: on.get("paper-round-measured"), width: 3 }];
    columns.extend(
        last.iter()
            .map(|measured| Column { title: capital(&frame.near(measured.mark.at)), width: 2 }),
    );
    let rows = signs.into_iter().map(|sign| {
        let values = last.iter().map(|measured| match measured.reading.value(sign) {
            Some(value) => format::value_with_unit(on.t(), sign, value),
            None => "–".to_owned(),
        });
        let label = capital(&format::sign_name(on.t(), sign));
        [label].into_iter().chain(values).collect()
    });
    Block::Table { caption: on.get("paper-round-values"), columns, rows: rows.collect() }
}
