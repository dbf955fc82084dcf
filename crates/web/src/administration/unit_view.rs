//! A unit as the administrator sees it: whose it is, its numbers, its people, and what is missing.

use super::{authority_words, local_rule, picture, pool, week, word};
use crate::calls::hours_words;
use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::{StaffId, UnitId, WardId};
use care::keeper::Law;
use care::unit::{Closure, Details, Telephone, Unit, UnitKind};
use care::ward::Ward;
use care::world::Directory;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/unit_show.html")]
struct UnitPage {
    page: Page,
    t: T,
    id: UnitId,
    name: String,
    facts: Vec<(String, String)>,
    is_closed: bool,
    missing: Vec<String>,
    /// Who answers now, with the number.
    now: Option<String>,
    numbers: Vec<NumberView>,
    week: Vec<week::DayBar>,
    week_words: String,
    /// What is agreed about it here, a sentence each.
    rule: Vec<String>,
    ward: Option<WardView>,
    /// A ward's unit whose beds have not been entered.
    opens_ward: bool,
    staff: Vec<PostView>,
    is_kept: bool,
    new_staff: String,
    /// A provider with nobody here yet: only its first administrator can be registered.
    gives_all_posts: bool,
    form: crate::forms::FormView,
}

pub(super) struct NumberView {
    pub(super) number: String,
    pub(super) label: String,
    pub(super) hours: Vec<String>,
    /// Nobody answers for a while, or somebody does elsewhere.
    pub(super) closed: Vec<String>,
}

struct WardView {
    id: WardId,
    beds: u16,
    overbooked: usize,
    overbooking_max: u16,
    pool: String,
}

struct PostView {
    name: String,
    role: String,
    href: String,
}

/// `GET /administration/units/{unit}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    answer(&web, &signed, UnitId(id), None).await
}

/// The page, or the page with why a form on it did not go through.
pub(super) async fn answer(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<crate::forms::FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let unit = directory.units.get(&id).ok_or(Failure::NOT_FOUND)?;
    let details = unit.details.as_ref().ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let staff = staff(web, t, &directory, id);
    let bars = week::picture(t, unit);
    let ward = directory.wards.iter().find(|(_, ward)| ward.unit == Some(id));
    let answering = unit.answers_at(web.app.now(), web.app.zone());
    let page = UnitPage {
        page: Page::of(web, signed),
        t,
        id,
        name: details.name.clone(),
        facts: facts(t, &directory, details),
        is_closed: unit.closed_at.is_some(),
        missing: picture::missing(t, &directory, (id, unit, details), staff.len()),
        now: answering.map(|one| format!("{}, {}", one.number, one.label)),
        numbers: unit.telephones.iter().map(|telephone| number(web, t, telephone)).collect(),
        week_words: week::sentence(&bars),
        week: bars,
        rule: local_rule::sentences(t, unit),
        opens_ward: details.kind == UnitKind::Ward && ward.is_none(),
        ward: ward.map(|(id, ward)| ward_view(t, *id, ward)),
        staff,
        is_kept: web.app.keeps_unit(&signed.actor, id),
        new_staff: paths::new_staff_at(id),
        gives_all_posts: web.app.gives_posts(&signed.actor, id, care::who::Role::WardNurse),
        form: crate::forms::FormView::new(signed, None, back),
    };
    page::answer(status, &page)
}

fn staff(web: &WebState, t: T, directory: &Directory, unit: UnitId) -> Vec<PostView> {
    let now = web.app.now();
    let mut posts = vec![];
    for (id, staff) in &directory.staff {
        let held = staff.assignments.values().filter(|held| held.unit == unit && held.holds(now));
        posts.extend(held.map(|held| PostView {
            name: staff.name.clone(),
            role: word(t, "role", held.role.as_str()),
            href: paths::staff(StaffId(id.0)),
        }));
    }
    posts.sort_by(|a, b| a.name.cmp(&b.name));
    posts
}

