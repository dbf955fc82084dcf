//! `GET, POST /episodes/{id}/elsewhere/{event}`: an entry that belongs to another patient. It is
//! struck here, and told in the right record if one of the ward's patients is chosen.
//!
//! What needs something of the right patient's own (a planned visit, a row of the medicine list)
//! is asked on a second page, prefilled.

mod bring;

use crate::board::look::home_place;
use crate::board::places::bed_of;
use crate::episodes::{Act, Field, Kind, On, answer, sent};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::timeline::sentence;
use access::Action;
use app::Answer;
use app::view::board::{Board, Row};
use app::view::timeline::Entry;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::elsewhere::{Elsewhere, Travels, Wrong, travels};
use care::ids::{EpisodeId, EventId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, event)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let (on, entries) = open(&web, &signed, id, event).await?;
    let choices = choices(&on).await?;
    answer(&on, ask(&on, &entries, choices)?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, event)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (on, entries) = open(&web, &signed, id, event).await?;
    let chosen = if fields.one("how_much") == "all" { &entries[..] } else { &entries[..1] };
    let to = fields.id("to").map(EpisodeId);
    let right = match to {
        Some(to) => Some(On::open(&web, &signed, to).await?),
        None => None,
    };
    let is_told = fields.one("step") == "enter";
    // Who it goes from and to is said once more, and what must be pointed at there is asked.
    if !is_told && !fields.one("reason").is_empty() && may_travel(&entries) {
        let act = second(&on, right.as_ref(), chosen, &fields);
        return answer(&on, act, None);
    }
    let outcome = move_out(&on, right.as_ref(), chosen, &fields).await;
    if outcome.is_ok() {
        let told = right.is_some_and(|_| may_travel(chosen));
        let notice = if told { "notice-elsewhere-told" } else { "notice-elsewhere" };
        return Ok(page::go(&paths::timeline(id), notice));
    }
    let choices = choices(&on).await?;
    sent(&web, &signed, id, outcome, "notice-elsewhere", |on| match is_told {
        true => Ok(second(on, right.as_ref(), chosen, &fields)),
        false => ask(on, &entries, choices),
    })
    .await
}

fn second(on: &On<'_>, right: Option<&On<'_>>, chosen: &[Entry], fields: &Fields) -> Act {
    match right {
        Some(right) => bring::ask(on, right, chosen, fields),
        None => bring::strike(on, chosen, fields),
    }
}

/// Something here can be told in another record.
fn may_travel(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| travels(bring::now(entry)) != Travels::Not)
}

/// The entry, and after it those that were written in the same form.
async fn open<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
    event: EventId,
) -> Result<(On<'a>, Vec<Entry>), Failure> {
    let mut entries = web.app.timeline(&signed.actor, id).await?;
    let on = On::open(web, signed, id).await?;
    entries.retain(|entry| entry.may_be_anothers);
    let first = entries.iter().position(|entry| entry.recorded.meta.id == event);
    let first =
        entries.remove(first.filter(|_| on.may(Action::Correct)).ok_or(Failure::NOT_FOUND)?);
    let meta = first.recorded.meta;
    entries.retain(|other| {
        let other = other.recorded.meta;
        (other.by, other.recorded_at, other.happened_at)
            == (meta.by, meta.recorded_at, meta.happened_at)
    });
    let all = [first].into_iter().chain(entries).collect();
    Ok((on, all))
}

/// The ward's other patients, those still in care first, each by name: with age and place, since
/// two may share a name and whoever chooses knows the bed.
async fn choices(on: &On<'_>) -> Result<Vec<Choice>, Failure> {
    let board = on.web.app.board(&on.signed.actor).await?;
    let rows = board.rows.iter().chain(&board.closed).filter(|row| row.episode != on.id());
    let mut choices: Vec<(bool, Choice)> = rows
        .map(|row| {
            let choice = Choice::new(row.episode.0.to_string(), words(on, &board, row));
            (!row.summary.phase.is_open(), choice)
        })
        .collect();
    choices.sort_by(|(a, one), (b, other)| (a, &one.label).cmp(&(b, &other.label)));
    let choices = choices.into_iter().map(|(_, choice)| choice);
    Ok([Choice::new("", on.get("elsewhere-nobody"))].into_iter().chain(choices).collect())
}

