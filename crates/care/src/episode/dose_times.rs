//! Dose times: hours on the medicine list beside the hours at which somebody comes. At which of them
//! does nobody of the unit that gives it come, and which are not this visit's to sign?
//!
//! Times are words on the list, read by `dose_hours`. What names no hour is compared with
//! nothing: silence here never says that the times agree. Not a schedule: nothing is planned or
//! reminded of here.

use super::Episode;
use super::contact::Contact;
use super::dose_hours::{hours, is_some_days, is_when_needed};
use super::medicine::{Giver, Medicine};
use super::request::{Request, Standing, VisitTime};
use crate::ids::{RequestId, UnitId};
use crate::programme::{Channel, RequestKind};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// How far from a visit a dose may lie and still be given at it. An example value, which the
/// clinic decides: an hour is common for antibiotics that are given three times a day, and lets a
/// unit move its round a little without anybody being asked.
pub const VISIT_TOLERANCE_MINUTES: i32 = 60;

/// How far from the beginning of a visit a dose may lie and still be signed with it. Wider than
/// the plan's tolerance: whoever stands in the home early or late gives what is due all the same.
const SIGNING_TOLERANCE_MINUTES: i32 = 120;

const DAY_MINUTES: i32 = 24 * 60;

/// A medicine, with the hours of the day at which it is to be given and nobody comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoseWithoutVisit {
    /// As it stands on the list.
    pub medicine: String,
    pub times: Vec<Time>,
    /// The last day on which it is so.
    pub until: Date,
}

/// When a unit comes: the visits of its days, and what has been planned by hand beside them.
#[derive(Debug, Clone)]
pub struct Visits {
    pub from: Date,
    pub until: Date,
    pub daily: Vec<VisitTime>,
    /// Beginning on the wall, and minutes.
    pub by_hand: Vec<(DateTime, i32)>,
}

impl Visits {
    /// As asked or answered, together with what the ward has planned with the same unit.
    pub fn of<'a>(
        request: &Request,
        contacts: impl Iterator<Item = &'a Contact>,
        zone: &TimeZone,
    ) -> Visits {
        let (from, until, visits) = request.plan();
        let by_hand = by_hand(contacts, request.details.to, zone);
        Visits { from, until, daily: visits.to_vec(), by_hand }
    }

    /// Somebody comes near this hour: every day, or on some day for what is not given daily.
    fn meet(&self, dose: Time, is_daily: bool, until: Date) -> bool {
        let near = |start: Time, minutes: i32| is_near(dose, start, minutes);
        let mut asked = self.daily.iter().filter(|visit| !is_daily || visit.every_days == 1);
        if asked.any(|visit| near(visit.time, i32::try_from(visit.minutes).unwrap_or(0))) {
            return true;
        }
        let by_hand = self.by_hand.iter().filter(|(at, minutes)| near(at.time(), *minutes));
        let days: BTreeSet<Date> = by_hand.map(|(at, _)| at.date()).collect();
        let Some(first) = days.range(self.from..=until).next().copied() else { return false };
        // On the last day the patient may have gone before the evening.
        let last = if first < until { until.yesterday().unwrap_or(until) } else { until };
        let mut wanted = first.series(1.day()).take_while(|day| *day <= last);
        !is_daily || wanted.all(|day| days.contains(&day))
    }
}

/// Visits to or at a unit that come of no request.
pub fn by_hand<'a>(
    contacts: impl Iterator<Item = &'a Contact>,
    unit: UnitId,
    zone: &TimeZone,
) -> Vec<(DateTime, i32)> {
    let own = contacts.filter(|contact| {
        let meets = matches!(contact.channel, Channel::AtHome | Channel::AtUnit);
        meets && contact.request.is_none() && contact.unit == unit
    });
    let visits = own.map(|contact| {
        let length = contact.until.duration_since(contact.at).as_secs() / 60;
        (zone.to_datetime(contact.at), i32::try_from(length).unwrap_or(0))
    });
    visits.collect()
}

/// Rows that this kind of unit gives at set hours, with the hours that have no visit. Nothing is
/// said of a request that names no visits: the unit plans its own.
pub fn without_visit(
    rows: &[Medicine],
    kind: RequestKind,
    visits: &Visits,
) -> Vec<DoseWithoutVisit> {
    if visits.daily.is_empty() && visits.by_hand.is_empty() {
        return vec![];
    }
    let given = rows.iter().filter(|row| row.giver.asked() == Some(kind));
    let missing = given.filter_map(|row| {
        let until = row.until.map_or(visits.until, |last| last.min(visits.until));
        let is_daily = !is_some_days(&row.times);
        let left = |time: &Time| !visits.meet(*time, is_daily, until);
        let times: Vec<Time> = hours(&row.times).into_iter().filter(left).collect();
        let is_given = visits.from <= until && !times.is_empty();
        is_given.then(|| DoseWithoutVisit { medicine: row.name.clone(), times, until })
    });
    missing.collect()
}

