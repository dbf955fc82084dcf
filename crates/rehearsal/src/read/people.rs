//! The people of a file: staff with their posts, and persons with official test numbers only.

use crate::cast::{Cast, CastPerson, CastStaff, Post};
use crate::table::{Field, Table};
use care::identity::IdentityNumber;
use care::ids::{AssignmentId, PersonId, StaffId};
use care::person::{Details, Name};
use care::who::Role;

/// Roles of staff; patients and next of kin act as themselves.
const STAFF_ROLES: [Role; 14] = [
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

/// Skatteverket's open test numbers (CC0), one a line: they belong to nobody.
const TEST_NUMBERS: &str = include_str!("../../../../scenarios/test-identities.txt");

pub(super) fn staff(table: &Table<'_>, cast: &Cast) -> Option<CastStaff> {
    let id = table.text_or_none("id").unwrap_or_default();
    let name = table.text("name");
    let mut posts = vec![post(table, cast, &id)];
    for also in table.tables("also") {
        posts.push(post(&also, cast, &id));
        also.finish();
    }
    let set_up = table.flag("set_up", true);
    let posts = posts.into_iter().collect::<Option<_>>();
    Some(CastStaff { id: StaffId(cast.id("staff", &id)), name: name?, posts: posts?, set_up })
}

fn post(table: &Table<'_>, cast: &Cast, staff: &str) -> Option<Post> {
    let role = table.need("role", "a role of staff");
    let role = role.and_then(|field| field.word(&STAFF_ROLES, Role::as_str));
    let unit = table.need("unit", "the id of a unit");
    let unit_name = unit.as_ref().and_then(|field| field.text());
    let unit = unit.and_then(|field| field.named("unit", &cast.units));
    let (role, unit, unit_name) = (role?, unit?, unit_name?);
    Some(Post {
        assignment: assignment_id(cast, staff, &unit_name, role),
        unit: unit.id,
        unit_name,
        role,
        authority: unit.details.authority.clone(),
    })
}

pub(super) fn assignment_id(cast: &Cast, staff: &str, unit: &str, role: Role) -> AssignmentId {
    AssignmentId(cast.id("assignment", &format!("{staff} {unit} {}", role.as_str())))
}

pub(super) fn person(table: &Table<'_>, cast: &Cast) -> Option<CastPerson> {
    let id = table.text_or_none("id").unwrap_or_default();
    let listed_at = table.get("listed_at").and_then(|field| field.text());
    let set_up = table.flag("set_up", true);
    let details = details(table, cast, None);
    let id = PersonId(cast.id("person", &id));
    Some(CastPerson { id, details: details?, listed_at, set_up })
}

/// A person's details; what is not given is as `before`.
pub(super) fn details(table: &Table<'_>, cast: &Cast, before: Option<&Details>) -> Option<Details> {
    let name = |key, before: Option<&String>| match before {
        Some(before) => Some(table.text_or_none(key).unwrap_or_else(|| before.clone())),
        None => table.text(key),
    };
    let given = name("given", before.map(|before| &before.name.given));
    let family = name("family", before.map(|before| &before.name.family));
    let identity = table.get("identity").and_then(|field| test_number(&field));
    let listed_at = table.get("listed_at").and_then(|field| field.named("unit", &cast.units));
    let (telephone, municipality) =
        (table.text_or_none("telephone"), table.text_or_none("municipality"));
    let address = table.text_or_none("address");
    let protected = table.flag("protected", before.is_some_and(|before| before.protected));
    Some(Details {
        identity: identity.or(before.and_then(|before| before.identity.clone())),
        name: Name { given: given?, family: family? },
        telephone: telephone.or(before.and_then(|before| before.telephone.clone())),
        municipality: municipality.or(before.and_then(|before| before.municipality.clone())),
        address: address.or(before.and_then(|before| before.address.clone())),
        listed_at: listed_at.map(|unit| unit.id).or(before.and_then(|before| before.listed_at)),
        protected,
        test: true,
    })
}

fn test_number(field: &Field<'_>) -> Option<IdentityNumber> {
    let typed = field.str()?;
    let number = typed.replace(['-', ' '], "");
    if TEST_NUMBERS.lines().any(|known| known == number)
        && let Ok(number) = IdentityNumber::from_normalized(&number)
    {
        return Some(number);
    }
    field.fault("an official test number of twelve digits, as 200101012391");
    None
}
