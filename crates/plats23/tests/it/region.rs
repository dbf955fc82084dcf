//! The region: units of two care providers, one member of staff for each role and unit, and the
//! product that serves them. Everything is made through the door.

use crate::browser::Browser;
use access::Actor;
use app::paper::{Fault, Paper, Pdf, Press};
use app::{App, Ask, Clock, Problem};
use axum::Router;
use care::command::Command;
use care::identity::IdentityNumber;
use care::ids::{AssignmentId, CommandId, PersonId, StaffId, UnitId, WardId};
use care::keeper::Law;
use care::local_rule::LocalRule;
use care::person::{self, Name};
use care::programme::Text;
use care::unit::{self, Hours, Telephone, UnitKind};
use care::who::{Role, Who};
use care::{programme_log, staff, ward};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use record::accounts::NewAccount;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;
use uuid::Uuid;
use web::{Demo, DemoGroup, DemoPerson, WebState};

pub(crate) const REGION: &str = "2321000131";
pub(crate) const OTHER_PROVIDER: &str = "2321000180";
pub(crate) const OPAT: &str = include_str!("../../../../programmes/opat-pump.toml");
pub(crate) const TIDIG: &str = include_str!("../../../../programmes/tidig-hemgang-infektion.toml");

/// A person acts as patient or as next of kin; these stand where staff's post does.
const AS_PATIENT: Uuid = Uuid::from_u128(1);
const AS_KIN: Uuid = Uuid::from_u128(2);

pub(crate) const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x2300_0000_0000_7000_8000_0000_0000_0000 + n)
}

const fn unit_id(n: u128) -> UnitId {
    UnitId(id(n))
}

/// The ward that nearly all patients are of.
pub(crate) const WARD: UnitId = unit_id(1);
/// A ward that takes part in two patients' care elsewhere, and in nobody else's.
pub(crate) const GUEST: UnitId = unit_id(2);
/// A ward of another care provider.
pub(crate) const ELSEWHERE: UnitId = unit_id(3);
pub(crate) const CLINIC: UnitId = unit_id(4);
pub(crate) const PRIMARY: UnitId = unit_id(5);
pub(crate) const HOME_NURSING: UnitId = unit_id(6);
pub(crate) const HOME_HELP: UnitId = unit_id(7);
pub(crate) const NEEDS: UnitId = unit_id(8);
pub(crate) const REHAB: UnitId = unit_id(9);
/// Of the stranger's care, where nobody else has a part.
pub(crate) const PRIMARY_ELSEWHERE: UnitId = unit_id(10);
pub(crate) const NURSING_ELSEWHERE: UnitId = unit_id(11);

pub(crate) const AMBULANCE: UnitId = unit_id(12);

pub(crate) const fn ward_of(unit: UnitId) -> WardId {
    WardId(Uuid::from_u128(unit.0.as_u128() + 0x1000))
}

const UNITS: [(UnitId, &str, UnitKind, &str, Law); 12] = [
    (WARD, "Infektion 5", UnitKind::Ward, REGION, Law::Hsl),
    // Asked while it was home nursing, given the follow-up while a clinic: see `story`.
    (GUEST, "Medicin 2", UnitKind::HomeNursing, REGION, Law::Hsl),
    (ELSEWHERE, "Infektion Söder", UnitKind::Ward, OTHER_PROVIDER, Law::Hsl),
    (CLINIC, "Infektionsmottagningen", UnitKind::Clinic, REGION, Law::Hsl),
    (PRIMARY, "Näsets vårdcentral", UnitKind::PrimaryCare, REGION, Law::Hsl),
    (HOME_NURSING, "Hemsjukvården Norr", UnitKind::HomeNursing, OTHER_PROVIDER, Law::Hsl),
    (HOME_HELP, "Hemtjänsten Näset", UnitKind::HomeHelp, OTHER_PROVIDER, Law::Sol),
    (NEEDS, "Biståndsenheten", UnitKind::NeedsAssessment, OTHER_PROVIDER, Law::Sol),
    (REHAB, "Kommunens rehab", UnitKind::Rehab, OTHER_PROVIDER, Law::Hsl),
    (PRIMARY_ELSEWHERE, "Älvens vårdcentral", UnitKind::PrimaryCare, REGION, Law::Hsl),
    (NURSING_ELSEWHERE, "Hemsjukvården Söder", UnitKind::HomeNursing, OTHER_PROVIDER, Law::Hsl),
    (AMBULANCE, "Ambulansen Norr", UnitKind::Ambulance, REGION, Law::Hsl),
];

pub(crate) struct Region {
    pub(crate) app: App,
    pub(crate) programme: String,
    next: AtomicU64,
    accounts: std::sync::Mutex<BTreeMap<String, Uuid>>,
    _folder: TempDir,
}

pub(crate) fn system() -> Actor {
    Actor::new(Who::System, None)
}

/// The one who has this role at this unit; their numbers follow from both.
pub(crate) fn staff_of(role: Role, unit: UnitId) -> (StaffId, AssignmentId) {
    let n = 0x10_0000 + (role as u128) * 0x100 + (unit.0.as_u128() & 0xff);
    (StaffId(id(n)), AssignmentId(id(n + 0x10_0000)))
}

