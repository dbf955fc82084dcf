//! What both families' instances share: services, carers, patients, matrix. Not their objectives.

use super::field::{Field, Malformed};
use crate::{Carer, Part, Shift, Synchronisation, Ticks, TravelMatrix, Visit, Window};
use std::collections::HashMap;

/// The names that later fields refer to.
pub(super) struct Names {
    pub(super) ticks_per_unit: Ticks,
    services: HashMap<String, (usize, Option<Ticks>)>,
    pub(super) carers: HashMap<String, usize>,
    terminals: HashMap<String, usize>,
    pub(super) places: usize,
}

pub(super) fn names(root: &Field, ticks_per_unit: Ticks) -> Result<Names, Malformed> {
    let places = root.get(&["distances"])?.list()?.len();
    let mut services = HashMap::new();
    for (index, service) in root.get(&["services"])?.list()?.iter().enumerate() {
        let duration = match service.maybe("default_duration") {
            Some(duration) => Some(duration.ticks(ticks_per_unit)?),
            None => None,
        };
        services.insert(service.get(&["id"])?.text()?.to_owned(), (index, duration));
    }
    let mut terminals = HashMap::new();
    let listed = root.get(&["terminal_points", "departing_points", "central_offices"])?;
    for (index, terminal) in listed.list()?.iter().enumerate() {
        let place = match terminal.maybe("distance_matrix_index") {
            Some(place) => place.index(places)?,
            None => index,
        };
        terminals.insert(terminal.get(&["id"])?.text()?.to_owned(), place);
    }
    let mut carers = HashMap::new();
    for (index, carer) in root.get(&["caregivers"])?.list()?.iter().enumerate() {
        let id = carer.get(&["id"])?;
        if carers.insert(id.text()?.to_owned(), index).is_some() {
            return Err(id.wrong("an id of its own"));
        }
    }
    if carers.is_empty() {
        return Err(root.get(&["caregivers"])?.wrong("at least one caregiver"));
    }
    if terminals.is_empty() {
        return Err(listed.wrong("at least one place to start from"));
    }
    Ok(Names { ticks_per_unit, services, carers, terminals, places })
}

pub(super) fn carers(root: &Field, names: &Names) -> Result<Vec<Carer>, Malformed> {
    root.get(&["caregivers"])?.list()?.iter().map(|field| carer(field, names)).collect()
}

fn carer(field: &Field, names: &Names) -> Result<Carer, Malformed> {
    let mut abilities = Vec::new();
    for ability in field.get(&["abilities"])?.list()? {
        abilities.push(service(&ability, names)?.0);
    }
    abilities.sort_unstable();
    abilities.dedup();
    let start_place = match field.maybe("departing_point").or(field.maybe("starting_point_id")) {
        Some(point) => terminal(&point, names)?,
        None => names.terminals.values().copied().min().unwrap_or(0),
    };
    let end_place = match field.maybe("arrival_point") {
        Some(point) => terminal(&point, names)?,
        None => start_place,
    };
    let shift = match field.maybe("working_shift") {
        Some(shift) => {
            let Window { starts_at, ends_at } = window(&shift, names)?;
            Some(Shift { starts_at, ends_at })
        }
        None => None,
    };
    let takes_break = match field.maybe("lunch_break") {
        Some(takes) => takes.truth()?,
        None => false,
    };
    let id = field.get(&["id"])?.text()?.to_owned();
    Ok(Carer { id, organisation: None, abilities, start_place, end_place, shift, takes_break })
}

pub(super) fn visits(root: &Field, names: &Names) -> Result<Vec<Visit>, Malformed> {
    let terminals = names.terminals.len();
    let mut seen = HashMap::new();
    let mut visits = Vec::new();
    for (index, field) in root.get(&["patients"])?.list()?.iter().enumerate() {
        let visit = visit(field, names, terminals + index)?;
        if seen.insert(visit.id.clone(), ()).is_some() {
            return Err(field.get(&["id"])?.wrong("an id of its own"));
        }
        visits.push(visit);
    }
    Ok(visits)
}

