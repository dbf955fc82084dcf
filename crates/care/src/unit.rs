//! Unit: a part of an organisation, whose it is, and at which number somebody answers, when.
//!
//! Principal, provider and law are data per unit: home nursing may be the region's or a
//! municipality's, public or private.

pub mod ability;
pub mod counted;
pub mod slot;
pub mod telephone;

pub use ability::{Ability, Lack};
pub use counted::{Counted, Way};
pub use telephone::{Audience, Closure, Hours, Reached, Telephone};

use crate::episode::feedback::Topic;
use crate::ids::{SlotId, UnitId};
use crate::keeper::{Keeper, Law};
use crate::local_rule::LocalRule;
use crate::organisation::OrganisationNumber;
use crate::programme::{Competence, RequestKind};
use crate::recorded::Recorded;
use crate::who::Role;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    Ward,
    Clinic,
    PrimaryCare,
    /// *Hemsjukvård*: the municipality's, the region's or a private provider's.
    HomeNursing,
    /// *Hemtjänst*.
    HomeHelp,
    /// *Bistånd*.
    NeedsAssessment,
    /// Municipal rehabilitation.
    Rehab,
    /// Reads what it needs of a patient at home on a call-out; is asked for nothing here.
    Ambulance,
    /// An office of the provider's own: its administrators' posts, and no patients.
    Administration,
}

impl UnitKind {
    pub const ALL: [UnitKind; 9] = [
        Self::Ward,
        Self::Clinic,
        Self::PrimaryCare,
        Self::HomeNursing,
        Self::HomeHelp,
        Self::NeedsAssessment,
        Self::Rehab,
        Self::Ambulance,
        Self::Administration,
    ];

    /// The word used in files and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ward => "ward",
            Self::Clinic => "clinic",
            Self::PrimaryCare => "primary_care",
            Self::HomeNursing => "home_nursing",
            Self::HomeHelp => "home_help",
            Self::NeedsAssessment => "needs_assessment",
            Self::Rehab => "rehab",
            Self::Ambulance => "ambulance",
            Self::Administration => "administration",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// May somebody hold this post at such a unit? A post where it does not belong would open
    /// doors that are meant for another kind of unit.
    pub fn has(self, role: Role) -> bool {
        match role {
            Role::Patient | Role::NextOfKin => false,
            Role::Administrator => true,
            Role::WardNurse
            | Role::WardPhysician
            | Role::AssistantNurse
            | Role::CoordinatingNurse => self == Self::Ward,
            Role::Therapist => matches!(self, Self::Ward | Self::Rehab),
            Role::ClinicNurse => self == Self::Clinic,
            Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator => {
                self == Self::PrimaryCare
            }
            Role::HomeNurse => self == Self::HomeNursing,
            Role::HomeHelper => self == Self::HomeHelp,
            Role::NeedsAssessor => self == Self::NeedsAssessment,
            Role::AmbulanceNurse => self == Self::Ambulance,
        }
    }

    /// Whose duty it is to take what is handed over to such a unit, if it gives health care.
    pub fn nurse(self) -> Option<Role> {
        match self {
            Self::Ward => Some(Role::WardNurse),
            Self::Clinic => Some(Role::ClinicNurse),
            Self::PrimaryCare => Some(Role::PrimaryCareNurse),
            Self::HomeNursing => Some(Role::HomeNurse),
            Self::HomeHelp
            | Self::NeedsAssessment
            | Self::Rehab
            | Self::Ambulance
            | Self::Administration => None,
        }
    }

