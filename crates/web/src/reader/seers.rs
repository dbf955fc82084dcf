//! `POST /me/kin` and `/me/units`: the patient says who may see how things are, and may say
//! otherwise any day.

use super::needed;
use crate::episodes::On;
use crate::failure::Failure;
use crate::forms::{Fields, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use axum::extract::State;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{PersonId, UnitId};

/// Somebody who may be let see.
pub(crate) struct Seer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) sees: bool,
    /// How it is now, a text key.
    pub(crate) says: &'static str,
    pub(crate) action: &'static str,
    pub(crate) field: &'static str,
}

pub(crate) fn of(on: &On<'_>) -> Vec<Seer> {
    let kin = on.episode().kin.iter().map(|(person, kin)| {
        let known = on.view.kin.get(person);
        let name = known.map_or_else(|| "–".to_owned(), |known| known.name.full());
        Seer {
            id: person.0.to_string(),
            name: format!("{name}, {}", kin.relation),
            sees: kin.may_see,
            says: if kin.may_see { "me-sees" } else { "me-sees-not" },
            action: "/me/kin",
            field: "kin",
        }
    });
    let own = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let others = on.may_be_let_see().into_iter().filter(|unit| Some(*unit) != own);
    let units = others.map(|unit| {
        let said = on.episode().unit_consents.get(&unit).copied();
        // An ambulance reads when it comes and says why, unless the patient has said no.
        let is_ambulance = on.is_ambulance(unit);
        let sees = said.unwrap_or(is_ambulance);
        let says = match sees {
            true if is_ambulance => "me-sees-ambulance",
            true => "me-sees",
            false => "me-sees-not",
        };
        let (name, action, field) = (on.unit(unit), "/me/units", "unit");
        Seer { id: unit.0.to_string(), name, sees, says, action, field }
    });
    kin.chain(units).collect()
}

pub(crate) async fn kin(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    let kin = fields.id("kin").map(PersonId).ok_or(Failure::Unreadable)?;
    let known = on.episode().kin.get(&kin).ok_or(Failure::NOT_FOUND)?;
    let may_see = fields.one("sees") == "yes";
    let relation = known.relation.clone();
    send(&on, &fields, EpisodeCommand::NameKin { kin, relation, may_see }).await
}

pub(crate) async fn unit(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    let unit = fields.id("unit").map(UnitId).ok_or(Failure::Unreadable)?;
    if !on.may_be_let_see().contains(&unit) {
        return Err(Failure::NOT_FOUND);
    }
    let given = fields.one("sees") == "yes";
    send(&on, &fields, EpisodeCommand::SetUnitConsent { unit, given }).await
}

/// A decision on an older page is asked for again: the page shows how it stands now.
async fn send(on: &On<'_>, fields: &Fields, command: EpisodeCommand) -> Result<Response, Failure> {
    match submit(on.web, on.signed, fields, Command::Episode(on.id(), command)).await {
        Ok(_) => Ok(page::go(paths::ME, "notice-me-seers")),
        Err(SubmitError::Failure(failure)) => Err(failure),
        Err(SubmitError::Back(_)) => Ok(page::go(paths::ME, "notice-me-try-again")),
    }
}
