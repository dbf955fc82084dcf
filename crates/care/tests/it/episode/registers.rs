//! The registers: persons, wards, units, staff and approved programmes.

use crate::cast::*;
use care::command::{Command, decide};
use care::event::Event;
use care::ids::{AssignmentId, EventId, ProgrammeId, StaffId};
use care::refusal::Refusal;
use care::unit::{Hours, UnitKind};
use care::who::Role;
use care::world::{Context, World};
use care::{person as people, programme_log, staff as posts, unit as units, ward as wards};
use jiff::civil::{Time, time};
use uuid::Uuid;

fn asks(world: &World, command: &Command) -> Result<Vec<Event>, Refusal> {
    let (zone, directory) = (stockholm(), directory());
    let now = at("2026-11-24T08:00");
    let id = EventId(Uuid::from_u128(1));
    let ctx = Context { now, zone: &zone, by: MARIA, command: id, directory: &directory };
    decide(command, world, &[], &ctx)
        .map(|changes| changes.into_iter().map(|change| change.event).collect())
}

fn known() -> World {
    let directory = directory();
    let erik = people::Person { details: Some(person("Erik", "Nilsson")), ..Default::default() };
    World {
        persons: [(ERIK, erik)].into(),
        wards: directory.wards,
        units: directory.units,
        ..World::default()
    }
}

#[test]
fn what_is_registered_is_not_registered_again() {
    let details = person("Erik", "Nilsson");
    let register = Command::Person(ERIK, people::Command::Register { details: details.clone() });
    assert!(asks(&World::default(), &register).is_ok());
    assert_eq!(asks(&known(), &register), Err(Refusal::Exists));
    let change = Command::Person(ERIK, people::Command::ChangeDetails { details });
    assert_eq!(asks(&World::default(), &change), Err(Refusal::NotFound { what: "person" }));
    assert!(asks(&known(), &change).is_ok());
    let open = wards::Command::Open { unit: WARD_UNIT, beds: 22, overbooking_max: 2 };
    assert_eq!(asks(&known(), &Command::Ward(WARD, open)), Err(Refusal::Exists));
    let details = details_of("Infektion 5");
    let register = Command::Unit(WARD_UNIT, units::Command::Register { details });
    assert_eq!(asks(&known(), &register), Err(Refusal::Exists));
}

fn details_of(name: &str) -> units::Details {
    details(name, UnitKind::Ward)
}

#[test]
fn everything_has_a_name_that_fits() {
    let person = |given: &str| {
        let details = person(given, "Nilsson");
        asks(&World::default(), &Command::Person(ERIK, people::Command::Register { details }))
    };
    assert_eq!(person(" "), Err(Refusal::TextMissing { field: "given" }));
    let long = Refusal::TextTooLong { field: "given", most: 120, found: 121 };
    assert_eq!(person(&"å".repeat(121)), Err(long));
    let details = details_of("");
    let unit = Command::Unit(WARD_UNIT, units::Command::Register { details });
    assert_eq!(asks(&World::default(), &unit), Err(Refusal::TextMissing { field: "name" }));
}

#[test]
fn a_ward_has_some_beds_and_not_thousands() {
    let open = |beds| {
        let open = wards::Command::Open { unit: WARD_UNIT, beds, overbooking_max: 2 };
        asks(&World::default(), &Command::Ward(WARD, open))
    };
    assert_eq!(open(0), Err(Refusal::Invalid { field: "beds" }));
    assert_eq!(open(201), Err(Refusal::Invalid { field: "beds" }));
    assert!(open(22).is_ok());
}

#[test]
fn a_telephone_number_can_be_dialled_and_its_hours_exist() {
    let set = |number: &str, weekdays: &[i8]| {
        let telephone = telephone(number, weekdays, Time::midnight(), Time::midnight());
        let set = units::Command::SetTelephones { telephones: vec![telephone] };
        asks(&known(), &Command::Unit(WARD_UNIT, set))
    };
    assert!(set("0980-319 223", &[1, 7]).is_ok());
    assert_eq!(set("växeln", &[1]), Err(Refusal::Invalid { field: "telephone" }));
    assert_eq!(set("112", &[1]), Err(Refusal::Invalid { field: "telephone" }));
    assert_eq!(set("0980-319 223", &[8]), Err(Refusal::Invalid { field: "hours" }));
    assert_eq!(set("0980-319 223", &[]), Err(Refusal::Invalid { field: "hours" }));
}

