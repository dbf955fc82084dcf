//! Plans as both families write them: routes with caregiver and locations. It judges nothing.

use super::Family;
use super::field::{Field, Malformed};
use crate::{Plan, Problem, Route, Stop, Ticks, Work};
use serde_json::{Value, json};
use std::collections::HashMap;

const BREAK: &str = "lunch_break";

pub(super) fn read(problem: &Problem, root: &Field) -> Result<Plan, Malformed> {
    let carers: HashMap<&str, usize> = problem
        .carers
        .iter()
        .enumerate()
        .map(|(index, carer)| (carer.id.as_str(), index))
        .collect();
    let visits: HashMap<&str, usize> = problem
        .visits
        .iter()
        .enumerate()
        .map(|(index, visit)| (visit.id.as_str(), index))
        .collect();
    let mut routes = Vec::new();
    for route in root.get(&["routes"])?.list()? {
        let id = route.get(&["caregiver_id"])?;
        let carer =
            *carers.get(id.text()?).ok_or_else(|| id.wrong("a caregiver of the instance"))?;
        let mut stops = Vec::new();
        if let Some(locations) = route.maybe("locations") {
            for location in locations.list()? {
                // Terminal points may be written out; the checker computes them itself.
                if location.maybe("depot").is_none() {
                    stops.push(stop(problem, &visits, &location)?);
                }
            }
        }
        // The published files list breaks last, whenever they are taken.
        stops.sort_by_key(|stop| stop.starts_at);
        if !stops.is_empty() {
            routes.push(Route { carer, stops });
        }
    }
    Ok(Plan { routes })
}

fn stop(
    problem: &Problem,
    visits: &HashMap<&str, usize>,
    location: &Field,
) -> Result<Stop, Malformed> {
    let patient = location.get(&["patient", "patient_id"])?;
    let unknown = || patient.wrong("a patient of the instance");
    let visit = *visits.get(patient.text()?).ok_or_else(unknown)?;
    let service = location.get(&["service", "service_id"])?;
    let named = service.text()?;
    let unit = problem.scale.ticks_per_unit;
    let starts_at =
        location.get(&["arrival_time", "start_time", "start_service_time"])?.ticks(unit)?;
    let ends_at = location.get(&["departure_time", "end_time", "end_service_time"])?.ticks(unit)?;
    let work = if named == BREAK {
        Work::Break { visit }
    } else {
        let parts = &problem.visits[visit].parts;
        let part = parts.iter().position(|part| part.service == named);
        Work::Part { visit, part: part.ok_or_else(|| service.wrong("a service of this patient"))? }
    };
    Ok(Stop { work, starts_at, ends_at })
}

pub(super) fn write(family: Family, problem: &Problem, plan: &Plan) -> String {
    let idle = (0..problem.carers.len())
        .filter(|carer| plan.routes.iter().all(|route| route.carer != *carer))
        .map(|carer| Route { carer, stops: vec![] });
    // The authors of hhcrsp have a route for everybody, those of uhhc for those who go out.
    let idle = idle.filter(|_| family == Family::Hhcrsp);
    let routes: Vec<Value> = plan
        .routes
        .iter()
        .cloned()
        .chain(idle)
        .map(|route| written(family, problem, &route))
        .collect();
    let mut first: Vec<(Ticks, usize)> = Vec::new();
    for stop in plan.routes.iter().flat_map(|route| &route.stops) {
        if let Work::Part { visit, part: 0 } = stop.work {
            first.push((stop.starts_at, visit));
        }
    }
    first.sort_unstable();
    let order: Vec<&str> =
        first.iter().map(|&(_, visit)| problem.visits[visit].id.as_str()).collect();
    let text = json!({ "cost_components": {}, "global_ordering": order, "routes": routes });
    format!("{text:#}\n")
}

fn written(family: Family, problem: &Problem, route: &Route) -> Value {
    let time = |ticks: Ticks| match family {
        Family::Hhcrsp => json!(problem.scale.time(ticks)),
        Family::Uhhc => json!(ticks),
    };
    let mut locations = Vec::new();
    for stop in &route.stops {
        let visit = &problem.visits[stop.work.visit()];
        let service = match stop.work {
            Work::Part { part, .. } => visit.parts[part].service.as_str(),
            Work::Break { .. } => BREAK,
        };
        locations.push(json!({
            "patient": visit.id,
            "service": service,
            "arrival_time": time(stop.starts_at),
            "departure_time": time(stop.ends_at),
        }));
    }
    json!({ "caregiver_id": problem.carers[route.carer].id, "locations": locations })
}
