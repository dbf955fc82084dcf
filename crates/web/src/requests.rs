//! `GET /episodes/{id}/requests`: everything that has been asked of other units for one patient,
//! what is left to ask, and how each request stands. The ward's side; a unit that is asked has
//! pages of its own (`asked`).

pub(crate) mod answer;
pub(crate) mod calls;
mod draft;
mod form;
pub(crate) mod letter;
pub(crate) mod notice;
pub(crate) mod report;
pub(crate) mod retract;
pub(crate) mod send;
pub(crate) mod show;
pub(crate) mod times;
pub(crate) mod together;
mod units;
mod view;
mod warnings;

pub(crate) use together::Together;
pub(crate) use units::is_near;

use crate::episodes::act::{self, Act};
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::SubmitError;
use crate::items::capital;
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
use axum::response::{IntoResponse, Redirect, Response};
use care::episode::request::{Request, Standing};
use care::ids::{EpisodeId, RequestId};
use care::programme::{ItemRule, RequestKind};
use care::who::Role;
use view::RequestView;
pub(crate) use view::{help_word, visits_words};

#[derive(Template)]
#[template(path = "requests/index.html")]
struct IndexPage {
    page: Page,
    t: T,
    identity: Identity,
    title: String,
    /// The kind of need, and whom it takes.
    persona: String,
    actors: String,
    groups: Vec<GroupView>,
    /// Others that may be asked: (what, where).
    others: Vec<(String, String)>,
    is_empty: bool,
    to_call: Vec<CallView>,
    medicines: String,
    preparation: String,
}

/// A unit that has been asked and that nobody has spoken with: the checklist waits for the call.
struct CallView {
    unit: String,
    /// Whom to ring: (link, number).
    phone: Option<(String, String)>,
    /// Where the call is written down, for those who may.
    log: Option<String>,
}

/// What is asked of one kind of unit.
struct GroupView {
    id: &'static str,
    title: String,
    /// Nobody has been asked, or nobody can be: what to do.
    ask: Option<AskView>,
    requests: Vec<RequestView>,
    /// Declined, taken back, finished.
    over: Vec<RequestView>,
}

struct AskView {
    says: String,
    is_gap: bool,
    button: Option<(String, String)>,
    is_main: bool,
}

pub(crate) async fn index(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = match open(&web, &signed, id).await? {
        Ok(on) if may_see(&on) => on,
        Ok(_) => return Err(Failure::NOT_FOUND),
        Err(elsewhere) => return Ok(elsewhere),
    };
    let needed = needed(&on);
    let mut groups: Vec<GroupView> = ORDER
        .into_iter()
        .filter(|kind| needed.contains(kind) || of_kind(&on, *kind).next().is_some())
        .map(|kind| group(&on, kind, &needed))
        .collect();
    one_filled(&mut groups);
    let may_send = on.may(Action::SendRequest) && on.episode().is_open();
    let others = ORDER.into_iter().filter(|kind| may_send && !needed.contains(kind));
    let others = others.filter(|kind| on.episode().live_request(*kind).is_none());
    let others = others.map(|kind| (view::kind_title(&on, kind), paths::new_request(id, kind)));
    let (persona, actors) = persona(&on, &needed);
    let page = IndexPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        title: title(&on, &needed),
        persona,
        actors,
        is_empty: groups.is_empty(),
        to_call: to_call(&on),
        others: others.collect(),
        groups,
        medicines: paths::medicines(id),
        preparation: paths::checklist(id),
    };
    page::answer(StatusCode::OK, &page)
}

/// Only where the checklist has the item, and it is left.
fn to_call(on: &On<'_>) -> Vec<CallView> {
    let is_left = on
        .episode()
        .checklist()
        .iter()
        .any(|(item, state)| item.rule == ItemRule::RequestsCalled && state.is_left());
    let requests = on.episode().to_call().filter(|_| is_left);
    let views = requests.map(|(id, request)| {
        let to = request.details.to;
        let may_log = on.episode().is_open() && on.may_for(Action::LogCall, to);
        CallView {
            unit: on.unit(to),
            phone: calls::number(on, to)
                .map(|number| (crate::format::telephone_link(&number), number)),
            log: may_log.then(|| paths::request_step(on.id(), id, "calls")),
        }
    });
    views.collect()
}

