//! The downtime sheet (*reservpapper*): all patients of one unit on paper, with what is needed to
//! go on caring for them when the platform does not answer.

use super::frame::{Frame, unit_in_full};
use crate::asked::{address, facts};
use crate::format;
use crate::items::{self, capital, contact_word, sentence};
use crate::lang::Lang;
use crate::texts::T;
use app::App;
use app::paper::{Block, Column, Fact, Kind, Mark, Paper, Reading, Turn};
use app::view::board::Row;
use app::view::downtime::Downtime;
use care::care_time;
use care::episode::Phase;
use care::ids::UnitId;
use care::ward::SafetyBed;
use std::collections::BTreeSet;

/// Open things that are written out for one patient; the rest are counted.
const ITEMS_MAX: usize = 6;
const CONTACTS_MAX: usize = 3;

pub(super) fn paper(app: &App, lang: Lang, downtime: &Downtime) -> Paper {
    let directory = app.directory();
    let unit = unit_in_full(&directory, downtime.unit);
    let (t, now, zone) = (T { lang }, downtime.now, app.zone());
    let frame = Frame { t, now, zone, directory: &directory, unit };
    let mut blocks = vec![more(&frame, downtime)];
    blocks.push(match downtime.rows.is_empty() {
        true => Some(Block::Paragraph { text: frame.get("downtime-nobody") }),
        false => Some(patients(&frame, downtime)),
    });
    blocks.push(Some(Block::Heading { text: frame.get("downtime-numbers") }));
    blocks.push(Some(Block::Facts { rows: numbers(&frame, downtime) }));
    blocks.push(Some(how(&frame)));
    let (when, today) = (frame.moment(now), care_time::day_of(now, zone));
    let today = format::full_date(t, today);
    let n = downtime.rows.len();
    let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
        [("n", &n), ("when", &when), ("today", &today)];
    Paper {
        turn: Turn::Sideways,
        subtitle: Some(t.with("downtime-as-of", &blanks)),
        blocks: blocks.into_iter().flatten().collect(),
        ..frame.paper(Kind::Downtime, Reading::Small, frame.get("downtime-title"))
    }
}

/// Patients that there was no room for are said first, so that nobody takes the list for whole.
fn more(frame: &Frame<'_>, downtime: &Downtime) -> Option<Block> {
    (downtime.more > 0).then(|| Block::Note {
        mark: Mark::Gap,
        title: frame.get("paper-more"),
        text: frame.t.with("downtime-more", &[("n", &downtime.more)]),
    })
}

fn how(frame: &Frame<'_>) -> Block {
    let steps = ["downtime-how-1", "downtime-how-2", "downtime-how-3"];
    Block::Together {
        blocks: vec![
            Block::Heading { text: frame.get("downtime-how") },
            Block::Steps { items: steps.into_iter().map(|key| frame.get(key)).collect() },
        ],
    }
}

fn patients(frame: &Frame<'_>, downtime: &Downtime) -> Block {
    let column = |key: &str, width| Column { title: frame.get(key), width };
    let columns = vec![
        column("downtime-patient", 5),
        column("downtime-next", 5),
        column("downtime-responsible", 4),
        column("downtime-open", 7),
        column("downtime-by-hand", 4),
    ];
    let rows = downtime.rows.iter().map(|row| {
        let cells = [
            who(frame, downtime, row),
            next(frame, row),
            responsible(frame, downtime, row),
            open(frame, downtime, row),
        ];
        cells.into_iter().map(|lines| lines.join("\n")).chain([String::new()]).collect()
    });
    Block::Table { caption: frame.get("downtime-list"), columns, rows: rows.collect() }
}

