//! Check of what is done with other units, in the words that the file uses.

use super::find;
use crate::scenario::{Names, ThingThat, Together};
use care::care_time;
use care::episode::Episode;
use care::episode::request::Request;
use care::episode::thing::{Step, Tracked};
use care::ids::UnitId;
use care::open_item::{OpenItem, What};
use care::programme::RequestKind;
use care::ward::SafetyBed;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

pub(super) struct Seen<'a> {
    pub(super) episode: &'a Episode,
    pub(super) open: &'a [OpenItem],
    pub(super) at: Timestamp,
    pub(super) zone: &'a TimeZone,
    pub(super) names: &'a Names,
}

type Pair = (String, String);

impl Seen<'_> {
    /// The expectation and the finding, in the same words; equal when it is as expected.
    pub(super) fn compare(&self, that: &Together) -> Pair {
        let episode = self.episode;
        match that {
            Together::Requests(of) => pairs(
                "requests",
                of,
                |kind| kind.as_str(),
                |kind| {
                    let request = self.newest(*kind);
                    request.map_or("none", |request| request.standing().as_str()).to_owned()
                },
            ),
            Together::SentAlong(of) => {
                let expected = of.iter().map(|(kind, along)| (*kind, along.join(" and ")));
                pairs(
                    "sent_along",
                    &expected.collect(),
                    |kind| kind.as_str(),
                    |kind| self.newest(*kind).map(along).unwrap_or_default().join(" and "),
                )
            }
            Together::GapOwners(of) => {
                pairs("gap_owners", of, |gap| gap.clone(), |gap| self.owner(gap, &of[gap]))
            }
            Together::Unread(of) => self.unread(of),
            Together::MedicineList(version) => {
                let found = episode.medicine_list.as_ref().map_or(0, |list| list.version);
                word("medicine_list", &version.to_string(), &found.to_string())
            }
            Together::MedicinesChecked(units) => {
                let found = self.medicines_checked();
                word("medicines_checked", &self.units(units), &self.units(&found))
            }
            Together::Things(things) => self.things(things),
            Together::Persona(persona) => {
                let found = episode.decision.as_ref().and_then(|d| d.persona.as_deref());
                word("persona", persona, found.unwrap_or("none"))
            }
            Together::SafetyBed(kind) => word("safety_bed", kind, safety_bed(episode.safety_bed)),
            Together::Contacts(of) => {
                let expected = of.iter().map(|(unit, count)| (*unit, count.to_string()));
                let found = |unit: &UnitId| self.contacts(*unit).to_string();
                pairs("contacts", &expected.collect(), |unit| self.unit(*unit), found)
            }
            Together::ChecklistLeft(items) => {
                let left = episode.checklist().into_iter().filter(|(_, state)| state.is_left());
                let mut left: Vec<_> = left.map(|(item, _)| item.id.clone()).collect();
                left.sort_unstable();
                word("checklist_left", &items.join(", "), &left.join(", "))
            }
            Together::FollowUp(unit) => {
                let found = episode.follow_up.map_or("nobody", |unit| self.unit(unit));
                word("follow_up", self.unit(*unit), found)
            }
        }
    }

    fn unit(&self, unit: UnitId) -> &str {
        self.names.unit_ids.get(&unit).map_or("another unit", String::as_str)
    }

    fn units(&self, units: &[UnitId]) -> String {
        let units: Vec<&str> = units.iter().map(|unit| self.unit(*unit)).collect();
        units.join(", ")
    }

    fn newest(&self, kind: RequestKind) -> Option<&Request> {
        let of_kind = self.episode.requests.iter().filter(|(_, r)| r.details.kind == kind);
        of_kind.max_by_key(|(id, request)| (request.sent.at, **id)).map(|(_, request)| request)
    }

    /// The owner in as many words as were expected: the role, or the role at its unit.
    fn owner(&self, gap: &str, expected: &str) -> String {
        let of = |item: &&OpenItem| {
            matches!(item.what, What::Gap { .. }) && super::check::tag(&item.what, "why") == gap
        };
        let Some(item) = self.open.iter().find(of) else { return "no such gap".to_owned() };
        let role = item.owner.role.as_str();
        match expected.contains('@') {
            true => format!("{role}@{}", self.unit(item.owner.unit)),
            false => role.to_owned(),
        }
    }

    fn unread(&self, of: &BTreeMap<UnitId, Vec<String>>) -> Pair {
        let mut found: BTreeMap<UnitId, Vec<String>> = BTreeMap::new();
        for notice in &self.episode.notices {
            for unit in notice.unread() {
                found.entry(unit).or_default().push(notice.kind.as_str().to_owned());
            }
        }
        let said = |of: &BTreeMap<UnitId, Vec<String>>| {
            let mut said: Vec<String> = of
                .iter()
                .map(|(unit, kinds)| {
                    let mut kinds = kinds.clone();
                    kinds.sort_unstable();
                    format!("{}: {}", self.unit(*unit), kinds.join(" and "))
                })
                .collect();
            said.sort_unstable();
            said.join(", ")
        };
        word("unread", &said(of), &said(&found))
    }

    fn medicines_checked(&self) -> Vec<UnitId> {
        let Some(list) = &self.episode.medicine_list else { return vec![] };
        let units = list.checks.keys().copied();
        units.filter(|unit| list.check_of(*unit).is_some_and(|check| check.value.agrees)).collect()
    }

    fn things(&self, things: &[ThingThat]) -> Pair {
        let state = |that: &ThingThat| {
            let id = match &that.find {
                Some(find) => find::thing(find, self.episode),
                None => Some(that.thing),
            };
            let tracked = id.and_then(|id| self.episode.things.get(&id));
            tracked.map_or("not ordered", state)
        };
        let expected: Vec<_> = things.iter().map(|t| format!("{} {}", t.name, t.is)).collect();
        let found: Vec<_> = things.iter().map(|t| format!("{} {}", t.name, state(t))).collect();
        word("things", &expected.join(", "), &found.join(", "))
    }

    /// Contacts of the unit on the day, but for the cancelled.
    fn contacts(&self, unit: UnitId) -> usize {
        let today = care_time::day_of(self.at, self.zone);
        let planned = self.episode.planned().filter(|planned| {
            let contact = &planned.contact;
            !planned.cancelled
                && contact.unit == unit
                && care_time::day_of(contact.at, self.zone) == today
        });
        planned.count()
    }
}

