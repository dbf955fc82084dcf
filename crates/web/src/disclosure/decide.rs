//! `GET, POST /disclosures/{id}/{copy}`: the keeper's staff test the secrecy of what their own
//! keeper has written, entry by entry, and decide: all of it, all but some, or nothing.

use super::words;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use crate::timeline::record::outcome_key;
use app::view::copy::JournalCopy;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::copy::{Ground, Outcome};
use care::ids::{EpisodeId, EventId};

#[derive(Template)]
#[template(path = "disclosure/decide.html")]
struct DecidePage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    action: String,
    keeper: String,
    asked: String,
    /// What has been decided, and by whom.
    decided: Option<String>,
    entries: Vec<EntryView>,
    outcomes: Vec<Choice>,
    grounds: Vec<Choice>,
}

struct EntryView {
    id: String,
    when: String,
    says: String,
    lines: Vec<String>,
    by: String,
    struck: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, copy)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    page_of(&web, &signed, (id, copy), None).await
}

async fn page_of(
    web: &WebState,
    signed: &Signed,
    (id, copy): (EpisodeId, EventId),
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let asked = web.app.copy_to_decide(&signed.actor, id, copy).await?;
    let on = words::on(web, signed, &asked);
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    page::answer(status, &view(&on, &asked, back))
}

fn view(on: &On<'_>, copy: &JournalCopy, back: Option<FormBack>) -> DecidePage {
    let t = on.t();
    let decided = copy
        .copy
        .decided
        .as_ref()
        .map(|(outcome, mark)| format!("{} {}", on.get(outcome_key(outcome)), on.by(mark)));
    let entries = words::entries(on, copy).into_iter().map(|entry| EntryView {
        id: entry.id.0.to_string(),
        when: on.moment(entry.at),
        says: entry.says,
        lines: entry.lines,
        by: on.who_in_full(entry.by),
        struck: entry.struck.map(|struck| struck.reason).unwrap_or_default(),
    });
    let outcomes = [
        ("released", "copy-outcome-released"),
        ("in_part", "copy-outcome-in-part"),
        ("refused", "copy-outcome-refused"),
    ];
    let grounds = Ground::ALL.into_iter().map(|ground| {
        Choice::new(ground.as_str(), on.word("copy-ground", ground.as_str()))
            .hint(on.word("copy-ground-law", ground.as_str()))
    });
    DecidePage {
        page: Page::of(on.web, on.signed),
        t,
        identity: Identity::of(on),
        form: FormView::new(on.signed, Some(on.episode().version), back),
        action: paths::disclosure(on.id(), copy.id),
        keeper: words::keeper(on, copy.copy.unit, &copy.keeper),
        asked: t.with("copy-asked-by-patient", &[("when", &on.moment(copy.copy.asked.at))]),
        decided,
        entries: entries.collect(),
        outcomes: outcomes.into_iter().map(|(word, key)| Choice::new(word, on.get(key))).collect(),
        grounds: grounds.collect(),
    }
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, copy)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = match read(&signed, &fields) {
        Ok(outcome) => outcome,
        Err(back) => return page_of(&web, &signed, (id, copy), Some(back)).await,
    };
    let command = EpisodeCommand::DecideCopy { copy, outcome };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::disclosure(id, copy), "notice-copy-decided")),
        Err(error) => page_of(&web, &signed, (id, copy), Some(error.back()?)).await,
    }
}

fn read(signed: &Signed, fields: &Fields) -> Result<Outcome, FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let word = reader.choice("outcome", "copy-outcome-missing", |word| {
        ["released", "in_part", "refused"].into_iter().find(|known| *known == word)
    });
    if word == Some("released") {
        // Ticked by mistake, or decided in two minds: nothing is given away by a slip.
        if !fields.all("withheld").is_empty() {
            reader.fail("outcome", "copy-withheld-but-released");
        }
        reader.finish()?;
        return Ok(Outcome::Released);
    }
    if word.is_none() {
        // Only a no has a ground and a reason: they are not asked for before there is one.
        return Err(reader.finish().err().unwrap_or_else(|| FormBack::unread(fields, vec![])));
    }
    let ground = reader.choice("ground", "copy-ground-missing", |word| {
        Ground::ALL.into_iter().find(|ground| ground.as_str() == word)
    });
    let reason = reader.needed("reason", "copy-reason-missing");
    let ids = fields.all("withheld").iter().filter_map(|id| id.parse().ok());
    let withheld: Vec<EventId> = ids.map(EventId).collect();
    if word == Some("in_part") && withheld.is_empty() {
        reader.fail("withheld", "copy-withheld-missing");
    }
    reader.finish()?;
    match (word, ground) {
        (Some("in_part"), Some(ground)) => Ok(Outcome::ReleasedInPart { withheld, ground, reason }),
        (Some("refused"), Some(ground)) => Ok(Outcome::Refused { ground, reason }),
        _ => Err(FormBack::unread(fields, vec![])),
    }
}
