//! `GET, POST /episodes/{id}/named/{which}`: whom the patient can turn to by name. Three people who
//! are never one: *fast vårdkontakt*, *fast läkarkontakt*, *fast omsorgskontakt*.

use crate::asked::Look;
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::named::{Named, NamedContact, Naming};
use care::ids::{EpisodeId, UnitId};

/// One of the three, named or not.
pub(crate) struct NamedView {
    /// "Fast vårdkontakt"
    pub(crate) label: String,
    /// Who it is; empty when nobody has been named.
    pub(crate) name: String,
    pub(crate) unit: String,
    /// A number of their own, or the unit's that somebody answers now: (link, number).
    pub(crate) phone: Option<(String, String)>,
    /// Where somebody is named, for those who may.
    pub(crate) change: Option<String>,
}

impl NamedView {
    pub(crate) fn of(look: &Look<'_>, contact: NamedContact, naming: Option<&Naming>) -> Self {
        let named = naming.map(|naming| &naming.named);
        let unit = named.and_then(|named| look.directory.units.get(&named.unit));
        let answers = || Some(unit?.answers_at(look.now, look.zone)?.number.to_owned());
        let number = named.and_then(|named| named.telephone.clone().or_else(answers));
        NamedView {
            label: label(look.t, contact),
            name: named.map(|named| named.name.clone()).unwrap_or_default(),
            unit: named.map_or("", |named| look.directory.unit_name(named.unit)).to_owned(),
            phone: number.map(|number| (format::telephone_link(&number), number)),
            change: None,
        }
    }

    pub(crate) fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// "Fast vårdkontakt"
fn label(t: T, contact: NamedContact) -> String {
    t.get(&key("named-contact", contact)).into_owned()
}

fn key(stem: &str, contact: NamedContact) -> String {
    format!("{stem}-{}", contact.as_str().replace('_', "-"))
}

/// The three, as the ward sees them.
pub(super) fn rows(on: &On<'_>) -> Vec<NamedView> {
    let named = &on.episode().named;
    let rows = NamedContact::ALL.into_iter().map(|contact| NamedView {
        change: (!units(on, contact).is_empty()).then(|| paths::named(on.id(), contact)),
        ..NamedView::of(&super::look(on), contact, named.get(&contact))
    });
    rows.collect()
}

/// Those that have been named, for the patient and next of kin.
pub(crate) fn told(on: &On<'_>) -> Vec<NamedView> {
    let named = on.episode().named.iter();
    named.map(|(contact, naming)| NamedView::of(&super::look(on), *contact, Some(naming))).collect()
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, which)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let contact = read_contact(&which)?;
    let on = match crate::requests::open(&web, &signed, id).await? {
        Ok(on) => on,
        Err(elsewhere) => return Ok(elsewhere),
    };
    act::answer(&on, ask(&on, contact)?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, which)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let contact = read_contact(&which)?;
    match name(&web, &signed, (id, contact), &fields, None).await {
        Ok(_) => Ok(page::go(&paths::responsibility(id), "notice-contact-named")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            act::answer(&on, ask(&on, contact)?, Some(back))
        }
    }
}

pub(crate) fn read_contact(word: &str) -> Result<NamedContact, Failure> {
    NamedContact::parse(word).ok_or(Failure::NOT_FOUND)
}

/// A unit that names its own is not asked which unit.
pub(crate) async fn name(
    web: &WebState,
    signed: &Signed,
    (id, contact): (EpisodeId, NamedContact),
    fields: &Fields,
    own: Option<UnitId>,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let name = reader.needed("name", "form-needed");
    let chosen = own.or_else(|| {
        reader.choice("unit", "named-unit-missing", |word| word.parse().ok().map(UnitId))
    });
    let telephone = reader.telephone("telephone");
    reader.finish().map_err(unread)?;
    let Some(unit) = chosen else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let named = Named { name, unit, telephone };
    let command = EpisodeCommand::NameContact { contact, named };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn ask(on: &On<'_>, contact: NamedContact) -> Result<Act, Failure> {
    let units = units(on, contact);
    if units.is_empty() {
        return Err(Failure::NOT_FOUND);
    }
    Ok(form(on.t(), contact, on.episode().named.get(&contact), &units))
}

/// Units that take part, where such a contact may work, and that this reader may write for.
fn units(on: &On<'_>, contact: NamedContact) -> Vec<(UnitId, String)> {
    let is_time = on.episode().is_approved();
    let all = on.episode().units().into_iter().filter(|unit| {
        let known = on.view.directory.units.get(unit).and_then(|unit| unit.details.as_ref());
        is_time
            && known.is_some_and(|details| contact.may_work_at(details.kind))
            && on.may_for(Action::NameContact, *unit)
    });
    all.map(|unit| (unit, on.unit(unit))).collect()
}

/// Who has been named stands in the fields: whoever changes a number writes the number alone.
pub(crate) fn form(
    t: T,
    contact: NamedContact,
    naming: Option<&Naming>,
    units: &[(UnitId, String)],
) -> Act {
    let get = |key: &str| t.get(key).into_owned();
    let mut act = Act::new(label(t, contact), get("named-button"))
        .lead(get(&key("named-lead", contact)))
        .field(Field::new(Kind::Text, "name", get("named-name")).hint(get("named-name-hint")));
    if let [_, _, ..] = units {
        let choose = Choice::new("", get("named-unit-choose"));
        let choices = units.iter().map(|(id, name)| Choice::new(id.0.to_string(), name.clone()));
        let choices = std::iter::once(choose).chain(choices).collect();
        act = act.field(Field::new(Kind::Select, "unit", get("named-unit")).options(choices));
    } else if let [(only, _)] = units {
        let only = only.0.to_string();
        act = act.field(Field::new(Kind::Hidden, "unit", "")).prefilled("unit", only);
    }
    act = act.field(
        Field::new(Kind::Text, "telephone", get("named-telephone"))
            .hint(get("named-telephone-hint")),
    );
    let Some(Named { name, unit, telephone }) = naming.map(|naming| naming.named.clone()) else {
        return act;
    };
    let act = act.prefilled("name", name).prefilled("telephone", telephone.unwrap_or_default());
    match units.len() {
        2.. => act.prefilled("unit", unit.0.to_string()),
        _ => act,
    }
}
