//! `GET /kin`: how it is in one sentence, who comes next, whom to call, what was agreed. Only what
//! the patient lets them see.

use super::call::{Call, Worse};
use super::contacts::{self, ContactView};
use super::worry;
use super::{open, papers, things};
use crate::episodes::On;
use crate::failure::Failure;
use crate::format;
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::episode::Phase;
use care::episode::event::Party;
use care::episode::outside::{Told, asked_again, told};
use care::who::Role;

#[derive(Template)]
#[template(path = "kin.html")]
struct KinPage {
    page: Page,
    t: T,
    today: String,
    name: String,
    headline: String,
    says: String,
    next: Option<ContactView>,
    more: Vec<ContactView>,
    duties: Vec<(String, String)>,
    answer: String,
    worse: Worse,
    call: Option<Call>,
    worry: Option<&'static str>,
    told: Option<worry::Told>,
    things: Vec<String>,
    papers: Option<&'static str>,
    /// The way to the reader's own messages, and whether something has come.
    messages: Option<(&'static str, bool)>,
}

#[derive(Template)]
#[template(path = "kin/none.html")]
struct NonePage {
    page: Page,
    t: T,
    messages: Option<(&'static str, bool)>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    if signed.role == Role::Patient {
        return Ok(Redirect::to(paths::ME).into_response());
    }
    let Some(on) = open(&web, &signed).await? else {
        let page = NonePage {
            page: Page::of(&web, &signed),
            t: signed.t(),
            // After the end, and after a death, nobody is left without an answer.
            messages: crate::messages::mine::card_after_the_end(&web, &signed).await?,
        };
        return page::answer(StatusCode::OK, &page);
    };
    let is_home = on.episode().phase() == Phase::AtHome;
    let (next, more) = if is_home { contacts::coming(&on) } else { (None, vec![]) };
    let (headline, says) = how(&on);
    let duties = on.episode().agreement.iter().flat_map(|a| &a.content.others_do);
    let page = KinPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        today: capital(&format::full_date(on.t(), on.today())),
        name: on.given_name(),
        headline,
        says,
        next,
        more,
        duties: duties.map(|duty| (duty.who.clone(), duty.what.clone())).collect(),
        answer: answer(&on),
        worse: Worse::of(&on),
        call: Call::of(&on),
        worry: worry::may_tell(&on).then(|| worry::address(&signed)),
        told: worry::newest(&on),
        things: things::sentences(&on),
        papers: papers::link(&on),
        messages: crate::messages::mine::card(&on),
    };
    page::answer(StatusCode::OK, &page)
}

/// How it is, in one sentence, and what is done about it.
fn how(on: &On<'_>) -> (String, String) {
    let (name, ward) = (on.given_name(), on.ward_unit());
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] = [("name", &name), ("ward", &ward)];
    let say = |key: &str| on.t().with(key, &blanks);
    match on.episode().phase() {
        Phase::AtHome => of_values(on, &blanks),
        Phase::BackOnWard => (say("kin-back"), say("kin-back-next")),
        Phase::Candidate | Phase::Assessment | Phase::Offered | Phase::Planned => {
            (say("kin-before"), say("kin-before-next"))
        }
        Phase::Died => (say("kin-died"), say("kin-died-next")),
        Phase::Discharged | Phase::NotSuitable | Phase::Declined | Phase::Cancelled => {
            (say("kin-ended"), say("kin-ended-next"))
        }
    }
}

/// At home: as planned, or what is done about a value; never which value.
fn of_values(
    on: &On<'_>,
    blanks: &[(&'static str, &dyn std::fmt::Display); 2],
) -> (String, String) {
    let [name, ward] = *blanks;
    let say = |key: &str| on.t().with(key, blanks);
    let due = |key: &str, at| on.t().with(key, &[name, ward, ("due", &on.moment(at))]);
    let again = asked_again(on.episode());
    let next = again.map(|again| due("kin-again", again.by));
    match told(on.episode(), on.now()) {
        Some(Told::WardCalls { due_at }) => {
            (say("kin-value-changed"), due("kin-ward-acts", due_at))
        }
        Some(Told::CallAsAgreed { due_at }) => {
            (say("kin-value-changed"), due("kin-call-agreed", due_at))
        }
        Some(Told::Call { due_at }) => (say("kin-value-changed"), due("kin-ward-late", due_at)),
        Some(Told::Answered { .. }) => {
            (say("kin-value-answered"), next.unwrap_or_else(|| say("kin-nothing-to-do")))
        }
        None => (say("kin-as-planned"), next.unwrap_or_else(|| say("kin-nothing-to-do"))),
    }
}

fn answer(on: &On<'_>) -> String {
    match on.episode().answer_of(Party::NextOfKin) {
        Some(answer) => {
            let word = crate::preparation::answers::answer_word(answer);
            on.get(&format!("me-answered-{}", word.replace('_', "-")))
        }
        None => on.get("me-not-answered"),
    }
}
