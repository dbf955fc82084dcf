//! Read: a scenario's file into a scenario, or everything that is wrong with it.
//!
//! The whole file is read before anything is played; nothing is guessed.

mod accounts;
mod by;
mod cast;
mod command;
mod correction;
mod end;
mod expect;
mod expect_together;
mod facts;
mod flow;
mod home;
mod medicine;
mod people;
mod plan;
mod registers;
mod request;
mod responsibility;
mod set_up;
mod social;
mod steps;
mod thing;
mod visit;

use crate::cast::Cast;
use crate::fault::Fault;
use crate::scenario::{Act, EpisodeName, Names, Scenario, Step};
use crate::table::{Source, Table};
use care::command::Command;
use care::episode;
use care::ids::ThingId;
use jiff::tz::TimeZone;
use toml::de::DeTable;
use uuid::Uuid;

/// Finds the text of a file that the scenario names.
pub(crate) type Finder<'f> = &'f dyn Fn(&str) -> Result<String, String>;

/// Largest file that is read.
const FILE_MAX: usize = 1024 * 1024;

pub(crate) fn read(file: &str, text: &str, finder: Finder<'_>) -> Result<Scenario, Vec<Fault>> {
    if text.len() > FILE_MAX {
        let (found, most) = (format!("{} bytes", text.len()), format!("at most {FILE_MAX} bytes"));
        return Err(vec![Fault::of_file(file, &found, &most)]);
    }
    let source = Source::new(file, text);
    let root = match DeTable::parse(text) {
        Ok(root) => root,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            source.fault(&span, "file", &format!("valid TOML: {}", error.message()));
            return Err(source.into_faults());
        }
    };
    let scenario = scenario(&Table::root(&source, &root), finder);
    let faults = source.into_faults();
    match scenario {
        Some(scenario) if faults.is_empty() => Ok(scenario),
        Some(_) | None => Err(faults),
    }
}

fn scenario(file: &Table<'_>, finder: Finder<'_>) -> Option<Scenario> {
    let name = file.need("name", "an id").and_then(|field| field.id());
    let title = file.need("title", "a text in sv and en").and_then(|field| field.both());
    let starts = file.need("starts", "a date as 2026-11-02").and_then(|field| field.date());
    let zone = zone(file);
    // Faults further down are found even when the heading is wrong.
    let mut cast = cast::cast(file, finder, name.clone().unwrap_or_default(), starts, zone.clone());
    let steps = steps::steps(file, &mut cast);
    let expects = expect::expects(file, &cast);
    let accounts = accounts::accounts(file, &cast);
    file.finish();
    let names = names(&cast, &steps);
    let authority = cast.units.values().map(|unit| unit.details.authority.clone()).next();
    Some(Scenario {
        file: file.source.file.to_owned(),
        name: name?,
        title: title?,
        starts: starts?,
        zone: zone?,
        authority: authority.unwrap_or_default(),
        set_up: set_up::set_up(&cast),
        steps,
        expects,
        episodes: episodes(&cast),
        accounts,
        names,
    })
}

fn zone(file: &Table<'_>) -> Option<TimeZone> {
    let field = file.need("zone", "a zone as \"Europe/Stockholm\"")?;
    let zone = TimeZone::get(field.str()?).ok();
    if zone.is_none() {
        field.fault("a zone as \"Europe/Stockholm\"");
    }
    zone
}

fn episodes(cast: &Cast) -> Vec<EpisodeName> {
    let mut episodes: Vec<_> = cast.episodes.iter().collect();
    episodes.sort_by_key(|(_, episode)| episode.order);
    let names = episodes.into_iter().map(|(name, episode)| EpisodeName {
        name: name.clone(),
        id: episode.id,
        patient: episode.patient,
    });
    names.collect()
}

fn names(cast: &Cast, steps: &[Step]) -> Names {
    let acts = steps.iter().flat_map(|step| &step.acts);
    let persons = cast.persons.values();
    Names {
        units: cast.units.values().map(|unit| (unit.id, unit.details.name.clone())).collect(),
        staff: cast.staff.values().map(|staff| (staff.id, staff.name.clone())).collect(),
        persons: persons.map(|person| (person.id, person.details.name.full())).collect(),
        unit_ids: cast.units.iter().map(|(name, unit)| (unit.id, name.clone())).collect(),
        things: acts.filter_map(ordered).collect(),
    }
}

/// A thing that a step orders, by the id that it gets.
fn ordered(act: &Act) -> Option<(ThingId, String)> {
    let Command::Episode(_, episode::Command::OrderThing(thing)) = &act.command else {
        return None;
    };
    let id = Uuid::from_u128(act.id.0.as_u128().wrapping_add(1));
    Some((ThingId(id), thing.what.clone()))
}
