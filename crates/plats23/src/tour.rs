//! The demonstration's guided tour: the steps of `rehearsal`, with the people one can be, for the
//! pages. Not the words, nor how far somebody has come.

use anyhow::{Context, anyhow};
use rehearsal::Scenario;
use web::{DemoPerson, Tour, TourSign, TourStep};

/// The tour among these people.
pub(crate) fn among(scenario: &Scenario, people: &[DemoPerson]) -> anyhow::Result<Tour> {
    let steps = rehearsal::tour(scenario).map_err(|fault| anyhow!("the tour: {fault}"))?;
    let steps: anyhow::Result<Vec<_>> = steps.into_iter().map(|one| step(one, people)).collect();
    Ok(Tour::new(steps?))
}

fn step(step: rehearsal::TourStep, people: &[DemoPerson]) -> anyhow::Result<TourStep> {
    let person = people.iter().find(|person| person.key == step.be);
    let name = person.with_context(|| format!("nobody can be {}", step.be))?.name.clone();
    Ok(TourStep {
        id: step.id,
        be: (step.be, name),
        page: step.page,
        episode: step.episode,
        hours: step.hours,
        part: step.part,
        already: step.already,
        done: step.done.into_iter().map(sign).collect(),
    })
}

fn sign(sign: rehearsal::TourSign) -> TourSign {
    match sign {
        rehearsal::TourSign::Saw { action, by, patient, after } => {
            TourSign::Saw { action: action.as_str(), by, patient: patient.map(|one| one.0), after }
        }
        rehearsal::TourSign::Happened { kind, episode } => TourSign::Happened { kind, episode },
    }
}