/// The needs assessment takes longest, so it comes first.
const ORDER: [RequestKind; 5] = [
    RequestKind::NeedsAssessment,
    RequestKind::HomeNursing,
    RequestKind::HomeHelp,
    RequestKind::Rehab,
    RequestKind::PrimaryCare,
];

/// Kinds that the decision needs; before it, those that the assessment points at so far.
fn needed(on: &On<'_>) -> Vec<RequestKind> {
    match &on.episode().decision {
        Some(decision) => decision.requests.clone(),
        None if on.episode().answered.is_empty() => vec![],
        None => on.view.programme.requests_for(&on.view.assessment),
    }
}

fn of_kind<'a>(
    on: &'a On<'_>,
    kind: RequestKind,
) -> impl Iterator<Item = (RequestId, &'a Request)> {
    let all = on.episode().requests.iter().map(|(id, request)| (*id, request));
    all.filter(move |(_, request)| request.details.kind == kind)
}

/// The situation in a sentence: whom to ask, what we wait for, or that all have said yes.
fn title(on: &On<'_>, needed: &[RequestKind]) -> String {
    let episode = on.episode();
    let nobody = |kind: &&RequestKind| {
        !episode.is_accepted(**kind) && episode.live_request(**kind).is_none()
    };
    let to_ask = needed.iter().filter(nobody).count();
    let waiting = episode.live_requests().filter(|(_, request)| {
        matches!(request.standing(), Standing::Sent | Standing::Received | Standing::AnotherTime)
    });
    match (to_ask, waiting.count(), episode.requests.is_empty()) {
        (0, 0, true) => on.get("requests-title-none"),
        (0, 0, false) => on.get("requests-title-ready"),
        (0, n, _) => on.t().with("requests-title-wait", &[("n", &n)]),
        (n, _, _) => on.t().with("requests-title-ask", &[("n", &n)]),
    }
}

/// The kind of need in the programme's words, and the parties that it takes.
fn persona(on: &On<'_>, needed: &[RequestKind]) -> (String, String) {
    let programme = &on.view.programme;
    let decided = on.episode().decision.as_ref().and_then(|decision| decision.persona.as_ref());
    let persona = match decided {
        Some(id) => programme.personas.iter().find(|persona| persona.id == *id),
        None if on.episode().answered.is_empty() => None,
        None => programme.persona(&on.view.assessment),
    };
    if needed.is_empty() {
        return (String::new(), String::new());
    }
    let words = persona.map(|persona| on.text(&persona.text).to_owned()).unwrap_or_default();
    let asked = ORDER.into_iter().filter(|kind| needed.contains(kind));
    let asked = asked.map(|kind| crate::items::asked_word(on.t(), kind));
    let whom: Vec<String> = [on.ward_unit()].into_iter().chain(asked).collect();
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
        [("n", &whom.len()), ("whom", &whom.join(", "))];
    (words, on.t().with("assess-actors", &blanks))
}

fn group(on: &On<'_>, kind: RequestKind, needed: &[RequestKind]) -> GroupView {
    let is_needed = needed.contains(&kind);
    let mut all: Vec<_> = of_kind(on, kind).collect();
    all.sort_by_key(|(id, request)| std::cmp::Reverse((request.sent.at, *id)));
    let (live, over): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, request)| request.standing().is_live());
    let views = |some: &[(RequestId, &Request)]| {
        some.iter().map(|(id, request)| RequestView::of(on, *id, request)).collect::<Vec<_>>()
    };
    let last = over.first().map(|(_, request)| request.standing());
    let ask = (is_needed && live.is_empty() && !on.episode().is_accepted(kind))
        .then(|| ask(on, kind, last));
    GroupView {
        id: kind.as_str(),
        title: view::kind_title(on, kind),
        ask,
        requests: views(&live),
        over: views(&over),
    }
}

