//! Planned at: which units a contact may be planned at, and from when. Who has not been asked says
//! so, with the way to ask.

use crate::episodes::On;
use crate::episodes::act::Act;
use crate::forms::{Choice, Fields};
use crate::paths;
use crate::requests;
use care::care_time;
use care::ids::UnitId;
use care::programme::RequestKind;
use care::unit::UnitKind;
use jiff::civil::{Date, Time};

/// Those who take part first, then the municipality's own that have not been asked, and say so;
/// and the clinics. Never an office.
pub(crate) fn units(on: &On<'_>) -> Vec<Choice> {
    let own = on.episode().units();
    let mut others: Vec<(bool, String, UnitId)> = vec![];
    for (id, unit) in &on.view.directory.units {
        let Some(details) = unit.details.as_ref().filter(|_| unit.closed_at.is_none()) else {
            continue;
        };
        let is_clinic = details.kind == UnitKind::Clinic;
        let is_near = details.kind.answers().is_some() && requests::is_near(on, *id, details);
        if !own.contains(id) && (is_clinic || is_near) {
            others.push((is_clinic, details.name.clone(), *id));
        }
    }
    others.sort();
    let all = own.iter().copied().chain(others.into_iter().map(|(_, _, id)| id));
    all.map(|unit| choice(on, unit)).collect()
}

fn choice(on: &On<'_>, unit: UnitId) -> Choice {
    let name = on.unit(unit);
    let name = match to_ask(on, unit) {
        Some(_) => on.t().with("plan-unit-not-asked", &[("unit", &name)]),
        None => name,
    };
    Choice::new(unit.0.to_string(), name)
}

/// What a unit has to be asked for before anybody may plan its visits.
fn to_ask(on: &On<'_>, unit: UnitId) -> Option<RequestKind> {
    let details = on.view.directory.units.get(&unit)?.details.as_ref()?;
    let kind = details.kind.answers().filter(|kind| *kind != RequestKind::PrimaryCare)?;
    let mut live = on.episode().live_requests();
    let is_asked = live.any(|(_, request)| request.details.to == unit);
    (!is_asked).then_some(kind)
}

/// The way to ask it stands beside the button that was refused.
pub(crate) fn with_request(on: &On<'_>, act: Act, fields: &Fields) -> Act {
    let unit = fields.id("unit").map(UnitId);
    let Some((unit, kind)) = unit.and_then(|unit| Some((unit, to_ask(on, unit)?))) else {
        return act;
    };
    let label = on.t().with("plan-ask-unit", &[("unit", &on.unit(unit))]);
    act.or(label, paths::new_request(on.id(), kind))
}

/// A day whose time is still to come: the same, or the next when it has passed.
pub(crate) fn not_past(on: &On<'_>, day: Date, time: Time) -> Date {
    let at = care_time::resolve(day.to_datetime(time), on.zone());
    match at < on.now() {
        true => day.tomorrow().unwrap_or(day),
        false => day,
    }
}