#[test]
fn hours_may_go_on_past_midnight() {
    let mut unit = directory().units.remove(&WARD_UNIT).unwrap();
    let (from, to) = (time(21, 0, 0, 0), time(7, 0, 0, 0));
    unit.telephones[0].hours = vec![Hours { weekdays: vec![5], from, to }];
    let answers = |wall: &str| unit.answers_at(at(wall), &stockholm()).is_some();
    // Friday 27 November, and the night to Saturday.
    assert!(!answers("2026-11-27T06:59"));
    assert!(!answers("2026-11-27T20:59"));
    assert!(answers("2026-11-27T21:00"));
    assert!(answers("2026-11-28T06:59"));
    assert!(!answers("2026-11-28T07:00"));
    assert!(!answers("2026-11-28T21:00"));
}

#[test]
fn a_post_is_staffs_at_a_unit_that_exists_and_ends_after_it_began() {
    let (id, assignment) = (StaffId(ERIK.0), AssignmentId(ERIK.0));
    let maria = posts::Staff { name: "Maria".into(), ..Default::default() };
    let mut world = World { staff: [(id, maria)].into(), ..World::default() };
    let from = at("2026-11-24T08:00");
    let assign = |unit, role| {
        Command::Staff(id, posts::Command::Assign { assignment, unit, role, from, until: None })
    };
    assert_eq!(
        asks(&world, &assign(NO_UNIT, Role::WardNurse)),
        Err(Refusal::NotFound { what: "unit" })
    );
    let patient = asks(&world, &assign(WARD_UNIT, Role::Patient));
    assert_eq!(patient, Err(Refusal::RoleNotAtUnit { role: Role::Patient, kind: UnitKind::Ward }));
    assert!(asks(&world, &assign(WARD_UNIT, Role::WardNurse)).is_ok());
    let nobody = asks(&World::default(), &assign(WARD_UNIT, Role::WardNurse));
    assert_eq!(nobody, Err(Refusal::NotFound { what: "staff" }));
    let post = posts::Assignment { unit: WARD_UNIT, role: Role::WardNurse, from, until: None };
    world.staff.get_mut(&id).unwrap().assignments.insert(assignment, post);
    let end =
        |wall: &str| Command::Staff(id, posts::Command::EndAssignment { assignment, at: at(wall) });
    assert_eq!(asks(&world, &end("2026-11-24T07:59")), Err(Refusal::DatesOrder));
    assert!(asks(&world, &end("2026-12-24T08:00")).is_ok());
    assert_eq!(asks(&world, &assign(WARD_UNIT, Role::WardNurse)), Err(Refusal::Exists));
}

#[test]
fn an_approved_version_is_never_another_text() {
    let id = ProgrammeId(ERIK.0);
    let approve = |hash: &str| {
        let (name, version) = ("opat-pump".into(), 1);
        let (hash, text) = (hash.into(), "text".into());
        Command::Programme(id, programme_log::Command::Approve { name, version, hash, text })
    };
    let one = programme_log::Approved {
        version: 1,
        hash: "a".into(),
        text: "text".into(),
        entered: None,
    };
    let log = programme_log::ProgrammeLog { name: "opat-pump".into(), versions: vec![one] };
    let world = World { programmes: [(id, log)].into(), ..World::default() };
    assert_eq!(asks(&World::default(), &approve("a")).unwrap().len(), 1);
    assert_eq!(asks(&world, &approve("a")), Ok(vec![]));
    assert_eq!(asks(&world, &approve("b")), Err(Refusal::Exists));
}

