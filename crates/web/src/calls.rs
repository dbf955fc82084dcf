//! `GET /calls`, "Vem ringer jag nu?": who answers at this minute, until when and who then. For a
//! patient one number and 112; for staff the units, those that they share patients with first.
//!
//! Not here: the hours in words (`hours`), and how often a number is used (`counted`).

pub(crate) mod counted;
mod hours;
mod now;

pub(crate) use hours::{all_hours, hours_words};

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::calls::Counted;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use care::ids::UnitId;
use care::unit::{Audience, Unit, UnitKind};
use care::who::Role;
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use now::NowView;
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "calls.html")]
struct CallsPage {
    page: Page,
    t: T,
    updated: String,
    /// A patient's or next of kin's own: who answers them now.
    own: Option<NowView>,
    sought: String,
    groups: Vec<Group>,
    /// How often the unit's people look here, for those who have a unit.
    counts: Option<&'static str>,
    /// Times that units keep free for colleagues, for those who speak for theirs.
    slots: Option<&'static str>,
}

struct Group {
    title: String,
    units: Vec<UnitView>,
}

struct UnitView {
    name: String,
    place: String,
    is_own: bool,
    abilities: String,
    now: NowView,
    /// Physician to physician, for physicians.
    physicians: Option<NowView>,
    numbers: Vec<NumberView>,
}

struct NumberView {
    number: String,
    href: String,
    label: String,
    /// Empty when it is for everybody.
    audience: String,
    hours: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Sought {
    #[serde(default)]
    q: String,
}

/// Who looks, and when.
#[derive(Clone, Copy)]
struct Look<'a> {
    t: T,
    directory: &'a Directory,
    caller: Audience,
    own: Option<UnitId>,
    now: Timestamp,
    zone: &'a TimeZone,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(sought): Query<Sought>,
) -> Result<Response, Failure> {
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let directory = web.app.directory();
    let caller = caller(signed.role);
    let look = Look { t, directory: &directory, caller, own: signed.unit, now, zone };
    let is_reader = caller == Audience::Everybody;
    let own = match is_reader {
        true => crate::reader::calls(&web, &signed).await?,
        false => vec![],
    };
    if let Some(unit) = signed.unit.filter(|_| !is_reader && sought.q.is_empty()) {
        web.app.count_call(unit, Counted::Opened).await?;
    }
    let near = match is_reader {
        true => own.clone(),
        false => web.app.neighbours(&signed.actor).await?,
    };
    let page = CallsPage {
        page: Page::of(&web, &signed),
        t,
        updated: format::moment(t, now, now, zone),
        own: (!own.is_empty()).then(|| NowView::of(look, &own)),
        groups: groups(look, &near, &sought.q),
        sought: sought.q,
        slots: signed
            .unit
            .filter(|unit| web.app.keeps_abilities(&signed.actor, *unit))
            .map(|_| paths::SLOTS),
        counts: signed.unit.filter(|_| !is_reader).map(|_| paths::CALL_COUNTS),
    };
    Ok(page::html(&page)?.into_response())
}

/// Whose numbers somebody may ring.
fn caller(role: Role) -> Audience {
    match role {
        Role::Patient | Role::NextOfKin => Audience::Everybody,
        Role::WardPhysician | Role::PrimaryCarePhysician => Audience::Physicians,
        Role::WardNurse
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::ClinicNurse
        | Role::PrimaryCareNurse
        | Role::CareCoordinator
        | Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::AmbulanceNurse
        | Role::Administrator => Audience::Professionals,
    }
}

/// A ward or a vårdcentral without a number is a gap to be seen; an office is not.
pub(crate) fn is_called(unit: &Unit) -> bool {
    let kind = unit.details.as_ref().map(|details| details.kind);
    !unit.telephones.is_empty() || matches!(kind, Some(UnitKind::Ward | UnitKind::PrimaryCare))
}

/// Those that are near first, in their order; then the others by kind and name.
fn groups(look: Look<'_>, near: &[UnitId], sought: &str) -> Vec<Group> {
    let words: Vec<String> = sought.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |unit: &Unit| {
        let details = unit.details.as_ref();
        let kind = details.map(|details| kind_word(look.t, details.kind)).unwrap_or_default();
        let place = details.map(|details| details.place.as_str()).unwrap_or_default();
        let all = format!("{} {place} {kind}", unit.name()).to_lowercase();
        words.iter().all(|word| all.contains(word))
    };
    let known = look.directory.units.iter();
    let known = known.filter(|(_, unit)| unit.is_open() && is_called(unit) && fits(unit));
    let mut found: Vec<(UnitId, &Unit)> = known.map(|(id, unit)| (*id, unit)).collect();
    found.sort_by(|a, b| {
        (look.own != Some(a.0), a.1.name()).cmp(&(look.own != Some(b.0), b.1.name()))
    });
    let shared: BTreeSet<UnitId> = near.iter().copied().collect();
    let of = |wanted: &dyn Fn(UnitId, &Unit) -> bool| -> Vec<UnitView> {
        let theirs = found.iter().filter(|(id, unit)| wanted(*id, unit));
        theirs.map(|(id, unit)| view(look, *id, unit)).collect()
    };
    let mut first: Vec<UnitView> = vec![];
    for id in near {
        first.extend(of(&|known, _| known == *id));
    }
    let title = match look.caller {
        Audience::Everybody => "calls-near-own",
        Audience::Professionals | Audience::Physicians => "calls-near",
    };
    let mut groups = vec![Group { title: look.t.get(title).into_owned(), units: first }];
    groups.extend(UnitKind::ALL.into_iter().map(|kind| {
        let of_kind = |id: UnitId, unit: &Unit| {
            let details = unit.details.as_ref();
            !shared.contains(&id) && details.is_some_and(|details| details.kind == kind)
        };
        Group { title: crate::items::capital(&kind_word(look.t, kind)), units: of(&of_kind) }
    }));
    groups.retain(|group| !group.units.is_empty());
    groups
}

fn kind_word(t: T, kind: UnitKind) -> String {
    t.get(&format!("unit-kind-{}", kind.as_str().replace('_', "-"))).into_owned()
}

fn view(look: Look<'_>, id: UnitId, unit: &Unit) -> UnitView {
    let place = unit.details.as_ref().map(|details| details.place.clone()).unwrap_or_default();
    let for_staff = match look.caller {
        Audience::Physicians => Audience::Professionals,
        caller @ (Audience::Everybody | Audience::Professionals) => caller,
    };
    let has_physicians =
        unit.telephones.iter().any(|telephone| telephone.audience == Audience::Physicians);
    let physicians = look.caller == Audience::Physicians && has_physicians;
    let theirs = unit.telephones.iter().filter(|telephone| telephone.audience.takes(look.caller));
    UnitView {
        name: unit.name().to_owned(),
        place,
        is_own: look.own == Some(id),
        abilities: paths::abilities(id),
        now: NowView::of(Look { caller: for_staff, ..look }, &[id]),
        physicians: physicians.then(|| NowView::of(look, &[id])),
        numbers: theirs.map(|telephone| hours::number(look.t, telephone)).collect(),
    }
}
