//! Who acts in a step, and how a step that must not succeed is expected to end.

use super::command::On;
use crate::cast::CastEpisode;
use crate::scenario::RefusedAs;
use crate::table::{Field, Table};
use access::Actor;
use care::who::{Role, Who};

/// An episode is given, though it may be one that cannot be read.
pub(super) fn has_episode(table: &Table<'_>) -> bool {
    table.has("episode") || table.has("episodes")
}

pub(super) fn refused(field: &Field<'_>) -> Option<RefusedAs> {
    let word = field.str()?;
    let word = word.strip_prefix("refusal-").unwrap_or(word);
    if word == "denied" {
        return Some(RefusedAs::Denied);
    }
    if REFUSALS.contains(&word) {
        return Some(RefusedAs::Refusal(format!("refusal-{word}")));
    }
    field.fault(&format!("denied, or one of {}", REFUSALS.join(", ")));
    None
}

/// Who acts: staff, a person, the episode's patient or kin, or the platform itself.
pub(super) fn by(on: &On<'_, '_>) -> Option<Actor> {
    let cast = on.cast;
    let expected = "patient, kin, system, or the id of a staff or person";
    let field = on.table.need("by", expected)?;
    let word = field.str()?;
    let as_person = |person, role| Some(Actor::new(Who::Person { person, role }, None));
    let (name, unit) = word.split_once('@').map_or((word, None), |(n, unit)| (n, Some(unit)));
    if cast.staff.is_wrong(name) || cast.persons.is_wrong(word) {
        return None;
    }
    if let Some(staff) = cast.staff.get(name) {
        let post = staff.posts.iter().find(|post| unit.is_none_or(|unit| post.unit_name == unit));
        let Some(post) = post else {
            let units: Vec<_> = staff.posts.iter().map(|post| post.unit_name.as_str()).collect();
            field.fault(&format!("{name} at one of {}", units.join(", ")));
            return None;
        };
        let (assignment, unit, role) = (post.assignment, post.unit, post.role);
        let who = Who::Staff { staff: staff.id, assignment, unit, role };
        return Some(Actor::new(who, Some(post.authority.clone())));
    }
    match (word, on.episode) {
        ("system", _) => Some(Actor::new(Who::System, None)),
        ("patient", Some((_, episode))) => as_person(episode.patient, Role::Patient),
        ("kin", Some((_, CastEpisode { kin: Some(kin), .. }))) => as_person(*kin, Role::NextOfKin),
        ("patient" | "kin", None) if has_episode(on.table) => None,
        ("kin", Some(_)) => {
            field.fault("an episode whose patient has named kin with name-kin");
            None
        }
        _ => {
            if let Some(person) = cast.persons.get(word) {
                let patient = on.episode.is_some_and(|(_, of)| of.patient == person.id);
                let role = if patient { Role::Patient } else { Role::NextOfKin };
                return as_person(person.id, role);
            }
            let staff: Vec<_> = cast.staff.keys().map(String::as_str).collect();
            let persons: Vec<_> = cast.persons.keys().map(String::as_str).collect();
            let known = format!("{expected}: {}, {}", staff.join(", "), persons.join(", "));
            field.fault(&known);
            None
        }
    }
}

/// Every refusal's text key, without its beginning.
const REFUSALS: [&str; 43] = [
    "not-found",
    "exists",
    "wrong-phase",
    "closed",
    "episode-open",
    "unknown-programme",
    "text-missing",
    "text-too-long",
    "in-future",
    "before-episode",
    "implausible",
    "nothing-measured",
    "unknown-item",
    "item-computed",
    "not-overridable",
    "bed-not-free",
    "no-overbooking-left",
    "safety-bed-needed",
    "assessment-incomplete",
    "reason-needed",
    "not-of-programme",
    "old-agreement",
    "no-agreement",
    "dates-order",
    "too-many",
    "contact-over",
    "may-not-leave",
    "criteria-not-met",
    "another-profession",
    "request-open",
    "request-over",
    "consent-needed",
    "request-not-allowed",
    "extension-too-long",
    "needs-decision-missing",
    "medicine-list-needed",
    "one-aid-only",
    "alarms-open",
    "not-reconciled",
    "pool-full",
    "use-instead",
    "correction-breaks",
    "invalid",
];
