//! Forms: the one pattern for everything that is sent. Nothing typed is ever lost.
//!
//! A form carries the command's id (made when the page was written, so that sending twice does
//! nothing twice), the post it acts for, and the version that was seen. A refusal is an answer:
//! the same page comes back with what was typed and why.

mod back;
mod derived;
mod fields;
mod reader;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use back::{ConflictView, FieldError, FormBack, happened, who};
pub(crate) use derived::derived;
pub(crate) use fields::Fields;
pub(crate) use reader::Reader;
pub(crate) use view::{Choice, FormView};

use crate::failure::Failure;
use crate::session::Signed;
use crate::state::WebState;
use app::{Answer, Ask, Problem};
use care::command::Command;

/// Why a form did not go through.
#[derive(Debug)]
pub(crate) enum SubmitError {
    /// Show the page again, with this.
    Back(Box<FormBack>),
    /// There is no such page for them.
    Failure(Failure),
}

impl SubmitError {
    /// What to show the page again with; what is not theirs ends here.
    pub(crate) fn back(self) -> Result<FormBack, Failure> {
        match self {
            SubmitError::Back(back) => Ok(*back),
            SubmitError::Failure(failure) => Err(failure),
        }
    }
}

/// Carries out one command, or gives back what was typed with the reason.
pub(crate) async fn submit(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    command: Command,
) -> Result<Answer, SubmitError> {
    let id = fields.command().map_err(SubmitError::Failure)?;
    let again = |problem: &Problem| {
        SubmitError::Back(Box::new(FormBack::of(web, signed.t(), fields, problem)))
    };
    if fields.acting() != Some(signed.acting) {
        return Err(again(&Problem::OtherAssignment));
    }
    let ask = Ask { actor: signed.actor.clone(), id, command, seen: fields.seen() };
    match web.app.execute(ask).await {
        Ok(answer) => Ok(answer),
        Err(Problem::NotFound) => Err(SubmitError::Failure(Failure::NOT_FOUND)),
        Err(problem) => Err(again(&problem)),
    }
}