pub(crate) fn actor(role: Role, unit: UnitId) -> Actor {
    let (staff, assignment) = staff_of(role, unit);
    let of = UNITS.iter().find(|of| of.0 == unit).expect("a unit");
    Actor::new(Who::Staff { staff, assignment, unit, role }, Some(of.3.to_owned()))
}

impl Region {
    pub(crate) async fn open(at: Timestamp) -> Region {
        let folder = tempfile::tempdir().unwrap();
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let clock = Clock::set_to(at);
        let app = rehearsal::fresh_app(clock, REGION, zone, folder.path()).await.unwrap();
        let (next, accounts) = (AtomicU64::new(1), std::sync::Mutex::default());
        let programme = rehearsal::content_hash(OPAT);
        let region = Region { app, programme, next, accounts, _folder: folder };
        region.units().await;
        for (unit, _, kind, _, _) in UNITS.into_iter().filter(|of| of.0 != GUEST) {
            region.hire(unit, kind).await;
        }
        let approve = programme_log::Command::Approve {
            name: "opat-pump".into(),
            version: 1,
            hash: region.programme.clone(),
            text: OPAT.into(),
        };
        let programme = rehearsal::programme_id("opat-pump");
        region.must(Command::Programme(programme, approve)).await;
        region
    }

    async fn units(&self) {
        for (unit, name, kind, authority, law) in UNITS {
            let details = details(name, kind, authority, law);
            self.must(Command::Unit(unit, unit::Command::Register { details })).await;
            let number = format!("0980-319 2{:02}", unit.0.as_u128() & 0xff);
            let hours = vec![Hours::always()];
            let telephones = vec![Telephone::new(number, "sköterskan".into(), hours)];
            self.must(Command::Unit(unit, unit::Command::SetTelephones { telephones })).await;
            if kind == UnitKind::Ward {
                self.open_ward(unit).await;
            }
        }
        let rule = LocalRule { extension_days: 14, ..LocalRule::default() };
        self.must(Command::Unit(HOME_HELP, unit::Command::SetLocalRule { rule })).await;
    }

    pub(crate) async fn open_ward(&self, unit: UnitId) {
        let open = ward::Command::Open { unit, beds: 22, overbooking_max: 60 };
        self.must(Command::Ward(ward_of(unit), open)).await;
    }

    /// What a unit does may change; whoever was given a post there keeps it.
    pub(crate) async fn becomes(&self, unit: UnitId, kind: UnitKind) {
        let (_, name, _, authority, law) = *UNITS.iter().find(|of| of.0 == unit).unwrap();
        let details = details(name, kind, authority, law);
        self.must(Command::Unit(unit, unit::Command::ChangeDetails { details })).await;
    }

    /// Everybody who works at a unit; also those whom a unit of its kind no longer takes.
    pub(crate) async fn hire(&self, unit: UnitId, kind: UnitKind) {
        for role in Role::ALL.into_iter().filter(|role| posts(*role).contains(&unit)) {
            let (staff, assignment) = staff_of(role, unit);
            let name = format!("{} {}", role.as_str(), unit.0.as_u128() & 0xff);
            self.must(Command::Staff(staff, staff::Command::Register { name })).await;
            let once = UnitKind::ALL.into_iter().find(|kind| kind.has(role));
            let once = once.filter(|_| !kind.has(role));
            if let Some(once) = once {
                self.becomes(unit, once).await;
            }
            let assign = staff::Command::Assign {
                assignment,
                unit,
                role,
                from: self.app.now(),
                until: None,
            };
            self.must(Command::Staff(staff, assign)).await;
            if once.is_some() {
                self.becomes(unit, kind).await;
            }
            self.account(&key(role, unit), "staff", staff.0).await;
        }
    }

    /// Somebody who can sign in by this key.
    pub(crate) async fn person(&self, n: u128, given: &str) -> PersonId {
        let number = IdentityNumber::from_normalized(&number(n)).unwrap();
        self.human(n, given, Some(number)).await
    }

    /// Registered before anybody knew the number, as when a record arises twice.
    pub(crate) async fn person_without_number(&self, n: u128, given: &str) -> PersonId {
        self.human(n, given, None).await
    }

    async fn human(&self, n: u128, given: &str, identity: Option<IdentityNumber>) -> PersonId {
        let person = PersonId(id(0x50_0000 + n));
        let details = person::Details {
            identity,
            name: Name { given: given.into(), family: "Provsson".into() },
            telephone: Some("070-174 06 05".into()),
            municipality: Some("2080".into()),
            address: Some("Stigen 1".into()),
            listed_at: Some(PRIMARY),
            protected: false,
            test: true,
        };
        self.must(Command::Person(person, person::Command::Register { details })).await;
        self.account(&person.0.to_string(), "person", person.0).await;
        person
    }

