//! A small region for measuring: one ward with many patients at home, made through the door.

use access::Actor;
use app::{App, Ask};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::agreement::{Content, Goal};
use care::episode::command::{Decide, Flag, PlanContacts};
use care::episode::event::{
    AgreeingParty, Answer, Choice, HomeCheck, MeasurementSource, Party, Verdict,
};
use care::ids::{
    AssignmentId, CommandId, EpisodeId, PersonId, ProgrammeId, StaffId, UnitId, WardId,
};
use care::keeper::Law;
use care::person::{self, Name};
use care::programme::{CriterionRule, ItemRule, Measurer, Programme};
use care::unit::{self, Hours, Telephone, UnitKind};
use care::vital_sign::{Consciousness, Reading, TenthsCelsius};
use care::who::{Role, Who};
use care::{programme_log, ward};
use jiff::ToSpan;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

const TEXT: &str = include_str!("../../../../programmes/opat-pump.toml");

pub(super) struct Region {
    pub(super) nurse: Actor,
    pub(super) episodes: Vec<EpisodeId>,
    pub(super) commands: u64,
}

struct Making<'a> {
    app: &'a App,
    unit: UnitId,
    ward: WardId,
    programme: Programme,
    done: AtomicU64,
}

impl Region {
    pub(super) async fn make(app: &App, patients: u32) -> anyhow::Result<Region> {
        let programme = Programme::parse("opat-pump.toml", TEXT)
            .map_err(|faults| anyhow::anyhow!("{} faults in the programme", faults.len()))?;
        let (unit, ward) = (UnitId(Uuid::now_v7()), WardId(Uuid::now_v7()));
        let making = Making { app, unit, ward, programme, done: AtomicU64::new(0) };
        making.registers(patients).await?;
        let mut episodes = vec![];
        for n in 0..patients {
            episodes.push(making.patient(n).await?);
        }
        let (staff, assignment) = (StaffId(Uuid::now_v7()), AssignmentId(Uuid::now_v7()));
        let who = Who::Staff { staff, assignment, unit, role: Role::WardNurse };
        let nurse = Actor::new(who, Some("2321000131".into()));
        Ok(Region { nurse, episodes, commands: making.done.load(Ordering::SeqCst) })
    }
}