fn ask(on: &On<'_>, kind: RequestKind, last: Option<Standing>) -> AskView {
    let was_declined = last == Some(Standing::Declined);
    let may_send = on.may(Action::SendRequest) && on.episode().is_open();
    if let Some(status) = units::nobody_takes(on, kind) {
        let status = on.word("legal", status.as_str());
        let whom = crate::items::asked_word(on.t(), kind);
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
            [("whom", &whom), ("status", &status)];
        let change =
            may_send.then(|| (on.get("do-request-not-allowed"), paths::legal_status(on.id())));
        let says = on.t().with("gap-request-not-allowed", &blanks);
        return AskView { says: capital(&says), is_gap: true, button: change, is_main: false };
    }
    let key = match (kind, was_declined) {
        (_, true) => "requests-ask-again",
        (RequestKind::NeedsAssessment, _) => "requests-ask-first",
        _ => "requests-not-asked",
    };
    let button = may_send.then(|| (on.get("do-send-request"), paths::new_request(on.id(), kind)));
    AskView { says: on.get(key), is_gap: was_declined, button, is_main: false }
}

/// One filled button on the page: the first thing to do, from the top.
fn one_filled(groups: &mut [GroupView]) {
    let mut is_taken = false;
    for group in groups {
        if let Some(ask) = &mut group.ask {
            ask.is_main = !is_taken && ask.button.is_some();
            is_taken |= ask.is_main;
        }
        for button in group.requests.iter_mut().flat_map(|request| &mut request.buttons) {
            button.is_main &= !is_taken;
            is_taken |= button.is_main;
        }
        for button in group.over.iter_mut().flat_map(|request| &mut request.buttons) {
            button.is_main = false;
        }
    }
}

/// Whoever works at a unit that is asked has pages of their own.
pub(crate) fn own_page(signed: &Signed, id: EpisodeId) -> Option<Response> {
    let is_asked = match signed.role {
        Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::CareCoordinator
        | Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician => true,
        // Of the ward, or of the municipality: what they may open tells.
        Role::Therapist
        | Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::ClinicNurse
        | Role::Patient
        | Role::NextOfKin
        | Role::AmbulanceNurse
        | Role::Administrator => false,
    };
    is_asked.then(|| Redirect::to(&paths::asked(id)).into_response())
}

/// The episode for somebody of the ward; a therapist of the unit that was asked goes to its page.
pub(crate) async fn open<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
) -> Result<Result<On<'a>, Response>, Failure> {
    if let Some(own) = own_page(signed, id) {
        return Ok(Err(own));
    }
    let asked = || Redirect::to(&paths::asked(id)).into_response();
    match On::open(web, signed, id).await {
        Ok(on) if on.may(Action::ViewEpisode) => Ok(Ok(on)),
        Ok(_) | Err(Failure::Problem(app::Problem::NotFound)) if signed.role == Role::Therapist => {
            Ok(Err(asked()))
        }
        Ok(_) => Err(Failure::NOT_FOUND),
        Err(failure) => Err(failure),
    }
}

/// What the ward has asked of others is a part of its own record.
fn may_see(on: &On<'_>) -> bool {
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    ward.is_some_and(|ward| on.may_for(Action::ViewRequest, ward))
}

fn found<'a>(on: &'a On<'_>, id: RequestId) -> Result<&'a Request, Failure> {
    let request = on.episode().requests.get(&id);
    // A clinic that follows up sees the record, and not what others were asked.
    let theirs = request.filter(|found| on.may_for(Action::ViewRequest, found.details.to));
    theirs.ok_or(Failure::NOT_FOUND)
}

/// One step of an exchange has been sent: back to the request, or the step's page again.
struct Sent<'a> {
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
    request: RequestId,
    notice: &'static str,
}

impl Sent<'_> {
    async fn then(
        self,
        outcome: Result<Answer, SubmitError>,
        act: impl FnOnce(&On<'_>) -> Result<Act, Failure>,
    ) -> Result<Response, Failure> {
        match outcome {
            Ok(_) => Ok(page::go(&paths::request(self.id, self.request), self.notice)),
            Err(error) => {
                let back = error.back()?;
                let on = On::open(self.web, self.signed, self.id).await?;
                let asked = act(&on)?;
                act::answer(&on, asked, Some(back))
            }
        }
    }
}
