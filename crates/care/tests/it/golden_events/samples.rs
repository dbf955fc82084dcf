//! Samples of the registers' events, with every field that may be there.

use crate::cast::*;
use care::episode::request::NeedsForm;
use care::identity::IdentityNumber;
use care::ids::{AssignmentId, EventId, SlotId};
use care::local_rule::LocalRule;
use care::programme::{Competence, LegalStatus};
use care::staff::Assignment;
use care::unit::UnitKind;
use care::ward::SafetyBed;
use care::who::Role;
use care::{
    organisation as organisations, person as people, programme_log, social as notes,
    staff as posts, unit as units, ward as wards,
};
use jiff::civil::{Time, time};
use uuid::Uuid;

pub(super) fn person() -> Vec<people::Event> {
    let mut known = crate::cast::person("Erik", "Nilsson");
    known.identity = Some(IdentityNumber::from_normalized("199001032391").unwrap());
    let unknown = people::Details {
        telephone: None,
        municipality: None,
        address: None,
        listed_at: None,
        protected: true,
        test: false,
        ..crate::cast::person("Kim", "Ek")
    };
    vec![
        people::Event::Registered { details: known.clone() },
        people::Event::Registered { details: unknown },
        people::Event::DetailsChanged { details: known.clone(), reason: None },
        people::Event::EpisodeOpened { episode: EPISODE },
        people::Event::EpisodeClosed { episode: EPISODE },
        people::Event::MergedInto {
            survivor: ERIK,
            reason: "Visade legitimation.".into(),
            episodes: vec![EPISODE],
        },
        people::Event::Absorbed {
            person: ERIKS_FRIEND,
            theirs: known.clone(),
            details: known.clone(),
            open_episode: Some(EPISODE),
        },
        people::Event::Absorbed {
            person: ERIKS_FRIEND,
            theirs: known.clone(),
            details: known,
            open_episode: None,
        },
        people::Event::MergeUndone { reason: "Två bröder.".into() },
        people::Event::Separated { person: ERIKS_FRIEND },
    ]
}

pub(super) fn person_since() -> Vec<people::Event> {
    let details = crate::cast::person("Erik", "Nilsson");
    vec![people::Event::DetailsChanged { details, reason: Some("Sade det själv.".into()) }]
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
        wards::Event::PoolSet { pool: wards::Pool { beds: [3, 4].into(), patients_per_bed: 2 } },
        wards::Event::BedsChanged { beds: 24, overbooking_max: 3 },
        wards::Event::PatientsTaken { episodes: [episode].into() },
    ]
}

pub(super) fn organisation() -> Vec<organisations::Event> {
    let number = organisations::OrganisationNumber::parse("232100-0131").unwrap();
    let kinds = organisations::OrganisationKind::ALL.into_iter();
    let details = kinds.map(|kind| {
        let (number, name) = (number.clone(), "Region Norrdal".into());
        organisations::Details { number, name, kind }
    });
    let registered = details.clone().map(|details| organisations::Event::Registered { details });
    let changed = details.map(|details| organisations::Event::DetailsChanged { details });
    registered.chain(changed).collect()
}

/// An office, and a unit whose principal has been said.
pub(super) fn unit_with_principal() -> Vec<units::Event> {
    let principal = organisations::OrganisationNumber::parse("232100-0131");
    let details = units::Details { principal, ..details("X", UnitKind::Administration) };
    vec![units::Event::Registered { details }]
}

pub(super) fn ward_since() -> Vec<wards::Event> {
    let (episode, safety_bed) = (EPISODE, SafetyBed::Pooled);
    vec![wards::Event::SafetyBedReserved { episode, safety_bed }]
}

pub(super) fn unit_since() -> Vec<units::Event> {
    let later = [UnitKind::Administration, UnitKind::Ambulance];
    let kinds = UnitKind::ALL.into_iter().filter(|kind| !later.contains(kind));
    let details = kinds.map(|kind| units::Details { on_platform: false, ..details("X", kind) });
    details.map(|details| units::Event::Registered { details }).collect()
}

pub(super) fn unit_of_ambulance() -> Vec<units::Event> {
    let details = details("Ambulansen Norr", UnitKind::Ambulance);
    vec![units::Event::Registered { details }]
}

pub(super) fn staff_of_ambulance() -> Vec<posts::Event> {
    vec![assigned(Role::AmbulanceNurse)]
}

fn assigned(role: Role) -> posts::Event {
    let (assignment, from) = (AssignmentId(Uuid::from_u128(0x41)), at("2026-11-02T08:00"));
    let details = Assignment { unit: WARD_UNIT, role, from, until: None };
    posts::Event::Assigned { assignment, details }
}

/// How soon messages are answered.
pub(super) fn unit_with_message_times() -> Vec<units::Event> {
    let rule = LocalRule {
        message_minutes: Some(480),
        patient_message_minutes: Some(120),
        ..LocalRule::default()
    };
    vec![units::Event::LocalRuleSet { rule }]
}