/// "Gunvor Lindholm, 82 år, plats 26, Hemma"
fn words(on: &On<'_>, board: &Board, row: &Row) -> String {
    let person = row.person.as_ref();
    let name = person.map_or_else(|| "–".to_owned(), |one| one.name.full());
    let age = person.and_then(|one| one.identity.as_ref()).and_then(|own| own.age(on.today()));
    let age = age.map(|years| on.t().with("board-age", &[("n", &years)]));
    let place = match (home_place(row), bed_of(board, row)) {
        (Some(place), _) => Some(on.t().with("board-place", &[("n", &place)])),
        (None, Some(bed)) if row.summary.phase.is_open() => {
            Some(on.t().with("board-bed", &[("n", &bed)]))
        }
        (None, _) => None,
    };
    let phase = crate::items::capital(&on.word("phase", row.summary.phase.as_str()));
    let parts = [Some(name), age, place, Some(phase)].into_iter().flatten();
    parts.collect::<Vec<_>>().join(", ")
}

fn ask(on: &On<'_>, entries: &[Entry], choices: Vec<Choice>) -> Result<Act, Failure> {
    let entry = entries.first().ok_or(Failure::NOT_FOUND)?;
    let event = bring::now(entry);
    let meta = &entry.recorded.meta;
    let what = sentence::of(on, event);
    // Where something may be told elsewhere a second page follows; else this one strikes.
    let button = if may_travel(entries) { "elsewhere-go-on" } else { "elsewhere-button" };
    let mut act = Act::new(on.get("elsewhere-title"), on.get(button)).lead(on.t().with(
        "correct-what",
        &[("who", &on.who(meta.by)), ("what", &what), ("when", &on.moment(meta.happened_at))],
    ));
    for line in sentence::details(on, event) {
        act = act.lead(line);
    }
    act = act.lead(on.get("elsewhere-lead"));
    if entries.len() > 1 {
        let all = on.t().with("elsewhere-all", &[("n", &entries.len())]);
        let lines = entries.iter().map(|one| sentence::of(on, bring::now(one)));
        let hint = lines.collect::<Vec<_>>().join(", ");
        let options =
            vec![Choice::new("one", on.get("elsewhere-one")), Choice::new("all", all).hint(hint)];
        let field = Field::new(Kind::Radios, "how_much", on.get("elsewhere-how-much"));
        act = act.field(field.options(options)).prefilled("how_much", "all");
    }
    if may_travel(entries) {
        let field = Field::new(Kind::Select, "to", on.get("elsewhere-to"));
        act = act.field(field.hint(on.get("elsewhere-to-hint")).options(choices));
    }
    Ok(act.field(
        Field::new(Kind::Area, "reason", on.get("correct-reason"))
            .hint(on.get("elsewhere-reason-hint")),
    ))
}

async fn move_out(
    on: &On<'_>,
    right: Option<&On<'_>>,
    chosen: &[Entry],
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(on.t(), fields);
    let mut entries = vec![];
    for entry in chosen {
        let told = match right {
            Some(right) => {
                let how = (fields, chosen.len() == 1);
                bring::read((on, right), &mut reader, entry, how)
            }
            None => None,
        };
        entries.push(Wrong { target: entry.recorded.meta.id, right: told.map(Box::new) });
    }
    let reason = reader.needed("reason", "correct-reason-missing");
    reader.finish().map_err(|back| SubmitError::Back(Box::new(back)))?;
    let elsewhere = Elsewhere { entries, to: right.map(On::id), reason };
    let command = EpisodeCommand::MoveToAnother(Box::new(elsewhere));
    submit(on.web, on.signed, fields, Command::Episode(on.id(), command)).await
}