fn who(frame: &Frame<'_>, downtime: &Downtime, row: &Row) -> Vec<String> {
    let person = row.person.as_ref();
    let name = crate::asked::name(person);
    let place = row.summary.place.filter(|_| row.summary.phase == Phase::AtHome);
    let place = place.map(|place| frame.t.with("paper-place", &[("place", &place)]));
    let bed = row.summary.bed.filter(|_| place.is_none() && downtime.is_ward);
    let bed = bed.map(|bed| frame.t.with("episode-bed", &[("bed", &bed)]));
    let phase = frame.get(&format!("phase-{}", row.summary.phase.as_str().replace('_', "-")));
    let today = care_time::day_of(downtime.now, frame.zone);
    // The ward must know for certain who it is, without any other system; others have their own.
    let number = person.and_then(|person| person.identity.as_ref());
    let about = match downtime.is_ward {
        true => number.map(care::identity::IdentityNumber::shown).unwrap_or_default(),
        false => facts(frame.t, person, today),
    };
    let telephone = person.and_then(|person| person.telephone.clone());
    let telephone = telephone
        .filter(|_| person.is_some_and(|person| !person.protected))
        .map(|number| frame.t.with("downtime-ring-patient", &[("number", &number)]));
    let head = [Some(name), place.or(bed)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let lines = [
        Some(head),
        Some(about),
        telephone,
        Some(address(person)),
        Some(row.summary.reason.clone()),
        Some(capital(&phase)),
    ];
    said(lines)
}

fn next(frame: &Frame<'_>, row: &Row) -> Vec<String> {
    // Nobody comes to the home of a patient who lies on the ward again.
    if row.summary.phase == Phase::BackOnWard {
        return vec![frame.get("day-off-ward")];
    }
    let coming = row.summary.next_contacts.iter().filter(|contact| contact.until >= frame.now);
    let lines: Vec<_> = coming
        .take(CONTACTS_MAX)
        .map(|contact| {
            let kind = contact_word(frame.t, contact.kind);
            let unit = frame.directory.unit_name(contact.unit);
            format!("{}: {kind}, {unit}", capital(&frame.near(contact.at)))
        })
        .collect();
    match lines.is_empty() {
        true => vec![frame.get("downtime-none-booked")],
        false => lines,
    }
}

fn responsible(frame: &Frame<'_>, downtime: &Downtime, row: &Row) -> Vec<String> {
    let unit = |id: UnitId| frame.directory.unit_name(id).to_owned();
    let mut lines = match row.responsible {
        Some(own) if own.medical == own.nursing => vec![unit(own.medical)],
        Some(own) => {
            let nursing = frame.t.with("line-nursing", &[("unit", &unit(own.nursing))]);
            vec![unit(own.medical), nursing]
        }
        None => vec![frame.get("line-missing")],
    };
    let back = match (&row.summary.safety_bed, row.summary.other_way_back) {
        (Some(SafetyBed::Held { bed }), _) => frame.t.with("line-bed", &[("bed", bed)]),
        (Some(SafetyBed::Overbooking), _) => frame.get("line-overbooking"),
        (Some(SafetyBed::Pooled), _) => frame.get("downtime-pool"),
        (None, true) => frame.get("line-other-way"),
        (None, false) => frame.get("line-missing"),
    };
    if downtime.is_ward || row.summary.safety_bed.is_some() {
        lines.push(frame.t.with("downtime-way-back", &[("way", &back)]));
    }
    lines
}

fn open(frame: &Frame<'_>, downtime: &Downtime, row: &Row) -> Vec<String> {
    let (t, now, zone) = (frame.t, downtime.now, frame.zone);
    let mut lines: Vec<_> = row
        .items
        .iter()
        .take(ITEMS_MAX)
        .map(|item| {
            let mark = items::mark(t, item.weight);
            let owner = items::owner(t, item, frame.directory, now, zone);
            let says = sentence(t, item, now, zone);
            format!("{}: {says} {}, {}.", capital(&mark.label), owner.who, owner.by)
        })
        .collect();
    if row.items.len() > ITEMS_MAX {
        let n = row.items.len() - ITEMS_MAX;
        lines.push(t.with("downtime-items-more", &[("n", &n)]));
    }
    if lines.is_empty() {
        lines.push(frame.get("downtime-nothing-open"));
    }
    lines
}

/// Numbers of every unit that somebody on the sheet depends on.
fn numbers(frame: &Frame<'_>, downtime: &Downtime) -> Vec<Fact> {
    let mut units = BTreeSet::from([downtime.unit]);
    for row in &downtime.rows {
        units.extend(row.summary.calls.iter().copied());
        units.extend(row.summary.next_contacts.iter().map(|contact| contact.unit));
        units.extend(row.responsible.into_iter().flat_map(|own| [own.medical, own.nursing]));
    }
    let rows = units.into_iter().flat_map(|unit| frame.telephones(unit));
    let rows = rows.map(|telephone| Fact {
        label: telephone.number,
        value: format!("{}, {}", telephone.who, telephone.hours),
    });
    rows.collect()
}

fn said(lines: impl IntoIterator<Item = Option<String>>) -> Vec<String> {
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}
