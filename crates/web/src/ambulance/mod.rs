//! `GET, POST /ambulance`: the ambulance looks up one person by the whole number, and reads what it
//! needs of somebody who is cared for at home now.
//!
//! The number is sent in a form and stands in no address; by what right is said each time and stands
//! in the access log. Not here: what may be read (`policies/ambulance.cedar`), and what it is
//! (`care::episode::call_out`).

mod sheet;

use crate::candidates::identity;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::call_out::LookUp;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::call_out::{Ring, Warrant};
use care::identity::IdentityNumber;

#[derive(Template)]
#[template(path = "ambulance/look_up.html")]
struct LookUpPage {
    page: Page,
    t: T,
    form: FormView,
    action: &'static str,
    warrants: Vec<Choice>,
    /// What came of the look-up, when it did not open.
    found: Option<Found>,
}

/// Nothing to show, or blocked and whom to ring.
struct Found {
    says: String,
    next: String,
    phone: Option<(String, String)>,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    web.app.looks_up(&signed.actor).await?;
    look_up(&web, &signed, None, None)
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    web.app.looks_up(&signed.actor).await?;
    let (number, stated) = match read(&web, &signed, &fields) {
        Ok(typed) => typed,
        Err(back) => return look_up(&web, &signed, Some(back), None),
    };
    let found = match web.app.call_out(&signed.actor, &number, stated).await? {
        LookUp::Open(view) => return sheet::answer(&web, &signed, &view),
        LookUp::Blocked(ring) => blocked(&web, signed.t(), ring),
        LookUp::Nothing => Found {
            says: signed.t().get("ambulance-nothing").into_owned(),
            next: signed.t().get("ambulance-nothing-next").into_owned(),
            phone: None,
        },
    };
    // The number is not written out again: whoever looks next types it.
    look_up(&web, &signed, None, Some(found))
}

/// What was done, and by what right as whoever did it said: as the access log is read.
pub(crate) fn stated(t: T, what: String, by: Option<Warrant>) -> String {
    match by {
        Some(by) => {
            let why = t.get(&format!("ambulance-stated-{}", by.as_str()));
            t.with("ambulance-stated", &[("what", &what), ("why", &why)])
        }
        None => what,
    }
}

fn look_up(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
    found: Option<Found>,
) -> Result<Response, Failure> {
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let warrants = Warrant::ALL.map(|warrant| {
        let word = warrant.as_str();
        Choice::new(word, t.get(&format!("ambulance-warrant-{word}")))
    });
    let page = LookUpPage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back),
        action: paths::AMBULANCE,
        warrants: warrants.into(),
        found,
    };
    page::answer(status, &page)
}

fn read(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
) -> Result<(IdentityNumber, Warrant), FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let number = identity(web, &mut reader, fields);
    let stated = reader.choice("warrant", "ambulance-warrant-missing", Warrant::parse);
    reader.finish()?;
    match (number, stated) {
        (Some(number), Some(stated)) => Ok((number, stated)),
        _ => Err(FormBack::unread(fields, vec![])),
    }
}

fn blocked(web: &WebState, t: T, ring: Option<Ring>) -> Found {
    let directory = web.app.directory();
    let next = match &ring {
        Some(ring) => {
            let unit = directory.unit_name(ring.at.unit);
            t.with("ambulance-blocked-ring", &[("unit", &unit)])
        }
        None => t.get("ambulance-blocked-nobody").into_owned(),
    };
    Found {
        says: t.get("ambulance-blocked").into_owned(),
        next,
        phone: ring.map(|ring| (format::telephone_link(&ring.at.number), ring.at.number)),
    }
}
