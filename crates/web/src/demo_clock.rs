//! `/demo/clock`: moves the demonstration's clock forward, so that a visitor can see a day go by.
//!
//! In a demonstration only; a clock that patients are cared for by cannot be moved.

use crate::failure::Failure;
use crate::forms::Fields;
use crate::paths;
use crate::state::WebState;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

/// Where the record keeps how far the clock is from the machine's, in seconds.
pub const DEMO_SHIFT: &str = "demo_clock_shift_seconds";

/// The longest step, a fortnight: a slip of the hand does not empty the board.
const SECONDS_MAX: u32 = 14 * 24 * 3600;

/// `POST /demo/clock`
pub(crate) async fn advance(
    State(web): State<WebState>,
    fields: Fields,
) -> Result<Response, Failure> {
    web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    let seconds = fields.one("seconds").parse::<u32>().ok().filter(|s| *s <= SECONDS_MAX);
    let seconds = seconds.ok_or(Failure::NOT_FOUND)?;
    let shift = web.app.clock().advance(seconds).ok_or(Failure::NOT_FOUND)?;
    let kept = web.app.record().set_meta(DEMO_SHIFT, &shift.to_string()).await;
    kept.map_err(app::Problem::from)?;
    Ok(Redirect::to(paths::LOGIN).into_response())
}
