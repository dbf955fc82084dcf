//! The cast: one small region, played on a fresh record, with everybody who takes part.

use access::{Actor, Policies};
use app::{Answer, App, Ask, Clock, Problem, Setup};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::command::{Decide, Flag};
use care::episode::event::{Answer as Says, Choice, Party, Verdict};
use care::ids::*;
use care::keeper::Law;
use care::person::{self, Name};
use care::programme::{Alternative, CriterionRule, LegalStatus, Programme};
use care::unit::{self, Hours, Telephone, UnitKind};
use care::vital_sign::{Consciousness, Reading, TenthsCelsius};
use care::ward::{self, SafetyBed};
use care::who::{Role, Who};
use care::{identity::IdentityNumber, programme_log, staff};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use record::testing::{Backend, TestRecord};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

pub(crate) const PROGRAMME: &str = include_str!("../../../../programmes/opat-pump.toml");
pub(crate) const HASH: &str = "hash-of-opat-pump-1";
pub(crate) const REGION: &str = "2321000131";

pub(crate) struct Cast {
    pub(crate) app: App,
    pub(crate) record: TestRecord,
    next: AtomicU64,
}

pub(crate) fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x2300_0000_0000_0000_0000_0000_0000_0000 + n)
}

pub(crate) const WARD_UNIT: u128 = 1;
pub(crate) const PRIMARY_CARE: u128 = 2;
pub(crate) const OTHER_WARD: u128 = 3;
pub(crate) const WARD: u128 = 10;
pub(crate) const ERIK: u128 = 20;
pub(crate) const KARIN: u128 = 21;

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

/// Staff by name; assignments are derived from the same number.
pub(crate) fn nurse() -> Actor {
    staff_of(31, WARD_UNIT, Role::WardNurse)
}

pub(crate) fn physician() -> Actor {
    staff_of(32, WARD_UNIT, Role::WardPhysician)
}

pub(crate) fn outsider() -> Actor {
    staff_of(33, OTHER_WARD, Role::WardNurse)
}

pub(crate) fn primary_care_nurse() -> Actor {
    staff_of(34, PRIMARY_CARE, Role::PrimaryCareNurse)
}

pub(crate) fn coordinator() -> Actor {
    staff_of(35, WARD_UNIT, Role::CoordinatingNurse)
}

pub(crate) fn patient() -> Actor {
    let who = Who::Person { person: PersonId(id(ERIK)), role: Role::Patient };
    Actor::new(who, None)
}

pub(crate) fn kin() -> Actor {
    let who = Who::Person { person: PersonId(id(KARIN)), role: Role::NextOfKin };
    Actor::new(who, None)
}

pub(crate) fn system() -> Actor {
    Actor::new(Who::System, None)
}

fn staff_of(staff: u128, unit: u128, role: Role) -> Actor {
    let (staff, assignment) = (StaffId(id(staff)), AssignmentId(id(staff + 100)));
    let who = Who::Staff { staff, assignment, unit: UnitId(id(unit)), role };
    Actor::new(who, Some(REGION.to_owned()))
}

impl Cast {
    /// Monday 2 November 2026, 08.00 in Stockholm; everybody registered, nobody flagged.
    pub(crate) async fn open(backend: Backend) -> Cast {
        let record = TestRecord::open(backend).await;
        let clock = Clock::set_to(at("2026-11-02T07:00:00Z"));
        let app = start(&record, clock).await;
        let cast = Cast { app, record, next: AtomicU64::new(1) };
        cast.units().await;
        cast.people().await;
        let text = PROGRAMME.to_owned();
        let approve = programme_log::Command::Approve {
            name: "opat-pump".into(),
            version: 1,
            hash: HASH.into(),
            text,
        };
        cast.must(&system(), Command::Programme(ProgrammeId(id(90)), approve)).await;
        cast
    }

    /// The unit is another care provider's.
    pub(crate) async fn belongs_to(&self, unit: u128, authority: &str) {
        let unit = UnitId(id(unit));
        let known = self.app.directory();
        let details = known.units.get(&unit).and_then(|unit| unit.details.clone());
        let details = details.expect("a registered unit");
        let details = unit::Details { authority: authority.into(), ..details };
        self.must(&system(), Command::Unit(unit, unit::Command::ChangeDetails { details })).await;
    }

    async fn units(&self) {
        for (unit, name, kind) in [
            (WARD_UNIT, "Infektion 5", UnitKind::Ward),
            (PRIMARY_CARE, "Älvsjö vårdcentral", UnitKind::PrimaryCare),
            (OTHER_WARD, "Medicin 2", UnitKind::Ward),
        ] {
            let details = unit::Details {
                name: name.into(),
                place: "Norrstad".into(),
                kind,
                authority: REGION.into(),
                law: Law::Hsl,
                on_platform: true,
                principal: None,
            };
            let unit = UnitId(id(unit));
            self.must(&system(), Command::Unit(unit, unit::Command::Register { details })).await;
            let telephone = Telephone {
                number: "0980-319 223".into(),
                label: "sköterskan".into(),
                hours: vec![Hours::always()],
                ..Telephone::default()
            };
            let telephones = vec![telephone];
            self.must(&system(), Command::Unit(unit, unit::Command::SetTelephones { telephones }))
                .await;
        }
        let open =
            ward::Command::Open { unit: UnitId(id(WARD_UNIT)), beds: 22, overbooking_max: 2 };
        self.must(&system(), Command::Ward(WardId(id(WARD)), open)).await;
    }

