//! Whom a visitor of the demonstration can be, and where they stand on the entrance.

use app::App;
use care::programme::Text;
use care::who::Role;
use rehearsal::{Account, AccountOf, Scenario};
use uuid::Uuid;
use web::{DemoGroup, DemoPerson};

/// Whom a visitor can be, in the order of the scenario.
pub(super) async fn people(app: &App, scenario: &Scenario) -> anyhow::Result<Vec<DemoPerson>> {
    let mut people = vec![];
    for account in &scenario.accounts {
        let (kind, subject) = subject(account);
        let Some(row) = app.record().account_of(kind, subject).await? else { continue };
        people.push(DemoPerson {
            key: account.key.clone(),
            name: account.name.clone(),
            role: role(account, &scenario.names),
            group: group(account),
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
        Role::PrimaryCareNurse | Role::AmbulanceNurse => ("Sjuksköterska", "Nurse"),
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

/// Whoever works in Tallbo is of the other municipality.
const NEIGHBOURS: &str = "_tallbo";

fn group(account: &Account) -> DemoGroup {
    match account.role {
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
            if !account.key.starts_with("rehab") =>
        {
            DemoGroup::Hospital
        }
        Role::ClinicNurse => DemoGroup::Clinic,
        Role::AmbulanceNurse => DemoGroup::Ambulance,
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => {
            DemoGroup::PrimaryCare
        }
        Role::Patient | Role::NextOfKin => DemoGroup::Home,
        Role::Administrator => DemoGroup::Administration,
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
            if account.key.ends_with(NEIGHBOURS) =>
        {
            DemoGroup::Neighbour
        }
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::Therapist
        | Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor => DemoGroup::Municipality,
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
        Role::AmbulanceNurse => ("slå upp en patient", "looking a patient up"),
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
        Role::AmbulanceNurse => "phone",
        Role::Patient => "heart",
        Role::NextOfKin => "person",
        Role::Administrator => "doc",
    }
}

pub(super) fn subject(account: &Account) -> (&'static str, Uuid) {
    match account.as_who {
        AccountOf::Staff { staff, .. } => ("staff", staff.0),
        AccountOf::Person(person) => ("person", person.0),
    }
}
