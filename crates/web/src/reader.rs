//! The readers' pages: the patient's own (`/me…`) and the next of kin's (`/kin…`). Larger,
//! calmer, one thought at a time, and always a number that somebody answers now.

mod agreement;
mod answer;
mod call;
mod contacts;
pub(crate) mod kin;
pub(crate) mod me;
mod measure;
pub(crate) mod papers;
mod seers;
pub(crate) mod things;
mod value;
pub(crate) mod worry;

pub(crate) use agreement::{agree, show as agreement};
pub(crate) use answer::{create as create_answer, show as answer};
pub(crate) use call::Call;
pub(crate) use measure::{create as create_measurement, done as measured, new as measurement};
pub(crate) use seers::{kin as set_kin, unit as set_unit};
pub(crate) use worry::{create as tell_worry, new as worry, sent as worry_told};

use crate::episodes::On;
use crate::failure::Failure;
use crate::session::Signed;
use crate::state::WebState;
use app::Problem;
use care::ids::UnitId;
use care::responsibility::thread;
use care::who::Role;

/// The reader's own episode; none when there has been no care at home.
async fn open<'a>(web: &'a WebState, signed: &'a Signed) -> Result<Option<On<'a>>, Failure> {
    let view = match signed.role == Role::NextOfKin {
        true => web.app.kin_page(&signed.actor).await,
        false => web.app.own_page(&signed.actor).await,
    };
    match view {
        Ok(view) => Ok(Some(On { web, signed, view })),
        Err(Problem::NotFound) => Ok(None),
        Err(problem) => Err(problem.into()),
    }
}

/// Whom the reader rings, in the order agreed; nobody in particular without care at home.
pub(crate) async fn calls(web: &WebState, signed: &Signed) -> Result<Vec<UnitId>, Failure> {
    let on = open(web, signed).await?;
    Ok(on.map(|on| thread::calls(on.episode())).unwrap_or_default())
}

/// The patient's own part: what next of kin are let see stands on pages of their own.
pub(crate) async fn patients_own<'a>(
    web: &'a WebState,
    signed: &'a Signed,
) -> Result<On<'a>, Failure> {
    match signed.role == Role::NextOfKin {
        true => Err(Failure::NOT_FOUND),
        false => needed(web, signed).await,
    }
}

async fn needed<'a>(web: &'a WebState, signed: &'a Signed) -> Result<On<'a>, Failure> {
    open(web, signed).await?.ok_or(Failure::NOT_FOUND)
}
