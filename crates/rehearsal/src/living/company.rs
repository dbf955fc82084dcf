//! Company: the data that everybody acts by, and what they mean to do about one patient.

use super::chance::Chance;
use super::course::Course;
use super::habit::Habits;
use super::scene::{Deed, Scene};
use crate::fault::Fault;
use crate::ids::id;
use crate::scenario::Scenario;
use care::command::Command;
use care::episode::{Episode, Phase};
use care::ids::{EpisodeId, PersonId};
use care::responsibility;
use care::ward::Ward;
use care::world::Directory;
use care::{open_item::OpenItem, person};
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

const HABITS: &str = include_str!("../../../../scenarios/region/habits.toml");
const COURSES: &str = include_str!("../../../../scenarios/region/courses.toml");
const PATIENTS: &str = include_str!("../../../../scenarios/region/patients.toml");

pub struct Company {
    pub(crate) seed: String,
    pub(crate) habits: Arc<Habits>,
    courses: Arc<BTreeMap<String, Course>>,
    /// Beds that they are suggested from.
    pub(crate) beds: Vec<u16>,
    /// Those whom the region's file knows, in its order.
    pub(crate) parts: Vec<Part>,
}

/// Somebody who falls ill: at a time of the history, or while the demonstration is open.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) person: PersonId,
    pub(crate) episode: EpisodeId,
    pub(crate) name: String,
    pub(crate) course: Option<String>,
    /// When the history has the patient suggested; the others wait for the visitor's time.
    pub(crate) flagged: Option<Timestamp>,
    pub(crate) days: Option<i32>,
    kin: Option<(PersonId, String)>,
    pub(crate) municipality: String,
    pub(crate) listed_at: Option<care::ids::UnitId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Patients {
    seed: String,
    beds: Vec<u16>,
    patient: Vec<Patient>,
}

/// As the file has it; persons are named by their ids in the scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Patient {
    person: String,
    course: Option<String>,
    day: Option<i64>,
    at: Option<Time>,
    days: Option<i32>,
    kin: Option<String>,
    relation: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Courses {
    course: Vec<Course>,
}

/// Where an episode is: what there is to know beside its own state.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub ward: Option<&'a Ward>,
    pub directory: &'a Directory,
    pub zone: &'a TimeZone,
    pub now: Timestamp,
    /// Before this the company was not there.
    pub since: Timestamp,
}

impl Company {
    /// The company of the built-in region, for the people of this scenario.
    pub fn of(scenario: &Scenario) -> Result<Self, Vec<Fault>> {
        let habits: Habits = parsed("habits.toml", HABITS)?;
        let courses: Courses = parsed("courses.toml", COURSES)?;
        let patients: Patients = parsed("patients.toml", PATIENTS)?;
        let courses = courses.course.into_iter().map(|course| (course.name.clone(), course));
        let courses: BTreeMap<String, Course> = courses.collect();
        let people = people(scenario);
        let mut faults = vec![];
        let parts = patients.patient.into_iter().filter_map(|patient| {
            part(&patient, scenario, &people, (&patients.seed, &courses))
                .map_err(|fault| faults.push(fault))
                .ok()
        });
        let parts = parts.collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let (habits, courses) = (Arc::new(habits), Arc::new(courses));
        Ok(Company { seed: patients.seed, habits, courses, beds: patients.beds, parts })
    }

    /// The same people with other luck, about one patient only.
    pub(crate) fn about(&self, seed: String, part: Part) -> Self {
        let (habits, courses) = (Arc::clone(&self.habits), Arc::clone(&self.courses));
        Company { seed, habits, courses, beds: self.beds.clone(), parts: vec![part] }
    }

    pub(crate) fn courses(&self) -> impl Iterator<Item = &Course> {
        self.courses.values()
    }

    /// What this company means to do about this patient within the next day, the next first.
    pub fn deeds(&self, id: EpisodeId, episode: &Episode, place: &Place<'_>) -> Vec<Deed> {
        let items = responsibility::items(episode, place.zone);
        self.deeds_about(id, episode, place, &items)
    }

    /// The same, when what is open has been computed already.
    pub(crate) fn deeds_about(
        &self,
        id: EpisodeId,
        episode: &Episode,
        place: &Place<'_>,
        items: &[OpenItem],
    ) -> Vec<Deed> {
        let Some(scene) = self.scene(id, episode, place, items) else { return vec![] };
        let mut deeds = vec![];
        match scene.phase {
            Phase::Candidate | Phase::Assessment => scene.assessing(&mut deeds),
            Phase::Offered | Phase::Planned => scene.preparing(&mut deeds),
            Phase::AtHome => scene.at_home(&mut deeds),
            Phase::BackOnWard => scene.back(&mut deeds),
            Phase::Discharged
            | Phase::NotSuitable
            | Phase::Declined
            | Phase::Cancelled
            | Phase::Died => scene.afterwards(&mut deeds),
        }
        scene.open_items(&mut deeds);
        deeds.sort_by_key(|deed| (deed.at, deed.id));
        deeds
    }

