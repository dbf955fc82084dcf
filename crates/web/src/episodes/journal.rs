//! `GET, POST /episodes/{id}/journal`: the unit has entered an agreement or a round in its own
//! journal. Plats 23 is no journal.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::JournalDocument;
use care::ids::{EpisodeId, EventId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    if !may_enter(&on) {
        return Err(Failure::NOT_FOUND);
    }
    act::answer(&on, ask(&on), None)
}

/// Each unit says what stands in its own journal, and nobody says it of another's.
pub(crate) fn may_enter(on: &On<'_>) -> bool {
    on.signed.unit.is_some_and(|unit| on.may_for(Action::EnterInJournal, unit))
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = enter(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-journal", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let left = left(on);
    let act = Act::new(on.get("journal-title"), on.get("journal-button"));
    let Some(first) = left.first().map(|choice| choice.value.clone()) else {
        return act.lead(on.get("journal-nothing-left"));
    };
    act.lead(on.t().with("journal-lead", &[("unit", &on.signed.unit_name)]))
        .field(Field::new(Kind::Radios, "document", on.get("journal-question")).options(left))
        .prefilled("document", first)
}

/// Documents that the reader's own unit has not entered yet.
pub(crate) fn left(on: &On<'_>) -> Vec<Choice> {
    let episode = on.episode();
    let entered = |document: JournalDocument| {
        episode
            .journal
            .iter()
            .any(|(unit, what, _)| Some(*unit) == on.signed.unit && *what == document)
    };
    let agreement = episode.agreement.iter().map(|agreement| {
        let document = JournalDocument::Agreement(agreement.version);
        (document, format!("agreement:{}", agreement.version))
    });
    let rounds = episode.rounds.iter().rev();
    let rounds =
        rounds.map(|round| (JournalDocument::Round(round.id), format!("round:{}", round.id.0)));
    let list = episode.medicine_list.iter().map(|list| {
        let document = JournalDocument::MedicineList(list.version);
        (document, format!("medicine-list:{}", list.version))
    });
    let left = agreement.chain(list).chain(rounds).filter(|(document, _)| !entered(*document));
    left.map(|(document, value)| Choice::new(value, words(on, document))).collect()
}

pub(crate) fn words(on: &On<'_>, document: JournalDocument) -> String {
    match document {
        JournalDocument::Agreement(version) => {
            on.t().with("journal-agreement", &[("version", &version)])
        }
        JournalDocument::MedicineList(version) => {
            on.t().with("journal-medicine-list", &[("version", &version)])
        }
        JournalDocument::Round(id) => {
            let round = on.episode().rounds.iter().find(|round| round.id == id);
            let when = round.map(|round| on.moment(round.mark.at)).unwrap_or_default();
            on.t().with("journal-round", &[("when", &when)])
        }
    }
}

fn parse(word: &str) -> Option<JournalDocument> {
    let (kind, of) = word.split_once(':')?;
    match kind {
        "agreement" => of.parse().ok().map(JournalDocument::Agreement),
        "medicine-list" => of.parse().ok().map(JournalDocument::MedicineList),
        "round" => of.parse().ok().map(|id| JournalDocument::Round(EventId(id))),
        _ => None,
    }
}

async fn enter(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let document = reader.choice("document", "journal-missing", parse);
    reader.finish().map_err(unread)?;
    let unit = signed.unit.ok_or(SubmitError::Failure(Failure::NOT_FOUND))?;
    let Some(document) = document else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::EnterInJournal { at: web.app.now(), unit, document };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
