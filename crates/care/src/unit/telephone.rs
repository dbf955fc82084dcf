//! Telephone numbers of a unit: who may call them, when somebody answers, and what happens when a
//! number is closed for a while.

use crate::holiday;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// One telephone number and the hours when somebody answers it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Telephone {
    pub number: String,
    /// Who answers: "avdelningens sköterska".
    pub label: String,
    pub hours: Vec<Hours>,
    #[serde(default, skip_serializing_if = "Audience::is_everybody")]
    pub audience: Audience,
    /// For a while nobody answers, or somebody does at another number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closures: Vec<Closure>,
}

/// Whom a number is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Patients and next of kin, and staff too.
    #[default]
    Everybody,
    /// Staff of other units only.
    Professionals,
    /// Physicians only (*läkare till läkare*).
    Physicians,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Self::Everybody, Self::Professionals, Self::Physicians];

    /// The word used in forms and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::Professionals => "professionals",
            Self::Physicians => "physicians",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == word)
    }

    /// May `caller` ring a number that is for these?
    pub fn takes(self, caller: Audience) -> bool {
        self <= caller
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    fn is_everybody(&self) -> bool {
        *self == Self::Everybody
    }
}

/// From `from` until `until`, with where calls go meanwhile, if they go anywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    pub from: Timestamp,
    pub until: Timestamp,
    pub reason: String,
    pub forward_to: Option<String>,
}

impl Closure {
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

/// A number that somebody answers at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached<'a> {
    pub number: &'a str,
    pub label: &'a str,
    /// The number is closed, and its calls go here.
    pub forwarded: bool,
}

/// From `from` until `to` on these weekdays (1 = Monday); `to` at 00:00 means midnight.
/// A span that starts and ends at 00:00 is the whole day. One that ends at or before its beginning
/// goes on past midnight, into the day after. Public holidays have the hours of a Sunday.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hours {
    pub weekdays: Vec<i8>,
    pub from: Time,
    pub to: Time,
}

impl Hours {
    pub fn always() -> Self {
        Hours { weekdays: (1..=7).collect(), from: Time::midnight(), to: Time::midnight() }
    }

    fn covers(&self, day: Date, time: Time) -> bool {
        let on = |day: Date| self.weekdays.contains(&weekday(day).to_monday_one_offset());
        let past_midnight = self.to <= self.from && self.to != Time::midnight();
        let begun = self.from <= time && (self.to <= self.from || time < self.to);
        let began_yesterday = || day.yesterday().is_ok_and(on);
        (begun && on(day)) || (past_midnight && time < self.to && began_yesterday())
    }
}

/// The weekday whose hours hold.
fn weekday(day: Date) -> Weekday {
    if holiday::counts_as_sunday(day) { Weekday::Sunday } else { day.weekday() }
}

impl Telephone {
    /// For everybody, and not closed.
    pub fn new(number: String, label: String, hours: Vec<Hours>) -> Self {
        Telephone { number, label, hours, ..Self::default() }
    }

    /// Where a call goes at `at`; nowhere outside the hours, or while it is closed for a while.
    pub fn reached_at(&self, at: Timestamp, zone: &TimeZone) -> Option<Reached<'_>> {
        let local = zone.to_datetime(at);
        let open = self.hours.iter().any(|hours| hours.covers(local.date(), local.time()));
        if !open {
            return None;
        }
        let closure = self.closures.iter().find(|closure| closure.covers(at));
        let forwarded = closure.is_some();
        let number = match closure {
            Some(closure) => closure.forward_to.as_deref()?,
            None => &self.number,
        };
        Some(Reached { number, label: &self.label, forwarded })
    }

    /// Moments from `from` until `until` at which somebody may begin or stop answering.
    pub(crate) fn turns(&self, days: &[Date], zone: &TimeZone) -> Vec<Timestamp> {
        let ends = self.hours.iter().flat_map(|hours| [hours.from, hours.to]);
        let ends: Vec<Time> = ends.chain([Time::midnight()]).collect();
        let of_day = |day: &Date| {
            let day = *day;
            ends.iter().map(move |time| crate::care_time::resolve(day.to_datetime(*time), zone))
        };
        let closures = self.closures.iter().flat_map(|closure| [closure.from, closure.until]);
        days.iter().flat_map(of_day).chain(closures).collect()
    }
}
