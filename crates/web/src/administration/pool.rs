//! `/administration/wards/{ward}/pool`: the ward's local rule for shared safety beds: which beds,
//! and how many patients at home may share each.

use crate::beds::{Square, picked};
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::WardId;
use care::ward::{self, Pool, SafetyBed, Ward};

/// As many as the rules allow to share one bed.
const SHARE_MAX: u16 = 5;

#[derive(Template)]
#[template(path = "administration/pool.html")]
struct PoolPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    now: String,
    form: FormView,
    squares: Vec<Square>,
}

pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<WardId>,
) -> Result<Response, Failure> {
    show(&web, &signed, id, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    id: WardId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let ward = directory.wards.get(&id).ok_or(Failure::NOT_FOUND)?;
    let unit = ward.unit.filter(|unit| web.app.keeps_unit(&signed.actor, *unit));
    let unit = unit.ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let share = if ward.pool.patients_per_bed == 0 { 2 } else { ward.pool.patients_per_bed };
    let pool = PoolPage {
        page: Page::of(web, signed),
        t,
        title: t.with("pool-title", &[("unit", &directory.unit_name(unit))]),
        button: t.get("pool-save").into_owned(),
        now: words(t, ward),
        form: FormView::new(signed, None, back)
            .prefilled_all("bed", ward.pool.beds.iter().map(u16::to_string).collect())
            .prefilled("patients_per_bed", share.to_string()),
        squares: (1..=ward.beds).map(|number| square(t, ward, number)).collect(),
    };
    page::answer(status, &pool)
}

/// A bed held for one patient is not shared; who it is, the administrator is not told.
fn square(t: T, ward: &Ward, number: u16) -> Square {
    let held = ward.safety_beds.values().any(|bed| *bed == SafetyBed::Held { bed: number });
    let kept = held.then(|| t.get("bed-safety").into_owned());
    Square { number, kept, icon: "bed", note: String::new() }
}

/// "2 sängar delas, högst 2 patienter på varje · 3 patienter delar nu"
pub(super) fn words(t: T, ward: &Ward) -> String {
    match ward.pool.most() {
        0 => t.get("pool-none").into_owned(),
        _ => t.with(
            "pool-words",
            &[
                ("beds", &ward.pool.beds.len()),
                ("share", &ward.pool.patients_per_bed),
                ("n", &ward.pooled()),
            ],
        ),
    }
}

pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<WardId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let pool = match read(&signed, &fields) {
        Ok(pool) => pool,
        Err(back) => return show(&web, &signed, id, Some(back)).await,
    };
    let command = Command::Ward(id, ward::Command::SetPool { pool });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => {
            let unit = web.app.directory().wards.get(&id).and_then(|ward| ward.unit);
            let to = unit.map_or_else(|| paths::ADMINISTRATION.to_owned(), paths::unit);
            Ok(page::go(&to, "notice-pool-saved"))
        }
        Err(error) => show(&web, &signed, id, Some(error.back()?)).await,
    }
}

fn read(signed: &Signed, fields: &Fields) -> Result<Pool, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let beds = picked(fields);
    let share: Option<u16> = read.number("patients_per_bed");
    if !beds.is_empty() && !share.is_some_and(|share| (1..=SHARE_MAX).contains(&share)) {
        read.fail("patients_per_bed", "pool-share-needed");
    }
    read.finish()?;
    // No beds: no pool.
    let patients_per_bed = if beds.is_empty() { 0 } else { share.unwrap_or_default() };
    Ok(Pool { beds, patients_per_bed })
}
