//! The book of gaps: for every kind a story in which it opens at its minute, names who can close it,
//! and goes by the act that its button leads to. A kind without a page does not pass.
//!
//! What the pages say is kept in `golden/gap_book.json`, which `web` tells in Swedish. A page that
//! changes is written anew with `GAP_BOOK=write cargo nextest run -p care`.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod able;
mod agreed;
mod before_home;
mod between;
mod first_hours;
mod holders;
mod others;
mod planned;
mod the_end;
mod unseen;

use crate::cast::*;
use crate::golden_events::kinds;
use care::ids::UnitId;
use care::open_item::{OpenItem, Owner, What, Why};
use care::who::Role;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;

const NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };
const PHYSICIAN: Owner = Owner { unit: WARD_UNIT, role: Role::WardPhysician };
const HOME_NURSE: Owner = Owner { unit: HOME_NURSING, role: Role::HomeNurse };
const CENTRE_NURSE: Owner = Owner { unit: PRIMARY_CARE, role: Role::PrimaryCareNurse };

struct Page {
    /// What has happened, told in Swedish.
    told: &'static str,
    /// Up to the minute before the gap.
    before: Story,
    /// What brings it, when it is not time alone that does.
    brings: fn(Story) -> Story,
    /// The minute at which it opens.
    opens: &'static str,
    is: fn(&Why) -> bool,
    /// Who can close it, and who is asked next.
    owner: Owner,
    then: Owner,
    /// What closes it, told in Swedish.
    closes: &'static str,
    act: fn(Story) -> Story,
}

/// Only time has to pass.
fn time(story: Story) -> Story {
    story
}

fn pages() -> Vec<Page> {
    let chapters = [
        before_home::pages(),
        first_hours::pages(),
        planned::pages(),
        agreed::pages(),
        holders::pages(),
        able::pages(),
        unseen::pages(),
        between::pages(),
        others::pages(),
        the_end::pages(),
    ];
    chapters.into_iter().flatten().collect()
}

/// Open now, of the episode itself and of what its units bring.
fn open(story: &Story, is: fn(&Why) -> bool) -> Vec<OpenItem> {
    let wanted = |item: &OpenItem| matches!(&item.what, What::Gap { why, .. } if is(why));
    story.thread().open.into_iter().filter(wanted).collect()
}

impl Page {
    /// The gap itself, when everything about it has been seen.
    fn lived(self) -> (&'static str, OpenItem, &'static str) {
        let told = self.told;
        let last_moment = at(self.opens).checked_sub(jiff::Span::new().microseconds(1)).unwrap();
        let mut story = self.before;
        story.now = last_moment.max(story.now);
        if story.now < at(self.opens) {
            assert_eq!(open(&story, self.is), [], "too early: {told}");
        }
        let story = (self.brings)(story.at(self.opens));
        let found = open(&story, self.is);
        assert_eq!(found.len(), 1, "{told}: {:?}", story.thread().open);
        let gap = found.into_iter().next().unwrap();
        assert_eq!(gap.opens_at, at(self.opens), "{told}");
        assert_eq!((gap.owner, gap.then), (self.owner, Some(self.then)), "{told}");
        assert!(gap.due_at >= gap.opens_at, "{told}");
        let story = (self.act)(story);
        assert_eq!(open(&story, self.is), [], "still open: {told}");
        (told, gap, self.closes)
    }
}

fn kind(gap: &OpenItem) -> String {
    serde_json::to_value(gap).unwrap()["what"]["why"]["why"].as_str().unwrap().to_owned()
}

fn golden() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/golden/gap_book.json"))
}

/// Whose name the story's units have, for whoever tells it.
fn name(unit: UnitId) -> String {
    let directory = directory();
    directory.units[&unit].details.as_ref().unwrap().name.clone()
}

#[expect(clippy::disallowed_methods, reason = "golden files are read by the test, not by care")]
#[test]
fn every_kind_of_gap_has_a_page() {
    let lived: Vec<_> = pages().into_iter().map(Page::lived).collect();
    let found: BTreeSet<String> = lived.iter().map(|(_, gap, _)| kind(gap)).collect();
    assert_eq!(found, kinds::<Why>("why"), "every kind has a page");
    let units = directory().units.into_keys();
    let names: serde_json::Map<String, Value> =
        units.map(|unit| (unit.0.to_string(), name(unit).into())).collect();
    let told = lived.into_iter().map(|(told, gap, closes)| {
        json!({ "told": told, "gap": gap, "closes": closes, "kind": kind(&gap) })
    });
    let book = json!({ "units": names, "pages": told.collect::<Vec<_>>() });
    if std::env::var("GAP_BOOK").is_ok_and(|wish| wish == "write") {
        let text = serde_json::to_string_pretty(&book).unwrap() + "\n";
        std::fs::write(golden(), text).unwrap();
    }
    let text = std::fs::read_to_string(golden()).unwrap();
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(book, written, "the book says something else now");
}