    async fn account(&self, key: &str, kind: &str, subject: Uuid) {
        let account = Uuid::from_u128(subject.as_u128() + 0x100_0000);
        let new = NewAccount {
            account,
            subject_kind: kind.to_owned(),
            subject,
            login_name: key.to_owned(),
            password_phc: String::new(),
            created_at: self.app.now().as_microsecond(),
        };
        self.app.record().create_account(new).await.unwrap();
        self.accounts.lock().unwrap().insert(key.to_owned(), account);
    }

    /// One second passes with every command, so that nothing happens at the same time.
    pub(crate) async fn act(&self, by: &Actor, command: Command) -> Result<app::Answer, Problem> {
        let clock = self.app.clock();
        clock.move_to(clock.now() + SignedDuration::from_secs(1));
        let n = self.next.fetch_add(1, Ordering::SeqCst);
        let id = CommandId(Uuid::from_u128(id(0).as_u128() + (u128::from(n) << 32)));
        self.app.execute(Ask { actor: by.clone(), id, command, seen: None }).await
    }

    pub(crate) async fn must(&self, command: Command) {
        self.must_by(&system(), command).await;
    }

    pub(crate) async fn must_by(&self, by: &Actor, command: Command) {
        let told = format!("{command:?}");
        if let Err(problem) = self.act(by, command).await {
            panic!("{problem:?} for {told}");
        }
    }

    pub(crate) fn router(&self) -> Router {
        web::router(self.state().with_press(Arc::new(Plain)))
    }

    /// The product with everybody at its entrance, without a press.
    pub(crate) fn state(&self) -> WebState {
        let text = || Text { sv: String::new(), en: String::new() };
        let people = self.accounts.lock().unwrap().clone().into_iter();
        let people = people.map(|(key, account)| DemoPerson {
            name: key.clone(),
            key,
            role: text(),
            group: DemoGroup::Hospital,
            sees_first: text(),
            icon: "list".to_owned(),
            account,
        });
        let demo = Demo { people: people.collect() };
        WebState::new(self.app.clone(), None, Some(demo), false)
    }
}

/// Where there is somebody of this role.
fn posts(role: Role) -> &'static [UnitId] {
    match role {
        Role::WardNurse => &[WARD, GUEST, ELSEWHERE],
        Role::WardPhysician | Role::AssistantNurse | Role::CoordinatingNurse => &[WARD, GUEST],
        Role::Administrator => &[WARD, GUEST, ELSEWHERE],
        Role::Therapist => &[WARD, REHAB],
        Role::ClinicNurse => &[WARD, CLINIC],
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => {
            &[WARD, PRIMARY]
        }
        Role::HomeNurse => &[WARD, HOME_NURSING],
        Role::HomeHelper => &[WARD, HOME_HELP],
        Role::NeedsAssessor => &[WARD, NEEDS],
        Role::AmbulanceNurse => &[WARD, AMBULANCE],
        Role::Patient | Role::NextOfKin => &[],
    }
}

pub(crate) fn key(role: Role, unit: UnitId) -> String {
    format!("{}-{}", role.as_str(), unit.0.as_u128() & 0xff)
}

pub(crate) async fn staff_browser(router: &Router, role: Role, unit: UnitId) -> Browser {
    Browser::sign_in(router.clone(), &key(role, unit), staff_of(role, unit).1.0).await
}

/// A person who really can act so: the session says no to anything else.
pub(crate) async fn person_browser(router: &Router, role: Role, person: PersonId) -> Browser {
    let acting = if role == Role::NextOfKin { AS_KIN } else { AS_PATIENT };
    let browser = Browser::sign_in(router.clone(), &person.0.to_string(), acting).await;
    browser.act().await;
    browser
}

fn details(name: &str, kind: UnitKind, authority: &str, law: Law) -> unit::Details {
    let (name, place, authority) = (name.into(), "Norrstad".into(), authority.into());
    unit::Details { name, place, kind, authority, law, principal: None, on_platform: true }
}

/// An organisation number of nobody's: the third digit is above 1, the last is a check digit.
pub(crate) fn organisation_number(n: u32) -> String {
    let nine = format!("5599{n:05}");
    let digits = nine.bytes().map(|byte| u32::from(byte - b'0'));
    let weighed = digits.zip([2, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight);
    let sum: u32 = weighed.map(|product| if product > 9 { product - 9 } else { product }).sum();
    format!("{nine}{}", (10 - sum % 10) % 10)
}

/// Invented people are born on the first days of 1950.
pub(crate) fn number(n: u128) -> String {
    let nine = format!("500101{:03}", 100 + n);
    let digits = nine.bytes().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum();
    format!("19{nine}{}", (10 - sum % 10) % 10)
}

/// The number of somebody whom `Region::person` registered.
pub(crate) fn number_of(person: PersonId) -> String {
    number(person.0.as_u128() - id(0x50_0000).as_u128())
}

/// Prints a paper as its words, so that a proof can read what stands on it.
struct Plain;

impl Press for Plain {
    fn print(&self, paper: &Paper) -> Result<Pdf, Fault> {
        Ok(Pdf(paper.to_string().into_bytes()))
    }
}
