//! `GET, POST /asked/{id}/visits/{contact}`: one visit, on a phone in a home. The right patient
//! first, then the task, then what was done, in one form and one command.

mod read;

use super::medicines::{self, MedicineView};
use super::our::{Our, Phone};
use super::part::{self, NoticeView};
use crate::episodes::act::{Field, Kind};
use crate::episodes::readings;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, FormBack, FormView, submit};
use crate::items::{self, capital};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::command::Command;
use care::episode::contact::Planned;
use care::episode::event::ContactOutcome;
use care::episode::visit::SampleTo;
use care::episode::{Command as EpisodeCommand, Phase};
use care::ids::{ContactId, EpisodeId};
use care::programme::Channel;
use care::vital_sign::VitalSign;

#[derive(Template)]
#[template(path = "asked/visit.html")]
struct VisitPage {
    page: Page,
    t: T,
    form: FormView,
    name: String,
    facts: String,
    address: String,
    is_protected: bool,
    answers: Option<Phone>,
    when: String,
    title: String,
    what: String,
    notices: Vec<NoticeView>,
    id: String,
    /// Told already, or called off: what became of it.
    outcome: String,
    is_cancelled: bool,
    is_held: bool,
    is_done: bool,
    is_off: bool,
    off_words: String,
    waits: String,
    may_record: bool,
    values: Vec<Field>,
    source: Vec<Field>,
    doses: Vec<MedicineView>,
    /// Given when needed, or at other hours.
    apart: Vec<MedicineView>,
    list_version: u32,
    may_give: bool,
    sample_to: Vec<Choice>,
    may_report: bool,
    is_social: bool,
    /// An earlier day or hour: the time is asked for at once.
    asks_time: bool,
    next: String,
    action: String,
    asked: String,
    social: Option<String>,
    report: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    answer(&our, contact, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, contact)): Path<(EpisodeId, ContactId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let planned = find(&our, contact)?;
    let sent = match read::visit(&our, &planned, &fields) {
        Ok(visit) => {
            let command = EpisodeCommand::RecordVisit(Box::new(visit));
            submit(&web, &signed, &fields, Command::Episode(id, command)).await
        }
        Err(error) => Err(error),
    };
    match sent {
        // The day says who is next.
        Ok(_) => {
            let day = care_time::day_of(planned.contact.at, web.app.zone());
            let today = care_time::day_of(web.app.now(), web.app.zone());
            let to = if day == today { paths::DAY.to_owned() } else { paths::day(day) };
            Ok(page::go(&to, "notice-visit-recorded"))
        }
        Err(error) => answer(&our, contact, Some(error.back()?)),
    }
}

fn find(our: &Our<'_>, contact: ContactId) -> Result<Planned, Failure> {
    let found = our.view.contacts.iter().find(|planned| planned.contact.id == contact);
    found.cloned().ok_or(Failure::NOT_FOUND)
}

fn answer(our: &Our<'_>, contact: ContactId, back: Option<FormBack>) -> Result<Response, Failure> {
    let planned = find(our, contact)?;
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let is_off = part::is_off(our);
    let may_give = our.may(Action::GiveCare);
    let is_first = planned.held.is_none();
    let (doses, apart) = doses(our, &planned, may_give && is_first);
    let measures = our.may(Action::Measure) && is_first;
    let patient = our.view.patient.as_ref();
    let identity = our.identity();
    let word = capital(&items::contact_word(our.t(), planned.contact.kind));
    let page = VisitPage {
        page: Page::of(our.web, our.signed),
        t: our.t(),
        form: form(our, &planned, is_off, back),
        name: identity.name,
        facts: identity.facts,
        address: super::our::address(patient),
        is_protected: patient.is_some_and(|patient| patient.protected),
        answers: our.answers(),
        when: capital(&format::span(
            our.t(),
            planned.contact.at,
            planned.contact.until,
            our.now(),
            our.zone(),
        )),
        title: word,
        what: planned.contact.what.clone(),
        notices: part::notices(our),
        id: contact.0.to_string(),
        outcome: part::outcome(our, &planned),
        is_cancelled: planned.cancelled && is_first,
        is_held: !is_first,
        is_done: planned.held.as_ref().is_some_and(|held| held.value == ContactOutcome::Done),
        is_off,
        off_words: off_words(our),
        waits: waits(our, &planned),
        may_record: our.may(Action::RecordContact),
        values: if measures { readings::fields(our.t()) } else { vec![] },
        source: if measures { readings::source_fields(our.t()) } else { vec![] },
        list_version: read::list_version(our),
        doses,
        apart,
        may_give: may_give && is_first,
        sample_to: sample_to(our),
        may_report: our.may(Action::Report) && is_first,
        is_social: our.is_social(),
        asks_time: is_late(our, &planned),
        next: part::next_visit(our, contact)
            .map_or_else(String::new, |when| our.t().with("visit-next-here", &[("when", &when)])),
        action: paths::visit(our.id(), contact),
        asked: paths::asked(our.id()),
        social: our.may(Action::ViewSocialRecord).then(|| paths::social(our.id())),
        report: our.may(Action::Report).then(|| paths::our_report(our.id())),
    };
    page::answer(status, &page)
}