fn ward_view(t: T, id: WardId, ward: &Ward) -> WardView {
    WardView {
        id,
        beds: ward.beds,
        overbooked: ward.overbooked(),
        overbooking_max: ward.overbooking_max,
        pool: pool::words(t, ward),
    }
}

/// Whose it is, in rows of a name and a value.
fn facts(t: T, directory: &Directory, details: &Details) -> Vec<(String, String)> {
    let named = |number: &str| match directory.organisation(number) {
        Some(known) => format!(
            "{}, {}, {}",
            known.name,
            picture::organisation_kind(t, known.kind),
            authority_words(number)
        ),
        None => authority_words(number),
    };
    let principal = match &details.principal {
        Some(number) => named(number.digits()),
        None => t.get("picture-principal-unsaid").into_owned(),
    };
    let platform = if details.on_platform { "unit-on-platform-yes" } else { "unit-by-letter" };
    let rows = [
        ("unit-kind", word(t, "unit-kind", kind_word(details.kind))),
        ("unit-place", details.place.clone()),
        ("unit-principal", principal),
        ("unit-provider", named(&details.authority)),
        ("unit-law-short", word(t, "law-long", law_word(details.law))),
        ("unit-on-platform-short", t.get(platform).into_owned()),
    ];
    rows.into_iter().map(|(key, value)| (t.get(key).into_owned(), value)).collect()
}

/// "hemsjukvård · Älvsjö"
pub(super) fn facts_in_brief(t: T, details: &Details) -> String {
    let kind = word(t, "unit-kind", kind_word(details.kind));
    let letter = (!details.on_platform).then(|| t.get("unit-by-letter").into_owned());
    let facts = [Some(kind), Some(details.place.clone()), letter];
    let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
    facts.collect::<Vec<_>>().join(" · ")
}

fn number(web: &WebState, t: T, telephone: &Telephone) -> NumberView {
    let now = web.app.now();
    let closed = telephone.closures.iter().filter(|closure| closure.until > now);
    NumberView {
        number: telephone.number.clone(),
        label: telephone.label.clone(),
        hours: telephone.hours.iter().map(|hours| hours_words(t, hours)).collect(),
        closed: closed.map(|closure| closure_words(web, t, closure)).collect(),
    }
}

/// "Stängt till i dag kl 16: Telefonfel. Samtal går till 0980-319 201."
fn closure_words(web: &WebState, t: T, closure: &Closure) -> String {
    let when = format::moment(t, closure.until, web.app.now(), web.app.zone());
    let reason = &closure.reason;
    match &closure.forward_to {
        None => t.with("closure-closed", &[("when", &when), ("reason", reason)]),
        Some(number) => {
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("when", &when), ("reason", reason), ("number", number)];
            t.with("closure-forwarded", &blanks)
        }
    }
}

/// A unit that may be changed by whoever is signed in.
pub(super) fn kept<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d Directory,
    id: UnitId,
) -> Result<(&'d Unit, &'d Details), Failure> {
    let unit = directory.units.get(&id).filter(|_| web.app.keeps_unit(&signed.actor, id));
    let unit = unit.ok_or(Failure::NOT_FOUND)?;
    Ok((unit, unit.details.as_ref().ok_or(Failure::NOT_FOUND)?))
}

pub(super) const KINDS: [UnitKind; 9] = UnitKind::ALL;
/// The bodies of law that a unit's record can be kept under.
pub(super) const LAWS: [Law; 2] = [Law::Hsl, Law::Sol];

pub(super) fn kind_word(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Ward => "ward",
        UnitKind::Clinic => "clinic",
        UnitKind::PrimaryCare => "primary-care",
        UnitKind::HomeNursing => "home-nursing",
        UnitKind::HomeHelp => "home-help",
        UnitKind::NeedsAssessment => "needs-assessment",
        UnitKind::Rehab => "rehab",
        UnitKind::Ambulance => "ambulance",
        UnitKind::Administration => "administration",
    }
}

pub(super) fn law_word(law: Law) -> &'static str {
    match law {
        Law::Hsl => "hsl",
        Law::Sol => "sol",
        Law::Org => "org",
    }
}
