//! Tour: the ten steps that lead a visitor through the demonstration, read and resolved.
//!
//! Data: whom to be, where, and what in the record shows that it is done. The words and the panel
//! are the pages'.

use crate::scenario::{AccountOf, Scenario};
use access::Action;
use app::view::tour::Already;
use care::ids::{EpisodeId, PersonId};
use serde::Deserialize;
use uuid::Uuid;

const TOUR: &str = include_str!("../../../scenarios/tour.toml");

/// One step; its words are found by its id.
#[derive(Debug, Clone)]
pub struct TourStep {
    pub id: String,
    /// The key of the account to be.
    pub be: String,
    /// Where to begin, as a word: `board`, `preparation`.
    pub page: String,
    pub episode: Option<EpisodeId>,
    /// The clock is to go forward by this much first.
    pub hours: Option<u32>,
    /// The part of the page to stand at, by its id.
    pub part: Option<String>,
    /// What may be so without the visitor: then the step says it.
    pub already: Option<Already>,
    /// Any one of these shows that it is done.
    pub done: Vec<TourSign>,
}

/// What shows that a step is done.
#[derive(Debug, Clone)]
pub enum TourSign {
    /// A row of the access log: `by` has looked, at this patient if one is named; and not before
    /// an event of this kind in this episode, where there must be something to see.
    Saw { action: Action, by: Uuid, patient: Option<PersonId>, after: Option<(String, EpisodeId)> },
    /// An event of this kind in the episode.
    Happened { kind: String, episode: EpisodeId },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    step: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    be: String,
    page: String,
    patient: Option<String>,
    hours: Option<u32>,
    part: Option<String>,
    already: Option<Already>,
    done: Vec<Sign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sign {
    saw: Option<String>,
    by: Option<String>,
    happened: Option<String>,
    patient: Option<String>,
    after: Option<String>,
}

/// The built-in tour among the people of this scenario; the error says which word is unknown.
pub fn tour(scenario: &Scenario) -> Result<Vec<TourStep>, String> {
    let file: File = toml::from_str(TOUR).map_err(|fault| fault.to_string())?;
    file.step.into_iter().map(|row| step(scenario, row)).collect()
}

fn step(scenario: &Scenario, row: Row) -> Result<TourStep, String> {
    account(scenario, &row.be)?;
    let episode = row.patient.as_deref().map(|name| episode(scenario, name)).transpose()?;
    let done: Result<Vec<_>, _> = row.done.iter().map(|one| sign(scenario, one)).collect();
    let episode = episode.map(|(id, _)| id);
    if row.already.is_some() && episode.is_none() {
        return Err(format!("whose is already in {}", row.id));
    }
    let Row { id, be, page, hours, part, already, .. } = row;
    Ok(TourStep { id, be, page, episode, hours, part, already, done: done? })
}

fn sign(scenario: &Scenario, sign: &Sign) -> Result<TourSign, String> {
    let patient = sign.patient.as_deref().map(|name| episode(scenario, name)).transpose()?;
    match (&sign.saw, &sign.by, &sign.happened, patient) {
        (Some(action), Some(by), None, patient) => {
            let after = match (&sign.after, patient) {
                (Some(kind), Some((episode, _))) => Some((kind.clone(), episode)),
                (Some(_), None) => return Err("after what, in whose episode".to_owned()),
                (None, _) => None,
            };
            Ok(TourSign::Saw {
                action: Action::parse(action).ok_or_else(|| format!("no action {action}"))?,
                by: account(scenario, by)?,
                patient: patient.map(|(_, patient)| patient),
                after,
            })
        }
        (None, None, Some(kind), Some((episode, _))) if sign.after.is_none() => {
            Ok(TourSign::Happened { kind: kind.clone(), episode })
        }
        _ => Err("a sign is either saw and by, or happened and patient".to_owned()),
    }
}

/// Whose account it is, as the logs know them.
fn account(scenario: &Scenario, key: &str) -> Result<Uuid, String> {
    let found = scenario.accounts.iter().find(|account| account.key == key);
    match found.ok_or_else(|| format!("no account {key}"))?.as_who {
        AccountOf::Staff { staff, .. } => Ok(staff.0),
        AccountOf::Person(person) => Ok(person.0),
    }
}

fn episode(scenario: &Scenario, name: &str) -> Result<(EpisodeId, PersonId), String> {
    let found = scenario.episodes.iter().find(|episode| episode.name == name);
    found.map(|episode| (episode.id, episode.patient)).ok_or_else(|| format!("no patient {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{DEMO, embedded};

    fn steps() -> Vec<TourStep> {
        tour(&embedded("scenarios/demo.toml", DEMO).unwrap()).unwrap()
    }

    #[test]
    fn there_are_ten_steps_and_each_can_be_seen_to_be_done() {
        let steps = steps();
        assert_eq!(steps.len(), 10);
        assert!(steps.iter().all(|step| !step.done.is_empty()));
    }

    #[test]
    fn every_kind_that_is_waited_for_is_a_kind_of_event() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(root.join("../care/src/episode/event.rs")).unwrap();
        let written = |kind: &str| -> String {
            let words = kind.split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
            format!("\n    {} {{", words.collect::<String>())
        };
        for sign in steps().iter().flat_map(|step| &step.done) {
            let kind = match sign {
                TourSign::Happened { kind, .. } | TourSign::Saw { after: Some((kind, _)), .. } => {
                    kind
                }
                TourSign::Saw { after: None, .. } => continue,
            };
            assert!(text.contains(&written(kind)), "{kind}");
        }
    }

    #[test]
    fn an_answer_is_not_seen_before_anybody_has_answered() {
        let steps = steps();
        let arrived = steps.iter().find(|step| step.id == "arrived").unwrap();
        let waits = |sign: &TourSign| match sign {
            TourSign::Saw { after, .. } => {
                after.as_ref().is_some_and(|(kind, _)| kind == "request_answered")
            }
            TourSign::Happened { .. } => false,
        };
        assert!(arrived.done.iter().all(waits), "{:?}", arrived.done);
    }
}
