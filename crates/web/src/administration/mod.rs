//! `/administration`: units, wards, staff, programmes and the access log.
//!
//! Nothing clinical is read or shown here. What the administrator may not do is not there.

pub(crate) mod access_log;
pub(crate) mod approval;
pub(crate) mod assignment;
pub(crate) mod change_log;
pub(crate) mod closure;
pub(crate) mod export;
mod hours_text;
pub(crate) mod import;
pub(crate) mod local_rule;
pub(crate) mod organisation;
pub(crate) mod overview;
mod picture;
pub(crate) mod pool;
pub(crate) mod programme;
pub(crate) mod programme_change;
pub(crate) mod prose;
pub(crate) mod staff;
pub(crate) mod staff_account;
pub(crate) mod staff_view;
pub(crate) mod telephones;
pub(crate) mod unit;
pub(crate) mod unit_view;
pub(crate) mod ward;
mod week;

use crate::forms::Choice;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use care::ids::UnitId;
use care::unit::Details;
use care::who::Role;
use care::world::Directory;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What staff can be assigned as.
pub(crate) const ROLES: [Role; 14] = [
    Role::WardNurse,
    Role::WardPhysician,
    Role::AssistantNurse,
    Role::CoordinatingNurse,
    Role::Therapist,
    Role::ClinicNurse,
    Role::PrimaryCareNurse,
    Role::PrimaryCarePhysician,
    Role::CareCoordinator,
    Role::HomeNurse,
    Role::HomeHelper,
    Role::NeedsAssessor,
    Role::AmbulanceNurse,
    Role::Administrator,
];

/// An id that follows from the form's own, so that a form sent twice makes nothing twice.
pub(crate) fn derived(command: Uuid, what: &str) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(command.as_bytes());
    hash.update(what.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    // Version 8 and the RFC 9562 variant: an id of our own making.
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    Uuid::from_bytes(bytes)
}

/// The id of one of several commands of one form: the same command again is done once, and one
/// that has been corrected is another.
pub(crate) fn step_id(form: Uuid, command: &care::command::Command) -> care::ids::CommandId {
    let text = serde_json::to_string(command).unwrap_or_default();
    care::ids::CommandId(derived(form, &text))
}

/// Lines of hours as people write them; none when one cannot be read, or nothing is written.
pub(crate) fn hours(lines: &[String]) -> Option<Vec<care::unit::Hours>> {
    let hours: Option<Vec<_>> = lines.iter().map(|line| hours_text::parse(line)).collect();
    hours.filter(|hours| !hours.is_empty())
}

/// A word of a closed vocabulary: `word(t, "role", "ward_nurse")` is the text `role-ward-nurse`.
pub(crate) fn word(t: T, of: &str, word: &str) -> String {
    t.get(&format!("{of}-{}", word.replace('_', "-"))).into_owned()
}

/// The open units that this administrator keeps, by name.
fn own_units<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d Directory,
) -> Vec<(UnitId, &'d Details)> {
    let open = directory.units.iter().filter(|(_, unit)| unit.is_open());
    let known = open.filter_map(|(id, unit)| Some((*id, unit.details.as_ref()?)));
    let mut own: Vec<_> = known.filter(|(id, _)| web.app.keeps_unit(&signed.actor, *id)).collect();
    own.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    own
}

/// The units that this administrator may give a post at: the own, and those of a provider with
/// nobody here yet, whose first administrator somebody has to enter.
fn staffed_units<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d Directory,
) -> Vec<(UnitId, &'d Details)> {
    let mut open = own_units(web, signed, directory);
    let may = |unit: UnitId| web.app.gives_posts(&signed.actor, unit, Role::Administrator);
    open.retain(|(id, _)| may(*id));
    open
}

/// A select begins with nothing chosen, so that nobody is registered at the first in the list.
fn choose_first(t: T, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    [Choice::new("", t.get("administration-choose"))].into_iter().chain(choices).collect()
}

fn unit_choices(t: T, units: &[(UnitId, &Details)]) -> Vec<Choice> {
    let named = units.iter().map(|(id, details)| {
        Choice::new(id.0.to_string(), format!("{}, {}", details.name, details.place))
    });
    choose_first(t, named)
}

fn role_choices(t: T) -> Vec<Choice> {
    let roles = ROLES.into_iter();
    choose_first(t, roles.map(|role| Choice::new(role.as_str(), word(t, "role", role.as_str()))))
}

/// Organisation number as people write it: 232100-0131.
pub(crate) fn authority_words(authority: &str) -> String {
    match authority.split_at_checked(6) {
        Some((first, last)) if authority.len() == 10 => format!("{first}-{last}"),
        _ => authority.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_the_form_and_differ_by_what_they_are_of() {
        let form = Uuid::from_u128(7);
        assert_eq!(derived(form, "staff"), derived(form, "staff"));
        assert_ne!(derived(form, "staff"), derived(form, "assignment"));
        assert_ne!(derived(form, "staff"), derived(Uuid::from_u128(8), "staff"));
    }

    #[test]
    fn organisation_numbers_have_their_dash() {
        assert_eq!(authority_words("2321000131"), "232100-0131");
        assert_eq!(authority_words("å"), "å");
    }
}
