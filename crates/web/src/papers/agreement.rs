//! The agreement on paper, for the folder at home: the same words as on the screen, and lines to
//! sign on, also when both have said yes: a name is often wanted in the folder afterwards.

use super::frame::{Frame, by, identity};
use crate::agreement::sheet::said_yes;
use crate::episodes::On;
use app::paper::{Block, Fact, Kind, Mark, Paper, Reading};
use care::episode::agreement::Agreement;
use care::episode::event::AgreeingParty;

/// None before an agreement has been written.
pub(super) fn paper(on: &On<'_>) -> Option<Paper> {
    let agreement = on.episode().agreement.as_ref()?;
    let frame = Frame::of(on);
    let written = by(on, &frame, &agreement.written);
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
        [("version", &agreement.version), ("by", &written)];
    let title = on.get("paper-agreement");
    Some(Paper {
        subtitle: Some(on.t().with("paper-agreement-version", &blanks)),
        identity: Some(identity(on)),
        blocks: blocks(on, &frame, agreement),
        ..frame.paper(Kind::Agreement, Reading::Large, title)
    })
}

fn blocks(on: &On<'_>, frame: &Frame<'_>, agreement: &Agreement) -> Vec<Block> {
    let content = &agreement.content;
    let heading = |key: &str| Block::Heading { text: on.get(key) };
    let mut blocks = vec![
        heading("agreement-matters"),
        Block::Quote { text: content.matters_to_me.clone() },
        heading("agreement-what-happens"),
        Block::Paragraph { text: content.what_happens.clone() },
    ];
    if !content.i_do.is_empty() {
        blocks.push(heading("agreement-i-do"));
        blocks.push(Block::Bullets { items: content.i_do.clone() });
    }
    if !content.others_do.is_empty() {
        let duties = content.others_do.iter();
        let rows = duties.map(|duty| Fact { label: duty.who.clone(), value: duty.what.clone() });
        blocks.push(heading("agreement-others-do"));
        blocks.push(Block::Facts { rows: rows.collect() });
    }
    blocks.push(heading("agreement-if-worse"));
    blocks.push(Block::Bullets { items: content.if_worse.clone() });
    if on.episode().is_open() && !on.episode().has_way_back() {
        blocks.push(Block::Note {
            mark: Mark::Gap,
            title: on.get("paper-no-way-back"),
            text: on.get("paper-no-way-back-text"),
        });
    }
    let mut rows: Vec<_> = content.call.iter().flat_map(|unit| frame.telephones(*unit)).collect();
    rows.push(frame.ring_112());
    blocks.push(heading("agreement-call"));
    blocks.push(Block::Telephones { rows });
    blocks.push(heading("agreement-goals"));
    let goals = content.discharge_criteria.iter().map(|goal| goal.text.clone());
    blocks.push(Block::Bullets { items: goals.collect() });
    let end = frame.day(content.planned_end);
    let text = on.t().with("agreement-planned-end", &[("day", &end)]);
    blocks.push(Block::Paragraph { text });
    if !content.next.is_empty() {
        blocks.push(heading("agreement-next"));
        blocks.push(Block::Paragraph { text: content.next.clone() });
    }
    blocks.push(signed(on, frame, agreement));
    blocks
}

/// In full, as on whatever is signed: there must be no doubt whose agreement it is.
fn number(on: &On<'_>) -> Option<Fact> {
    let known = on.view.patient.as_ref()?.identity.as_ref()?;
    Some(Fact { label: on.get("letter-number"), value: known.shown() })
}

/// Who has said yes, lines to sign on for both, and that a yes may be taken back.
fn signed(on: &On<'_>, frame: &Frame<'_>, agreement: &Agreement) -> Block {
    let mut blocks = vec![Block::Note {
        mark: Mark::Information,
        title: on.get("paper-you-decide"),
        text: on.get("paper-you-decide-text"),
    }];
    let parties = [
        (AgreeingParty::Patient, "agreement-patient", "agreement-sign-patient"),
        (AgreeingParty::Staff, "agreement-staff", "agreement-sign-staff"),
    ];
    let (mut rows, mut lines): (Vec<Fact>, _) = (number(on).into_iter().collect(), vec![]);
    for (party, who, sign) in parties {
        if let Some(mark) = agreement.agreed.get(&party) {
            let by = said_yes(on.t(), party, mark, &by(on, frame, mark));
            let value = on.t().with("paper-said-yes", &[("by", &by)]);
            rows.push(Fact { label: on.get(who), value });
        }
        lines.push(on.get(sign));
    }
    if !rows.is_empty() {
        blocks.push(Block::Facts { rows });
    }
    blocks.push(Block::Signatures { lines });
    Block::Together { blocks }
}
