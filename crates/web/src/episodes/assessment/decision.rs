//! `POST /episodes/{id}/decision`: the physician's decision, with the safety bed that is reserved
//! at the same moment; and what was decided, for everybody to read.

use super::{Back, answer, answers, is_on_ward};
use crate::episodes::limits::{self, LimitsRow};
use crate::episodes::{On, legal_status, way_back};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormView, Reader, SubmitError, submit};
use crate::items::capital;
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::Decide;
use care::episode::event::{self, Exit};
use care::ids::EpisodeId;
use care::programme::{Alternative, LegalStatus};
use jiff::Timestamp;
use jiff::civil::Date;

pub(super) struct DecisionView {
    /// What was decided: (what, how).
    pub(super) decided: Vec<(String, String)>,
    pub(super) asked: Option<DecisionForm>,
    /// For those who wait for it.
    pub(super) waits: String,
}

pub(super) struct DecisionForm {
    /// Shown at once, or behind "change the decision".
    pub(super) is_open: bool,
    pub(super) choices: Vec<Choice>,
    pub(super) statuses: Vec<Choice>,
    pub(super) alternatives: Vec<Choice>,
    pub(super) beds: Vec<Choice>,
    /// What the signature puts into force: the programme's own, as `care` copies it.
    pub(super) limits: Vec<LimitsRow>,
}

impl DecisionView {
    /// The decision, and the page's form with what it starts from.
    pub(super) fn of(on: &On<'_>, form: FormView, is_back: bool) -> (Self, FormView) {
        let decided = decided(on);
        let waits = if decided.is_empty() { on.get("decision-waits") } else { String::new() };
        if !on.may(Action::Decide) || !is_on_ward(on) {
            return (DecisionView { decided, asked: None, waits }, form);
        }
        let asked = asked(on, is_back);
        let form = prefilled(on, &asked, form);
        (DecisionView { decided, asked: Some(asked), waits }, form)
    }
}

/// What is typed in the decision itself: there is no wrong moment to lose it.
const TYPED: [&str; 9] = [
    "choice",
    "reassess_at_date",
    "reassess_at_time",
    "bed",
    "legal_status",
    "alternative",
    "treatment_from",
    "treatment_days",
    "reason",
];

/// Somebody has chosen, or written why.
pub(super) fn is_begun(fields: &Fields) -> bool {
    let typed = ["choice", "treatment_days", "reason"];
    typed.iter().any(|name| !fields.one(name).is_empty())
}

pub(super) fn typed(form: FormView, fields: &Fields) -> FormView {
    TYPED.iter().fold(form, |form, name| form.prefilled(name, fields.one(name)))
}

fn decided(on: &On<'_>) -> Vec<(String, String)> {
    let Some(decision) = &on.episode().decision else { return vec![] };
    let t = on.t();
    let choice = match decision.choice {
        event::Choice::Yes => on.get("decision-yes"),
        event::Choice::YesWhenMet => on.get("decision-yes-when-met"),
        event::Choice::NotNow { reassess_at } => {
            t.with("decision-not-now-until", &[("when", &on.moment(reassess_at))])
        }
    };
    let mut rows =
        vec![(on.get("decision-is"), choice), (on.get("decision-by"), on.by(&decision.mark))];
    if decision.against_rule {
        rows.push((on.get("decision-against"), on.get("decision-against-says")));
    }
    if !decision.reason.is_empty() {
        rows.push((on.get("decision-reason"), decision.reason.clone()));
    }
    if on.episode().is_approved() {
        let status = on.episode().legal_status.map(|(status, _)| status.as_str());
        let status = status.map_or_else(String::new, |status| capital(&on.word("legal", status)));
        let from = on.day(decision.treatment_from);
        let days = t.with("careplan-days", &[("n", &decision.treatment_days), ("from", &from)]);
        rows.push((on.get("decision-legal-status"), status));
        let alternative = capital(&on.word("alternative", decision.alternative.as_str()));
        rows.push((on.get("decision-alternative"), alternative));
        rows.push((on.get("decision-treatment"), days));
        if on.episode().is_open() {
            rows.push((on.get("decision-way-back"), way_back::now(on)));
        }
    }
    rows
}

