//! `GET, POST /episodes/{id}/corrections/{event}`: a mistake put right, or struck out as entered in
//! error. The original stays readable; what cannot be corrected says what to do instead.

pub(crate) mod fields;

use crate::episodes::{Act, Field, Kind, On, answer, sent};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use app::view::timeline::Entry;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::{Command as EpisodeCommand, Correctable, Event, correctable};
use care::ids::{EpisodeId, EventId};
use care::who::Who;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, event)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let entry = entry(&web, &signed, id, event).await?;
    let on = On::open(&web, &signed, id).await?;
    if !on.may(Action::Correct) {
        return Err(Failure::NOT_FOUND);
    }
    let asked = ask(&on, &entry);
    answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, event)): Path<(EpisodeId, EventId)>,
    sent_fields: Fields,
) -> Result<Response, Failure> {
    let entry = entry(&web, &signed, id, event).await?;
    let outcome = correct(&web, &signed, id, &entry, &sent_fields).await;
    if outcome.is_ok() {
        return Ok(page::go(&paths::timeline(id), "notice-corrected"));
    }
    sent(&web, &signed, id, outcome, "notice-corrected", |on| Ok(ask(on, &entry))).await
}

async fn entry(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    event: EventId,
) -> Result<Entry, Failure> {
    let entries = web.app.timeline(&signed.actor, id).await?;
    let found = entries.into_iter().find(|entry| entry.recorded.meta.id == event);
    found.ok_or(Failure::NOT_FOUND)
}

fn ask(on: &On<'_>, entry: &Entry) -> Act {
    let event = &entry.recorded.event;
    let what = super::sentence::of(on, event);
    let meta = &entry.recorded.meta;
    let who = on.t().with(
        "correct-what",
        &[("who", &on.who(meta.by)), ("what", &what), ("when", &on.moment(meta.happened_at))],
    );
    let mut act = Act::new(on.get("correct-title"), on.get("correct-button")).lead(who);
    for line in super::sentence::details(on, event) {
        act = act.lead(line);
    }
    if let Some(lead) = anothers(on, meta.by) {
        act = act.lead(lead);
    }
    if entry.may_be_anothers {
        let elsewhere = paths::elsewhere(on.id(), meta.id);
        act = act.lead(on.get("correct-elsewhere")).or(on.get("timeline-elsewhere"), elsewhere);
    }
    let kind = correctable(event);
    if let Correctable::Use(command) = kind {
        let name = on.word("command", command);
        let says = on.t().with("correct-use-instead", &[("command", &name)]);
        return act.lead(says).instead(crate::items::capital(&name), instead(on, command));
    }
    // What stands now: the replacement, when it has been corrected before.
    let now = entry.corrected.as_ref().and_then(|correction| correction.replacement.as_ref());
    let now = now.unwrap_or(event);
    let fields = fields::of(on, now);
    // What says nothing but that it was done can only be struck.
    let (lead, how) = match fields.is_empty() {
        true => ("correct-strike", (Field::new(Kind::Hidden, "how", ""), "strike")),
        false => ("correct-lead", (how(on, kind), "replace")),
    };
    act = act.lead(on.get(lead)).field(how.0).prefilled("how", how.1).fields(fields);
    for (name, value) in fields::prefilled(on, now) {
        act = act.prefilled(name, value);
    }
    act.field(
        Field::new(Kind::Area, "reason", on.get("correct-reason"))
            .hint(on.get("correct-reason-hint")),
    )
}

/// What another care provider's people wrote stands in that provider's record, which is theirs to
/// put right (patientdatalagen 3:1 and 3:14): here is said what counts here, and whom to ring.
fn anothers(on: &On<'_>, by: Who) -> Option<String> {
    let unit = by.unit()?;
    let units = &on.view.directory.units;
    let authority = |unit| units.get(&unit)?.details.as_ref().map(|known| &known.authority);
    let is_own = on.signed.unit.is_some_and(|own| authority(own) == authority(unit));
    let answering = units.get(&unit).and_then(|unit| unit.answers_at(on.now(), on.zone()));
    let name = on.unit(unit);
    let lead = match answering {
        Some(telephone) => {
            on.t().with("correct-anothers", &[("unit", &name), ("number", &telephone.number)])
        }
        None => on.t().with("correct-anothers-silent", &[("unit", &name)]),
    };
    (!is_own).then_some(lead)
}

/// Replaced, or struck out; some can only be replaced.
fn how(on: &On<'_>, kind: Correctable) -> Field {
    if kind == Correctable::ReplaceOnly {
        return Field::new(Kind::Hidden, "how", "");
    }
    let options = vec![
        Choice::new("replace", on.get("correct-replace")),
        Choice::new("strike", on.get("correct-strike")).hint(on.get("correct-strike-hint")),
    ];
    Field::new(Kind::Radios, "how", on.get("correct-how")).options(options)
}

/// The page where the command is given that mends it.
fn instead(on: &On<'_>, command: &str) -> String {
    let id = on.id();
    match command {
        "cancel" => paths::end(id),
        "decide" => paths::decision(id),
        "write_agreement" => paths::agreement(id),
        "reserve_safety_bed" => paths::way_back(id),
        "set_saturation_scale" => paths::saturation_scale(id),
        "set_legal_status" => paths::legal_status(id),
        "plan_contacts" | "move_contact" => paths::contacts(id),
        "return_to_ward" => paths::return_to_ward(id),
        "send_home" => paths::homecoming(id),
        "name_kin" => paths::kin(id),
        "set_unit_consent" => paths::consents(id),
        "correct" => paths::timeline(id),
        "change_patient" => paths::patient(id),
        "undo_merge" => paths::MERGE.to_owned(),
        _ => paths::episode(id),
    }
}

async fn correct(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    entry: &Entry,
    sent: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), sent);
    let replacement: Option<Event> = match sent.one("how") {
        "strike" => None,
        _ => fields::read(signed.t(), &mut reader, sent, &entry.recorded.event),
    };
    let reason = reader.needed("reason", "correct-reason-missing");
    reader.finish().map_err(|back| SubmitError::Back(Box::new(back)))?;
    if replacement.is_none() && sent.one("how") != "strike" {
        return Err(SubmitError::Failure(Failure::Unreadable));
    }
    let replacement = replacement.map(Box::new);
    let command = EpisodeCommand::Correct { target: entry.recorded.meta.id, replacement, reason };
    submit(web, signed, sent, Command::Episode(id, command)).await
}
