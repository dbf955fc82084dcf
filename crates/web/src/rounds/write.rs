//! `GET, POST /episodes/{id}/round`: one patient's round. After signing, on to the next patient
//! whose round is left.

use super::list::{self, RoundRow};
use super::since::Since;
use crate::ending::discharge;
use crate::ending::onward::{self, InTheWay, OnwardView};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format::{self, NewsBadge};
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::HoldRound;
use care::episode::event::RoundOutcome;
use care::episode::summary::Summary;
use care::ids::{ContactId, EpisodeId};
use care::programme::Channel;
use care::ward::SafetyBed;

#[derive(Template)]
#[template(path = "round.html")]
struct RoundPage {
    page: Page,
    t: T,
    identity: Identity,
    lead: String,
    form: FormView,
    rows: Vec<RoundRow>,
    episode: EpisodeId,
    since: Since,
    badge: Option<NewsBadge>,
    /// The patient's number, to ring: what is shown and where it leads.
    telephone: Option<(String, String)>,
    outcomes: Vec<Choice>,
    goals: Vec<Choice>,
    beds: Vec<Choice>,
    people: Vec<Choice>,
    may_discharge: bool,
    onward: OnwardView,
    next_hint: String,
    in_the_way: Vec<InTheWay>,
    contact: String,
    button: String,
    action: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&web, &signed, id, None).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Err(error) = hold(&web, &signed, id, &fields).await {
        return answer(&web, &signed, id, Some((error.back()?, &fields))).await;
    }
    // Whoever has no list of rounds goes back to the patient.
    match others(&web, &signed).await?.is_empty() {
        true => Ok(page::go(&paths::episode(id), "notice-round-signed")),
        false => {
            let to = format!("{}?signed={}", paths::ROUNDS, id.0);
            Ok(Redirect::to(&to).into_response())
        }
    }
}

/// The ward's other rounds of today; a clinic that follows up has no ward's list.
async fn others(web: &WebState, signed: &Signed) -> Result<Vec<RoundRow>, Failure> {
    match list::today(web, signed).await {
        Ok((rows, _)) => Ok(rows),
        Err(Failure::Problem(app::Problem::NotFound)) => Ok(vec![]),
        Err(failure) => Err(failure),
    }
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    back: Option<(FormBack, &Fields)>,
) -> Result<Response, Failure> {
    let on = On::open(web, signed, id).await?;
    if !on.may(Action::HoldRound) || on.episode().home_since().is_none() {
        return Err(Failure::NOT_FOUND);
    }
    let rows = others(web, signed).await?;
    let back = back.map(|(back, typed)| with_all(&on, typed, back));
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let people = people(&on);
    let with = people.iter().take(2).map(|one| one.value.clone()).collect();
    let form =
        FormView::new(signed, Some(on.episode().version), back).prefilled_all("participants", with);
    let form = OnwardView::prefilled(&on, form);
    let may_discharge = on.may(Action::Discharge);
    let own = rows.iter().find(|row| row.episode == id);
    let summary = Summary::of(on.episode());
    let vitals = summary.as_ref().and_then(|summary| summary.vitals.as_ref());
    let telephone = on.view.patient.as_ref().and_then(|patient| patient.telephone.clone());
    let page = RoundPage {
        page: Page::of(web, signed),
        t: on.t(),
        identity: Identity::of(&on),
        lead: lead(&on, &rows),
        form,
        episode: id,
        since: Since::of(&on),
        badge: format::news(on.t(), vitals, on.now(), on.zone()),
        telephone: telephone.map(|number| (format::telephone_link(&number), number)),
        outcomes: outcomes(&on, may_discharge),
        goals: goals(&on),
        beds: beds(&on),
        people,
        may_discharge,
        next_hint: onward::next_hint(&on),
        onward: OnwardView::of(&on),
        in_the_way: onward::in_the_way(&on),
        contact: own.and_then(|row| row.contact).map(|id| id.0.to_string()).unwrap_or_default(),
        button: on.t().with("round-sign-who", &[("name", &on.name())]),
        action: paths::round(id),
        rows,
    };
    page::answer(status, &page)
}

/// "Distansrond måndag 23 november · 2 av 6 klara · hemma dag 4"
fn lead(on: &On<'_>, rows: &[RoundRow]) -> String {
    let today = format::full_date(on.t(), on.today());
    let done = rows.iter().filter(|row| row.is_done).count();
    let day = on.episode().home_day(on.now(), on.zone()).unwrap_or(1);
    on.t().with(
        "round-lead",
        &[("today", &today), ("done", &done), ("all", &rows.len()), ("day", &day)],
    )
}

