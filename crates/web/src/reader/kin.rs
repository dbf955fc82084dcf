//! `GET /kin`: how it is in one sentence, who comes next, whom to call, what was agreed. Only what
//! the patient lets them see.

use super::call::{Call, Worse};
use super::contacts::{self, ContactView};
use super::worry::{self, Told};
use super::{open, things};
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
use care::open_item::{OpenItem, Weight, What};
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
    told: Option<Told>,
    things: Vec<String>,
}

#[derive(Template)]
#[template(path = "kin/none.html")]
struct NonePage {
    page: Page,
    t: T,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    if signed.role == Role::Patient {
        return Ok(Redirect::to(paths::ME).into_response());
    }
    let Some(on) = open(&web, &signed).await? else {
        let page = NonePage { page: Page::of(&web, &signed), t: signed.t() };
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
    };
    page::answer(StatusCode::OK, &page)
}

/// How it is, in one sentence, and what is done about it.
fn how(on: &On<'_>) -> (String, String) {
    let (name, ward) = (on.given_name(), on.ward_unit());
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] = [("name", &name), ("ward", &ward)];
    let say = |key: &str| on.t().with(key, &blanks);
    let body = |item: &&OpenItem| {
        matches!(item.what, What::Alarm { .. } | What::News2 { .. }) && item.weight <= Weight::Soon
    };
    match on.episode().phase() {
        Phase::AtHome => match on.view.thread.open.iter().find(body) {
            Some(item) => {
                let due = on.moment(item.due_at);
                let next = on
                    .t()
                    .with("kin-ward-acts", &[("name", &name), ("ward", &ward), ("due", &due)]);
                (say("kin-value-changed"), next)
            }
            None => (say("kin-as-planned"), say("kin-nothing-to-do")),
        },
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

fn answer(on: &On<'_>) -> String {
    match on.episode().answers.get(&Party::NextOfKin) {
        Some(given) => {
            let word = crate::preparation::answers::answer_word(given.value.answer);
            on.get(&format!("me-answered-{}", word.replace('_', "-")))
        }
        None => on.get("me-not-answered"),
    }
}
