//! `POST /episodes/{id}/decision`: the physician's decision, with the safety bed that is reserved
//! at the same moment; and what was decided, for everybody to read.

use super::{Back, answer, is_on_ward};
use crate::episodes::{On, legal_status, way_back};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
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
    pub(super) form: Option<DecisionForm>,
    /// For those who wait for it.
    pub(super) waits: String,
}

pub(super) struct DecisionForm {
    pub(super) form: FormView,
    pub(super) path: String,
    /// Shown at once, or behind "change the decision".
    pub(super) is_open: bool,
    pub(super) choices: Vec<Choice>,
    pub(super) statuses: Vec<Choice>,
    pub(super) alternatives: Vec<Choice>,
    pub(super) beds: Vec<Choice>,
}

impl DecisionView {
    pub(super) fn of(on: &On<'_>, back: Option<FormBack>) -> Self {
        let decided = decided(on);
        let waits = if decided.is_empty() { on.get("decision-waits") } else { String::new() };
        let form = (on.may(Action::Decide) && is_on_ward(on)).then(|| form(on, back));
        DecisionView { decided, form, waits }
    }
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

fn form(on: &On<'_>, back: Option<FormBack>) -> DecisionForm {
    let is_open = on.episode().decision.is_none() || back.is_some();
    let programme = &on.view.programme;
    let first = |words: Vec<Choice>| words.first().map(|c| c.value.clone()).unwrap_or_default();
    let statuses = legal_status::options(on);
    let alternatives: Vec<Choice> = programme
        .alternatives
        .iter()
        .map(|one| Choice::new(one.as_str(), capital(&on.word("alternative", one.as_str()))))
        .collect();
    let none = Choice::new("", on.get("decision-bed-none"));
    let beds: Vec<Choice> = [none].into_iter().chain(way_back::beds(on)).collect();
    let tomorrow = on.today().tomorrow().unwrap_or_else(|_| on.today());
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("legal_status", first(statuses.clone()))
        .prefilled("alternative", first(alternatives.clone()))
        .prefilled("treatment_from", on.today().to_string())
        .prefilled("reassess_at_date", tomorrow.to_string())
        .prefilled("reassess_at_time", "09:00")
        .prefilled("bed", beds.get(1).map(|bed| bed.value.clone()).unwrap_or_default());
    DecisionForm {
        form,
        path: paths::decision(on.id()),
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
    }
}

const CHOICES: [&str; 4] = ["yes", "yes_when_met", "not_now", "not_suitable"];

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match decide(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-decided")),
        Err(error) => answer(&web, &signed, id, Some(Back::Decision(error.back()?))).await,
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
