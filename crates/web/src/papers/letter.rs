//! The request as a letter, for a unit that does not work in the platform: by post, by fax or by
//! hand. It carries its own answer to fill in.

use super::frame::{Frame, identity, unit_in_full};
use crate::episodes::On;
use crate::items::{asked_word, capital};
use crate::medicines::view::RowView;
use crate::requests::{help_word, visits_words};
use app::paper::{Block, Check, Column, Fact, Kind, Paper, Reading};
use care::episode::request::{Details, Request};
use care::ids::UnitId;
use care::programme::RequestKind;
use care::responsibility::thread;

pub(crate) fn paper(on: &On<'_>, request: &Request) -> Paper {
    let details = &request.details;
    let frame = Frame::of(on);
    let whom = asked_word(on.t(), details.kind);
    let mut blocks = vec![
        Block::Facts { rows: parties(on, &frame, details) },
        Block::Facts { rows: patient(on) },
        Block::Heading { text: on.get("letter-what") },
    ];
    blocks.extend(asked(on, &frame, details));
    blocks.push(answer(on, &frame, details));
    blocks.push(Block::Heading { text: on.get("letter-call") });
    let units = calls(on, details);
    let mut rows: Vec<_> = units.iter().flat_map(|unit| frame.telephones(*unit)).collect();
    rows.push(frame.ring_112());
    blocks.push(Block::Telephones { rows });
    blocks.extend(agreement(on, details));
    match medicines(on, details) {
        Some(table) => blocks.push(table),
        None => blocks.push(Block::Paragraph { text: on.get("letter-no-health") }),
    }
    let title = on.t().with("letter-title", &[("whom", &whom)]);
    let identity = Some(identity(on));
    Paper { identity, blocks, ..frame.paper(Kind::Letter, Reading::Small, title) }
}

fn parties(on: &On<'_>, frame: &Frame<'_>, details: &Details) -> Vec<Fact> {
    let facts = [
        ("letter-from", frame.unit.clone()),
        ("letter-to", unit_in_full(frame.directory, details.to)),
        ("letter-date", frame.day(on.today())),
    ];
    facts.into_iter().map(|(key, value)| Fact { label: on.get(key), value }).collect()
}

/// The number in full: the receiver must know for certain who it is.
fn patient(on: &On<'_>) -> Vec<Fact> {
    let known = on.view.patient.as_ref();
    let number = known.and_then(|patient| patient.identity.as_ref());
    let number = number.map(care::identity::IdentityNumber::shown);
    let open = known.filter(|patient| !patient.protected);
    let facts = [
        ("letter-name", Some(on.name())),
        ("letter-number", number),
        ("letter-address", open.and_then(|patient| patient.address.clone())),
        ("letter-municipality", open.and_then(|patient| patient.municipality.clone())),
        ("letter-telephone", open.and_then(|patient| patient.telephone.clone())),
        ("letter-changed", crate::persons::patient::changed(on)),
    ];
    let said = facts.into_iter().filter_map(|(key, said)| Some((key, said?)));
    said.map(|(key, value)| Fact { label: on.get(key), value }).collect()
}

fn asked(on: &On<'_>, frame: &Frame<'_>, details: &Details) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph { text: details.what.clone() }];
    let days = match details.from == details.until {
        true => capital(&frame.day(details.from)),
        false => {
            let (from, until) = (frame.day(details.from), frame.day(details.until));
            on.t().with("request-days", &[("from", &from), ("until", &until)])
        }
    };
    let help = details.help.map(|help| help_word(on, help));
    let when = [Some(days), help].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    blocks.push(Block::Lead { text: when });
    let items = visits_words(on, &details.visits);
    if !items.is_empty() {
        blocks.push(Block::Bullets { items });
    }
    blocks
}

/// What the receiver fills in and sends back, or says over the telephone.
fn answer(on: &On<'_>, frame: &Frame<'_>, details: &Details) -> Block {
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let to = ward.unwrap_or(details.to);
    let when = frame.moment(details.answer_by);
    let line =
        |key: &str, has_line| Check { text: on.get(key), note: None, is_done: false, has_line };
    let mut items = match details.kind {
        RequestKind::NeedsAssessment => vec![line("letter-granted", true)],
        RequestKind::HomeNursing
        | RequestKind::HomeHelp
        | RequestKind::Rehab
        | RequestKind::PrimaryCare => {
            vec![line("letter-yes", false), line("letter-other-times", true)]
        }
    };
    items.push(line("letter-no", true));
    let how = on.t().with("letter-answer-how", &[("unit", &on.unit(to))]);
    Block::Together {
        blocks: vec![
            Block::Heading { text: on.t().with("letter-answer", &[("when", &when)]) },
            Block::Paragraph { text: how },
            Block::Telephones { rows: frame.telephones(to) },
            Block::Checklist { items },
            Block::Facts {
                rows: vec![Fact { label: on.get("letter-sign"), value: String::new() }],
            },
        ],
    }
}

/// Whom to call, as agreed. A unit under the social services act gets the ward, and home nursing
/// when it takes part: whom the request tells it to call, and no more of who gives care.
fn calls(on: &On<'_>, details: &Details) -> Vec<UnitId> {
    if !details.kind.is_social() {
        return thread::calls(on.episode());
    }
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let nursing = on.episode().live_request(RequestKind::HomeNursing);
    ward.into_iter().chain(nursing.map(|(_, request)| request.details.to)).collect()
}

fn agreement(on: &On<'_>, details: &Details) -> Vec<Block> {
    let agreement = on.episode().agreement.as_ref().filter(|_| !details.kind.is_social());
    let Some(agreement) = agreement else { return vec![] };
    let content = &agreement.content;
    let title = on.t().with("journal-agreement", &[("version", &agreement.version)]);
    vec![
        Block::Heading { text: title },
        Block::Quote { text: content.matters_to_me.clone() },
        Block::Paragraph { text: content.what_happens.clone() },
        Block::Subheading { text: on.get("agreement-if-worse") },
        Block::Bullets { items: content.if_worse.clone() },
    ]
}

/// None for a unit under the social services act.
fn medicines(on: &On<'_>, details: &Details) -> Option<Block> {
    let list = on.episode().medicine_list.as_ref().filter(|_| !details.kind.is_social())?;
    let column = |key: &str, width| Column { title: on.get(key), width };
    let columns = vec![
        column("medicines-name", 4),
        column("medicines-dose", 2),
        column("medicines-times", 2),
        column("medicines-until", 2),
        column("medicines-giver", 2),
        column("medicines-supply", 2),
    ];
    let rows = list.rows.iter().map(|row| medicine(on, RowView::of(on, list, row)));
    let caption = on.t().with("journal-medicine-list", &[("version", &list.version)]);
    Some(Block::Table { caption, columns, rows: rows.collect() })
}

fn medicine(on: &On<'_>, row: RowView) -> Vec<String> {
    let change = row.change.map(|change| {
        let was = change.before.join("; ");
        let dash = if was.is_empty() { "" } else { ". " };
        format!("{} {}{dash}{was}", change.sign, change.word)
    });
    let name = [Some(row.name), Some(row.reason), change].into_iter().flatten();
    let name: Vec<_> = name.filter(|part| !part.is_empty()).collect();
    let until = match row.until.is_empty() {
        true => on.get("medicines-until-further"),
        false => row.until,
    };
    let dose = format!("{}, {}", row.dose, row.route);
    vec![name.join("\n"), dose, row.times, until, row.giver, row.supply]
}
