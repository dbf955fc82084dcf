//! Staff as the administrator sees them: each with their assignments, held, coming and ended.

use super::word;
use crate::format;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use care::care_time;
use care::ids::{AssignmentId, StaffId};
use care::staff::{Assignment, Staff};
use care::world::Directory;

pub(super) struct StaffView {
    pub(super) name: String,
    /// Held and coming.
    pub(super) held: Vec<AssignmentView>,
    pub(super) ended: Vec<AssignmentView>,
    pub(super) new_assignment: String,
}

pub(super) struct AssignmentView {
    /// "sjuksköterska, Infektion 5"
    pub(super) what: String,
    /// "från 2 november", "från 2 november till i dag kl 14"
    pub(super) when: String,
    /// Where to end it; none when it has ended or is another care provider's.
    pub(super) end: Option<String>,
}

pub(super) fn all(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<StaffView> {
    let known = directory.staff.iter().filter(|(_, staff)| !staff.name.is_empty());
    let mut views: Vec<StaffView> =
        known.map(|(id, staff)| view(web, signed, directory, *id, staff)).collect();
    // Whoever holds no post any more comes last.
    views.sort_by(|a, b| (a.held.is_empty(), &a.name).cmp(&(b.held.is_empty(), &b.name)));
    views
}

fn view(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    id: StaffId,
    staff: &Staff,
) -> StaffView {
    let now = web.app.now();
    let mut assignments: Vec<_> = staff.assignments.iter().collect();
    assignments.sort_by_key(|(id, assignment)| (assignment.from, **id));
    let (mut held, mut ended) = (vec![], vec![]);
    for (assignment_id, assignment) in assignments {
        let is_over = assignment.until.is_some_and(|until| until <= now);
        let may = !is_over && web.app.keeps_unit(&signed.actor, assignment.unit);
        let view = AssignmentView {
            what: what(signed.t(), directory, assignment),
            when: when(web, signed.t(), assignment),
            end: may.then(|| paths::assignment_end(id, *assignment_id)),
        };
        if is_over { ended.push(view) } else { held.push(view) }
    }
    let new_assignment = paths::new_assignment(id);
    StaffView { name: staff.name.clone(), held, ended, new_assignment }
}

pub(super) fn what(t: T, directory: &Directory, assignment: &Assignment) -> String {
    let role = word(t, "role", assignment.role.as_str());
    format!("{role}, {}", directory.unit_name(assignment.unit))
}

fn when(web: &WebState, t: T, assignment: &Assignment) -> String {
    let (now, zone) = (web.app.now(), web.app.zone());
    let today = care_time::day_of(now, zone);
    let from = format::date(t, care_time::day_of(assignment.from, zone), today);
    match assignment.until {
        None => t.with("assignment-from", &[("from", &from)]),
        Some(until) => {
            let until = format::moment(t, until, now, zone);
            t.with("assignment-span", &[("from", &from), ("until", &until)])
        }
    }
}

/// An assignment that has not ended, of a unit that this administrator keeps.
pub(super) fn to_end<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d Directory,
    staff: StaffId,
    assignment: AssignmentId,
) -> Option<(&'d Staff, &'d Assignment)> {
    let staff = directory.staff.get(&staff)?;
    let held = staff.assignments.get(&assignment)?;
    let is_over = held.until.is_some_and(|until| until <= web.app.now());
    (!is_over && web.app.keeps_unit(&signed.actor, held.unit)).then_some((staff, held))
}