fn visit(field: &Field, names: &Names, place: usize) -> Result<Visit, Malformed> {
    let place = match field.maybe("distance_matrix_index") {
        Some(index) => index.index(names.places)?,
        None if place < names.places => place,
        None => return Err(field.wrong("a row of its own in the distances")),
    };
    let parts = parts(field, names)?;
    let mut windows = match field.maybe("time_window") {
        Some(one) => vec![window(&one, names)?],
        None => {
            let list = field.get(&["time_windows"])?.list()?;
            list.iter().map(|field| window(field, names)).collect::<Result<Vec<_>, _>>()?
        }
    };
    windows.sort_by_key(|window| window.starts_at);
    if windows.is_empty() {
        return Err(field.get(&["time_windows"])?.wrong("at least one time window"));
    }
    let preferred = match field.maybe("preferred_caregivers") {
        Some(list) => Some(known_carers(&list, names)?),
        None => None,
    };
    let incompatible = match field.maybe("incompatible_caregivers") {
        Some(list) => known_carers(&list, names)?,
        None => Vec::new(),
    };
    let optional = match field.maybe("optional") {
        Some(optional) => optional.truth()?,
        None => false,
    };
    let synchronisation = synchronisation(field, names, parts.len())?;
    let id = field.get(&["id"])?.text()?.to_owned();
    Ok(Visit {
        id,
        place,
        windows,
        parts,
        synchronisation,
        preferred,
        incompatible,
        optional,
        priority: 1,
        after: vec![],
    })
}

/// What one or two carers do there.
fn parts(field: &Field, names: &Names) -> Result<Vec<Part>, Malformed> {
    let wanted = field.get(&["required_services", "required_caregivers"])?;
    let mut parts = Vec::new();
    for part in wanted.list()? {
        let name = part.get(&["service"])?;
        let (ability, default) = service(&name, names)?;
        let duration = match (part.maybe("duration"), default) {
            (Some(duration), _) => duration.ticks(names.ticks_per_unit)?,
            (None, Some(default)) => default,
            (None, None) => return Err(part.wrong("a duration, or a default of the service")),
        };
        let service = name.text()?.to_owned();
        parts.push(Part { service, ability, duration, promise: None });
    }
    if !(1..=2).contains(&parts.len()) {
        return Err(wanted.wrong("one or two services"));
    }
    if parts.len() == 2 && parts[0].service == parts[1].service {
        return Err(wanted.wrong("two different services"));
    }
    Ok(parts)
}

fn synchronisation(
    field: &Field,
    names: &Names,
    parts: usize,
) -> Result<Synchronisation, Malformed> {
    if parts < 2 {
        return Ok(Synchronisation::Independent);
    }
    let field = field.get(&["synchronization"])?;
    let kind = field.get(&["type"])?;
    match kind.text()? {
        "independent" => Ok(Synchronisation::Independent),
        "simultaneous" => Ok(Synchronisation::Simultaneous),
        "sequential" => {
            let distance = field.get(&["distance"])?;
            let (min, max) = pair(&distance, ["min", "max"], names.ticks_per_unit)?;
            Ok(Synchronisation::Sequential { min, max })
        }
        _ => Err(kind.wrong("\"independent\", \"simultaneous\" or \"sequential\"")),
    }
}

fn window(field: &Field, names: &Names) -> Result<Window, Malformed> {
    let (starts_at, ends_at) = pair(field, ["start", "end"], names.ticks_per_unit)?;
    Ok(Window { starts_at, ends_at })
}

/// Two numbers in order, as a list or as an object.
fn pair(field: &Field, [from, to]: [&str; 2], unit: Ticks) -> Result<(Ticks, Ticks), Malformed> {
    let (first, last) = if field.is_list() {
        let list = field.list()?;
        let [first, last] = list.as_slice() else {
            return Err(field.wrong("two numbers"));
        };
        (first.ticks(unit)?, last.ticks(unit)?)
    } else {
        (field.get(&[from])?.ticks(unit)?, field.get(&[to])?.ticks(unit)?)
    };
    if first > last {
        return Err(field.wrong("two numbers, the lower first"));
    }
    Ok((first, last))
}

pub(super) fn travel(root: &Field, names: &Names) -> Result<TravelMatrix, Malformed> {
    let field = root.get(&["distances"])?;
    let mut rows = Vec::new();
    for row in field.list()? {
        let cells = row.list()?;
        if cells.len() != names.places {
            return Err(row.wrong(&format!("{} numbers", names.places)));
        }
        let ticks = cells.iter().map(|cell| cell.ticks(names.ticks_per_unit));
        rows.push(ticks.collect::<Result<Vec<_>, _>>()?);
    }
    TravelMatrix::new(&rows).ok_or_else(|| field.wrong("a square of numbers"))
}

fn service(field: &Field, names: &Names) -> Result<(usize, Option<Ticks>), Malformed> {
    names.services.get(field.text()?).copied().ok_or_else(|| field.wrong("a listed service"))
}

fn terminal(field: &Field, names: &Names) -> Result<usize, Malformed> {
    names.terminals.get(field.text()?).copied().ok_or_else(|| field.wrong("a listed place"))
}

fn known_carers(field: &Field, names: &Names) -> Result<Vec<usize>, Malformed> {
    let mut carers = Vec::new();
    for carer in field.list()? {
        let known = names.carers.get(carer.text()?).copied();
        carers.push(known.ok_or_else(|| carer.wrong("a listed caregiver"))?);
    }
    Ok(carers)
}
