//! Summary: what lists show of an episode without opening all of it. A pure projection.

use super::enrolment::Enrolment;
use super::medicine::{Giver, Route};
use super::named::{Named, NamedContact};
use super::request::Standing;
use super::{Episode, Phase, again, monitoring, outside};
use crate::ids::{PersonId, UnitId, WardId};
use crate::news2::{Scale, score};
use crate::programme::{LegalStatus, ProgrammeRef, RequestKind};
use crate::responsibility::Responsible;
use crate::responsibility::competence::Act;
use crate::vital_sign::VitalSign;
use crate::ward::SafetyBed;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub patient: PersonId,
    pub ward: WardId,
    pub ward_unit: UnitId,
    pub primary_care: UnitId,
    pub phase: Phase,
    pub reason: String,
    pub programme: ProgrammeRef,
    pub bed: Option<u16>,
    pub place: Option<u16>,
    pub opened_at: Timestamp,
    pub spells: Vec<super::home::Spell>,
    pub closed_at: Option<Timestamp>,
    pub treatment_from: Option<Date>,
    pub treatment_days: Option<u16>,
    pub planned_end: Option<Date>,
    pub legal_status: Option<LegalStatus>,
    pub safety_bed: Option<SafetyBed>,
    pub other_way_back: bool,
    pub calls: Vec<UnitId>,
    /// Who is responsible for the treatment, from when; future turns included.
    pub turns: Vec<(Timestamp, Responsible)>,
    /// Who is responsible for everything else, in the same way.
    #[serde(default)]
    pub other_turns: Vec<(Timestamp, Responsible)>,
    pub units: Vec<UnitId>,
    pub shared_with: Vec<UnitId>,
    /// Units that the patient has said no to.
    #[serde(default)]
    pub refused: Vec<UnitId>,
    /// Units with a live or finished request: they see what they were asked.
    pub asked: Vec<UnitId>,
    /// The clinic that has taken over rounds and follow-up.
    pub follow_up: Option<UnitId>,
    /// Live requests, so that an asked unit's list needs nothing else.
    pub requests: Vec<(crate::ids::RequestId, super::request::Request)>,
    pub kin: Vec<PersonId>,
    pub next_contacts: Vec<super::contact::Contact>,
    pub vitals: Option<Vitals>,
    /// Values beyond their limits now, answered for or not.
    #[serde(default)]
    pub outside: Vec<outside::Outside>,
    /// A new measurement that was promised, by when.
    #[serde(default)]
    pub again: Option<again::Again>,
    /// What somebody else than patient and next of kin gives, for the paper that stands in when
    /// the platform does not answer. Only for those who may have the medicine list.
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// What is planned that somebody must be able to do, to be held against what units say.
    #[serde(default)]
    pub acts: Vec<Act>,
    /// Home nursing and home help, from when until when. Only for those whom the patient lets see.
    #[serde(default)]
    pub enrolments: Vec<Enrolment>,
    /// Whom the patient can turn to by name. Of others' only for those whom the patient lets see.
    #[serde(default)]
    pub named: Vec<(NamedContact, Named)>,
    /// Until when each unit reads the deviations and thanks that it has sent or been sent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub feedback: BTreeMap<UnitId, Timestamp>,
    pub items_left: usize,
    pub items: usize,
    pub version: u64,
}

/// A row of the newest medicine list, as short as it can be followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medicine {
    pub name: String,
    pub dose: String,
    pub route: Route,
    pub times: String,
    pub until: Option<Date>,
    pub giver: Giver,
}

/// NEWS2 as far as it can be given, with the age of its parts, and a short trend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Vitals {
    /// Only when no part is missing.
    pub total: Option<u8>,
    pub scale: Scale,
    pub missing: Vec<VitalSign>,
    pub single_three: Vec<VitalSign>,
    pub measured_at: Timestamp,
    pub oldest_at: Timestamp,
    pub stale_after_minutes: u32,
    /// The newest totals, oldest first; absent where a part was missing.
    pub trend: Vec<(Timestamp, Option<u8>)>,
}

/// Contacts that a list may need: the next ones, so that it stays right as time passes.
const NEXT_CONTACTS: usize = 12;
const TREND: usize = 8;

