//! Home spells: when the patient was at home, the two checks after leaving, and days counted.

use super::contact::Contact;
use super::event::HomeCheck;
use super::{Episode, Phase};
use crate::recorded::Mark;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// From leaving the ward until coming back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    pub from: Timestamp,
    pub to: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub check: HomeCheck,
    pub well: bool,
    pub note: String,
    pub mark: Mark,
}

/// The way home is today or tomorrow morning: it is prepared, and somebody comes or calls within a
/// day. Nothing else in the record says on which day somebody is to leave the ward.
const DUE_HOME_HOURS: i64 = 24;

/// `open` are contacts that are neither held nor cancelled.
pub(super) fn is_due_home<'c>(
    phase: Phase,
    mut open: impl Iterator<Item = &'c Contact>,
    now: Timestamp,
) -> bool {
    let within = SignedDuration::from_hours(DUE_HOME_HOURS);
    phase == Phase::Planned
        && open.any(|contact| contact.until >= now && contact.at.duration_since(now) < within)
}

impl Episode {
    /// Prepared to go home, and about to.
    pub fn is_due_home(&self, now: Timestamp) -> bool {
        let open = self.plan().filter(super::contact::Plan::is_open);
        is_due_home(self.phase(), open.map(|plan| plan.contact), now)
    }

    pub fn home_since(&self) -> Option<Timestamp> {
        self.spells.last().filter(|spell| spell.to.is_none()).map(|spell| spell.from)
    }

    /// The last day of the treatment: as agreed at home, else as decided.
    pub fn treatment_end(&self) -> Option<Date> {
        let decision = self.decision.as_ref()?;
        let last = i64::from(decision.treatment_days).saturating_sub(1).days();
        let decided = decision.treatment_from.checked_add(last).ok();
        self.home_since().and(self.planned_end).or(decided)
    }

    /// First day at home, over all spells.
    pub fn first_home_at(&self) -> Option<Timestamp> {
        self.spells.first().map(|spell| spell.from)
    }

    /// The newest check of this kind in the current spell.
    pub fn checked(&self, check: HomeCheck) -> Option<&Checked> {
        let since = self.home_since()?;
        self.home_checks.iter().rev().find(|c| c.check == check && c.mark.at >= since)
    }

    /// Days at home until `now` or the end: every calendar day that ended at home, and the day of
    /// discharge when the patient was discharged from home.
    ///
    /// A day back on the ward counts only if it ended at home.
    pub fn days_at_home(&self, now: Timestamp, zone: &TimeZone) -> u32 {
        let ended_at = self.closing.as_ref().map(|closing| closing.mark().at);
        let last = ended_at.unwrap_or(now).min(now);
        let Some(first) = self.first_home_at() else { return 0 };
        let last_day = day_of(last, zone);
        let mut day = day_of(first, zone);
        let mut days = 0;
        while day <= last_day {
            let end = end_of(day, zone).min(last);
            if self.was_home(end) {
                days += 1;
            }
            day = match day.tomorrow() {
                Ok(next) => next,
                Err(_) => break,
            };
        }
        days
    }

    /// Days saved of the alternative that the decision names (*sparade dygn*): each calendar day
    /// that the patient would have spent there and ended at home instead; formula in GLOSSARY.
    pub fn days_saved(&self, now: Timestamp, zone: &TimeZone) -> u32 {
        if self.decision.is_some() { self.days_at_home(now, zone) } else { 0 }
    }

    /// "Day 4 at home": the day of homecoming is day 1.
    pub fn home_day(&self, now: Timestamp, zone: &TimeZone) -> Option<u32> {
        let first = day_of(self.first_home_at()?, zone);
        let days = first.until(day_of(now, zone)).ok()?.get_days();
        u32::try_from(days + 1).ok().filter(|day| *day > 0)
    }

    /// The day of the treatment, from the first day that the decision names.
    pub fn treatment_day(&self, now: Timestamp, zone: &TimeZone) -> Option<u32> {
        let first = self.decision.as_ref()?.treatment_from;
        let days = first.until(day_of(now, zone)).ok()?.get_days();
        u32::try_from(days + 1).ok().filter(|day| *day > 0)
    }

    /// When the patient last came back to the ward; what was done to prepare an earlier homecoming
    /// does not count for the next.
    pub fn came_back_at(&self) -> Option<Timestamp> {
        self.spells.last().and_then(|spell| spell.to)
    }

    fn was_home(&self, at: Timestamp) -> bool {
        self.spells.iter().any(|spell| spell.from <= at && spell.to.is_none_or(|to| at < to))
    }
}

fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// The last microsecond of a local day: 23, 24 or 25 hours after its first.
fn end_of(day: Date, zone: &TimeZone) -> Timestamp {
    let Ok(next) = day.tomorrow() else { return Timestamp::MAX };
    match next.to_zoned(zone.clone()) {
        Ok(midnight) => midnight.timestamp().checked_sub(1.microsecond()).unwrap_or(Timestamp::MAX),
        Err(_) => Timestamp::MAX,
    }
}
