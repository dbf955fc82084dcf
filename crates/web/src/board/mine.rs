//! `GET, POST /board/mine`: which patients one has this shift, ticked on one page and seen by all.
//!
//! Not here: how long a shift is, and what one's choice replaces (`care::ward`).

use super::look::Look;
use super::places::bed_of;
use crate::beds::may_with;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::view::board::{Board, Row};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::EpisodeId;
use care::ward;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "board/mine.html")]
struct MinePage {
    page: Page,
    t: T,
    form: FormView,
    patients: Vec<Choice>,
    action: &'static str,
    back: &'static str,
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
    let (id, ward) = board.ward.as_ref().ok_or(Failure::NOT_FOUND)?;
    if !may_with(web, signed, Action::TakePatients, (*id, ward)) {
        return Err(Failure::NOT_FOUND);
    }
    let (t, directory) = (signed.t(), web.app.directory());
    let look = Look {
        t,
        now: board.now,
        zone: web.app.zone(),
        directory: &directory,
        unit: board.unit,
        ward: Some(ward),
        me: super::staff(signed),
    };
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let mine = board.rows.iter().filter(|row| look.is_mine(row));
    let mine = mine.map(|row| row.episode.0.to_string()).collect();
    let mine = MinePage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back).prefilled_all("episode", mine),
        patients: patients(&look, &board),
        action: paths::MINE,
        back: paths::BOARD,
    };
    page::answer(status, &mine)
}

/// By place, so that the list is the corridor's order; who has the patient already stands beside.
fn patients(look: &Look<'_>, board: &Board) -> Vec<Choice> {
    let mut rows: Vec<&Row> = board.rows.iter().collect();
    let place = |row: &Row| row.summary.place.or(bed_of(board, row)).unwrap_or(u16::MAX);
    rows.sort_by_key(|row| (place(row), row.episode));
    let choices = rows.into_iter().map(|row| {
        let choice = Choice::new(row.episode.0.to_string(), look.name(row));
        let (place, hands) = (look.place(row, bed_of(board, row)), look.hands(row));
        let words = crate::items::capital(&place);
        choice.hint(match hands.is_empty() {
            true => words,
            false => look.t.with("mine-taken", &[("where", &words), ("who", &hands)]),
        })
    });
    choices.collect()
}

pub(crate) async fn take(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let directory = web.app.directory();
    let own =
        directory.wards.iter().find(|(_, ward)| ward.unit.is_some() && ward.unit == signed.unit);
    let (id, _) = own.ok_or(Failure::NOT_FOUND)?;
    let ticked = fields.all("episode").iter().filter_map(|id| id.parse().ok().map(EpisodeId));
    let episodes: BTreeSet<EpisodeId> = ticked.collect();
    let command = Command::Ward(*id, ward::Command::TakePatients { episodes });
    match submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::board_filtered("mine"), "notice-mine-saved")),
        Err(error) => answer(&web, &signed, Some(error.back()?)).await,
    }
}
