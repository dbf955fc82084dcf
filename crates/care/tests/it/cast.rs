//! Cast: one patient, two on the ward, one at the primary care centre, and the world they act in.
//!
//! Not here: what they do; the usual steps are in `cast::steps`, the door in `cast::story`.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

pub(crate) mod flow;
pub(crate) mod record;
pub(crate) mod steps;
pub(crate) mod story;
pub(crate) mod together;

pub(crate) use flow::*;
pub(crate) use record::*;
pub(crate) use steps::*;
pub(crate) use story::{Story, given};
pub(crate) use together::*;

use care::ids::{AssignmentId, EpisodeId, PersonId, StaffId, UnitId, WardId};
use care::keeper::Law;
use care::person::{Details, Name};
use care::programme::{Competence, Programme};
use care::unit::{self, Hours, Telephone, Unit, UnitKind};
use care::ward::Ward;
use care::who::{Role, Who};
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::{DateTime, Time, time};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use uuid::Uuid;

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// Nils Erik, in bed 7 with erysipelas, and his friend.
pub(crate) const ERIK: PersonId = PersonId(id(0x10));
pub(crate) const ERIKS_FRIEND: PersonId = PersonId(id(0x11));
pub(crate) const EPISODE: EpisodeId = EpisodeId(id(0x20));
pub(crate) const WARD: WardId = WardId(id(0x30));
pub(crate) const WARD_UNIT: UnitId = UnitId(id(0x31));
/// Open on weekdays from 08 to 17.
pub(crate) const PRIMARY_CARE: UnitId = UnitId(id(0x32));
pub(crate) const NO_UNIT: UnitId = UnitId(id(0x3f));
pub(crate) const PROGRAMME: &str = "sha256:opat-pump-1";

/// Ward nurse.
pub(crate) const MARIA: Who = staff(0x40, WARD_UNIT, Role::WardNurse);
/// Ward physician.
pub(crate) const HANNA: Who = staff(0x42, WARD_UNIT, Role::WardPhysician);
/// Nurse at the primary care centre.
pub(crate) const JONAS: Who = staff(0x44, PRIMARY_CARE, Role::PrimaryCareNurse);
pub(crate) const ERIK_HIMSELF: Who = Who::Person { person: ERIK, role: Role::Patient };

const fn staff(n: u128, unit: UnitId, role: Role) -> Who {
    Who::Staff { staff: StaffId(id(n)), assignment: AssignmentId(id(n + 1)), unit, role }
}

pub(crate) fn stockholm() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap()
}

/// A moment by the clock on the wall in Stockholm.
pub(crate) fn at(wall: &str) -> Timestamp {
    let civil: DateTime = wall.parse().unwrap();
    care::care_time::resolve(civil, &stockholm())
}

pub(crate) fn programme() -> Programme {
    static READ: LazyLock<Programme> = LazyLock::new(|| {
        let text = include_str!("../../../../programmes/opat-pump.toml");
        Programme::parse("opat-pump.toml", text).unwrap()
    });
    READ.clone()
}

pub(crate) fn person(given: &str, family: &str) -> Details {
    Details {
        identity: None,
        name: Name { given: given.into(), family: family.into() },
        telephone: Some("070-174 06 05".into()),
        municipality: Some("2080".into()),
        address: None,
        listed_at: Some(PRIMARY_CARE),
        protected: false,
        test: true,
    }
}

pub(crate) fn details(name: &str, kind: UnitKind) -> unit::Details {
    let authority = "2321000180".into();
    let (name, place) = (name.into(), "Norrstad".into());
    unit::Details {
        name,
        place,
        kind,
        authority,
        law: Law::Hsl,
        principal: None,
        on_platform: true,
    }
}

pub(crate) fn telephone(number: &str, weekdays: &[i8], from: Time, to: Time) -> Telephone {
    let hours = vec![Hours { weekdays: weekdays.to_vec(), from, to }];
    let (number, label) = (number.into(), "sjuksköterska".into());
    Telephone { number, label, hours, ..Telephone::default() }
}

pub(crate) fn ward() -> Ward {
    Ward { unit: Some(WARD_UNIT), beds: 22, overbooking_max: 2, ..Ward::default() }
}

/// Says that it can do everything, and has long said so.
pub(crate) fn able(unit: Unit) -> Unit {
    let said_at = "2026-01-01T08:00:00Z".parse().unwrap();
    let ability = unit::Ability { people: None, until: None, said_at, withdrawn: false };
    let abilities = Competence::ALL.map(|competence| (competence, ability.clone()));
    Unit { abilities: abilities.into(), ..unit }
}

pub(crate) fn directory() -> Directory {
    let midnight = Time::midnight();
    let (office, closes) = (time(8, 0, 0, 0), time(17, 0, 0, 0));
    let all_week = [1, 2, 3, 4, 5, 6, 7];
    let ward_unit = Unit {
        details: Some(details("Infektion 5", UnitKind::Ward)),
        telephones: vec![telephone("0980-319 223", &all_week, midnight, midnight)],
        ..Unit::default()
    };
    let primary_care = Unit {
        details: Some(details("Näsets vårdcentral", UnitKind::PrimaryCare)),
        telephones: vec![telephone("0980-319 100", &all_week[..5], office, closes)],
        ..Unit::default()
    };
    let mut units = together::units();
    units.extend([(WARD_UNIT, able(ward_unit)), (PRIMARY_CARE, able(primary_care))]);
    Directory {
        units,
        wards: [(WARD, ward())].into(),
        staff: BTreeMap::new(),
        programmes: [
            (PROGRAMME.to_owned(), Arc::new(programme())),
            (TIDIG.to_owned(), Arc::new(tidig())),
        ]
        .into(),
        ..Directory::default()
    }
}
