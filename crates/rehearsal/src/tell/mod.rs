//! Tell: the played scenario in plain words, Swedish and English, for those who listen.
//!
//! Not here: what the product shows on its pages; those words are in `locales/`.

mod calendar;
mod decisions;
mod facts;
mod measured;
mod planned;
mod sentence;
mod together;

use crate::report::{Outcome, Report, Told};
use crate::scenario::{Names, Scenario, Step};
use calendar::{clock, date};
use care::programme::{Lang, Text};
use care::who::{Role, Who};
use std::fmt::Write;

pub(crate) fn told(scenario: &Scenario, step: &Step, outcome: Outcome) -> Told {
    let of_step = |name: &String| scenario.episodes.iter().find(|e| e.name == *name);
    let episode = step.episode.as_ref().and_then(of_step);
    let patient = episode.and_then(|episode| scenario.names.persons.get(&episode.patient));
    Told {
        line: step.line,
        day: step.day,
        at: step.at,
        wall: scenario.zone.to_datetime(step.at),
        who: step.actor.who,
        name: name(step.actor.who, &scenario.names),
        capacity: capacity(step.actor.who),
        episode: step.episode.clone(),
        patient: patient.filter(|_| scenario.episodes.len() > 1).cloned(),
        what: step.story.clone().unwrap_or_else(|| sentence(scenario, step)),
        because: step.because.clone(),
        outcome,
    }
}

/// What a step does in a sentence, when it tells no story of its own.
pub fn sentence(scenario: &Scenario, step: &Step) -> Text {
    sentence::of(step, &scenario.names, &scenario.zone)
}

fn name(who: Who, names: &Names) -> String {
    let name = match who {
        Who::Staff { staff, .. } => names.staff.get(&staff),
        Who::Person { person, .. } => names.persons.get(&person),
        Who::System => None,
    };
    name.cloned().unwrap_or_else(|| "Plats 23".to_owned())
}

fn capacity(who: Who) -> Text {
    let (sv, en) = match who.role() {
        Some(Role::WardNurse) => ("sjuksköterska", "nurse"),
        Some(Role::WardPhysician) => ("läkare", "physician"),
        Some(Role::AssistantNurse) => ("undersköterska", "assistant nurse"),
        Some(Role::CoordinatingNurse) => ("samordningssjuksköterska", "coordinating nurse"),
        Some(Role::Therapist) => ("rehab", "therapist"),
        Some(Role::ClinicNurse) => ("mottagningssjuksköterska", "clinic nurse"),
        Some(Role::PrimaryCarePhysician) => {
            ("läkare på vårdcentralen", "physician at the primary care centre")
        }
        Some(Role::CareCoordinator) => ("vårdkoordinator", "care coordinator"),
        Some(Role::HomeNurse) => ("sjuksköterska i hemsjukvården", "home nurse"),
        Some(Role::HomeHelper) => ("hemtjänsten", "home help"),
        Some(Role::NeedsAssessor) => ("biståndshandläggare", "needs assessor"),
        Some(Role::AmbulanceNurse) => ("ambulansens sjuksköterska", "ambulance nurse"),
        Some(Role::PrimaryCareNurse) => {
            ("sjuksköterska på vårdcentralen", "nurse at the primary care centre")
        }
        Some(Role::Patient) => ("patient", "patient"),
        Some(Role::NextOfKin) => ("närstående", "next of kin"),
        Some(Role::Administrator) => ("administratör", "administrator"),
        None => ("plattformen", "the platform"),
    };
    Text { sv: sv.to_owned(), en: en.to_owned() }
}

impl Told {
    /// One step in one line: day, time, who and what.
    pub fn sentence(&self, lang: Lang) -> String {
        let (day, who) = (self.day_and_time(lang), self.subject(lang));
        format!("{day}. {who}: {}", self.said(lang))
    }

    fn day_and_time(&self, lang: Lang) -> String {
        let (day, date, time) = (self.day, date(self.wall.date(), lang), clock(self.wall, lang));
        match lang {
            Lang::Sv => format!("Dag {day}, {date} kl {time}"),
            Lang::En => format!("Day {day}, {date} at {time}"),
        }
    }

    fn subject(&self, lang: Lang) -> String {
        let who = format!("{}, {}", self.name, self.capacity.get(lang));
        match (&self.patient, lang) {
            (Some(patient), Lang::Sv) if *patient != self.name => format!("{who}, om {patient}"),
            (Some(patient), Lang::En) if *patient != self.name => format!("{who}, about {patient}"),
            (Some(_) | None, _) => who,
        }
    }

