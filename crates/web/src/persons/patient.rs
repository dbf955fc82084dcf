//! `GET, POST /episodes/{id}/patient`: name, number, telephone, address, municipality, vårdcentral
//! and protected identity, with how it is known. Everybody who takes part is told that it changed.

use super::municipality;
use crate::candidates;
use crate::episodes::act::{self, unread};
use crate::episodes::{Act, Field, Kind, On, sent};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use crate::timeline::record;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::identity::IdentityNumber;
use care::ids::{EpisodeId, UnitId};
use care::person::{Details, Name};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::ChangePatient, ask).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = change(&web, &signed, id, &fields).await;
    sent(&web, &signed, id, outcome, "notice-patient-changed", ask).await
}

fn ask(on: &On<'_>) -> Result<Act, Failure> {
    let known = on.view.patient.as_ref().ok_or(Failure::NOT_FOUND)?;
    let text = |name: &str, key: &str| Field::new(Kind::Text, name, on.get(key));
    let protected = vec![
        Choice::new("no", on.get("patient-not-protected")),
        Choice::new("yes", on.get("patient-protected")).hint(on.get("patient-protected-hint")),
    ];
    let number = known.identity.as_ref().map(IdentityNumber::shown).unwrap_or_default();
    let listed = known.listed_at.map(|unit| unit.0.to_string()).unwrap_or_default();
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let act = Act::new(on.get("patient-title"), on.get("patient-button"))
        .lead(on.get("patient-lead"))
        .field(text("given", "person-given"))
        .field(text("family", "person-family"))
        .field(text("identity", "person-identity").hint(on.get("patient-identity-hint")))
        .field(text("telephone", "person-telephone"))
        .field(text("address", "person-address").hint(on.get("person-address-hint")))
        .fields(lives(on, known))
        .field(
            Field::new(Kind::Select, "listed_at", on.get("person-listed-at"))
                .options(candidates::centres(on.web, on.signed)),
        )
        .field(
            Field::new(Kind::Radios, "protected", on.get("patient-protected-question"))
                .options(protected),
        )
        .field(
            Field::new(Kind::Area, "reason", on.get("patient-reason"))
                .hint(on.get("patient-reason-hint")),
        )
        .prefilled("given", known.name.given.clone())
        .prefilled("family", known.name.family.clone())
        .prefilled("identity", number)
        .prefilled("telephone", or_empty(&known.telephone))
        .prefilled("address", or_empty(&known.address))
        .prefilled("municipality", or_empty(&known.municipality))
        .prefilled("listed_at", listed)
        .prefilled("protected", if known.protected { "yes" } else { "no" });
    Ok(act)
}

/// Chosen where municipalities are registered, else written.
fn lives(on: &On<'_>, known: &Details) -> Vec<Field> {
    let known = known.municipality.as_deref().unwrap_or_default();
    let choices = municipality::choices(on.web, on.t(), known);
    let label = on.get("person-municipality");
    if choices.is_empty() {
        return vec![Field::new(Kind::Text, "municipality", label)];
    }
    let other = Field::new(Kind::Text, "municipality_other", on.get("person-municipality-other"));
    vec![Field::new(Kind::Select, "municipality", label).options(choices), other]
}

async fn change(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let given = reader.needed("given", "person-given-missing");
    let family = reader.needed("family", "person-family-missing");
    let telephone = reader.telephone("telephone");
    let identity = candidates::identity(web, &mut reader, fields);
    let protected = reader.choice("protected", "patient-protected-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let reason = reader.needed("reason", "patient-reason-missing");
    let text = |name: &str| Some(fields.one(name).to_owned()).filter(|text| !text.is_empty());
    reader.finish().map_err(unread)?;
    let Some(protected) = protected else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let details = Details {
        identity,
        name: Name { given, family },
        telephone,
        municipality: municipality::read(fields),
        address: text("address"),
        listed_at: fields.id("listed_at").map(UnitId),
        protected,
        // Kept as it was: nobody makes an invented patient real.
        test: false,
    };
    let command = EpisodeCommand::ChangePatient { details: Box::new(details), reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// What has changed since the care began, for whoever has an older paper: "Adress, i dag kl 8".
pub(crate) fn changed(on: &On<'_>) -> Option<String> {
    let changed = on.episode().patient_changed.as_ref()?;
    let (what, when) = (record::changed(on, &changed.what), on.moment(changed.mark.at));
    Some(on.t().with("letter-changed-when", &[("what", &what), ("when", &when)]))
}
