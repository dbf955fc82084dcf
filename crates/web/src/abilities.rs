//! `GET /units/{id}/abilities`, what a unit has said that it can do, for everybody who may ask it;
//! `POST` says one anew, and `POST …/withdrawal` that it no longer can.
//!
//! Not here: what a planned act takes, and the gap when it is missing (`care::responsibility`).

use crate::failure::Failure;
use crate::format;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::UnitId;
use care::programme::Competence;
use care::unit::{self, Lack, Unit};
use care::who::Role;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "abilities.html")]
struct AbilitiesPage {
    page: Page,
    t: T,
    title: String,
    /// Whom to ring about it now.
    number: Option<(String, String)>,
    form: FormView,
    rows: Vec<AbilityRow>,
    /// What the form below the list may be about; nothing for those who only read.
    competences: Option<Vec<Choice>>,
    register: String,
    withdraw: String,
}

struct AbilityRow {
    code: &'static str,
    what: String,
    can: bool,
    /// Nobody may need it there: no gap by itself.
    is_unsaid: bool,
    /// "ja, 3 personer, till och med tisdag 24 november"
    says: String,
}

/// "ge läkemedel i blodet"
pub(crate) fn word(t: T, competence: Competence) -> String {
    t.get(&format!("competence-{}", competence.as_str().replace('_', "-"))).into_owned()
}

/// What is missing at a unit, when it is needed.
pub(crate) fn missing(
    t: T,
    unit: &str,
    (competence, on, lack): (Competence, Date, Lack),
) -> String {
    let (what, when) = (word(t, competence), format::full_date(t, on));
    match lack {
        Lack::Unsaid => {
            t.with("gap-competence-unsaid", &[("unit", &unit), ("what", &what), ("when", &when)])
        }
        Lack::Withdrawn => {
            t.with("gap-competence-withdrawn", &[("unit", &unit), ("what", &what), ("when", &when)])
        }
        Lack::Ended { on: until } => {
            let until = format::full_date(t, until);
            t.with(
                "gap-competence-ended",
                &[("unit", &unit), ("what", &what), ("when", &when), ("until", &until)],
            )
        }
    }
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    answer(&web, &signed, UnitId(id), None)
}

/// Staff of every unit read it before they ask; patients and next of kin are told by their ward.
fn answer(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.directory();
    let is_staff = !matches!(signed.role, Role::Patient | Role::NextOfKin);
    let unit = directory.units.get(&id).filter(|unit| is_staff && unit.details.is_some());
    let unit = unit.ok_or(Failure::NOT_FOUND)?;
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let today = care::care_time::day_of(now, zone);
    let may = web.app.keeps_abilities(&signed.actor, id);
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let caller = unit::Audience::Professionals;
    let number = unit
        .answers(caller, now, zone)
        .map(|reached| (reached.number.to_owned(), format::telephone_link(reached.number)));
    let choices = Competence::ALL.map(|one| Choice::new(one.as_str(), capital(&word(t, one))));
    let abilities = AbilitiesPage {
        page: Page::of(web, signed),
        t,
        title: t.with("abilities-title", &[("unit", &unit.name())]),
        number,
        form: FormView::new(signed, None, back),
        rows: Competence::ALL.into_iter().map(|one| row(t, unit, one, today)).collect(),
        competences: may.then(|| choices.into()),
        register: paths::abilities(id),
        withdraw: paths::abilities_withdrawal(id),
    };
    page::answer(status, &abilities)
}

fn row(t: T, unit: &Unit, competence: Competence, today: Date) -> AbilityRow {
    let lack = unit.lack(competence, today);
    let says = match lack {
        Some(Lack::Unsaid) => t.get("ability-unsaid").into_owned(),
        Some(Lack::Withdrawn) => t.get("ability-withdrawn").into_owned(),
        Some(Lack::Ended { on }) => t.with("ability-ended", &[("on", &format::full_date(t, on))]),
        None => said(t, unit, competence),
    };
    let what = capital(&word(t, competence));
    AbilityRow {
        code: competence.as_str(),
        what,
        can: lack.is_none(),
        is_unsaid: lack == Some(Lack::Unsaid),
        says,
    }
}

fn said(t: T, unit: &Unit, competence: Competence) -> String {
    let Some(ability) = unit.abilities.get(&competence) else { return String::new() };
    let people = ability.people.map(|n| t.with("ability-people", &[("n", &n)]));
    let until = match ability.until {
        Some(until) => t.with("ability-until", &[("on", &format::full_date(t, until))]),
        None => t.get("ability-until-further").into_owned(),
    };
    let yes = people.unwrap_or_else(|| t.get("ability-yes").into_owned());
    [yes, until].join(", ")
}

pub(crate) async fn register(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let competence = Competence::parse(fields.one("competence")).ok_or(Failure::Unreadable)?;
    let (people, until) = match how_far(&signed, &fields) {
        Ok(far) => far,
        Err(back) => return answer(&web, &signed, id, Some(back)),
    };
    let ability = unit::Command::RegisterAbility { competence, people, until };
    match forms::submit(&web, &signed, &fields, Command::Unit(id, ability)).await {
        Ok(_) => Ok(page::go(&paths::abilities(id), "notice-ability-registered")),
        Err(error) => answer(&web, &signed, id, Some(error.back()?)),
    }
}

/// How many, and until when; neither needs to be said.
fn how_far(signed: &Signed, fields: &Fields) -> Result<(Option<u16>, Option<Date>), FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let people = reader.number("people");
    let until = match reader.text("until").is_empty() {
        true => None,
        false => reader.date("until"),
    };
    reader.finish().map(|()| (people, until))
}

pub(crate) async fn withdraw(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let competence = Competence::parse(fields.one("competence")).ok_or(Failure::Unreadable)?;
    let mut reader = Reader::new(signed.t(), &fields);
    let reason = reader.needed("reason", "ability-reason-needed");
    if let Err(back) = reader.finish() {
        return answer(&web, &signed, id, Some(back));
    }
    let command = Command::Unit(id, unit::Command::WithdrawAbility { competence, reason });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::abilities(id), "notice-ability-withdrawn")),
        Err(error) => answer(&web, &signed, id, Some(error.back()?)),
    }
}
