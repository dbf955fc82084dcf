//! `GET, POST /asked/{id}/named/{which}`: a unit names one of its own for the patient to turn to.

use super::act;
use super::our::Our;
use super::request::Look;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack};
use crate::page;
use crate::paths;
use crate::responsibility::named::{NamedView, form, name, read_contact};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use axum::extract::{Path, State};
use axum::response::Response;
use care::episode::named::{NamedContact, Naming};
use care::ids::EpisodeId;

/// Those that are named, and those that this unit can name.
pub(super) fn own(our: &Our<'_>) -> Vec<NamedView> {
    let look =
        Look { t: our.t(), now: our.now(), zone: our.zone(), directory: &our.view.directory };
    let rows = NamedContact::ALL.into_iter().map(|contact| NamedView {
        change: may(our, contact).then(|| paths::our_named(our.id(), contact)),
        ..NamedView::of(&look, contact, naming(our, contact))
    });
    rows.filter(|row| row.is_named() || row.change.is_some()).collect()
}

fn naming<'a>(our: &'a Our<'_>, contact: NamedContact) -> Option<&'a Naming> {
    our.view.named.get(&contact)
}

pub(super) fn may(our: &Our<'_>, contact: NamedContact) -> bool {
    let unit = our.view.directory.units.get(&our.view.unit);
    let kind = unit.and_then(|unit| unit.details.as_ref()).map(|details| details.kind);
    our.may(Action::NameContact) && kind.is_some_and(|kind| contact.may_work_at(kind))
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, which)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let contact = read_contact(&which)?;
    ask(&Our::open(&web, &signed, id).await?, contact, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, which)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let contact = read_contact(&which)?;
    let own = signed.unit.ok_or(Failure::NOT_FOUND)?;
    match name(&web, &signed, (id, contact), &fields, Some(own)).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-contact-named")),
        Err(error) => {
            let back = error.back()?;
            ask(&Our::open(&web, &signed, id).await?, contact, Some(back))
        }
    }
}

fn ask(our: &Our<'_>, contact: NamedContact, back: Option<FormBack>) -> Result<Response, Failure> {
    if !may(our, contact) {
        return Err(Failure::NOT_FOUND);
    }
    act::answer(our, form(our.t(), contact, naming(our, contact), &[]), vec![], back)
}