    pub(crate) fn scene<'a>(
        &'a self,
        id: EpisodeId,
        episode: &'a Episode,
        place: &Place<'a>,
        items: &'a [OpenItem],
    ) -> Option<Scene<'a>> {
        let opening = episode.opening.as_ref()?;
        let part = self.part_of(opening.patient);
        let own_kin = episode.kin.iter().next();
        let own_kin = own_kin.map(|(kin, known)| (*kin, known.relation.clone()));
        let programme = place.directory.programmes.get(&opening.programme.hash)?;
        Some(Scene {
            id,
            episode,
            opening,
            phase: episode.phase(),
            course: self.course_for(part, &opening.programme.name)?,
            programme: programme.as_ref(),
            ward: place.ward,
            directory: place.directory,
            habits: &self.habits,
            zone: place.zone,
            seed: &self.seed,
            since: place.since,
            now: place.now,
            municipality: part.map_or("", |part| part.municipality.as_str()),
            kin: part.and_then(|part| part.kin.clone()).or(own_kin),
            days: part.and_then(|part| part.days),
            items,
        })
    }

    pub(crate) fn part_of(&self, person: PersonId) -> Option<&Part> {
        self.parts.iter().find(|part| part.person == person)
    }

    /// The patient's own course; else the plain one of the programme, which is the first there is.
    fn course_for(&self, part: Option<&Part>, programme: &str) -> Option<&Course> {
        let own = part.and_then(|part| self.courses.get(part.course.as_deref()?));
        let own = own.filter(|course| course.programme == programme);
        own.or_else(|| self.courses.get(&format!("plain-{programme}")))
    }

    pub(crate) fn course(&self, name: &str) -> Option<&Course> {
        self.courses.get(name)
    }
}

/// The course of somebody who has none in the file.
fn drawn(seed: &str, person: &str, courses: &BTreeMap<String, Course>) -> Option<String> {
    let coming: Vec<&Course> = courses.values().filter(|course| course.comes).collect();
    let course = Chance::of(&[seed, "course", person]).one_of(1, &coming)?.name.clone();
    Some(course)
}

fn parsed<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Fault>> {
    toml::from_str(text).map_err(|error| {
        let file = format!("scenarios/region/{file}");
        vec![Fault::of_file(&file, &error.to_string(), "what the region's files hold")]
    })
}

/// Persons of the scenario, as they are registered before the first day.
fn people(scenario: &Scenario) -> BTreeMap<PersonId, person::Details> {
    let acts = scenario.set_up.iter().filter_map(|act| match &act.command {
        Command::Person(id, person::Command::Register { details }) => Some((*id, details.clone())),
        Command::Flag(..)
        | Command::Episode(..)
        | Command::Person(..)
        | Command::Ward(..)
        | Command::Unit(..)
        | Command::Staff(..)
        | Command::Programme(..)
        | Command::Social(..)
        | Command::Organisation(..) => None,
    });
    acts.collect()
}

fn part(
    patient: &Patient,
    scenario: &Scenario,
    people: &BTreeMap<PersonId, person::Details>,
    (seed, courses): (&str, &BTreeMap<String, Course>),
) -> Result<Part, Fault> {
    let wrong = |found: &str, expected: &str| {
        Fault::of_file("scenarios/region/patients.toml", found, expected)
    };
    let person_id = |name: &str| PersonId(id(&[&scenario.name, "person", name]));
    let person = person_id(&patient.person);
    let known = people.get(&person).ok_or_else(|| wrong(&patient.person, "a known person"))?;
    if let Some(course) = patient.course.as_ref().filter(|name| !courses.contains_key(*name)) {
        return Err(wrong(course, "a known course"));
    }
    let flagged = match (patient.day, patient.at) {
        (Some(day), Some(at)) => {
            let span = jiff::Span::new().days(day.saturating_sub(1));
            let day = scenario.starts.checked_add(span).unwrap_or(scenario.starts);
            Some(care::care_time::resolve(day.to_datetime(at), &scenario.zone))
        }
        (None, None) => None,
        _ => return Err(wrong(&patient.person, "day and at, or neither")),
    };
    let kin = patient.kin.as_deref().map(person_id);
    if kin.is_some_and(|kin| !people.contains_key(&kin)) {
        return Err(wrong(&patient.person, "next of kin who is a known person"));
    }
    Ok(Part {
        person,
        episode: EpisodeId(id(&[&scenario.name, "episode", &patient.person])),
        name: patient.person.clone(),
        course: patient.course.clone().or_else(|| drawn(seed, &patient.person, courses)),
        flagged,
        days: patient.days,
        kin: kin.zip(patient.relation.clone()),
        municipality: known.municipality.clone().unwrap_or_default(),
        listed_at: known.listed_at,
    })
}