impl Giver {
    /// Who is asked to give it; nobody is, of what patient and next of kin see to.
    pub fn asked(self) -> Option<RequestKind> {
        match self {
            Self::HomeNursing => Some(RequestKind::HomeNursing),
            Self::HomeHelpDelegated => Some(RequestKind::HomeHelp),
            Self::PrimaryCare => Some(RequestKind::PrimaryCare),
            Self::Patient | Self::NextOfKin => None,
        }
    }
}

impl Episode {
    /// Of one live request, as it stands now. Two units may share the hours of a day.
    pub fn doses_without_visit(&self, id: RequestId, zone: &TimeZone) -> Vec<DoseWithoutVisit> {
        let Some(request) = self.requests.get(&id).filter(|r| r.standing().is_live()) else {
            return vec![];
        };
        let Some(list) = &self.medicine_list else { return vec![] };
        let planned = || {
            let kept = |contact: &&Contact| !self.cancelled_contacts.contains_key(&contact.id);
            self.contacts.iter().filter(kept)
        };
        let kind = request.details.kind;
        let mut visits = Visits::of(request, planned(), zone);
        let others = self.requests.iter().filter(|(other, r)| {
            let (from, until, _) = r.plan();
            let whole = from <= visits.from && visits.until <= until;
            **other != id && whole && r.details.kind == kind && r.standing() == Standing::Accepted
        });
        let others: Vec<Visits> =
            others.map(|(_, other)| Visits::of(other, planned(), zone)).collect();
        for other in others {
            visits.daily.extend(other.daily);
            visits.by_hand.extend(other.by_hand);
        }
        without_visit(&list.rows, kind, &visits)
    }
}

/// Given when needed, or at hours that are not this visit's: never signed with the rest in one
/// tap. Words that name no hour are taken to be due, since then somebody is asked.
pub fn is_apart(times: &str, visit: Time) -> bool {
    if is_when_needed(times) {
        return true;
    }
    let hours = hours(times);
    let meets = |hour: &Time| is_within(*hour, visit, 0, SIGNING_TOLERANCE_MINUTES);
    !hours.is_empty() && !hours.iter().any(meets)
}

fn is_near(dose: Time, start: Time, minutes: i32) -> bool {
    is_within(dose, start, minutes, VISIT_TOLERANCE_MINUTES)
}

/// Inside the visit, or within the tolerance before or after it; midnight lies between 23 and 1.
fn is_within(dose: Time, start: Time, minutes: i32, tolerance: i32) -> bool {
    let of_day = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let after_start = (of_day(dose) - of_day(start)).rem_euclid(DAY_MINUTES);
    after_start <= minutes + tolerance || DAY_MINUTES - after_start <= tolerance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_an_hour_from_the_visit_also_over_midnight() {
        let time = |hour, minute| Time::constant(hour, minute, 0, 0);
        assert!(is_near(time(8, 0), time(8, 45), 30));
        assert!(is_near(time(8, 0), time(9, 0), 30));
        assert!(!is_near(time(8, 0), time(9, 1), 30));
        assert!(is_near(time(21, 30), time(20, 0), 30));
        assert!(!is_near(time(21, 31), time(20, 0), 30));
        assert!(is_near(time(0, 15), time(23, 30), 15) && is_near(time(23, 30), time(0, 15), 15));
        assert!(!is_near(time(6, 0), time(8, 0), 30) && !is_near(time(22, 0), time(20, 0), 30));
    }

    #[track_caller]
    fn apart(times: &str, hour: i8, expected: bool) {
        let visit = Time::constant(hour, 0, 0, 0);
        assert_eq!(is_apart(times, visit), expected, "{times} at {hour}");
    }

    #[test]
    fn a_tablet_of_the_morning_is_not_signed_with_the_evening() {
        apart("kl 08", 8, false);
        apart("kl 08", 14, true);
        apart("kl 08, 14 och 20", 14, false);
        apart("kl 08, 14 och 20", 20, false);
        apart("kl 08.30", 10, false);
        apart("på kvällen, före läggdags, kl 20", 8, true);
        apart("at 08:00", 20, true);
    }

    #[test]
    fn near_midnight_is_near() {
        apart("kl 23.30", 1, false);
        apart("kl 0", 23, false);
    }

    #[test]
    fn what_is_given_when_needed_is_ticked_by_itself() {
        apart("vid behov, högst fyra gånger om dagen", 8, true);
        apart("when needed", 8, true);
    }

    #[test]
    fn words_that_name_no_hour_are_asked_for() {
        apart("3 gånger om dagen", 8, false);
        apart("till natten", 8, false);
    }
}
