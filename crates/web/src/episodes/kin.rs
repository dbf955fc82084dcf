//! `GET, POST /episodes/{id}/kin`: next of kin, and whether the patient lets them see. The patient
//! may change it any day.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, PersonId};
use care::person::{self, Details, Name};
use uuid::Uuid;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::ManageKin, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = name_kin(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-kin", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let known = on.episode().kin.iter().map(|(person, kin)| {
        let name = on.view.kin.get(person).map_or_else(|| "–".to_owned(), |one| one.name.full());
        let sees = if kin.may_see { "kin-reads" } else { "kin-reads-not" };
        let hint = format!("{}, {}", kin.relation, on.get(sees));
        Choice::new(person.0.to_string(), name).hint(hint)
    });
    let mut known: Vec<Choice> = known.collect();
    let is_first = known.is_empty();
    known.push(Choice::new("new", on.get("kin-new")));
    let may_see = vec![
        Choice::new("yes", on.t().with("kin-may-see", &[("name", &on.given_name())])),
        Choice::new("no", on.t().with("kin-may-not-see", &[("name", &on.given_name())])),
    ];
    let mut act = Act::new(on.get("kin-title"), on.get("kin-button")).lead(on.get("kin-lead"));
    act = match is_first {
        true => act.field(Field::new(Kind::Hidden, "kin", "")).prefilled("kin", "new"),
        false => act.field(Field::new(Kind::Radios, "kin", on.get("kin-who")).options(known)),
    };
    let new_hint = if is_first { String::new() } else { on.get("kin-only-new") };
    act.field(Field::new(Kind::Text, "given", on.get("person-given")).hint(new_hint.clone()))
        .field(Field::new(Kind::Text, "family", on.get("person-family")).hint(new_hint.clone()))
        .field(Field::new(Kind::Text, "telephone", on.get("person-telephone")).hint(new_hint))
        .field(
            Field::new(Kind::Text, "relation", on.get("kin-relation"))
                .hint(on.get("kin-relation-hint")),
        )
        .field(Field::new(Kind::Radios, "may_see", on.get("kin-see-question")).options(may_see))
}

async fn name_kin(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let known: Option<PersonId> = fields.id("kin").map(PersonId);
    let new = match known {
        Some(_) => None,
        None if fields.one("kin") == "new" => Some(new_person(&mut reader)),
        None => {
            reader.fail("kin", "kin-who-missing");
            None
        }
    };
    let relation = reader.needed("relation", "kin-relation-missing");
    let may_see = reader.choice("may_see", "kin-see-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    reader.finish().map_err(unread)?;
    let Some(may_see) = may_see else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let kin = match (known, new) {
        (Some(kin), _) => kin,
        (None, Some(details)) => {
            // Whoever may not name next of kin here leaves no new person behind either.
            let on = On::open(web, signed, id).await.map_err(SubmitError::Failure)?;
            if !on.may(Action::ManageKin) {
                return Err(SubmitError::Failure(Failure::NOT_FOUND));
            }
            register(web, signed, fields, details).await?
        }
        (None, None) => return Err(SubmitError::Failure(Failure::Unreadable)),
    };
    let command = EpisodeCommand::NameKin { kin, relation, may_see };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn new_person(reader: &mut Reader<'_>) -> Details {
    let given = reader.needed("given", "person-given-missing");
    let family = reader.needed("family", "person-family-missing");
    let telephone = reader.telephone("telephone");
    Details {
        identity: None,
        name: Name { given, family },
        telephone,
        municipality: None,
        address: None,
        listed_at: None,
        protected: false,
        test: false,
    }
}

/// Registered under ids that follow from the form's own, so that sending twice is one person.
async fn register(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    details: Details,
) -> Result<PersonId, SubmitError> {
    let command = fields.command().map_err(SubmitError::Failure)?;
    let person = PersonId(Uuid::from_u128(command.0.as_u128().wrapping_add(1)));
    let mut own = fields.clone();
    own.0.insert("command".to_owned(), vec![person.0.to_string()]);
    let register = person::Command::Register { details };
    submit(web, signed, &own, Command::Person(person, register)).await.map_err(
        |error| match error {
            SubmitError::Back(mut back) => {
                back.values.insert("command".to_owned(), vec![command.0.to_string()]);
                SubmitError::Back(back)
            }
            SubmitError::Failure(failure) => SubmitError::Failure(failure),
        },
    )?;
    Ok(person)
}