    async fn people(&self) {
        for (person, given, number) in
            [(ERIK, "Erik", "199001032391"), (KARIN, "Karin", "199001012385")]
        {
            let details = person::Details {
                identity: IdentityNumber::from_normalized(number).ok(),
                name: Name { given: given.into(), family: "Wallgren".into() },
                telephone: None,
                municipality: None,
                address: None,
                listed_at: Some(UnitId(id(PRIMARY_CARE))),
                protected: false,
                test: true,
            };
            let register = person::Command::Register { details };
            self.must(&system(), Command::Person(PersonId(id(person)), register)).await;
        }
        for staff in [31, 32, 33, 34] {
            let register = staff::Command::Register { name: format!("Staff {staff}") };
            self.must(&system(), Command::Staff(StaffId(id(staff)), register)).await;
        }
    }

    pub(crate) fn command_id(&self) -> CommandId {
        let n = self.next.fetch_add(1, Ordering::SeqCst);
        CommandId(Uuid::from_u128(0xc0_0000_0000_0000 + (u128::from(n) << 16)))
    }

    pub(crate) async fn act(&self, actor: &Actor, command: Command) -> Result<Answer, Problem> {
        let id = self.command_id();
        self.app.execute(Ask { actor: actor.clone(), id, command, seen: None }).await
    }

    pub(crate) async fn must(&self, actor: &Actor, command: Command) -> Answer {
        let told = format!("{command:?}");
        match self.act(actor, command).await {
            Ok(answer) => answer,
            Err(problem) => panic!("{problem:?} for {told}"),
        }
    }

    pub(crate) async fn flag(&self, episode: u128) {
        let flag = Flag {
            patient: PersonId(id(ERIK)),
            ward: WardId(id(WARD)),
            programme: HASH.into(),
            primary_care: UnitId(id(PRIMARY_CARE)),
            bed: Some(7),
            although_way_back: false,
            reason: "skelettinfektion".into(),
        };
        self.must(&nurse(), Command::Flag(EpisodeId(id(episode)), flag)).await;
    }

    pub(crate) fn on(&self, episode: u128, command: Do) -> Command {
        Command::Episode(EpisodeId(id(episode)), command)
    }

    /// Assessed, decided, all three want it.
    pub(crate) async fn plan(&self, episode: u128) {
        let at = self.app.now();
        let reading = Box::new(healthy());
        let source = staff_measured();
        self.must(&nurse(), self.on(episode, Do::Measure { at, reading, source })).await;
        let programme = Programme::parse("opat-pump.toml", PROGRAMME).expect("a programme");
        for criterion in programme.criteria.iter().filter(|c| c.rule == CriterionRule::YesNo) {
            let (criterion, verdict) = (criterion.id.clone(), Verdict::Met);
            let answer = Do::AnswerCriterion { at, criterion, verdict, note: String::new() };
            let by = if self.act(&nurse(), self.on(episode, answer.clone())).await.is_ok() {
                continue;
            } else {
                physician()
            };
            self.must(&by, self.on(episode, answer)).await;
        }
        self.must(&physician(), self.on(episode, Do::Decide(Box::new(yes())))).await;
        for party in Party::ALL {
            let answer = Do::RecordAnswer { at, party, answer: Says::Yes, note: String::new() };
            self.must(&nurse(), self.on(episode, answer)).await;
        }
    }
}

pub(crate) async fn start(record: &TestRecord, clock: Clock) -> App {
    start_on((**record).clone(), record, clock).await
}

/// Another node's connection to the same record.
pub(crate) async fn start_on(on: record::Record, record: &TestRecord, clock: Clock) -> App {
    let zone = TimeZone::get("Europe/Stockholm").expect("zone");
    let policies = Policies::built_in().expect("valid policies");
    let access = record::Location::Sqlite(record.dir().join("access.db"));
    let access_log =
        record::access_log::AccessLog::open(&access, &record::testing::custody()).await;
    let access_log = access_log.expect("an access log");
    let authority = REGION.to_owned();
    let setup = Setup { record: on, access_log, policies, clock, authority, zone };
    App::start(setup).await.expect("an app")
}

pub(crate) fn yes() -> Decide {
    Decide {
        choice: Choice::Yes,
        reason: "Stabil.".into(),
        legal_status: LegalStatus::DischargedOnWardList,
        alternative: Alternative::PatientHotel,
        treatment_from: date(2026, 11, 2),
        treatment_days: 14,
        safety_bed: Some(SafetyBed::Held { bed: 21 }),
    }
}

pub(crate) fn healthy() -> Reading {
    Reading {
        respiratory_rate: Some(16),
        oxygen_saturation: Some(98),
        supplemental_oxygen: Some(false),
        systolic: Some(120),
        diastolic: Some(75),
        pulse: Some(70),
        consciousness: Some(Consciousness::Alert),
        temperature: Some(TenthsCelsius(368)),
        weight: None,
    }
}

pub(crate) fn staff_measured() -> care::episode::event::MeasurementSource {
    let measured_by = care::programme::Measurer::Staff;
    care::episode::event::MeasurementSource { measured_by, reported_by: None }
}
