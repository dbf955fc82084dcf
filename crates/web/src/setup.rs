//! `/setup`: the first steps of an empty installation, from nobody to the first ward.
//!
//! The code on the server's console opens the first two steps, and dies with the second: from
//! then on there is an administrator, and the other steps are theirs. When they say that they are
//! done, nothing of it is there any more.

mod first;
mod programme;
mod staff;
mod steps;
mod ward;

pub(crate) use first::{administrator, enter, organisation, show};
pub(crate) use programme::{choose as programme_choose, show as programme_show};
pub(crate) use staff::{create as staff_create, show as staff_show};
pub(crate) use steps::{done, finish};
pub(crate) use ward::{create as ward_create, show as ward_show};

use crate::failure::Failure;
use crate::session::Signed;
use crate::state::WebState;
use care::who::Role;

/// The steps after the first two: gone when the set-up is over, and nobody else's.
async fn must_be_setting_up(web: &WebState, signed: &Signed) -> Result<(), Failure> {
    let is_theirs = signed.role == Role::Administrator;
    match is_theirs && web.app.is_setting_up().await? {
        true => Ok(()),
        false => Err(Failure::NOT_FOUND),
    }
}
