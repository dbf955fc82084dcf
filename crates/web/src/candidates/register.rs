//! `POST /persons`: somebody who is not found is registered, and then flagged.

use super::{find, flag, own_ward};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, submit};
use crate::persons::municipality;
use crate::session::Signed;
use crate::state::WebState;
use app::view::person::Found;
use axum::extract::State;
use axum::response::Response;
use care::command::Command;
use care::identity::{IdentityError, IdentityNumber};
use care::ids::{PersonId, UnitId};
use care::person::{self, Details, Name};
use care::unit::UnitKind;
use uuid::Uuid;

pub(super) struct RegisterForm {
    pub(super) form: FormView,
    pub(super) path: &'static str,
    pub(super) is_open: bool,
    pub(super) centres: Vec<Choice>,
    pub(super) municipalities: Vec<Choice>,
}

impl RegisterForm {
    /// `text` is what was searched for: a number that nobody has is filled in.
    pub(super) fn new(web: &WebState, signed: &Signed, back: Option<FormBack>, text: &str) -> Self {
        let is_open = back.is_some();
        let today = care::care_time::day_of(web.app.now(), web.app.zone());
        let number = IdentityNumber::parse(text, today).map(|number| number.shown());
        RegisterForm {
            form: FormView::new(signed, None, back)
                .prefilled("identity", number.unwrap_or_default()),
            path: crate::paths::PERSONS,
            is_open,
            centres: centres(web, signed),
            municipalities: municipality::choices(web, signed.t(), ""),
        }
    }
}

/// Primary care centres by name; first none.
pub(crate) fn centres(web: &WebState, signed: &Signed) -> Vec<Choice> {
    let directory = web.app.directory();
    let units = directory.units.iter().filter(|(_, unit)| {
        unit.details.as_ref().is_some_and(|details| details.kind == UnitKind::PrimaryCare)
    });
    let mut centres: Vec<Choice> =
        units.map(|(id, unit)| Choice::new(id.0.to_string(), unit.name())).collect();
    centres.sort_by(|a, b| a.label.cmp(&b.label));
    let none = Choice::new("", signed.t().get("candidate-centre-choose"));
    [none].into_iter().chain(centres).collect()
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    own_ward(&web, &signed)?;
    let command = fields.command()?;
    let again = |back: FormBack| {
        let register = RegisterForm::new(&web, &signed, Some(back), "");
        find::show(&web, &signed, find::Searched::default(), register)
    };
    let details = match read(&web, &signed, &fields) {
        Ok(details) => details,
        Err(back) => return again(back),
    };
    // The id follows from the form's, so that sending twice is one person.
    let person = PersonId(Uuid::from_u128(command.0.as_u128().wrapping_add(1)));
    let text = match &details.identity {
        Some(number) => number.normalized().to_owned(),
        None => details.name.full(),
    };
    // Somebody who has the number already is that person.
    if details.identity.is_some() {
        let same = web.app.search(&signed.actor, &text).await?;
        if let Some(known) = same.into_iter().find(|known| known.person != person) {
            return flag::show(&web, &signed, known, &text, None);
        }
    }
    let register = person::Command::Register { details: details.clone() };
    match submit(&web, &signed, &fields, Command::Person(person, register)).await {
        Ok(_) => {
            let found = Found { person, details, open_episode: None };
            flag::show(&web, &signed, found, &text, None)
        }
        Err(error) => again(error.back()?),
    }
}

fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<Details, FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let given = reader.needed("given", "person-given-missing");
    let family = reader.needed("family", "person-family-missing");
    let telephone = reader.telephone("telephone");
    let identity = identity(web, &mut reader, fields);
    let text = |name: &str| Some(fields.one(name).to_owned()).filter(|text| !text.is_empty());
    reader.finish()?;
    Ok(Details {
        identity,
        name: Name { given, family },
        telephone,
        municipality: municipality::read(fields),
        address: text("address"),
        listed_at: fields.id("listed_at").map(UnitId),
        protected: fields.one("protected") == "yes",
        test: false,
    })
}

/// The number that was typed, checked.
pub(crate) fn identity(
    web: &WebState,
    reader: &mut Reader<'_>,
    fields: &Fields,
) -> Option<IdentityNumber> {
    let today = care::care_time::day_of(web.app.now(), web.app.zone());
    match IdentityNumber::parse(fields.one("identity"), today) {
        Ok(number) => Some(number),
        Err(why) => {
            reader.fail("identity", identity_key(why));
            None
        }
    }
}

/// What is wrong with the number, and what right looks like.
fn identity_key(why: IdentityError) -> &'static str {
    match why {
        IdentityError::Empty => "identity-empty",
        IdentityError::WrongLength { .. } => "identity-length",
        IdentityError::WrongCharacter | IdentityError::Letters => "identity-character",
        IdentityError::NoSuchDate => "identity-date",
        IdentityError::BornInFuture => "identity-future",
        IdentityError::WrongChecksum => "identity-checksum",
    }
}