    /// Units of this kind are asked for this; wards, clinics, ambulances and offices are not asked by request.
    pub fn answers(self) -> Option<RequestKind> {
        match self {
            Self::Ward | Self::Clinic | Self::Ambulance | Self::Administration => None,
            Self::PrimaryCare => Some(RequestKind::PrimaryCare),
            Self::HomeNursing => Some(RequestKind::HomeNursing),
            Self::HomeHelp => Some(RequestKind::HomeHelp),
            Self::NeedsAssessment => Some(RequestKind::NeedsAssessment),
            Self::Rehab => Some(RequestKind::Rehab),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Details {
    pub name: String,
    /// The place people know it by: "Norrstads lasarett".
    pub place: String,
    pub kind: UnitKind,
    /// Organisation number of the care provider that keeps the record here.
    pub authority: String,
    pub law: Law,
    /// Who answers for the care in law (*huvudman*), when it is said: a region or a municipality.
    /// The provider is `authority`, and may be another, public or private.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principal: Option<OrganisationNumber>,
    /// Works in the platform. Others get letters, and a named person's word is logged.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub on_platform: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_yes(value: &bool) -> bool {
    *value
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Registered {
        details: Details,
    },
    DetailsChanged {
        details: Details,
    },
    TelephonesSet {
        telephones: Vec<Telephone>,
    },
    /// For a while nobody answers this number, or its calls go elsewhere.
    TelephoneClosed {
        number: String,
        closure: Closure,
    },
    TelephoneOpened {
        number: String,
    },
    LocalRuleSet {
        rule: LocalRule,
    },
    /// Said for the first time, or anew: the newest word holds.
    AbilityRegistered {
        competence: Competence,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        people: Option<u16>,
        /// The last day that it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    AbilityWithdrawn {
        competence: Competence,
        reason: String,
    },
    SlotsOffered {
        slots: Vec<slot::Slot>,
    },
    /// By whoever the event is by, for their unit.
    SlotTaken {
        slot: SlotId,
    },
    SlotReturned {
        slot: SlotId,
    },
    SlotWithdrawn {
        slot: SlotId,
    },
    Closed,
    Reopened,
    /// A deviation or thanks that the unit sent or was sent, in the month of that first day. Of whom
    /// it was about this stream knows nothing.
    FeedbackCounted {
        way: Way,
        topic: Topic,
        month: Date,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        taken_back: bool,
    },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub details: Option<Details>,
    pub telephones: Vec<Telephone>,
    pub local_rule: LocalRule,
    /// What it has said that it can do.
    #[serde(default)]
    pub abilities: BTreeMap<Competence, Ability>,
    /// Times kept free for colleagues elsewhere, in order; those of yesterday are let go.
    #[serde(default)]
    pub slots: Vec<slot::Slot>,
    /// Deviations and thanks of the last two years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counted: Vec<Counted>,
    /// When it closed, if it has: nobody can be given a post at it or ask it for anything.
    #[serde(default)]
    pub closed_at: Option<Timestamp>,
}

impl Unit {
    pub fn name(&self) -> &str {
        self.details.as_ref().map_or("", |details| details.name.as_str())
    }

    pub fn is_open(&self) -> bool {
        self.details.is_some() && self.closed_at.is_none()
    }

    pub fn keeper(&self) -> Option<Keeper> {
        let details = self.details.as_ref()?;
        Some(Keeper { authority: details.authority.clone(), law: details.law })
    }

    /// The first number for everybody that somebody answers at `now`.
    pub fn answers_at(&self, now: Timestamp, zone: &TimeZone) -> Option<Reached<'_>> {
        self.answers(Audience::Everybody, now, zone)
    }

    /// The first number that somebody answers at `now` for this caller: the caller's own before one
    /// that is for everybody.
    pub fn answers(
        &self,
        caller: Audience,
        now: Timestamp,
        zone: &TimeZone,
    ) -> Option<Reached<'_>> {
        let mut theirs: Vec<&Telephone> = self.telephones.iter().collect();
        theirs.retain(|telephone| telephone.audience.takes(caller));
        theirs.sort_by_key(|telephone| std::cmp::Reverse(telephone.audience));
        theirs.into_iter().find_map(|telephone| telephone.reached_at(now, zone))
    }

    /// When somebody has been there to answer for this long since `from`: a deadline for an office
    /// that opens at eight does not pass during the night. Plain time for a unit without hours, or
    /// one that does not open within ten days.
    pub fn after_open_minutes(&self, from: Timestamp, minutes: u32, zone: &TimeZone) -> Timestamp {
        let plain = from.checked_add(i64::from(minutes).minutes()).unwrap_or(Timestamp::MAX);
        let wanted = SignedDuration::from_mins(i64::from(minutes));
        match self.open_for(from, wanted, NEAR_DAYS, zone) {
            Open::Until(at) => at,
            Open::NotYet { counted } if counted.is_zero() => plain,
            Open::NotYet { .. } => match self.open_for(from, wanted, FAR_DAYS, zone) {
                Open::Until(at) => at,
                Open::NotYet { .. } => plain,
            },
        }
    }

    fn open_for(
        &self,
        from: Timestamp,
        wanted: SignedDuration,
        ahead: i64,
        zone: &TimeZone,
    ) -> Open {
        let first = zone.to_datetime(from).date();
        let days = (-1..=ahead).filter_map(|day| first.checked_add(day.days()).ok());
        let days: Vec<_> = days.collect();
        let of_all = self.telephones.iter().flat_map(|telephone| telephone.turns(&days, zone));
        let mut turns: Vec<Timestamp> = of_all.filter(|turn| *turn > from).collect();
        turns.push(from);
        turns.sort_unstable();
        turns.dedup();
        let mut counted = SignedDuration::ZERO;
        for pair in turns.windows(2) {
            let &[start, end] = pair else { continue };
            if self.answers(Audience::Professionals, start, zone).is_none() {
                continue;
            }
            let span = end.duration_since(start);
            if counted + span >= wanted
                && let Ok(at) = start.checked_add(wanted - counted)
            {
                return Open::Until(at);
            }
            counted += span;
        }
        Open::NotYet { counted }
    }
}

/// How far ahead a unit's hours are looked at, and how far where that is not enough: the longest
/// time that a local rule allows is some forty days of an office's hours.
const NEAR_DAYS: i64 = 10;
const FAR_DAYS: i64 = 120;

/// Whether somebody has been there for long enough.
enum Open {
    Until(Timestamp),
    NotYet { counted: SignedDuration },
}

pub fn evolve(mut unit: Unit, recorded: &Recorded<Event>) -> Unit {
    match &recorded.event {
        Event::Registered { details } | Event::DetailsChanged { details } => {
            unit.details = Some(details.clone());
        }
        // A number that is closed stays so, whatever else is changed about it.
        Event::TelephonesSet { telephones } => {
            let old = std::mem::replace(&mut unit.telephones, telephones.clone());
            for telephone in &mut unit.telephones {
                let same = old.iter().find(|old| old.number == telephone.number);
                telephone.closures.extend(same.into_iter().flat_map(|old| old.closures.clone()));
            }
        }
        Event::TelephoneClosed { number, closure } => {
            for telephone in unit.telephones.iter_mut().filter(|one| one.number == *number) {
                telephone.closures.retain(|old| old.until > recorded.meta.happened_at);
                telephone.closures.push(closure.clone());
            }
        }
        Event::TelephoneOpened { number } => {
            let at = recorded.meta.happened_at;
            for telephone in unit.telephones.iter_mut().filter(|one| one.number == *number) {
                telephone.closures.retain(|closure| closure.until > at && closure.from > at);
            }
        }
        Event::LocalRuleSet { rule } => unit.local_rule = rule.clone(),
        Event::AbilityRegistered { competence, people, until } => {
            let (people, until, said_at) = (*people, *until, recorded.meta.happened_at);
            let ability = Ability { people, until, said_at, withdrawn: false };
            unit.abilities.insert(*competence, ability);
        }
        Event::AbilityWithdrawn { competence, .. } => {
            if let Some(ability) = unit.abilities.get_mut(competence) {
                ability.withdrawn = true;
                ability.said_at = recorded.meta.happened_at;
            }
        }
        Event::SlotsOffered { slots } => {
            slot::offered(&mut unit, slots, recorded.meta.happened_at);
        }
        Event::SlotTaken { slot } => slot::taken(&mut unit, *slot, recorded),
        Event::SlotReturned { slot } => slot::returned(&mut unit, *slot),
        Event::SlotWithdrawn { slot } => unit.slots.retain(|known| known.id != *slot),
        Event::Closed => unit.closed_at = Some(recorded.meta.happened_at),
        Event::Reopened => unit.closed_at = None,
        Event::FeedbackCounted { way, topic, month, taken_back } => {
            counted::count(&mut unit.counted, (*month, *way, *topic), *taken_back);
        }
    }
    unit
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register {
        details: Details,
    },
    ChangeDetails {
        details: Details,
    },
    SetTelephones {
        telephones: Vec<Telephone>,
    },
    /// Closed for a while, from now or later, with where its calls go meanwhile.
    CloseTelephone {
        number: String,
        closure: Closure,
    },
    OpenTelephone {
        number: String,
    },
    SetLocalRule {
        rule: LocalRule,
    },
    /// What the unit can do, for the first time or anew.
    RegisterAbility {
        competence: Competence,
        people: Option<u16>,
        until: Option<Date>,
    },
    WithdrawAbility {
        competence: Competence,
        reason: String,
    },
    /// Times for colleagues elsewhere who need to talk soon.
    OfferSlots(slot::Offer),
    TakeSlot {
        slot: SlotId,
    },
    ReturnSlot {
        slot: SlotId,
    },
    WithdrawSlot {
        slot: SlotId,
    },
    /// Refused while anything is open. `patients` is how many have something to do with the unit
    /// now, as the lists say: a unit's own stream knows no patients.
    Close {
        patients: u32,
    },
    Reopen,
}

/// Somebody who answers now.
#[derive(Debug, Clone, PartialEq)]
pub struct Answering {
    pub unit: UnitId,
    pub number: String,
    pub label: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Time;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn clinic() -> Unit {
        let hours = vec![Hours {
            weekdays: (1..=5).collect(),
            from: Time::constant(7, 0, 0, 0),
            to: Time::constant(16, 0, 0, 0),
        }];
        let telephone = Telephone {
            number: "0980-319 223".into(),
            label: "dag".into(),
            hours,
            ..Telephone::default()
        };
        Unit { telephones: vec![telephone], ..Unit::default() }
    }

