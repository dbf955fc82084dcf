//! Rules of the end: reconciliation with everyone involved, discharge, and death.

use super::command::Discharge;
use super::decide::{Decided, Deciding, optional_text, text};
use super::decide_facts::happened;
use super::event::{Event, Exit, Onward};
use super::monitoring;
use super::news2_alarm::news2_alarm;
use crate::event::Change;
use crate::ids::UnitId;
use crate::programme::Channel;
use crate::refusal::Refusal;
use crate::ward;
use jiff::Timestamp;

/// Everyone involved, in the home or at a distance (domain 3.15).
pub(super) fn reconcile(
    on: &Deciding<'_>,
    units: &[UnitId],
    channel: Channel,
    note: &str,
) -> Decided {
    text("note", note)?;
    let known = on.episode.units();
    if units.iter().any(|unit| !known.contains(unit)) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    let units = units.to_vec();
    on.one(Event::Reconciled { units, channel, note: note.trim().to_owned() })
}

/// Discharge ends the episode, when the individual criteria of the agreement are met, everyone
/// involved has been asked and no deviating value waits for an answer.
pub(super) fn discharge(on: &Deciding<'_>, discharge: &Discharge) -> Decided {
    if let Some(first) = on.episode.discharge_refusals(discharge).into_iter().next() {
        return Err(first);
    }
    let onward = discharge.onward.as_ref().map(|onward| said(on, onward)).transpose()?;
    let event = Event::Discharged {
        met: discharge.met.clone(),
        conversation: discharge.conversation.trim().to_owned(),
        next: discharge.next.trim().to_owned(),
        onward,
    };
    let mut changes = vec![on.change(event)];
    changes.extend(leave_ward_places(on)?);
    changes.push(on.person_closed());
    Ok(changes)
}

/// What the discharge did not say; said anew, the last one counts.
pub(super) fn refer_on(on: &Deciding<'_>, onward: &Onward) -> Decided {
    on.one(Event::ReferredOn { onward: said(on, onward)? })
}

fn said(on: &Deciding<'_>, onward: &Onward) -> Result<Onward, Refusal> {
    text("referral", &onward.referral)?;
    let known = |unit: &UnitId| on.ctx.directory.units.contains_key(unit);
    if !known(&onward.refer_to) || !known(&onward.call) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    Ok(Onward { referral: onward.referral.trim().to_owned(), ..onward.clone() })
}

/// Never refused for what is open: everything that was planned ends, and everybody is told.
pub(super) fn died(on: &Deciding<'_>, at: Timestamp, note: &str) -> Decided {
    optional_text("note", note)?;
    happened(on, at)?;
    let event = Event::Ended { exit: Exit::Died, reason: note.trim().to_owned() };
    let mut changes = vec![on.change_at(at, event)];
    changes.extend(leave_ward_places(on)?);
    changes.push(on.person_closed());
    Ok(changes)
}

/// Gives back everything the episode holds in the ward: bed, safety bed, place at home.
pub(super) fn leave_ward_places(on: &Deciding<'_>) -> Result<Vec<Change>, Refusal> {
    let ward = on.ward()?;
    let mut changes = vec![];
    if ward.safety_beds.contains_key(&on.id) {
        changes.push(on.ward_change(ward::Event::SafetyBedReleased { episode: on.id }));
        let reason = "closed".to_owned();
        changes.push(on.change(Event::SafetyBedReleased { reason }));
    }
    if ward.home_places.contains_key(&on.id) {
        changes.push(on.ward_change(ward::Event::HomePlaceLeft { episode: on.id }));
    }
    if ward.taken.contains_key(&on.id) {
        changes.push(on.ward_change(ward::Event::BedLeft { episode: on.id }));
    }
    Ok(changes)
}

impl super::Episode {
    /// All that a discharge is refused for, so that it can be said at once; the first is the one
    /// that it is refused for.
    pub fn discharge_refusals(&self, discharge: &Discharge) -> Vec<Refusal> {
        let texts = [
            text("conversation", &discharge.conversation),
            text("next", &discharge.next),
            optional_text("met", &discharge.met.join(" ")),
        ];
        let mut found: Vec<Refusal> = texts.into_iter().filter_map(Result::err).collect();
        match &self.agreement {
            None => found.push(Refusal::NoAgreement),
            Some(agreement) => {
                let goals = agreement.content.discharge_criteria.iter();
                let missing = goals.filter(|goal| !discharge.met.contains(&goal.id));
                let missing: Vec<String> = missing.map(|goal| goal.text.clone()).collect();
                found.extend((!missing.is_empty()).then_some(Refusal::CriteriaNotMet { missing }));
            }
        }
        found.extend(self.has_value_waiting().then_some(Refusal::AlarmsOpen));
        let units = self.not_reconciled();
        found.extend((!units.is_empty()).then_some(Refusal::NotReconciled { units }));
        let is_referred = discharge.onward.is_some() || self.live_requests().next().is_none();
        found.extend((!is_referred).then_some(Refusal::TextMissing { field: "referral" }));
        found
    }

    /// A value beyond its limit, or somebody's worry, that nobody has answered.
    fn has_value_waiting(&self) -> bool {
        let mut reports = self.reports.values();
        let worried = reports.any(|told| told.report.worry && told.handled.is_none());
        worried || !monitoring::alarms(self).is_empty() || news2_alarm(self).is_some()
    }

    /// Units that take part by request and have not been asked about the discharge since the
    /// patient last came home or back to the ward.
    pub fn not_reconciled(&self) -> Vec<UnitId> {
        let since = self.spells.last().map(|spell| spell.to.unwrap_or(spell.from));
        let asked = self.reconciled.as_ref().filter(|r| since.is_none_or(|s| r.mark.at >= s));
        let asked = asked.map(|reconciled| reconciled.units.as_slice()).unwrap_or_default();
        let mut units = self.to_reconcile();
        units.retain(|unit| !asked.contains(unit));
        units
    }

    /// Units that must be asked about the discharge, asked or not: those that take part by request.
    pub fn to_reconcile(&self) -> Vec<UnitId> {
        let live = self.live_requests().filter(|(_, r)| !r.standing().is_unanswered());
        let mut units: Vec<UnitId> = live.map(|(_, request)| request.details.to).collect();
        units.sort_unstable();
        units.dedup();
        units
    }
}