    fn said(&self, lang: Lang) -> String {
        let mut said = self.what.get(lang).to_owned();
        if let Some(because) = &self.because {
            let _ = write!(said, " {}", because.get(lang));
        }
        match (&self.outcome, lang) {
            (Outcome::Done, _) => {}
            (Outcome::RefusedAsExpected(_), Lang::Sv) => {
                said.push_str(" Det går inte, som väntat.")
            }
            (Outcome::RefusedAsExpected(_), Lang::En) => {
                said.push_str(" That is refused, as expected.");
            }
            (Outcome::Failed(failure), Lang::Sv) => {
                let _ = write!(said, " GICK FEL: {failure}");
            }
            (Outcome::Failed(failure), Lang::En) => {
                let _ = write!(said, " FAILED: {failure}");
            }
        }
        said
    }
}

/// The whole story, a paragraph for each day, and the result in one sentence.
pub fn tell(told: &[Told], report: &Report, lang: Lang) -> String {
    let mut story = String::new();
    let mut before: Option<&Told> = None;
    for step in told {
        let same_day = before.is_some_and(|before| before.day == step.day);
        let same = before.filter(|b| {
            (b.at, b.who, &b.episode, b.day) == (step.at, step.who, &step.episode, step.day)
        });
        let said = step.said(lang);
        let _ = match (same, same_day, before) {
            (Some(_), _, _) => write!(story, " {said}"),
            (None, true, _) => {
                let time = clock(step.wall, lang);
                let at = if lang == Lang::Sv { "Kl" } else { "At" };
                write!(story, "\n{at} {time}. {}: {said}", step.subject(lang))
            }
            (None, false, None) => write!(story, "{}", step.sentence(lang)),
            (None, false, Some(_)) => write!(story, "\n\n{}", step.sentence(lang)),
        };
        before = Some(step);
    }
    format!("{story}\n\n{}\n", result(report, lang))
}

/// The result in one sentence, and after it what did not hold.
fn result(report: &Report, lang: Lang) -> String {
    let mut said = match (report.episodes.as_slice(), lang) {
        ([one], Lang::Sv) => format!(
            "Resultat: {} dagars behandling, {} dygn sparade {}, {} och {}",
            one.treatment_days,
            one.inpatient_days_saved,
            instead_of(one.alternative.as_deref(), lang),
            counted(one.homecomings, "hemgång", "hemgångar", "ingen hemgång"),
            counted(one.returns, "återgång till avdelningen", "återgångar", "ingen återgång"),
        ),
        ([one], Lang::En) => format!(
            "Result: {} days of treatment, {} days saved {}, {} and {}",
            one.treatment_days,
            one.inpatient_days_saved,
            instead_of(one.alternative.as_deref(), lang),
            counted(one.homecomings, "homecoming", "homecomings", "no homecoming"),
            counted(one.returns, "return to the ward", "returns", "no return"),
        ),
        (several, lang) => {
            let days: u32 = several.iter().map(|episode| episode.inpatient_days_saved).sum();
            let (count, returns) =
                (several.len(), several.iter().map(|episode| episode.returns).sum::<usize>());
            match lang {
                Lang::Sv => {
                    let returns = counted(returns, "återgång", "återgångar", "ingen återgång");
                    format!("Resultat: {count} patienter, {days} sparade dygn och {returns}")
                }
                Lang::En => {
                    let returns = counted(returns, "return", "returns", "no return");
                    format!("Result: {count} patients, {days} days saved and {returns}")
                }
            }
        }
    };
    let (passed, failed) = (report.expectations.passed, report.expectations.failed);
    let of = passed + failed;
    let _ = match (failed, lang) {
        (0, Lang::Sv) => write!(said, "; alla {of} förväntningar höll."),
        (0, Lang::En) => write!(said, "; all {of} expectations held."),
        (_, Lang::Sv) => write!(said, "; {failed} av {of} förväntningar höll inte."),
        (_, Lang::En) => write!(said, "; {failed} of {of} expectations did not hold."),
    };
    for failure in &report.expectations.failures {
        let _ = write!(said, "\n{failure}");
    }
    said
}

fn instead_of(alternative: Option<&str>, lang: Lang) -> &'static str {
    match (alternative, lang) {
        (Some("patient_hotel"), Lang::Sv) => "av patienthotellet",
        (Some("patient_hotel"), Lang::En) => "of the patient hotel",
        (Some("leave"), Lang::Sv) => "av permissionen",
        (Some("leave"), Lang::En) => "of leave",
        (Some("short_term_unit"), Lang::Sv) => "av korttidsenheten",
        (Some("short_term_unit"), Lang::En) => "of the short-term unit",
        (_, Lang::Sv) => "på avdelningen",
        (_, Lang::En) => "on the ward",
    }
}

fn counted(count: usize, one: &str, several: &str, none: &str) -> String {
    match count {
        0 => none.to_owned(),
        1 => format!("1 {one}"),
        _ => format!("{count} {several}"),
    }
}
