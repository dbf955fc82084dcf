//! `GET, POST /episodes/{id}/agreement`: the documented agreement (*överenskommelse*), written
//! with the patient, in versions; `POST …/agreement/agreed`, somebody's yes to the newest.

mod draft;
pub(crate) mod sheet;

use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::paper::Kind;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::{AgreeingParty, Event, JournalDocument};
use care::ids::EpisodeId;
use care::who::Who;
use draft::Draft;
use sheet::Sheet;

#[derive(Template)]
#[template(path = "agreement/write.html")]
struct WritePage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    draft: Draft,
    units: Vec<Choice>,
    /// No bed and no other way back: where one is decided.
    no_way_back: Option<String>,
    /// Of which version this becomes the next.
    from: Option<u32>,
    action: String,
    back: String,
}

#[derive(Template)]
#[template(path = "agreement/read.html")]
struct ReadPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    sheet: Sheet,
    no_way_back: Option<String>,
    says: String,
    versions: Vec<VersionView>,
    may_write: bool,
    ask_patient: bool,
    ask_staff: bool,
    journal: Option<String>,
    entered: Option<String>,
    agreed_to: String,
    edit: String,
    preparation: String,
    paper: String,
}

struct VersionView {
    says: String,
}

#[derive(serde::Deserialize)]
pub(crate) struct Edit {
    edit: Option<u8>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(query): Query<Edit>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    if !on.may(Action::ViewEpisode) {
        return Err(Failure::NOT_FOUND);
    }
    let may_write = on.may(Action::WriteAgreement);
    match on.episode().agreement {
        Some(_) if query.edit.is_none() || !may_write => read(&on, None).await,
        None if !may_write => Err(Failure::NOT_FOUND),
        _ => write(&on, None),
    }
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    if !fields.one("more").is_empty() {
        let on = On::open(&web, &signed, id).await?;
        let mut back = FormBack::unread(&fields, vec![]);
        back.status = StatusCode::OK;
        return write(&on, Some(back));
    }
    match save(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::agreement(id), "notice-agreement-written")),
        Err(error) => {
            let back = error.back()?;
            write(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

async fn save(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let content = draft::content(&mut reader, fields);
    reader.finish().map_err(crate::episodes::act::unread)?;
    let Some(content) = content else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::WriteAgreement { content: Box::new(content) };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// Somebody says yes: the staff themselves, or the patient on paper or in person.
pub(crate) async fn agree(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let party = match fields.one("party") {
        "patient" => AgreeingParty::Patient,
        "staff" => AgreeingParty::Staff,
        _ => return Err(Failure::Unreadable),
    };
    let version = fields.one("version").parse().map_err(|_| Failure::Unreadable)?;
    let command = EpisodeCommand::Agree { version, party };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::agreement(id), "notice-agreement-agreed")),
        Err(error) => {
            let back = error.back()?;
            read(&On::open(&web, &signed, id).await?, Some(back)).await
        }
    }
}

fn write(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.may(Action::WriteAgreement) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let draft = match &back {
        Some(back) => Draft::typed(back),
        None => Draft::begin(on),
    };
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("matters_to_me", draft.matters_to_me.clone())
        .prefilled("what_happens", draft.what_happens.clone())
        .prefilled("planned_end", draft.planned_end.clone())
        .prefilled("next", draft.next.clone());
    let mut units = all_units(on);
    units.insert(0, Choice::new("", on.get("agreement-no-unit")));
    let has = on.episode().agreement.as_ref();
    let page = WritePage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form,
        draft,
        units,
        no_way_back: no_way_back(on),
        from: has.map(|agreement| agreement.version),
        action: paths::agreement(on.id()),
        back: has.map_or_else(|| paths::checklist(on.id()), |_| paths::agreement(on.id())),
    };
    page::answer(status, &page)
}

