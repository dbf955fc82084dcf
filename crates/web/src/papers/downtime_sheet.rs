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
use care::episode::summary::Medicine;
use care::ids::UnitId;
use care::responsibility::Link;
use care::ward::SafetyBed;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Open things that are written out for one patient; the rest are counted.
const ITEMS_MAX: usize = 6;
const CONTACTS_MAX: usize = 3;
/// A row is never cut in two, so that it must find room on one page; the rest are counted.
const MEDICINES_MAX: usize = 8;

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
    // Only whoever has the list has a column for it; the others have more room to write.
    let gives =
        downtime.is_ward || downtime.rows.iter().any(|row| !row.summary.medicines.is_empty());
    let columns = [
        Some(column("downtime-patient", 6)),
        gives.then(|| column("downtime-medicines", 5)),
        Some(column("downtime-next", 4)),
        Some(column("downtime-responsible", 3)),
        Some(column("downtime-open", 6)),
        Some(column("downtime-by-hand", 5)),
    ];
    let columns = columns.into_iter().flatten().collect();
    let rows = downtime.rows.iter().map(|row| {
        let cells = [
            Some(who(frame, downtime, row)),
            gives.then(|| medicines(frame, downtime, row)),
            Some(next(frame, row)),
            Some(responsible(frame, downtime, row)),
            Some(open(frame, downtime, row)),
        ];
        let cells = cells.into_iter().flatten().map(|lines| lines.join("\n"));
        cells.chain([String::new()]).collect()
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
    let beside = |parts: [Option<String>; 2]| said(parts).join(" · ");
    let lines = [
        Some(head),
        Some(beside([Some(about), telephone])),
        Some(address(person)),
        Some(row.summary.reason.clone()),
        Some(beside([Some(capital(&phase)), news(frame, row)])),
    ];
    let lines = lines.into_iter().chain(outside(frame, row).into_iter().map(Some));
    said(lines.chain(kin(frame, downtime, row).into_iter().map(Some)))
}

/// The latest NEWS2 and when, so that the next one taken by hand can be compared.
fn news(frame: &Frame<'_>, row: &Row) -> Option<String> {
    let vitals = row.summary.vitals.as_ref()?;
    let news = format::news(frame.t, Some(vitals), frame.now, frame.zone)?;
    let when = soon(frame, vitals.measured_at);
    let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
        [("total", &news.number), ("says", &news.headline), ("when", &when)];
    Some(frame.t.with("downtime-news", &blanks))
}

/// Values beyond their limits that somebody has answered for; the others are open, and stand there.
fn outside(frame: &Frame<'_>, row: &Row) -> Vec<String> {
    let outside = row.summary.outside.iter().filter(|one| one.answered.is_some());
    let says = outside.map(|one| {
        crate::items::outside(frame.t, one, frame.directory, frame.now, frame.zone).says
    });
    says.collect()
}

/// "i dag kl 14": which day that is stands at the top of the sheet.
fn soon(frame: &Frame<'_>, at: Timestamp) -> String {
    format::moment(frame.t, at, frame.now, frame.zone)
}

fn kin(frame: &Frame<'_>, downtime: &Downtime, row: &Row) -> Vec<String> {
    let known = row.summary.kin.iter().filter_map(|kin| downtime.kin.get(kin));
    let known = known.filter(|kin| !kin.protected);
    let lines = known.filter_map(|kin| {
        let number = kin.telephone.as_ref()?;
        let name = crate::asked::name(Some(kin));
        Some(frame.t.with("downtime-kin", &[("name", &name), ("number", number)]))
    });
    lines.collect()
}

/// What staff give, until its last day; none where the unit may not have the list.
fn medicines(frame: &Frame<'_>, downtime: &Downtime, row: &Row) -> Vec<String> {
    let today = care_time::day_of(downtime.now, frame.zone);
    let given: Vec<_> = row.summary.medicines.iter().filter(|m| is_given(m, today)).collect();
    let lines = given.iter().take(MEDICINES_MAX).map(|medicine| {
        let route = frame.get(&format!("our-route-{}", medicine.route.as_str()));
        let giver = medicine.giver.as_str().replace('_', "-");
        let giver = frame.get(&format!("our-giver-{giver}"));
        let until = medicine.until.map(|day| {
            let day = format::date(frame.t, day, today);
            frame.t.with("our-medicine-until", &[("day", &day)])
        });
        let how = format!("{} {route}", medicine.dose);
        let how = [Some(how), Some(medicine.times.clone()), until];
        let how = how.into_iter().flatten().collect::<Vec<_>>().join(", ");
        format!("{}: {how}. {giver}.", medicine.name)
    });
    let mut lines: Vec<_> = lines.collect();
    if given.len() > MEDICINES_MAX {
        let n = given.len() - MEDICINES_MAX;
        lines.push(frame.t.with("downtime-medicines-more", &[("n", &n)]));
    }
    // A unit that may not have the list is not told that there is nothing on it.
    if lines.is_empty() && downtime.is_ward {
        lines.push(frame.get("downtime-medicines-none"));
    }
    lines
}

fn is_given(medicine: &Medicine, today: Date) -> bool {
    medicine.until.is_none_or(|last| last >= today)
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
            format!("{}: {kind}, {unit}", capital(&soon(frame, contact.at)))
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
        (None, false) if row.broken.contains(&Link::WayBack) => frame.get("line-missing"),
        // As the screen says: it is arranged with the decision.
        (None, false) => frame.get("line-not-yet").to_lowercase(),
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
            let says = sentence(t, item, frame.directory, now, zone);
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