impl Summary {
    pub fn of(episode: &Episode) -> Option<Summary> {
        let opening = episode.opening.as_ref()?;
        let decision = episode.decision.as_ref();
        // Long passed and never answered for, a contact is an open item and not a next one.
        let known_at = known_at(episode);
        let open = episode.plan().filter(|plan| plan.is_open() && plan.contact.until >= known_at);
        Some(Summary {
            patient: opening.patient,
            ward: opening.ward,
            ward_unit: opening.ward_unit,
            primary_care: opening.primary_care,
            phase: episode.phase(),
            reason: opening.reason.clone(),
            programme: opening.programme.clone(),
            bed: episode.bed,
            place: episode.place,
            opened_at: opening.mark.at,
            spells: episode.spells.clone(),
            closed_at: episode.closing.as_ref().map(|closing| closing.mark().at),
            treatment_from: decision.map(|decision| decision.treatment_from),
            treatment_days: decision.map(|decision| decision.treatment_days),
            planned_end: episode.planned_end,
            legal_status: episode.legal_status.map(|(status, _)| status),
            safety_bed: episode.safety_bed,
            other_way_back: episode.other_way_back.is_some(),
            calls: crate::responsibility::thread::calls(episode),
            turns: crate::responsibility::turns(episode),
            other_turns: crate::responsibility::other_turns(episode),
            units: episode.units(),
            shared_with: episode.shared_with(),
            refused: episode.refused(),
            asked: episode.asked_units(),
            follow_up: episode.follow_up,
            requests: episode.live_requests().map(|(id, request)| (id, request.clone())).collect(),
            kin: episode.kin_who_may_see(),
            next_contacts: open
                .map(|planned| planned.contact.clone())
                .take(NEXT_CONTACTS)
                .collect(),
            vitals: vitals(episode),
            outside: outside::outside(episode),
            again: outside::asked_again(episode).cloned(),
            medicines: medicines(episode),
            acts: crate::responsibility::competence::acts(episode),
            enrolments: episode.enrolments(),
            named: episode.named.iter().map(|(of, one)| (*of, one.named.clone())).collect(),
            feedback: episode.feedback_until(),
            items_left: episode.items_left(),
            items: episode.checklist().len(),
            version: episode.version,
        })
    }

    /// As [`Episode::is_due_home`].
    pub fn is_due_home(&self, now: Timestamp) -> bool {
        super::home::is_due_home(self.phase, self.next_contacts.iter(), now)
    }

    /// As a unit that takes part may have it, whatever its pages show. Who is not let see the
    /// others' part gets no values and no diagnosis, and who gives no medicines none of those.
    pub fn narrow(&mut self, unit: UnitId, social: bool) {
        if social || !self.shared_with.contains(&unit) {
            self.vitals = None;
            self.outside.clear();
            self.again = None;
            self.reason.clear();
            self.enrolments.clear();
            self.named.retain(|(_, named)| named.unit == unit);
        }
        if social || !self.gives_medicines(unit) {
            self.medicines.clear();
        }
    }

    /// A unit under the health-care act that has said yes to giving medicines and got the list
    /// with its request. The unit itself is known to be one by whoever asks.
    fn gives_medicines(&self, unit: UnitId) -> bool {
        let mut own = self.requests.iter().filter(|(_, request)| request.details.to == unit);
        own.any(|(_, request)| {
            let details = &request.details;
            request.standing() == Standing::Accepted
                && matches!(details.kind, RequestKind::HomeNursing | RequestKind::PrimaryCare)
                && details.medicine_list.is_some()
        })
    }
}

/// What staff give, and whatever goes into the blood: a pump is carried by the patient, and filled
/// and changed by staff.
fn medicines(episode: &Episode) -> Vec<Medicine> {
    let rows = episode.medicine_list.iter().flat_map(|list| &list.rows);
    let rows = rows.filter(|row| row.giver.asked().is_some() || row.route == Route::Intravenous);
    let short = rows.map(|row| Medicine {
        name: row.name.clone(),
        dose: row.dose.clone(),
        route: row.route,
        times: row.times.clone(),
        until: row.until,
        giver: row.giver,
    });
    short.collect()
}

/// When something was last told of the patient: it is not earlier than that now.
fn known_at(episode: &Episode) -> Timestamp {
    let measured = episode.measurements.last().map(|measured| measured.mark.at);
    let held = episode.held_contacts.values().map(|held| held.mark.at);
    let rounds = episode.rounds.iter().map(|round| round.mark.at);
    let moved = episode.spells.iter().flat_map(|spell| [Some(spell.from), spell.to]).flatten();
    let told = held.chain(rounds).chain(moved).chain(measured).max();
    told.unwrap_or(Timestamp::MIN)
}

pub(super) fn vitals(episode: &Episode) -> Option<Vitals> {
    let newest = episode.measurements.last()?;
    let window = monitoring::window(episode);
    let readings: Vec<_> = episode.measurements.iter().map(|m| (m.mark.at, m.reading)).collect();
    let combined = crate::news2::Combined::from(&readings, newest.mark.at, window);
    let scored = combined.score(episode.scale());
    let missing = scored.total().err().map(|incomplete| incomplete.missing).unwrap_or_default();
    let recent = episode.measurements.iter().rev().take(TREND).rev();
    Some(Vitals {
        total: scored.total().ok(),
        scale: episode.scale(),
        missing,
        single_three: scored.single_three(),
        measured_at: newest.mark.at,
        oldest_at: combined.taken_at.values().min().copied().unwrap_or(newest.mark.at),
        stale_after_minutes: monitoring::stale_after_minutes(episode),
        trend: recent
            .map(|m| (m.mark.at, score(&m.reading, episode.scale()).total().ok()))
            .collect(),
    })
}