#[test]
fn a_unit_with_something_open_is_not_closed_and_says_what() {
    let close = |patients| Command::Unit(WARD_UNIT, units::Command::Close { patients });
    let known_here = directory();
    let staff = known_here.staff.values().filter(|staff| {
        staff.assignments.values().any(|held| held.unit == WARD_UNIT && held.until.is_none())
    });
    let staff = staff.count();
    let refused = asks(&known(), &close(2));
    assert_eq!(refused, Err(Refusal::UnitInUse { staff, patients: 2, beds: 0 }));
    let empty = Command::Unit(HOME_HELP, units::Command::Close { patients: 0 });
    let closed = vec![Event::Unit(units::Event::Closed)];
    assert_eq!(asks(&known(), &empty), Ok(closed));
    let one = Command::Unit(HOME_HELP, units::Command::Close { patients: 1 });
    let refused = asks(&known(), &one);
    assert_eq!(refused, Err(Refusal::UnitInUse { staff: 0, patients: 1, beds: 0 }));
}

#[test]
fn a_principal_is_a_region_or_a_municipality_that_is_known() {
    let principal = care::organisation::OrganisationNumber::parse("232100-0131");
    let details = units::Details { principal, ..details_of("Infektion 5") };
    let change = Command::Unit(WARD_UNIT, units::Command::ChangeDetails { details });
    assert_eq!(asks(&known(), &change), Err(Refusal::Invalid { field: "principal" }));
}

#[test]
fn beds_in_use_and_places_at_home_stand_in_the_way_of_another_number() {
    let mut world = known();
    let ward = world.wards.get_mut(&WARD).unwrap();
    ward.beds = 22;
    ward.occupied = [22].into();
    ward.home_places.insert(EPISODE, 23);
    ward.safety_beds.insert(EPISODE, wards::SafetyBed::Overbooking);
    let change = |beds, overbooking_max| {
        asks(&world, &Command::Ward(WARD, wards::Command::ChangeBeds { beds, overbooking_max }))
    };
    assert_eq!(change(20, 2), Err(Refusal::BedsInUse { beds: vec![22] }));
    assert_eq!(change(24, 2), Err(Refusal::BedsInUse { beds: vec![23] }));
    assert_eq!(change(22, 0), Err(Refusal::OverbookingInUse { promised: 1 }));
    let changed = wards::Event::BedsChanged { beds: 22, overbooking_max: 4 };
    assert_eq!(change(22, 4), Ok(vec![Event::Ward(changed)]));
}

#[test]
fn a_post_ends_after_it_begins() {
    let id = StaffId(Uuid::from_u128(0x71));
    let staff = posts::Staff { name: "Nora Prov".into(), ..posts::Staff::default() };
    let world = World { staff: [(id, staff)].into(), ..known() };
    let (assignment, from) = (AssignmentId(Uuid::from_u128(0x72)), at("2026-12-01T08:00"));
    let assign = |until| {
        let (unit, role) = (WARD_UNIT, Role::WardNurse);
        asks(
            &world,
            &Command::Staff(id, posts::Command::Assign { assignment, unit, role, from, until }),
        )
    };
    assert_eq!(assign(Some(from)), Err(Refusal::DatesOrder));
    assert!(assign(Some(at("2026-12-02T08:00"))).is_ok());
    assert!(assign(None).is_ok());
}

#[test]
fn an_account_is_opened_once_and_told_of() {
    let id = StaffId(Uuid::from_u128(0x71));
    let staff = posts::Staff { name: "Nora Prov".into(), ..posts::Staff::default() };
    let mut world = World { staff: [(id, staff)].into(), ..known() };
    let open = Command::Staff(id, posts::Command::OpenAccount { login_name: " nora.prov ".into() });
    let opened = posts::Event::AccountOpened { login_name: "nora.prov".into() };
    assert_eq!(asks(&world, &open), Ok(vec![Event::Staff(opened)]));
    let account = posts::Account { login_name: "nora.prov".into(), is_closed: false };
    world.staff.get_mut(&id).unwrap().account = Some(account);
    assert_eq!(asks(&world, &open), Err(Refusal::Exists));
}