impl Making<'_> {
    async fn act(&self, command: Command) -> anyhow::Result<()> {
        let actor = Actor::new(Who::System, None);
        let id = CommandId(Uuid::now_v7());
        self.app.execute(Ask { actor, id, command, seen: None }).await?;
        self.done.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    async fn registers(&self, patients: u32) -> anyhow::Result<()> {
        let details = unit::Details {
            name: "Infektion 5".into(),
            place: "Norrstad".into(),
            kind: UnitKind::Ward,
            authority: "2321000131".into(),
            law: Law::Hsl,
            on_platform: true,
            principal: None,
        };
        self.act(Command::Unit(self.unit, unit::Command::Register { details })).await?;
        let hours = vec![Hours::always()];
        let (number, label) = ("0980-319 223".to_owned(), "sköterskan".to_owned());
        let telephones = vec![Telephone::new(number, label, hours)];
        self.act(Command::Unit(self.unit, unit::Command::SetTelephones { telephones })).await?;
        let (beds, most) = (22, u16::try_from(patients).unwrap_or(200).min(200));
        let open = ward::Command::Open { unit: self.unit, beds, overbooking_max: most };
        self.act(Command::Ward(self.ward, open)).await?;
        let approve = programme_log::Command::Approve {
            name: self.programme.name.clone(),
            version: self.programme.version,
            hash: "bench".into(),
            text: TEXT.to_owned(),
        };
        self.act(Command::Programme(ProgrammeId(Uuid::now_v7()), approve)).await
    }

    /// One patient, from flag to home, with contacts planned and a first measurement.
    async fn patient(&self, n: u32) -> anyhow::Result<EpisodeId> {
        let (person, episode) = (PersonId(Uuid::now_v7()), EpisodeId(Uuid::now_v7()));
        let details = person::Details {
            identity: None,
            name: Name { given: format!("Prov{n}"), family: "Mätning".into() },
            telephone: None,
            municipality: None,
            address: None,
            listed_at: Some(self.unit),
            protected: false,
            test: true,
        };
        self.act(Command::Person(person, person::Command::Register { details })).await?;
        let flag = Flag {
            patient: person,
            ward: self.ward,
            programme: "bench".into(),
            primary_care: self.unit,
            bed: None,
            although_way_back: false,
            reason: "skelettinfektion".into(),
        };
        self.act(Command::Flag(episode, flag)).await?;
        for command in self.flow() {
            self.act(Command::Episode(episode, command)).await?;
        }
        let at = self.app.now();
        self.act(Command::Episode(episode, Do::SendHome { at })).await?;
        for check in [HomeCheck::Arrival, HomeCheck::Evening] {
            let (at, note) = (self.app.now(), String::new());
            self.act(Command::Episode(episode, Do::CheckHome { at, check, well: true, note }))
                .await?;
        }
        Ok(episode)
    }

    fn flow(&self) -> Vec<Do> {
        let at = self.app.now();
        let today = at.to_zoned(self.app.zone().clone()).date();
        let note = String::new;
        let mut flow = vec![measure(at, 70)];
        for criterion in self.programme.criteria.iter().filter(|c| c.rule == CriterionRule::YesNo) {
            let criterion = criterion.id.clone();
            flow.push(Do::AnswerCriterion { at, criterion, verdict: Verdict::Met, note: note() });
        }
        let decide = Decide {
            choice: Choice::Yes,
            reason: "Stabil.".into(),
            legal_status: self.programme.legal_statuses[0],
            alternative: self.programme.alternatives[0],
            treatment_from: today,
            treatment_days: 14,
            safety_bed: Some(ward::SafetyBed::Overbooking),
        };
        flow.push(Do::Decide(Box::new(decide)));
        for party in Party::ALL {
            flow.push(Do::RecordAnswer { at, party, answer: Answer::Yes, note: note() });
        }
        flow.push(Do::WriteAgreement { content: Box::new(self.agreement(today)) });
        flow.push(Do::Agree { version: 1, party: AgreeingParty::Patient });
        flow.push(Do::Agree { version: 1, party: AgreeingParty::Staff });
        for pattern in &self.programme.contacts {
            flow.push(Do::PlanContacts(Box::new(PlanContacts {
                kind: pattern.kind,
                channel: pattern.channel,
                unit: self.unit,
                first: today.tomorrow().unwrap_or(today),
                last: today.checked_add(13.days()).unwrap_or(today),
                time: pattern.time,
                minutes: pattern.minutes,
                every_days: pattern.every_days,
                what: pattern.what.sv.clone(),
                with: None,
            })));
        }
        for item in self.programme.checklist.iter().filter(|item| item.rule == ItemRule::Tick) {
            flow.push(Do::TickItem { at, item: item.id.clone(), done: true, note: note() });
        }
        flow
    }

    fn agreement(&self, today: jiff::civil::Date) -> Content {
        Content {
            matters_to_me: "Hunden.".into(),
            what_happens: "Antibiotika i pump.".into(),
            i_do: vec!["Mäter.".into()],
            others_do: vec![],
            call: vec![self.unit],
            if_worse: vec!["Ring.".into()],
            discharge_criteria: vec![Goal { id: "a".into(), text: "Feberfri".into() }],
            planned_end: today.checked_add(13.days()).unwrap_or(today),
            next: "Återbesök.".into(),
        }
    }
}

fn measure(at: jiff::Timestamp, pulse: u16) -> Do {
    let reading = Reading {
        respiratory_rate: Some(16),
        oxygen_saturation: Some(98),
        supplemental_oxygen: Some(false),
        systolic: Some(120),
        diastolic: Some(75),
        pulse: Some(pulse),
        consciousness: Some(Consciousness::Alert),
        temperature: Some(TenthsCelsius(368)),
        weight: None,
    };
    let source = MeasurementSource { measured_by: Measurer::Staff, reported_by: None };
    Do::Measure { at, reading: Box::new(reading), source }
}

/// Measurements from so many clients at once; how many, and the 99th percentile of their time.
pub(super) async fn write(
    app: &App,
    region: &Region,
    clients: usize,
    length: Duration,
) -> anyhow::Result<(u64, Duration)> {
    let episodes: Arc<[EpisodeId]> = region.episodes.clone().into();
    let mut tasks = tokio::task::JoinSet::new();
    for client in 0..clients {
        let (app, nurse, episodes) = (app.clone(), region.nurse.clone(), episodes.clone());
        tasks.spawn(async move {
            let (began, mut times) = (Instant::now(), vec![]);
            while began.elapsed() < length {
                let episode = episodes[(client * 7 + times.len()) % episodes.len()];
                let command = Command::Episode(episode, measure(app.now(), 75));
                let id = CommandId(Uuid::now_v7());
                let one = Instant::now();
                app.execute(Ask { actor: nurse.clone(), id, command, seen: None }).await?;
                times.push(one.elapsed());
            }
            anyhow::Ok(times)
        });
    }
    let mut times = vec![];
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    times.sort();
    let slowest = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
    Ok((times.len() as u64, slowest))
}
