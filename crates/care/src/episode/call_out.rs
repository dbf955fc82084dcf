//! Call-out (*utryckning*): what an ambulance crew reads of a patient at home, in ten seconds, and
//! by what right they say that they read it.
//!
//! A pure projection, and all that leaves the record for it: no timeline, no notes, no next of kin,
//! no address, nothing of the social services' record. Not here: who may (`policies/ambulance.cedar`).

use super::contact::Contact;
use super::medicine::{DoseOutcome, Medicine};
use super::summary::{self, Vitals};
use super::thing::{Step, ThingKind, Tracked, Transport};
use super::{Episode, Phase};
use crate::care_time;
use crate::ids::UnitId;
use crate::responsibility::thread::{self, WayBack};
use crate::responsibility::{self, Responsible};
use crate::unit::{Answering, Audience};
use crate::vital_sign::VitalSign;
use crate::world::Directory;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// By what the reading is lawful, as whoever reads says each time (lag 2022:913, 3 kap.).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warrant {
    /// 1 §: the patient has said yes, before or now.
    Consent,
    /// 3 §: can for good not say, and nothing speaks for a no.
    Unable,
    /// 6 §: danger to life or serious risk for health, and nobody can ask.
    Danger,
}

impl Warrant {
    pub const ALL: [Warrant; 3] = [Self::Consent, Self::Unable, Self::Danger];

    /// The word used in forms, text keys and the access log; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Unable => "unable",
            Self::Danger => "danger",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|warrant| warrant.as_str() == word)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct CallOut {
    pub ward_unit: UnitId,
    /// The hash of the programme's text: what the care is about, in its title.
    pub programme: String,
    /// Absent for somebody who is on the way home.
    pub home_day: Option<u32>,
    pub responsible: Option<Responsible>,
    pub ring: Option<Ring>,
    pub way_back: WayBack,
    /// Shared beds that are free now, of how many, where the way back is one of them.
    pub pool: Option<(usize, usize)>,
    pub if_worse: Option<IfWorse>,
    pub vitals: Option<Vitals>,
    pub values: Vec<Newest>,
    /// When the list of medicines was written; absent if there is none.
    pub listed_at: Option<Timestamp>,
    pub medicines: Vec<Ordered>,
    pub things: Vec<Tracked>,
    /// Who comes or calls within a day, the next one first.
    pub coming: Vec<Contact>,
}

/// Whom a crew rings.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    pub at: Answering,
    /// Otherwise nobody answers now by the hours, and this is a number to try.
    pub answers_now: bool,
}

/// What was agreed to do if it gets worse, in the agreement's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct IfWorse {
    pub lines: Vec<String>,
    pub written_at: Timestamp,
    /// Patient and staff have both said yes to it.
    pub agreed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newest {
    pub sign: VitalSign,
    pub value: i32,
    pub at: Timestamp,
    /// Older than the protocol trusts a value for.
    pub is_stale: bool,
}

/// A medicine that is given now, whoever gives it, and what became of its newest dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    pub medicine: Medicine,
    pub newest: Option<(DoseOutcome, Timestamp)>,
}

const COMING_HOURS: i64 = 24;
const COMING_MAX: usize = 3;

impl CallOut {
    pub fn of(
        episode: &Episode,
        directory: &Directory,
        now: Timestamp,
        zone: &TimeZone,
    ) -> Option<CallOut> {
        let opening = episode.opening.as_ref()?;
        let list = episode.medicine_list.as_ref();
        let ward = directory.wards.get(&opening.ward);
        let is_pooled = episode.safety_bed == Some(crate::ward::SafetyBed::Pooled);
        let pool = |ward: &crate::ward::Ward| (ward.free_pool_beds().len(), ward.pool.beds.len());
        Some(CallOut {
            ward_unit: opening.ward_unit,
            programme: opening.programme.hash.clone(),
            home_day: episode.home_since().and_then(|_| episode.home_day(now, zone)),
            responsible: responsibility::for_treatment(episode, now),
            ring: ring(episode, directory, now, zone),
            way_back: thread::way_back(episode),
            pool: ward.filter(|_| is_pooled).map(pool),
            if_worse: if_worse(episode),
            vitals: summary::vitals(episode),
            values: values(episode, now),
            listed_at: list.map(|list| list.mark.at),
            medicines: medicines(episode, now, zone),
            things: things(episode),
            coming: coming(episode, now),
        })
    }
}

