//! Samples of the registers' events, with every field that may be there.

use crate::cast::*;
use care::identity::IdentityNumber;
use care::ids::AssignmentId;
use care::staff::Assignment;
use care::unit::UnitKind;
use care::ward::SafetyBed;
use care::who::Role;
use care::{person as people, programme_log, staff as posts, unit as units, ward as wards};
use jiff::civil::{Time, time};
use uuid::Uuid;

pub(super) fn person() -> Vec<people::Event> {
    let mut known = crate::cast::person("Erik", "Nilsson");
    known.identity = Some(IdentityNumber::from_normalized("199001032391").unwrap());
    let unknown = people::Details {
        telephone: None,
        municipality: None,
        listed_at: None,
        protected: true,
        test: false,
        ..crate::cast::person("Kim", "Ek")
    };
    vec![
        people::Event::Registered { details: known.clone() },
        people::Event::Registered { details: unknown },
        people::Event::DetailsChanged { details: known },
        people::Event::EpisodeOpened { episode: EPISODE },
        people::Event::EpisodeClosed { episode: EPISODE },
    ]
}

pub(super) fn ward() -> Vec<wards::Event> {
    let episode = EPISODE;
    vec![
        wards::Event::Opened { unit: WARD_UNIT, beds: 22, overbooking_max: 2 },
        wards::Event::BedsMarked { occupied: [1, 2, 22].into() },
        wards::Event::SafetyBedReserved { episode, safety_bed: SafetyBed::Held { bed: 21 } },
        wards::Event::SafetyBedReserved { episode, safety_bed: SafetyBed::Overbooking },
        wards::Event::SafetyBedReleased { episode },
        wards::Event::HomePlaceTaken { episode, place: 23 },
        wards::Event::HomePlaceLeft { episode },
        wards::Event::BedTaken { episode, bed: 7 },
        wards::Event::BedLeft { episode },
    ]
}

pub(super) fn unit() -> Vec<units::Event> {
    let details = details("Infektion 5", UnitKind::Ward);
    let office = telephone("0980-319 100", &[1, 2, 3, 4, 5], time(8, 0, 0, 0), time(17, 0, 0, 0));
    let always = telephone("0980-319 223", &[6, 7], Time::midnight(), Time::midnight());
    vec![
        units::Event::Registered { details: details.clone() },
        units::Event::DetailsChanged { details },
        units::Event::TelephonesSet { telephones: vec![office, always] },
    ]
}

pub(super) fn staff() -> Vec<posts::Event> {
    let assignment = AssignmentId(Uuid::from_u128(0x41));
    let from = at("2026-11-02T08:00");
    let details = |role, until| Assignment { unit: WARD_UNIT, role, from, until };
    let until = Some(at("2027-02-01T00:00"));
    let mut events = vec![
        posts::Event::Registered { name: "Maria Lind".into() },
        posts::Event::AssignmentEnded { assignment, at: at("2027-01-01T00:00") },
        posts::Event::Assigned { assignment, details: details(Role::WardNurse, until) },
    ];
    let roles = Role::ALL.into_iter();
    events.extend(
        roles.map(|role| posts::Event::Assigned { assignment, details: details(role, None) }),
    );
    events
}

pub(super) fn programme() -> Vec<programme_log::Event> {
    vec![programme_log::Event::Approved {
        name: "opat-pump".into(),
        version: 1,
        hash: "sha256:0011".into(),
        text: "name = \"opat-pump\"\n".into(),
    }]
}