fn outcomes(on: &On<'_>, may_discharge: bool) -> Vec<Choice> {
    let bed = match on.episode().safety_bed {
        Some(SafetyBed::Held { bed }) => on.t().with("round-to-bed", &[("bed", &bed)]),
        Some(SafetyBed::Overbooking | SafetyBed::Pooled) | None => on.get("round-to-ward-hint"),
    };
    let all = RoundOutcome::ALL.into_iter();
    let all = all.filter(|outcome| may_discharge || *outcome != RoundOutcome::Discharge);
    all.map(|outcome| {
        let key = format!("round-{}", word(outcome));
        let hint = match outcome {
            RoundOutcome::BackToWard => bed.clone(),
            RoundOutcome::Continue | RoundOutcome::RevisePlan | RoundOutcome::Discharge => {
                on.get(&format!("{key}-hint"))
            }
        };
        Choice::new(word(outcome), on.get(&key)).hint(hint)
    })
    .collect()
}

pub(crate) fn word(outcome: RoundOutcome) -> &'static str {
    match outcome {
        RoundOutcome::Continue => "continue",
        RoundOutcome::RevisePlan => "revise-plan",
        RoundOutcome::BackToWard => "back-to-ward",
        RoundOutcome::Discharge => "discharge",
    }
}

fn goals(on: &On<'_>) -> Vec<Choice> {
    let goals = on.episode().agreement.iter().flat_map(|a| &a.content.discharge_criteria);
    goals.map(|goal| Choice::new(goal.id.clone(), goal.text.clone())).collect()
}

/// The bed that was kept, or a free one.
fn beds(on: &On<'_>) -> Vec<Choice> {
    let kept = match on.episode().safety_bed {
        Some(SafetyBed::Held { bed }) => on.t().with("round-bed-kept", &[("bed", &bed)]),
        Some(SafetyBed::Overbooking | SafetyBed::Pooled) | None => on.get("round-bed-later"),
    };
    let free = on.view.ward.as_ref().map(care::ward::Ward::free_beds).unwrap_or_default();
    let free = free
        .into_iter()
        .map(|bed| Choice::new(bed.to_string(), on.t().with("round-bed-free", &[("bed", &bed)])));
    [Choice::new("", kept)].into_iter().chain(free).collect()
}

/// Those who may take part, by name: the patient, whoever writes, next of kin, the vårdcentral.
fn people(on: &On<'_>) -> Vec<Choice> {
    let role = |word: &str| on.word("role", word);
    let mut names = vec![
        format!("{}, {}", on.name(), role("patient")),
        format!("{}, {}", on.signed.name, role(on.signed.role.as_str())),
    ];
    for (person, kin) in &on.episode().kin {
        if let Some(known) = on.view.kin.get(person) {
            names.push(format!("{}, {}", known.name.full(), kin.relation));
        }
    }
    let others = on.episode().opening.iter().map(|opening| on.unit(opening.primary_care));
    names.extend(others);
    names.into_iter().map(|name| Choice::new(name.clone(), name)).collect()
}

/// When the round was to discharge: everything that stands against it, at once.
fn with_all(on: &On<'_>, fields: &Fields, back: FormBack) -> FormBack {
    match parse_outcome(fields.one("outcome")) {
        Some(RoundOutcome::Discharge) => onward::with_all(on, &discharge::typed(fields), back),
        Some(_) | None => back,
    }
}

async fn hold(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let outcome = reader.choice("outcome", "round-outcome-missing", parse_outcome);
    if outcome == Some(RoundOutcome::Discharge) {
        onward::needed(&mut reader);
    }
    let note = reader.needed("note", "round-note-missing");
    let bed = reader.number("bed");
    reader.finish().map_err(unread)?;
    let Some(outcome) = outcome else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let mut participants = fields.lines("participants");
    participants.extend(fields.lines("others"));
    let hold = HoldRound {
        contact: fields.id("contact").map(ContactId),
        channel: Channel::Telephone,
        participants,
        outcome,
        note,
        bed,
        discharge: (outcome == RoundOutcome::Discharge).then(|| discharge::typed(fields)),
    };
    let command = EpisodeCommand::HoldRound(Box::new(hold));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn parse_outcome(typed: &str) -> Option<RoundOutcome> {
    RoundOutcome::ALL.into_iter().find(|outcome| word(*outcome) == typed)
}
