//! `/board`, tavlan: what needs the ward now, then every patient on the way home, at home or out.
//!
//! Full page and the part that changes are one template; `app` has decided what may be shown.

pub(crate) mod filter;
mod home_row;
mod lanes;
pub(crate) mod look;
pub(crate) mod mine;
mod needs;
pub(crate) mod places;
#[cfg(test)]
mod tests;
mod view;

use crate::beds::may_with;
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Looking;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::StaffId;
use care::who::Who;
use view::BoardView;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    page: Page,
    t: T,
    board: BoardView,
}

#[derive(Template)]
#[template(path = "board.html", block = "now")]
struct BoardNow {
    t: T,
    board: BoardView,
}

#[derive(serde::Deserialize)]
pub(crate) struct Show {
    show: Option<String>,
}

/// `GET /board`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(Show { show }): Query<Show>,
) -> Result<Response, Failure> {
    let (page, t) = (Page::of(&web, &signed), signed.t());
    let board = view(&web, &signed, (show, Looking::Opened)).await?;
    page::answer(StatusCode::OK, &BoardPage { page, t, board })
}

/// `GET /board/now`: the part of the board that changes.
pub(crate) async fn now(
    State(web): State<WebState>,
    signed: Signed,
    Query(Show { show }): Query<Show>,
) -> Result<Response, Failure> {
    let board = view(&web, &signed, (show, Looking::Again)).await?;
    page::answer(StatusCode::OK, &BoardNow { t: signed.t(), board })
}

async fn view(
    web: &WebState,
    signed: &Signed,
    (show, looking): (Option<String>, Looking),
) -> Result<BoardView, Failure> {
    let board = web.app.board_as(&signed.actor, looking).await?;
    let directory = web.app.directory();
    let look = look::Look {
        t: signed.t(),
        now: board.now,
        zone: web.app.zone(),
        directory: &directory,
        unit: board.unit,
        ward: board.ward.as_ref().map(|(_, ward)| ward),
        me: staff(signed),
    };
    let mut view = BoardView::of(&look, &board, &show.unwrap_or_default());
    let may = |action| {
        board.ward.as_ref().is_some_and(|(id, ward)| may_with(web, signed, action, (*id, ward)))
    };
    view.mark_beds = may(Action::MarkBeds).then_some(crate::paths::BEDS);
    view.mine = may(Action::TakePatients).then_some(crate::paths::MINE);
    view.walls = may(Action::ViewWall).then_some(crate::paths::WALLS);
    for need in &mut view.needs {
        let mut rows = board.rows.iter().chain(&board.closed);
        let row = rows.find(|row| row.episode == need.episode);
        need.only_for(|action, unit| {
            row.is_some_and(|row| web.app.may_on_board(&signed.actor, action, row, unit))
        });
    }
    needs::own_first(&mut view.needs, board.unit, signed.role);
    Ok(view)
}

/// The member of staff who looks; nobody else sees a board.
fn staff(signed: &Signed) -> Option<StaffId> {
    match signed.actor.who {
        Who::Staff { staff, .. } => Some(staff),
        Who::Person { .. } | Who::System => None,
    }
}
