//! `plats23 demo`: an invented region with every role one click away.

use crate::keep::say;
use crate::rehearse::Folder;
use crate::{Place, serve};
use anyhow::{Context, bail};
use app::{App, Clock};
use care::programme::Text;
use care::who::Role;
use jiff::Timestamp;
use record::accounts::NewAccount;
use rehearsal::{Account, AccountOf};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use uuid::Uuid;
use web::{Demo as Entrance, DemoGroup, DemoPerson, WebState};

#[derive(clap::Args)]
pub(crate) struct Demo {
    /// Port on this machine.
    #[arg(long, default_value_t = 2323)]
    port: u16,
    /// Keep the demonstration in this folder and go on with it next time; without it every
    /// start begins anew.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Written into the record, so that a demonstration can never be taken for an installation.
const KIND: &str = "kind";
const DEMO: &str = "demo";
const SHIFT: &str = web::DEMO_SHIFT;

impl Demo {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let folder = Folder::make()?;
        let data = self.data.clone().unwrap_or_else(|| folder.path().to_owned());
        let place = Place { data, database: None, access_database: None, master_key: None };
        let fresh = !place.data.join("record.db").exists();
        if fresh {
            play(&place).await?;
        }
        let shift = shift(&place, fresh).await?;
        let app = place.app(Clock::shifted_by(shift)).await?;
        let people = people(&app).await?;
        let origin = format!("http://localhost:{}", self.port);
        let passkeys = access::Passkeys::new(&origin, "localhost").ok();
        let state = WebState::new(app, passkeys, Some(Entrance { people }), false);
        say(&format!("Plats 23, demonstration: open {origin} in a browser. Stop with Ctrl+C."))?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        serve::listen(state, address).await
    }
}

/// Plays the invented region into an empty record.
async fn play(place: &Place) -> anyhow::Result<()> {
    let scenario = match rehearsal::built_in(DEMO).context("the demonstration is missing")? {
        Ok(scenario) => scenario,
        Err(faults) => bail!("the demonstration has {} faults: {}", faults.len(), faults[0]),
    };
    let record = place.record().await?;
    record.set_meta(KIND, DEMO).await?;
    let app = place.app(Clock::set_to(scenario.starts_at())).await?;
    let played = rehearsal::play(&scenario, &app, |_| {}).await;
    if let Some(failure) = played.expectations.failures.first() {
        bail!("the demonstration could not be played: {failure}");
    }
    for account in &scenario.accounts {
        let (subject_kind, subject) = subject(account);
        let new = NewAccount {
            account: Uuid::now_v7(),
            subject_kind: subject_kind.to_owned(),
            subject,
            login_name: account.key.clone(),
            password_phc: String::new(),
            created_at: Timestamp::now().as_microsecond(),
        };
        app.record().create_account(new).await.context("an account of the demonstration")?;
    }
    let shift = scenario.ends_at().duration_since(Timestamp::now());
    app.record().set_meta(SHIFT, &shift.as_secs().to_string()).await?;
    record.close().await;
    Ok(())
}

/// How far the demonstration's clock is from the machine's; it goes on between starts.
async fn shift(place: &Place, fresh: bool) -> anyhow::Result<i64> {
    let record = place.record().await?;
    if record.meta(KIND).await?.as_deref() != Some(DEMO) {
        bail!(
            "{} holds a real installation, not a demonstration. Nothing has been changed; \
             choose another folder with --data",
            place.data.display()
        );
    }
    let stored = record.meta(SHIFT).await?.and_then(|text| text.parse::<i64>().ok());
    let seconds = stored.with_context(|| {
        let again = if fresh { "" } else { "; remove the folder and start again" };
        format!("the demonstration in {} is not whole{again}", place.data.display())
    })?;
    record.close().await;
    Ok(seconds)
}

fn subject(account: &Account) -> (&'static str, Uuid) {
    match account.as_who {
        AccountOf::Staff { staff, .. } => ("staff", staff.0),
        AccountOf::Person(person) => ("person", person.0),
    }
}