    #[test]
    fn a_day_clinic_answers_in_local_office_hours_only() {
        let zone = TimeZone::get("Europe/Stockholm").expect("zone");
        // Tuesday 24 November 2026; Stockholm is one hour ahead of UTC.
        assert!(clinic().answers_at(at("2026-11-24T06:00:00Z"), &zone).is_some());
        assert!(clinic().answers_at(at("2026-11-24T05:59:59Z"), &zone).is_none());
        assert!(clinic().answers_at(at("2026-11-24T15:00:00Z"), &zone).is_none());
        assert!(clinic().answers_at(at("2026-11-22T10:00:00Z"), &zone).is_none());
    }

    #[test]
    fn time_to_answer_is_counted_while_somebody_is_there_however_long_it_is() {
        let zone = TimeZone::get("Europe/Stockholm").expect("zone");
        let opens = at("2026-11-24T06:00:00Z");
        let after = |hours: u32| clinic().after_open_minutes(opens, hours * 60, &zone);
        assert_eq!(after(9), at("2026-11-24T15:00:00Z"));
        assert_eq!(after(10), at("2026-11-25T07:00:00Z"));
        // Nine hours a day, five days a week: sixteen working days and six hours.
        assert_eq!(after(150), at("2026-12-16T12:00:00Z"));
        assert_eq!(
            Unit::default().after_open_minutes(opens, 150 * 60, &zone),
            at("2026-11-30T12:00:00Z")
        );
    }

    #[test]
    fn round_the_clock_means_every_minute() {
        let zone = TimeZone::get("Europe/Stockholm").expect("zone");
        let telephone = Telephone {
            number: "1".into(),
            label: "dygnet runt".into(),
            hours: vec![Hours::always()],
            ..Telephone::default()
        };
        let ward = Unit { telephones: vec![telephone], ..Unit::default() };
        assert!(ward.answers_at(at("2026-11-22T23:30:00Z"), &zone).is_some());
        assert!(ward.answers_at(at("2026-03-29T01:30:00Z"), &zone).is_some());
    }
}