fn prefilled(on: &On<'_>, asked: &DecisionForm, form: FormView) -> FormView {
    let first = |words: &[Choice]| words.first().map(|c| c.value.clone()).unwrap_or_default();
    let tomorrow = on.today().tomorrow().unwrap_or_else(|_| on.today());
    // No bed is promised by default: the way back is chosen.
    form.prefilled("legal_status", first(&asked.statuses))
        .prefilled("alternative", first(&asked.alternatives))
        .prefilled("treatment_from", on.today().to_string())
        .prefilled("reassess_at_date", tomorrow.to_string())
        .prefilled("reassess_at_time", "09:00")
}

fn asked(on: &On<'_>, is_back: bool) -> DecisionForm {
    let is_open = on.episode().decision.is_none() || is_back;
    let programme = &on.view.programme;
    let statuses = legal_status::options(on);
    let alternatives: Vec<Choice> = programme
        .alternatives
        .iter()
        .map(|one| Choice::new(one.as_str(), capital(&on.word("alternative", one.as_str()))))
        .collect();
    let none = Choice::new("", on.get("decision-bed-none"));
    let beds: Vec<Choice> = [none].into_iter().chain(way_back::beds(on)).collect();
    DecisionForm {
        is_open,
        choices: CHOICES
            .into_iter()
            .map(|word| {
                let key = format!("decision-{}", word.replace('_', "-"));
                Choice::new(word, on.get(&key)).hint(on.get(&format!("{key}-hint")))
            })
            .collect(),
        statuses,
        alternatives,
        beds,
        limits: limits::rows(on, &programme.protocol),
    }
}

const CHOICES: [&str; 4] = ["yes", "yes_when_met", "not_now", "not_suitable"];

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    mut fields: Fields,
) -> Result<Response, Failure> {
    // What was answered on the same page is saved first: it is what the decision rests on.
    let saved = answers::save(&web, &signed, id, &mut fields).await;
    let outcome = match saved {
        Ok(_) => decide(&web, &signed, id, &fields).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-decided")),
        Err(error) => answer(&web, &signed, id, Some(Back::Form(error.back()?))).await,
    }
}

async fn decide(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let command = read(web, &mut reader);
    reader.finish().map_err(|back| SubmitError::Back(Box::new(back)))?;
    let Some(command) = command else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn read(web: &WebState, reader: &mut Reader<'_>) -> Option<EpisodeCommand> {
    let choice = reader.choice("choice", "decision-missing", |word| {
        CHOICES.into_iter().find(|own| *own == word)
    })?;
    let choice = match choice {
        "not_suitable" => {
            let reason = reader.needed("reason", "end-reason-missing");
            return Some(EpisodeCommand::End { exit: Exit::NotSuitable, reason });
        }
        "not_now" => event::Choice::NotNow { reassess_at: reassess(web, reader)? },
        "yes_when_met" => event::Choice::YesWhenMet,
        _ => event::Choice::Yes,
    };
    let is_yes = !matches!(choice, event::Choice::NotNow { .. });
    let status = reader.choice("legal_status", "legal-status-missing", legal_status::parse);
    let alternative = reader.choice("alternative", "decision-alternative-missing", |word| {
        Alternative::ALL.into_iter().find(|own| own.as_str() == word)
    });
    let from = reader.date("treatment_from");
    let days = match (reader.number::<u16>("treatment_days"), is_yes) {
        (Some(days), _) => Some(days),
        // Nobody knows the length of what is not decided.
        (None, false) => Some(1),
        (None, true) => {
            reader.fail("treatment_days", "decision-days-missing");
            None
        }
    };
    let reason = reader.text("reason");
    let bed = reader.text("bed");
    Some(EpisodeCommand::Decide(Box::new(assembled(
        choice,
        reason,
        (status?, alternative?),
        (from?, days?),
        way_back::parse_bed(&bed).filter(|_| is_yes),
    ))))
}

fn assembled(
    choice: event::Choice,
    reason: String,
    (legal_status, alternative): (LegalStatus, Alternative),
    (treatment_from, treatment_days): (Date, u16),
    safety_bed: Option<care::ward::SafetyBed>,
) -> Decide {
    Decide { choice, reason, legal_status, alternative, treatment_from, treatment_days, safety_bed }
}

fn reassess(web: &WebState, reader: &mut Reader<'_>) -> Option<Timestamp> {
    reader.moment("reassess_at", web.app.zone())
}