/// Rows that this unit gives: those of the hour in one tap, the others one by one.
fn doses(our: &Our<'_>, planned: &Planned, gives: bool) -> (Vec<MedicineView>, Vec<MedicineView>) {
    let at = our.zone().to_datetime(planned.contact.at).time();
    let list = our.view.health.as_ref().and_then(|health| health.medicine_list.as_ref());
    let rows =
        list.filter(|_| gives).map(|list| medicines::rows(our, list, Some(at))).unwrap_or_default();
    rows.into_iter().filter(|row| row.is_ours).partition(|row| !row.is_apart)
}

fn sample_to(our: &Our<'_>) -> Vec<Choice> {
    let choices = SampleTo::ALL.into_iter().map(|to| {
        let key = format!("our-sample-to-{}", to.as_str().replace('_', "-"));
        Choice::new(to.as_str(), capital(&our.get(&key)))
    });
    choices.collect()
}

fn off_words(our: &Our<'_>) -> String {
    match our.view.phase.is_open() {
        true => our.t().with("visit-off-ward", &[("ward", &our.ward())]),
        false => our.get("visit-off-ended"),
    }
}

/// Told long after: when it was is asked, not taken for now.
fn is_late(our: &Our<'_>, planned: &Planned) -> bool {
    our.now().duration_since(planned.contact.until).as_hours() >= 2
}

/// What was told, when it has been; else nobody has said that anything was done.
fn outcome(planned: &Planned, is_off: bool) -> &'static str {
    match planned.held.as_ref().map(|held| &held.value) {
        Some(ContactOutcome::Done) => "done",
        Some(ContactOutcome::NotDone { .. }) => "not_done",
        None if is_off => "not_done",
        None => "",
    }
}

/// That the patient is still on the ward, before the first homecoming.
fn waits(our: &Our<'_>, planned: &Planned) -> String {
    let is_before = match our.view.phase {
        Phase::Candidate | Phase::Assessment | Phase::Offered | Phase::Planned => true,
        Phase::AtHome
        | Phase::BackOnWard
        | Phase::Discharged
        | Phase::NotSuitable
        | Phase::Declined
        | Phase::Cancelled
        | Phase::Died => false,
    };
    let is_there = planned.contact.channel == Channel::AtHome && planned.is_open();
    match is_before && is_there {
        true => our.t().with("day-waits-for-home", &[("ward", &our.ward())]),
        false => String::new(),
    }
}

fn form(our: &Our<'_>, planned: &Planned, is_off: bool, back: Option<FormBack>) -> FormView {
    let form = FormView::new(our.signed, None, back)
        .prefilled("outcome", outcome(planned, is_off))
        .prefilled("measured_by", "staff")
        .prefilled("reported_by", "")
        .prefilled(VitalSign::SupplementalOxygen.as_str(), "")
        .prefilled(VitalSign::Consciousness.as_str(), "");
    let form = match is_off {
        true => form.prefilled("reason", our.get("visit-off-reason")),
        false => form,
    };
    match is_late(our, planned) {
        true => form
            .prefilled("at_date", format::iso_date(planned.contact.at, our.zone()))
            .prefilled("at_time", format::iso_time(planned.contact.at, our.zone())),
        false => form,
    }
}
