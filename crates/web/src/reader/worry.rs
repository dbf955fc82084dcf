//! `GET, POST /me/worry` and `/kin/worry`: "I am worried". Told to the ward at once, whatever the
//! values say; then, in words, who answers and by when, and whom to ring meanwhile.

use super::call::{Call, Worse};
use super::needed;
use crate::episodes::On;
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::visit::{Report, Reported};
use care::ids::EventId;
use care::open_item::What;
use care::who::{Role, Who};

#[derive(Template)]
#[template(path = "me/worry.html")]
struct WorryPage {
    page: Page,
    t: T,
    form: FormView,
    lead: String,
    action: &'static str,
    home: &'static str,
    call: Option<Call>,
}

#[derive(Template)]
#[template(path = "me/worried.html")]
struct WorriedPage {
    page: Page,
    t: T,
    told: Told,
    home: &'static str,
    worse: Worse,
    call: Option<Call>,
}

/// What somebody told, and what has been done about it.
pub(crate) struct Told {
    /// "Du skrev i dag kl 10.05"
    pub(crate) when: String,
    pub(crate) text: String,
    /// Who answers and by when, or what the ward did.
    pub(crate) says: String,
    pub(crate) is_answered: bool,
}

/// May this reader tell a worry now? At home, and before and after a stay on the ward there is a
/// bell.
pub(crate) fn may_tell(on: &On<'_>) -> bool {
    on.may(Action::Report) && on.episode().home_since().is_some()
}

fn is_kin(signed: &Signed) -> bool {
    signed.role == Role::NextOfKin
}

pub(crate) fn address(signed: &Signed) -> &'static str {
    if is_kin(signed) { paths::KIN_WORRY } else { paths::MY_WORRY }
}

fn home(signed: &Signed) -> &'static str {
    if is_kin(signed) { paths::KIN } else { paths::ME }
}

/// The newest that this reader has told, while it is new: of the last three days.
pub(crate) fn newest(on: &On<'_>) -> Option<Told> {
    let own = on.episode().reports.iter().filter(|(_, reported)| is_own(on, reported));
    let (id, reported) = own.max_by_key(|(id, reported)| (reported.mark.at, **id))?;
    let age = on.now().duration_since(reported.mark.at);
    (age < jiff::SignedDuration::from_hours(72)).then(|| told(on, *id, reported))
}

fn is_own(on: &On<'_>, reported: &Reported) -> bool {
    match (reported.mark.by, on.signed.actor.who) {
        (Who::Person { person, .. }, Who::Person { person: own, .. }) => person == own,
        _ => false,
    }
}

fn told(on: &On<'_>, id: EventId, reported: &Reported) -> Told {
    let ward = on.ward_unit();
    let says = match &reported.handled {
        Some((action, mark)) => {
            let when = on.moment(mark.at);
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("ward", &ward), ("when", &when), ("action", action)];
            on.t().with("worry-answered", &blanks)
        }
        None => waits(on, id, &ward),
    };
    let when = on.moment(reported.mark.at);
    Told {
        when: on.t().with("worry-you-wrote", &[("when", &when)]),
        text: reported.report.text.clone(),
        says,
        is_answered: reported.handled.is_some(),
    }
}

/// Who answers and by when. A time that has passed is not promised again.
fn waits(on: &On<'_>, id: EventId, ward: &str) -> String {
    let mut open = on.view.thread.open.iter();
    let item = open.find(|item| matches!(item.what, What::Report { report, .. } if report == id));
    match item.map(|item| item.due_at).filter(|due| *due > on.now()) {
        Some(due) => on.t().with("worry-answers-by", &[("ward", &ward), ("due", &on.moment(due))]),
        None => on.t().with("worry-late", &[("ward", &ward)]),
    }
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&needed(&web, &signed).await?, None)
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    if !may_tell(on) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let page = WorryPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        form: FormView::new(on.signed, None, back),
        lead: on.t().with("worry-lead", &[("ward", &on.ward_unit())]),
        action: address(on.signed),
        home: home(on.signed),
        call: Call::of(on),
    };
    page::answer(status, &page)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    match send(&on, &fields).await {
        Ok(_) => Ok(Redirect::to(&format!("{}/sent", address(&signed))).into_response()),
        Err(error) => answer(&on, Some(error.back()?)),
    }
}

async fn send(on: &On<'_>, fields: &Fields) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(on.t(), fields);
    let text = reader.needed("report", "worry-text-missing");
    reader.finish().map_err(unread)?;
    let (at, report) = (on.web.app.now(), Report { text, worry: true });
    let command = EpisodeCommand::Report { at, report };
    submit(on.web, on.signed, fields, Command::Episode(on.id(), command)).await
}

/// `GET /me/worry/sent`, `/kin/worry/sent`
pub(crate) async fn sent(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    let told = newest(&on).ok_or(Failure::NOT_FOUND)?;
    let page = WorriedPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        told,
        home: home(&signed),
        worse: Worse::of(&on),
        call: Call::of(&on),
    };
    page::answer(StatusCode::OK, &page)
}
