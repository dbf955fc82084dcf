//! The book of gaps, told in Swedish: what has happened, what the screen says, who can close it and
//! by when, and the act that its button leads to. The pages come from `care`, which lives them.

use super::{action, owner, sentence};
use crate::format;
use crate::lang::Lang;
use crate::texts::T;
use care::ids::{EpisodeId, UnitId};
use care::keeper::Law;
use care::open_item::{OpenItem, What};
use care::unit::{Details, Unit, UnitKind};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Deserialize)]
struct Book {
    units: BTreeMap<Uuid, String>,
    pages: Vec<Page>,
}

#[derive(Deserialize)]
struct Page {
    told: String,
    gap: OpenItem,
    closes: String,
}

fn directory(units: &BTreeMap<Uuid, String>) -> Directory {
    let unit = |name: &String| Unit {
        details: Some(Details {
            name: name.clone(),
            place: String::new(),
            kind: UnitKind::Ward,
            authority: String::new(),
            law: Law::Hsl,
            principal: None,
            on_platform: true,
        }),
        ..Unit::default()
    };
    let units = units.iter().map(|(id, name)| (UnitId(*id), unit(name)));
    Directory { units: units.collect(), ..Directory::default() }
}

/// "tisdag 24 november kl 9"
fn moment(t: T, at: Timestamp, zone: &TimeZone) -> String {
    let day = format::full_date(t, care::care_time::day_of(at, zone));
    format!("{day} {}", format::weekday_clock(t, at, zone))
}

#[test]
fn every_gap_is_told_in_swedish() {
    let text = include_str!("../../../care/tests/it/golden/gap_book.json");
    let book: Book = serde_json::from_str(text).unwrap();
    let (t, directory) = (T { lang: Lang::Sv }, directory(&book.units));
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let episode = EpisodeId(Uuid::from_u128(1));
    let told = book.pages.iter().map(|page| {
        let (gap, opens_at) = (&page.gap, page.gap.opens_at);
        let What::Gap { link, .. } = &gap.what else { panic!("{gap:?}") };
        let whose = owner(t, gap, &directory, opens_at, &zone);
        let act = action(t, episode, gap);
        let lines = [
            page.told.clone(),
            format!("  {}: glapp ({})", moment(t, opens_at, &zone), super::link_word(t, *link)),
            format!("  ”{}”", sentence(t, gap, &directory, opens_at, &zone)),
            format!("  {}, {}, {}", whose.who, whose.by, whose.then.unwrap_or_default()),
            format!("  Knapp: {} ({})", act.label, act.href.replace(&episode.0.to_string(), "…")),
            format!("  Stängs: {}", page.closes),
        ];
        lines.join("\n")
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n\n"));
}
