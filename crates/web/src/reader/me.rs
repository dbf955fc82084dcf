//! `GET /me`: the patient's page. Who comes and when, whom to ring, what was agreed. Before home,
//! afterwards and without any care at home it says so, and what happens next.

use super::call::{Call, Worse};
use super::contacts::{self, ContactView};
use super::seers::{self, Seer};
use super::value::ValueTold;
use super::worry::{self, Told};
use super::{measure, open, papers, things};
use crate::episodes::On;
use crate::failure::Failure;
use crate::format;
use crate::forms::FormView;
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::responsibility::named::{self, NamedView};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::episode::event::{AgreeingParty, Party};
use care::episode::{Closing, Phase};
use care::who::Role;
use jiff::civil::DateTime;

#[derive(Template)]
#[template(path = "me.html")]
struct MePage {
    page: Page,
    t: T,
    today: String,
    greeting: String,
    lead: String,
    form: FormView,
    /// A value outside the limit, and what happens about it.
    value: Option<ValueTold>,
    hero: Option<ContactView>,
    /// What is said in the place of the next contact.
    state: Option<(String, String)>,
    measure: Option<MeasureView>,
    more: Vec<ContactView>,
    measuring: Option<String>,
    worse: Worse,
    agreement: Option<AgreementView>,
    /// Whom to turn to by name.
    named: Vec<NamedView>,
    answer: Option<String>,
    seers: Vec<Seer>,
    call: Option<Call>,
    worry: Option<&'static str>,
    told: Option<Told>,
    things: Vec<String>,
    papers: Option<&'static str>,
    /// The way to the reader's own messages, and whether something has come.
    messages: Option<(&'static str, bool)>,
}

struct MeasureView {
    says: String,
    is_waited_for: bool,
}

struct AgreementView {
    matters: String,
    rows: Vec<String>,
    has_agreed: bool,
}

#[derive(Template)]
#[template(path = "me/none.html")]
struct NonePage {
    page: Page,
    t: T,
    greeting: String,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    if signed.role == Role::NextOfKin {
        return Ok(Redirect::to(paths::KIN).into_response());
    }
    let Some(on) = open(&web, &signed).await? else {
        let now = web.app.zone().to_datetime(web.app.now());
        let given = signed.name.split(' ').next().unwrap_or_default();
        let greeting = greeting(signed.t(), now, given);
        let page = NonePage { page: Page::of(&web, &signed), t: signed.t(), greeting };
        return page::answer(StatusCode::OK, &page);
    };
    let phase = on.episode().phase();
    let is_home = phase == Phase::AtHome;
    let (hero, more) = if is_home { contacts::coming(&on) } else { (None, vec![]) };
    let open = phase.is_open();
    let state = if hero.is_some() { None } else { Some(says(&on, phase)) };
    let page = MePage {
        page: Page::of(&web, &signed),
        t: on.t(),
        today: capital(&format::full_date(on.t(), on.today())),
        greeting: greeting(on.t(), on.zone().to_datetime(on.now()), &on.given_name()),
        lead: if is_home { day(&on) } else { String::new() },
        form: FormView::new(&signed, Some(on.episode().version), None),
        value: ValueTold::of(&on).filter(|_| is_home),
        hero,
        state,
        measure: if is_home { measure_view(&on) } else { None },
        more,
        measuring: contacts::measuring(&on).filter(|_| is_home),
        worse: Worse::of(&on),
        agreement: agreement(&on),
        named: named::told(&on),
        answer: if open && on.episode().is_approved() { Some(answer(&on)) } else { None },
        seers: if open { seers::of(&on) } else { vec![] },
        call: Call::of(&on),
        worry: worry::may_tell(&on).then(|| worry::address(&signed)),
        told: worry::newest(&on),
        things: things::sentences(&on),
        papers: papers::link(&on),
        messages: crate::messages::mine::card(&on),
    };
    page::answer(StatusCode::OK, &page)
}

fn greeting(t: T, now: DateTime, name: &str) -> String {
    let key = match now.hour() {
        5..10 => "me-good-morning",
        18..24 => "me-good-evening",
        _ => "me-hello",
    };
    t.with(key, &[("name", &name)])
}

/// "Dag 4 hemma, av 12 i planen."
fn day(on: &On<'_>) -> String {
    let Some(day) = on.episode().home_day(on.now(), on.zone()) else { return String::new() };
    let first = on.episode().first_home_at().map(|at| care::care_time::day_of(at, on.zone()));
    let all = first.zip(on.episode().planned_end);
    let all = all.map(|(first, last)| care::care_time::days_between_inclusive(first, last));
    match all.filter(|all| *all >= day) {
        Some(all) => on.t().with("me-day-of", &[("day", &day), ("all", &all)]),
        None => on.t().with("me-day", &[("day", &day)]),
    }
}

/// What stands where the next contact would: a heading, and what happens next.
fn says(on: &On<'_>, phase: Phase) -> (String, String) {
    let ward = on.ward_unit();
    let say = |key: &str| on.t().with(key, &[("ward", &ward)]);
    let (title, text) = match phase {
        Phase::Candidate | Phase::Assessment => ("me-assessing", "me-assessing-next"),
        Phase::Offered => ("me-offered", "me-offered-next"),
        Phase::Planned => ("me-planned", "me-planned-next"),
        Phase::AtHome => ("me-no-contact", "me-no-contact-next"),
        Phase::BackOnWard => ("me-back", "me-back-next"),
        Phase::Discharged => ("me-discharged", "me-discharged-next"),
        Phase::NotSuitable | Phase::Declined | Phase::Cancelled | Phase::Died => {
            ("me-ended", "me-ended-next")
        }
    };
    let own = match &on.episode().closing {
        // What was said at the discharge stands before our own words.
        Some(Closing::Discharged { next, .. }) => format!("{next} {}", say(text)),
        Some(Closing::Ended { .. }) | None => say(text),
    };
    (say(title), own)
}

fn measure_view(on: &On<'_>) -> Option<MeasureView> {
    if measure::signs(on).is_empty() {
        return None;
    }
    let newest = on.episode().measurements.last();
    let home = on.episode().home_since().unwrap_or(on.now());
    let says = match newest.filter(|measured| measured.mark.at >= home) {
        Some(measured) => on.t().with("me-measured", &[("when", &on.moment(measured.mark.at))]),
        None => on.get("me-not-measured"),
    };
    Some(MeasureView { says, is_waited_for: measure::is_waited_for(on) })
}

fn agreement(on: &On<'_>) -> Option<AgreementView> {
    let agreement = on.episode().agreement.as_ref()?;
    Some(AgreementView {
        matters: agreement.content.matters_to_me.clone(),
        rows: agreement.content.i_do.iter().take(4).cloned().collect(),
        has_agreed: agreement.agreed.contains_key(&AgreeingParty::Patient),
    })
}

fn answer(on: &On<'_>) -> String {
    match on.episode().answer_of(Party::Patient) {
        Some(answer) => {
            let word = crate::preparation::answers::answer_word(answer);
            on.get(&format!("me-answered-{}", word.replace('_', "-")))
        }
        None => on.get("me-not-answered"),
    }
}