/// Whom a visitor can be, in the order of the scenario.
async fn people(app: &App) -> anyhow::Result<Vec<DemoPerson>> {
    let Some(Ok(scenario)) = rehearsal::built_in(DEMO) else {
        bail!("the demonstration is missing")
    };
    let mut people = vec![];
    for account in &scenario.accounts {
        let (kind, subject) = subject(account);
        let Some(row) = app.record().account_of(kind, subject).await? else { continue };
        people.push(DemoPerson {
            key: account.key.clone(),
            name: account.name.clone(),
            role: role(account, &scenario.names),
            group: group(account.role),
            sees_first: sees_first(account.role),
            icon: icon(account.role).to_owned(),
            account: row.account,
        });
    }
    Ok(people)
}

fn role(account: &Account, names: &rehearsal::Names) -> Text {
    let unit = match account.as_who {
        AccountOf::Staff { unit, .. } => names.units.get(&unit).cloned().unwrap_or_default(),
        AccountOf::Person(_) => String::new(),
    };
    let (sv, en) = match account.role {
        Role::WardNurse => ("Sjuksköterska", "Nurse"),
        Role::WardPhysician => ("Läkare", "Physician"),
        Role::AssistantNurse => ("Undersköterska", "Assistant nurse"),
        Role::CoordinatingNurse => ("Samordningssjuksköterska", "Coordinating nurse"),
        Role::Therapist => {
            ("Fysioterapeut eller arbetsterapeut", "Physiotherapist or occupational therapist")
        }
        Role::ClinicNurse => ("Mottagningssjuksköterska", "Clinic nurse"),
        Role::PrimaryCarePhysician => ("Läkare", "Physician"),
        Role::CareCoordinator => ("Vårdkoordinator", "Care coordinator"),
        Role::HomeNurse => ("Sjuksköterska", "Nurse"),
        Role::HomeHelper => ("Omsorgspersonal", "Care staff"),
        Role::NeedsAssessor => ("Biståndshandläggare", "Needs assessor"),
        Role::PrimaryCareNurse => ("Sjuksköterska", "Nurse"),
        Role::Patient => ("Patient", "Patient"),
        Role::NextOfKin => ("Närstående", "Next of kin"),
        Role::Administrator => ("Administratör", "Administrator"),
    };
    let with = |word: &str| match unit.as_str() {
        "" => word.to_owned(),
        unit => format!("{word}, {unit}"),
    };
    Text { sv: with(sv), en: with(en) }
}

fn group(role: Role) -> DemoGroup {
    match role {
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::ClinicNurse => DemoGroup::Hospital,
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => {
            DemoGroup::PrimaryCare
        }
        Role::HomeNurse | Role::HomeHelper | Role::NeedsAssessor => DemoGroup::Municipality,
        Role::Patient | Role::NextOfKin => DemoGroup::Home,
        Role::Administrator => DemoGroup::Administration,
    }
}

fn sees_first(role: Role) -> Text {
    let (sv, en) = match role {
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist => ("tavlan", "the board"),
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician => {
            ("dagens patienter", "today's patients")
        }
        Role::ClinicNurse => ("dagens ronder och samtal", "today's rounds and calls"),
        Role::HomeNurse | Role::HomeHelper => ("dagens besök", "today's visits"),
        Role::CareCoordinator | Role::NeedsAssessor => {
            ("begäran att svara på", "requests to answer")
        }
        Role::Patient => ("vem som kommer eller ringer", "who comes or calls"),
        Role::NextOfKin => ("hur det går hemma", "how things are at home"),
        Role::Administrator => ("enheter och personal", "units and staff"),
    };
    Text { sv: sv.to_owned(), en: en.to_owned() }
}

fn icon(role: Role) -> &'static str {
    match role {
        Role::WardNurse => "list",
        Role::WardPhysician | Role::PrimaryCarePhysician => "people",
        Role::AssistantNurse => "pulse",
        Role::CoordinatingNurse | Role::CareCoordinator => "list",
        Role::Therapist | Role::HomeHelper => "home",
        Role::NeedsAssessor => "pen",
        Role::PrimaryCareNurse | Role::ClinicNurse | Role::HomeNurse => "clock",
        Role::Patient => "heart",
        Role::NextOfKin => "person",
        Role::Administrator => "doc",
    }
}

/// Kept for installations that open a demonstration's folder by mistake.
pub(crate) async fn refuse_demo(record: &record::Record) -> anyhow::Result<()> {
    if record.meta(KIND).await?.as_deref() == Some(DEMO) {
        bail!("this folder holds a demonstration; give `serve` a folder of its own with --data");
    }
    Ok(())
}
