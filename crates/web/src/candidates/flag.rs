//! `POST /candidates`: the person becomes a candidate, in a programme, for a reason.

use super::{facts, found, own_ward, register};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::person::Found;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::command::Flag;
use care::ids::{EpisodeId, PersonId, UnitId};
use care::ward::Ward;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "candidate/flag.html")]
struct FlagPage {
    page: Page,
    t: T,
    form: FormView,
    path: &'static str,
    back: String,
    name: String,
    facts: String,
    person: String,
    text: String,
    /// The patient has care at home already; there can be only one at a time.
    is_open: bool,
    /// Where it is, when it may be the reader's to see.
    open: String,
    programmes: Vec<Choice>,
    centres: Vec<Choice>,
    beds: Vec<Choice>,
    /// The yes that is asked for when the bed chosen is others' way back.
    way_back: Vec<Choice>,
}

pub(super) fn show(
    web: &WebState,
    signed: &Signed,
    found: Found,
    text: &str,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let (_, ward) = own_ward(web, signed)?;
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let t = signed.t();
    let programmes = programmes(web, t);
    // A treatment is never chosen by default, unless there is only one.
    let only = programmes.first().filter(|_| programmes.len() == 1);
    let only = only.map(|one| one.value.clone()).unwrap_or_default();
    let listed = found.details.listed_at.map(|unit| unit.0.to_string()).unwrap_or_default();
    let form = FormView::new(signed, None, back)
        .prefilled("programme", only)
        .prefilled("primary_care", listed);
    let page = FlagPage {
        page: Page::of(web, signed),
        t,
        way_back: way_back(t, &ward, form.value("bed")),
        form,
        path: paths::CANDIDATES,
        back: paths::new_candidate(),
        name: found.details.name.full(),
        facts: facts(web, t, &found.details),
        person: found.person.0.to_string(),
        text: text.to_owned(),
        is_open: found.open_episode.is_some(),
        open: found.open_episode.map(paths::episode).unwrap_or_default(),
        programmes,
        centres: register::centres(web, signed),
        beds: beds(t, &ward),
    };
    page::answer(status, &page)
}

/// The patient's own bed, or none of them. Beds of other episodes are not offered; one marked as
/// occupied may be this very patient's. Shared safety beds come last and say what they are.
fn beds(t: T, ward: &Ward) -> Vec<Choice> {
    let nobody = EpisodeId(Uuid::nil());
    let own = (1..=ward.beds).filter(|bed| !ward.is_anothers(nobody, *bed));
    let (pool, usual): (Vec<u16>, Vec<u16>) = own.partition(|bed| ward.pool.beds.contains(bed));
    let patients = ward.pooled();
    let usual = usual
        .into_iter()
        .map(|bed| Choice::new(bed.to_string(), t.with("episode-bed", &[("bed", &bed)])));
    let pool = pool.into_iter().map(|bed| {
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] = [("bed", &bed), ("n", &patients)];
        Choice::new(bed.to_string(), t.with("candidate-bed-pool", &blanks))
    });
    let choose = Choice::new("", t.get("candidate-bed-choose"));
    let none = Choice::new(NO_BED, t.get("candidate-bed-none"));
    [choose].into_iter().chain(usual).chain([none]).chain(pool).collect()
}

/// Said, not assumed.
const NO_BED: &str = "none";

/// Asked only of whoever has chosen such a bed, so that it is read.
fn way_back(t: T, ward: &Ward, bed: &str) -> Vec<Choice> {
    let is_pool = bed.parse().is_ok_and(|bed: u16| ward.pool.beds.contains(&bed));
    let yes = Choice::new("yes", t.get("candidate-way-back-yes"));
    if is_pool { vec![yes.hint(t.get("candidate-way-back-hint"))] } else { vec![] }
}

/// The newest version of each approved programme.
fn programmes(web: &WebState, t: T) -> Vec<Choice> {
    let directory = web.app.directory();
    let mut newest: BTreeMap<&str, (u32, Choice)> = BTreeMap::new();
    for (hash, programme) in &directory.programmes {
        let choice = Choice::new(hash.clone(), programme.title.get(t.lang))
            .hint(programme.target_group.get(t.lang));
        let held = newest.get(programme.name.as_str()).map(|(version, _)| *version);
        if held.is_none_or(|version| version < programme.version) {
            newest.insert(&programme.name, (programme.version, choice));
        }
    }
    newest.into_values().map(|(_, choice)| choice).collect()
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = fields.command()?;
    let person = fields.id("person").map(PersonId).ok_or(Failure::Unreadable)?;
    let text = fields.one("text").to_owned();
    let episode = EpisodeId(Uuid::from_u128(command.0.as_u128().wrapping_add(1)));
    let back = match read(&web, &signed, &fields, person) {
        Ok(flag) => match submit(&web, &signed, &fields, Command::Flag(episode, flag)).await {
            Ok(_) => return Ok(page::go(&paths::episode(episode), "notice-flagged")),
            Err(error) => error.back()?,
        },
        Err(FlagError::Back(back)) => back,
        Err(FlagError::Failure(failure)) => return Err(failure),
    };
    let found = found(&web, &signed, &text, person).await?;
    show(&web, &signed, found, &text, Some(back))
}

enum FlagError {
    Back(FormBack),
    Failure(Failure),
}

fn read(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    patient: PersonId,
) -> Result<Flag, FlagError> {
    let (ward, _) = own_ward(web, signed).map_err(FlagError::Failure)?;
    let mut reader = Reader::new(signed.t(), fields);
    let programme = reader.needed("programme", "candidate-programme-missing");
    let primary_care = reader
        .choice("primary_care", "candidate-centre-missing", |word| word.parse().ok().map(UnitId));
    let bed = match fields.one("bed") {
        NO_BED => None,
        "" => {
            reader.fail("bed", "candidate-bed-missing");
            None
        }
        _ => reader.number("bed"),
    };
    let although_way_back = fields.one("although_way_back") == "yes";
    let reason = reader.needed("reason", "candidate-reason-missing");
    reader.finish().map_err(FlagError::Back)?;
    let primary_care = primary_care.ok_or(FlagError::Failure(Failure::Unreadable))?;
    Ok(Flag { patient, ward, programme, primary_care, bed, although_way_back, reason })
}