/// Whoever answers for the treatment, then those agreed on, then the ward: the first whom a
/// professional reaches now.
pub fn ring(
    episode: &Episode,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<Ring> {
    let ward = episode.opening.as_ref().map(|opening| opening.ward_unit);
    let own = responsibility::for_treatment(episode, now).map(|held| held.medical);
    let mut units: Vec<UnitId> = vec![];
    for unit in own.into_iter().chain(thread::calls(episode)).chain(ward) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    let answers = |id: &UnitId| {
        let unit = directory.units.get(id)?;
        let reached = unit.answers(Audience::Professionals, now, zone)?;
        let (number, label) = (reached.number.to_owned(), reached.label.to_owned());
        Some(Ring { at: Answering { unit: *id, number, label }, answers_now: true })
    };
    let known = |id: &UnitId| {
        let mut numbers = directory.units.get(id)?.telephones.iter();
        let one = numbers.find(|one| one.audience.takes(Audience::Professionals))?;
        let (number, label) = (one.number.clone(), one.label.clone());
        Some(Ring { at: Answering { unit: *id, number, label }, answers_now: false })
    };
    units.iter().find_map(answers).or_else(|| units.iter().find_map(known))
}

fn if_worse(episode: &Episode) -> Option<IfWorse> {
    let agreement = episode.agreement.as_ref()?;
    let lines = agreement.content.if_worse.clone();
    let (written_at, agreed) = (agreement.written.at, agreement.is_agreed());
    (!lines.is_empty()).then_some(IfWorse { lines, written_at, agreed })
}

/// The newest value of each sign that is scored or read with one; weight tells a crew nothing.
fn values(episode: &Episode, now: Timestamp) -> Vec<Newest> {
    let after = i64::from(super::monitoring::stale_after_minutes(episode));
    let after = SignedDuration::from_mins(after);
    let signs = VitalSign::ALL.into_iter().filter(|sign| *sign != VitalSign::Weight);
    let newest = signs.filter_map(|sign| {
        let mut all = episode.measurements.iter().rev();
        let (value, at) = all.find_map(|m| Some((m.reading.value(sign)?, m.mark.at)))?;
        Some(Newest { sign, value, at, is_stale: now.duration_since(at) > after })
    });
    newest.collect()
}

fn medicines(episode: &Episode, now: Timestamp, zone: &TimeZone) -> Vec<Ordered> {
    let today = care_time::day_of(now, zone);
    let rows = episode.medicine_list.iter().flat_map(|list| &list.rows);
    let given_now = rows.filter(|row| row.until.is_none_or(|until| until >= today));
    let ordered = given_now.map(|row| {
        let mut doses = episode.doses.iter().rev();
        let newest = doses.find(|told| told.dose.medicine == row.id);
        let newest = newest.map(|told| (told.dose.outcome.clone(), told.mark.at));
        Ordered { medicine: row.clone(), newest }
    });
    ordered.collect()
}

/// What stands in the home: aids, the kit, material. What was to go along did, until somebody says
/// otherwise.
fn things(episode: &Episode) -> Vec<Tracked> {
    let is_home = episode.phase() == Phase::AtHome;
    let seen = |kind: ThingKind| match kind {
        ThingKind::Aid | ThingKind::Material | ThingKind::MonitoringKit => true,
        ThingKind::Medicine | ThingKind::SamplingOrder | ThingKind::Tablet => false,
    };
    let stands = |tracked: &&Tracked| {
        let along = is_home && tracked.thing.transport == Transport::WithPatient;
        let went = along && matches!(tracked.step(), Some(Step::Sent) | None);
        tracked.cancelled.is_none() && seen(tracked.thing.kind) && (tracked.is_there() || went)
    };
    episode.things.values().filter(stands).cloned().collect()
}

fn coming(episode: &Episode, now: Timestamp) -> Vec<Contact> {
    let open = episode.plan().filter(|plan| plan.is_open() && plan.contact.until >= now);
    let within = SignedDuration::from_hours(COMING_HOURS);
    let soon = open.filter(|plan| plan.contact.at.duration_since(now) < within);
    let mut soon: Vec<Contact> = soon.map(|plan| plan.contact.clone()).collect();
    soon.sort_by_key(|contact| (contact.at, contact.id));
    soon.truncate(COMING_MAX);
    soon
}