/// Whom a number is for.
pub(super) fn unit_with_audience() -> Vec<units::Event> {
    let of = |audience| units::Telephone {
        audience,
        ..telephone("0980-319 900", &[1], Time::midnight(), Time::midnight())
    };
    let telephones = units::Audience::ALL.map(of).into();
    let rule =
        LocalRule { seen_minutes: Some(15), ladder_minutes: Some(30), ..LocalRule::default() };
    vec![units::Event::TelephonesSet { telephones }, units::Event::LocalRuleSet { rule }]
}

pub(super) fn staff_since() -> Vec<posts::Event> {
    let is_later = |role: &Role| *role == Role::AmbulanceNurse || ROLES.contains(role);
    Role::ALL.into_iter().filter(|role| !is_later(role)).map(assigned).collect()
}

pub(super) fn unit() -> Vec<units::Event> {
    let details = details("Infektion 5", UnitKind::Ward);
    let office = telephone("0980-319 100", &[1, 2, 3, 4, 5], time(8, 0, 0, 0), time(17, 0, 0, 0));
    let always = telephone("0980-319 223", &[6, 7], Time::midnight(), Time::midnight());
    let (number, until) = (String::from("0980-319 100"), at("2026-11-25T17:00"));
    let (from, reason) = (at("2026-11-25T14:00"), "Utbildning.".into());
    let forward_to = Some("0980-319 223".into());
    let closure = units::Closure { from, until, reason, forward_to };
    vec![
        units::Event::TelephoneClosed { number: number.clone(), closure },
        units::Event::TelephoneOpened { number },
        units::Event::Registered { details: details.clone() },
        units::Event::DetailsChanged { details },
        units::Event::TelephonesSet { telephones: vec![office, always] },
        units::Event::LocalRuleSet { rule: local_rule() },
        units::Event::LocalRuleSet { rule: LocalRule::default() },
        units::Event::AbilityWithdrawn {
            competence: Competence::ElastomericPump,
            reason: "Vikarie.".into(),
        },
        units::Event::SlotsOffered { slots: vec![slot(None), slot(Some(taken()))] },
        units::Event::SlotTaken { slot: slot(None).id },
        units::Event::SlotReturned { slot: slot(None).id },
        units::Event::SlotWithdrawn { slot: slot(None).id },
        units::Event::Closed,
        units::Event::Reopened,
    ]
    .into_iter()
    .chain(abilities())
    .collect()
}

fn slot(taken: Option<units::slot::Taken>) -> units::slot::Slot {
    units::slot::Slot {
        id: SlotId(Uuid::from_u128(0x51)),
        at: at("2026-11-25T13:00"),
        minutes: 15,
        number: "0980-319 223".into(),
        about: "Frågor om antibiotika hemma.".into(),
        taken,
    }
}

fn taken() -> units::slot::Taken {
    units::slot::Taken { by: JONAS, unit: PRIMARY_CARE }
}

/// Every competence, with and without what may be left unsaid.
fn abilities() -> Vec<units::Event> {
    let of = |competence| {
        let said = (competence == Competence::ElastomericPump)
            .then(|| (2, jiff::civil::date(2027, 1, 31)));
        let (people, until) = said.unzip();
        units::Event::AbilityRegistered { competence, people, until }
    };
    Competence::ALL.map(of).into()
}

fn local_rule() -> LocalRule {
    LocalRule {
        also_under: LegalStatus::ALL.into(),
        extension_days: 5,
        needs_forms: NeedsForm::ALL.into(),
        answer_minutes: Some(120),
        threshold: Some("Den som kan ta sig till vårdcentralen gör det.".into()),
        seen_minutes: None,
        message_minutes: None,
        patient_message_minutes: None,
        feedback_days: None,
        ladder_minutes: None,
    }
}

pub(super) fn social() -> Vec<notes::Event> {
    let note = EventId(Uuid::from_u128(0x52));
    vec![
        notes::Event::Noted {
            patient: ERIK,
            episode: EPISODE,
            unit: HOME_HELP,
            text: "Mår bra.".into(),
        },
        notes::Event::Struck { note, reason: "Fel person.".into() },
    ]
}

/// The roles of the day when the first file was written; those of since are in the second.
const ROLES: [Role; 6] = [
    Role::WardNurse,
    Role::WardPhysician,
    Role::PrimaryCareNurse,
    Role::Patient,
    Role::NextOfKin,
    Role::Administrator,
];

pub(super) fn staff() -> Vec<posts::Event> {
    let assignment = AssignmentId(Uuid::from_u128(0x41));
    let from = at("2026-11-02T08:00");
    let details = |role, until| Assignment { unit: WARD_UNIT, role, from, until };
    let until = Some(at("2027-02-01T00:00"));
    let mut events = vec![
        posts::Event::Registered { name: "Maria Lind".into() },
        posts::Event::Renamed { name: "Maria Ek".into() },
        posts::Event::AccountOpened { login_name: "maria.ek".into() },
        posts::Event::PasswordReset,
        posts::Event::AccountClosed,
        posts::Event::AccountReopened,
        posts::Event::AssignmentEnded { assignment, at: at("2027-01-01T00:00") },
        posts::Event::Assigned { assignment, details: details(Role::WardNurse, until) },
    ];
    events.extend(
        ROLES.map(|role| posts::Event::Assigned { assignment, details: details(role, None) }),
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