/// While there is none, and the programme's words promise one: where it is decided, which is empty
/// for whoever may not.
fn no_way_back(on: &On<'_>) -> Option<String> {
    let is_missing = on.episode().is_open() && !on.episode().has_way_back();
    let href = || on.may(Action::ReserveSafetyBed).then(|| paths::way_back(on.id()));
    is_missing.then(|| href().unwrap_or_default())
}

async fn read(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let agreement = on.episode().agreement.as_ref().ok_or(Failure::NOT_FOUND)?;
    let has_agreed = |party| agreement.agreed.contains_key(&party);
    let open = on.episode().is_open();
    let document = JournalDocument::Agreement(agreement.version);
    let mut own = on.episode().journal.iter().filter(|(_, what, _)| *what == document);
    let entered = own.find(|(unit, _, _)| Some(*unit) == on.signed.unit);
    let may_enter = entered.is_none() && crate::episodes::journal::may_enter(on);
    let back_here = format!("{}?back=agreement", paths::journal(on.id()));
    let says = match agreement.is_agreed() {
        true => on.t().with("agreement-both", &[("version", &agreement.version)]),
        false => on.t().with("agreement-waits", &[("version", &agreement.version)]),
    };
    let page = ReadPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form: FormView::new(on.signed, Some(on.episode().version), back),
        sheet: Sheet::of(on).ok_or(Failure::NOT_FOUND)?,
        no_way_back: no_way_back(on),
        says,
        versions: versions(on).await?,
        may_write: open && on.may(Action::WriteAgreement),
        ask_patient: open && !has_agreed(AgreeingParty::Patient) && on.may(Action::AgreeForPatient),
        ask_staff: open && !has_agreed(AgreeingParty::Staff) && on.may(Action::AgreeForStaff),
        journal: may_enter.then_some(back_here),
        entered: entered.map(|(_, _, mark)| on.by(mark)),
        agreed_to: paths::agreed(on.id()),
        edit: format!("{}?edit=1", paths::agreement(on.id())),
        preparation: paths::checklist(on.id()),
        paper: paths::paper(on.id(), Kind::Agreement),
    };
    page::answer(status, &page)
}

/// All versions, newest first: who wrote them, and who said yes to which.
async fn versions(on: &On<'_>) -> Result<Vec<VersionView>, Failure> {
    if !on.may(Action::ViewTimeline) {
        return Ok(vec![]);
    }
    let entries = on.web.app.timeline(&on.signed.actor, on.id()).await?;
    let lines = entries.iter().filter_map(|entry| {
        let meta = &entry.recorded.meta;
        let (key, version) = step(&entry.recorded.event, meta.by)?;
        let (who, when) = (on.who(meta.by), on.moment(meta.happened_at));
        let says = on.t().with(key, &[("version", &version), ("who", &who), ("when", &when)]);
        Some(VersionView { says })
    });
    Ok(lines.collect())
}

/// The text key of what happened to which version; none for what is not about the agreement.
fn step(event: &Event, by: Who) -> Option<(&'static str, u32)> {
    if let Event::AgreementWritten { version, .. } = event {
        return Some(("agreement-was-written", *version));
    }
    let Event::AgreementAgreed { version, party } = event else { return None };
    let key = match (party, by) {
        (AgreeingParty::Staff, _) => "agreement-staff-agreed",
        (AgreeingParty::Patient, Who::Person { .. }) => "agreement-patient-agreed",
        (AgreeingParty::Patient, Who::Staff { .. } | Who::System) => {
            "agreement-patient-agreed-noted"
        }
    };
    Some((key, *version))
}

/// Whoever may be called, the episode's own first.
fn all_units(on: &On<'_>) -> Vec<Choice> {
    let own = on.episode().units();
    let others = on.view.directory.units.keys().copied().filter(|unit| !own.contains(unit));
    let all = own.iter().copied().chain(others);
    all.map(|unit| Choice::new(unit.0.to_string(), on.unit(unit))).collect()
}
