//! `GET, POST /board/beds`: the ward's own staff mark which beds have other patients in them, so
//! that a safety bed is never promised where somebody lies.
//!
//! Not here: beds that are kept or taken through an episode; those change with the patient.

use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::{T, phase_word};
use access::{Action, Resource};
use app::view::board::{Board, Row};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::{EpisodeId, WardId};
use care::ward::{self, SafetyBed, Ward};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "beds.html")]
struct BedsPage {
    page: Page,
    t: T,
    lead: String,
    form: FormView,
    squares: Vec<Square>,
    action: &'static str,
    back: &'static str,
}

/// One bed of a grid where beds are picked.
pub(crate) struct Square {
    pub(crate) number: u16,
    /// Whose it is, where it cannot be picked.
    pub(crate) kept: Option<String>,
    pub(crate) icon: &'static str,
    /// More about a bed that can be picked.
    pub(crate) note: String,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let board = web.app.board(&signed.actor).await?;
    let (id, ward) = board.ward.clone().ok_or(Failure::NOT_FOUND)?;
    if !may_with(web, signed, Action::MarkBeds, (id, &ward)) {
        return Err(Failure::NOT_FOUND);
    }
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let occupied = ward.occupied.iter().map(u16::to_string).collect();
    let beds = BedsPage {
        page: Page::of(web, signed),
        t,
        lead: t.with("beds-lead", &[("n", &ward.beds), ("free", &ward.free_beds().len())]),
        form: FormView::new(signed, None, back).prefilled_all("bed", occupied),
        squares: (1..=ward.beds).map(|number| square(t, &board, &ward, number)).collect(),
        action: paths::BEDS,
        back: paths::BOARD,
    };
    page::answer(status, &beds)
}

/// May they do this with the ward? The board shows its links by the same answer.
pub(crate) fn may_with(
    web: &WebState,
    signed: &Signed,
    action: Action,
    (id, ward): (WardId, &Ward),
) -> bool {
    let Some(unit) = ward.unit else { return false };
    let directory = web.app.directory();
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    let authority = details.map(|details| details.authority.clone()).unwrap_or_default();
    let on = Resource::Ward { ward: id, unit, authority };
    web.app.policies().permit(&signed.actor, action, &on).allowed
}

fn square(t: T, board: &Board, ward: &Ward, number: u16) -> Square {
    let held = ward.safety_beds.iter().find(|(_, b)| **b == SafetyBed::Held { bed: number });
    let taken = ward.taken.iter().find(|(_, bed)| **bed == number);
    let name = |episode: &EpisodeId| row(board, *episode).and_then(|row| row.person.as_ref());
    let name = |episode: &EpisodeId| name(episode).map(|person| person.name.full());
    let (kept, icon) = match (taken, held) {
        (Some((episode, _)), _) => {
            let phase = row(board, *episode).map(|row| phase_word(t, row.summary.phase));
            let words: Vec<String> = [name(episode), phase].into_iter().flatten().collect();
            (Some(words.join(", ")), "person")
        }
        (None, Some((episode, _))) => {
            let words = [name(episode), Some(t.get("bed-safety").into_owned())];
            let words: Vec<String> = words.into_iter().flatten().collect();
            (Some(words.join(", ")), "bed")
        }
        (None, None) => (None, ""),
    };
    let note = match ward.pool.beds.contains(&number) {
        true => t.get("bed-pool").into_owned(),
        false => String::new(),
    };
    Square { number, kept, icon, note }
}

fn row(board: &Board, episode: EpisodeId) -> Option<&Row> {
    board.rows.iter().chain(&board.closed).find(|row| row.episode == episode)
}

pub(crate) async fn mark(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let directory = web.app.directory();
    let own =
        directory.wards.iter().find(|(_, ward)| ward.unit.is_some() && ward.unit == signed.unit);
    let (id, _) = own.ok_or(Failure::NOT_FOUND)?;
    let command = Command::Ward(*id, ward::Command::MarkBeds { occupied: picked(&fields) });
    match submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(paths::BOARD, "notice-beds-marked")),
        Err(error) => answer(&web, &signed, Some(error.back()?)).await,
    }
}

/// The beds that were picked in a grid.
pub(crate) fn picked(fields: &Fields) -> BTreeSet<u16> {
    fields.all("bed").iter().filter_map(|bed| bed.parse().ok()).collect()
}
