//! `GET, POST /episodes/{id}/reconciliation`: everyone involved is asked about the discharge, in
//! the home or at a distance, before it happens.

use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::{Command as EpisodeCommand, Phase};
use care::ids::{EpisodeId, UnitId};
use care::programme::Channel;

#[derive(Template)]
#[template(path = "ending/reconciliation.html")]
struct ReconciliationPage {
    page: Page,
    t: T,
    identity: Identity,
    lead: String,
    /// Somebody had to be asked, and has been.
    all_asked: bool,
    /// Who discharges, for whoever does not.
    then: String,
    /// Who must still be asked, with a number that is answered now.
    left: Vec<ToAsk>,
    /// What was agreed the last time, and who wrote it.
    last: Option<(String, String)>,
    form: FormView,
    units: Vec<Choice>,
    channels: Vec<Choice>,
    action: String,
    back: String,
}

struct ToAsk {
    unit: String,
    /// (shown, dialled)
    number: Option<(String, String)>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match reconcile(&web, &signed, id, &fields).await {
        // The physician goes on to the discharge; whoever does not discharge, back to the patient.
        Ok(_) => match On::open(&web, &signed, id).await?.may(Action::Discharge) {
            true => Ok(page::go(&paths::discharge(id), "notice-reconciled")),
            false => Ok(page::go(&paths::episode(id), "notice-reconciled-then")),
        },
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let is_time = matches!(on.episode().phase(), Phase::AtHome | Phase::BackOnWard);
    if !on.may(Action::Reconcile) || !is_time {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let left = on.episode().not_reconciled();
    let nobody_must = on.episode().to_reconcile().is_empty();
    let lead = match left.len() {
        0 if nobody_must => on.get("reconciliation-nobody-must"),
        0 => on.get("reconciliation-all-asked"),
        n => on.t().with("reconciliation-left", &[("n", &n), ("name", &on.given_name())]),
    };
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled_all("units", asked_before(on))
        .prefilled("channel", Channel::Telephone.as_str());
    let page = ReconciliationPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        lead,
        all_asked: left.is_empty() && !nobody_must,
        then: match on.may(Action::Discharge) {
            true => String::new(),
            false => on.get("reconciliation-then"),
        },
        left: left.into_iter().map(|unit| to_ask(on, unit)).collect(),
        last: last(on),
        form,
        units: units(on),
        channels: channels(on),
        action: paths::reconciliation(on.id()),
        back: paths::episode(on.id()),
    };
    page::answer(status, &page)
}

fn to_ask(on: &On<'_>, unit: UnitId) -> ToAsk {
    let known = on.view.directory.units.get(&unit);
    let number = known.and_then(|known| known.answers_at(on.now(), on.zone()));
    ToAsk {
        unit: on.unit(unit),
        number: number.map(|one| (one.number.to_owned(), format::telephone_link(one.number))),
    }
}

fn last(on: &On<'_>) -> Option<(String, String)> {
    let last = on.episode().reconciled.as_ref()?;
    let units: Vec<String> = last.units.iter().map(|unit| on.unit(*unit)).collect();
    let by = on.by(&last.mark);
    let says = on.t().with("reconciliation-last", &[("units", &units.join(", ")), ("by", &by)]);
    Some((says, last.note.clone()))
}

/// A later reconciliation says who has been asked in all: those before stay ticked.
fn asked_before(on: &On<'_>) -> Vec<String> {
    let left = on.episode().not_reconciled();
    let last = on.episode().reconciled.iter().flat_map(|last| &last.units);
    last.filter(|unit| !left.contains(unit)).map(|unit| unit.0.to_string()).collect()
}

/// Those who must be asked first; then the others who take part, but not the ward itself.
fn units(on: &On<'_>) -> Vec<Choice> {
    let episode = on.episode();
    let own = episode.opening.as_ref().map(|opening| opening.ward_unit);
    let left = episode.not_reconciled();
    let others = episode.units().into_iter();
    let others = others.filter(|unit| Some(*unit) != own && !left.contains(unit));
    let choice = |unit: UnitId| Choice::new(unit.0.to_string(), on.unit(unit));
    let needed = left.iter().map(|unit| choice(*unit).hint(on.get("reconciliation-must")));
    needed.chain(others.map(choice)).collect()
}

fn channels(on: &On<'_>) -> Vec<Choice> {
    let all = [Channel::Telephone, Channel::Video, Channel::AtHome, Channel::AtUnit];
    let key = |channel: Channel| format!("reconciliation-{}", channel.as_str().replace('_', "-"));
    all.map(|channel| Choice::new(channel.as_str(), on.get(&key(channel)))).into()
}

async fn reconcile(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let units: Vec<UnitId> =
        fields.all("units").iter().filter_map(|unit| unit.parse().ok().map(UnitId)).collect();
    if units.is_empty() {
        reader.fail("units", "reconciliation-units-missing");
    }
    let channel = reader.choice("channel", "form-choose", |word| {
        Channel::ALL.into_iter().find(|channel| channel.as_str() == word)
    });
    let note = reader.needed("note", "reconciliation-note-missing");
    reader.finish().map_err(unread)?;
    let Some(channel) = channel else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::Reconcile { units, channel, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