fn word(what: &str, expected: &str, found: &str) -> Pair {
    (format!("{what} {expected}"), format!("{what} {found}"))
}

/// "name expected, name expected" beside what is found for the same keys.
fn pairs<K: Ord, N: AsRef<str>>(
    what: &str,
    expected: &BTreeMap<K, String>,
    name: impl Fn(&K) -> N,
    found: impl Fn(&K) -> String,
) -> Pair {
    let (asked, found): (Vec<String>, Vec<String>) = expected
        .iter()
        .map(|(key, is)| {
            let name = name(key);
            (format!("{} {is}", name.as_ref()), format!("{} {}", name.as_ref(), found(key)))
        })
        .unzip();
    word(what, &asked.join(", "), &found.join(", "))
}

fn along(request: &Request) -> Vec<String> {
    let details = &request.details;
    let agreement = details.agreement.map(|_| "agreement".to_owned());
    let list = details.medicine_list.map(|_| "medicine_list".to_owned());
    agreement.into_iter().chain(list).collect()
}

fn safety_bed(bed: Option<SafetyBed>) -> &'static str {
    match bed {
        Some(SafetyBed::Held { .. }) => "held",
        Some(SafetyBed::Overbooking) => "overbooking",
        Some(SafetyBed::Pooled) => "pooled",
        None => "none",
    }
}

fn state(tracked: &Tracked) -> &'static str {
    match tracked.step() {
        _ if tracked.cancelled.is_some() => "cancelled",
        Some(Step::Sent) => "sent",
        Some(Step::Arrived) => "arrived",
        Some(Step::NotArrived { .. }) => "not_arrived",
        Some(Step::Refilled) => "refilled",
        Some(Step::Returned) => "returned",
        Some(Step::Lost { .. }) => "lost",
        None if tracked.thing.promised_at.is_some() => "promised",
        None => "ordered",
    }
}
