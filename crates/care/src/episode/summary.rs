//! Summary: what lists show of an episode without opening all of it. A pure projection.

use super::{Episode, Phase, monitoring};
use crate::ids::{PersonId, UnitId, WardId};
use crate::news2::{Scale, score};
use crate::programme::{LegalStatus, ProgrammeRef};
use crate::vital_sign::VitalSign;
use crate::ward::SafetyBed;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
    pub responsible: Option<crate::responsibility::Responsible>,
    pub units: Vec<UnitId>,
    pub shared_with: Vec<UnitId>,
    pub kin: Vec<PersonId>,
    pub next_contacts: Vec<super::contact::Contact>,
    pub vitals: Option<Vitals>,
    pub items_left: usize,
    pub items: usize,
    pub version: u64,
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
        let open = episode.planned().filter(super::contact::Planned::is_open);
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
            responsible: crate::responsibility::for_treatment(episode),
            units: episode.units(),
            shared_with: episode.shared_with(),
            kin: episode.kin_who_may_see(),
            next_contacts: open.map(|planned| planned.contact).take(NEXT_CONTACTS).collect(),
            vitals: vitals(episode),
            items_left: episode.items_left(),
            items: episode.checklist().len(),
            version: episode.version,
        })
    }
}

fn vitals(episode: &Episode) -> Option<Vitals> {
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
