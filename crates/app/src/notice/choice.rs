//! Choice: how a member of staff wants to be told, of what, and at which hours not.
//!
//! Everybody is told in the page; the rest is their own to choose.

use super::carrier::To;
use super::device::{DEVICES_MAX, Device};
use care::responsibility::ladder::Kind;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Page,
    Push,
    Email,
    Sms,
}

impl Channel {
    pub const ALL: [Channel; 4] = [Self::Page, Self::Push, Self::Email, Self::Sms];
    /// Those that somebody carries out of the house.
    pub const SENT: [Channel; 3] = [Self::Push, Self::Email, Self::Sms];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Push => "push",
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == word)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub email: String,
    pub mobile: String,
    pub devices: Vec<Device>,
    pub ways: BTreeMap<Kind, BTreeSet<Channel>>,
    /// From and to, each day; nothing is sent then but what is grave.
    pub quiet: Option<(Time, Time)>,
}

impl Choices {
    /// Where a message goes; nowhere without an address or a device.
    pub fn targets(&self, channel: Channel) -> Vec<To> {
        let address = |text: &String| Some(text).filter(|text| !text.is_empty()).cloned();
        match channel {
            Channel::Page => vec![],
            Channel::Push => self.devices.iter().cloned().map(To::Device).collect(),
            Channel::Email => address(&self.email).map(To::Address).into_iter().collect(),
            Channel::Sms => address(&self.mobile).map(To::Address).into_iter().collect(),
        }
    }

    /// Ways out of the house for this kind, where there is somewhere to send.
    pub fn ways(&self, kind: Kind) -> impl Iterator<Item = Channel> {
        let chosen = self.ways.get(&kind);
        Channel::SENT.into_iter().filter(move |channel| {
            let chosen = chosen.is_some_and(|chosen| chosen.contains(channel));
            chosen && !self.targets(*channel).is_empty()
        })
    }

    /// One more device. Whoever turns on their first wants to be told there of everything.
    pub fn add_device(&mut self, device: Device) {
        if self.devices.is_empty() {
            for kind in Kind::ALL {
                self.ways.entry(kind).or_default().insert(Channel::Push);
            }
        }
        self.devices.retain(|known| known.endpoint != device.endpoint);
        self.devices.push(device);
        let surplus = self.devices.len().saturating_sub(DEVICES_MAX);
        self.devices.drain(..surplus);
    }

    /// When it may be sent: now, or when the quiet hours are over.
    pub fn not_before(&self, grave: bool, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let Some((from, to)) = self.quiet.filter(|(from, to)| from != to && !grave) else {
            return now;
        };
        let wall = zone.to_datetime(now);
        let time = wall.time();
        let is_quiet = match from < to {
            true => from <= time && time < to,
            false => from <= time || time < to,
        };
        if !is_quiet {
            return now;
        }
        let today = wall.date();
        let ends = if time < to { Some(today) } else { today.checked_add(1.day()).ok() };
        let ends = ends.map(|day| care::care_time::resolve(day.to_datetime(to), zone));
        ends.unwrap_or(now).max(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;

    fn zone() -> TimeZone {
        TimeZone::get("Europe/Stockholm").expect("zone")
    }

    fn not_before(from: i8, to: i8, now: &str, grave: bool) -> String {
        let quiet = Some((time(from, 0, 0, 0), time(to, 0, 0, 0)));
        let choices = Choices { quiet, ..Choices::default() };
        let now = now.parse().expect("a time");
        let at = choices.not_before(grave, now, &zone());
        zone().to_datetime(at).strftime("%d %H:%M").to_string()
    }

    #[test]
    fn what_is_not_grave_waits_until_the_quiet_hours_are_over() {
        assert_eq!(not_before(21, 7, "2026-11-24T21:30:00Z", false), "25 07:00");
        assert_eq!(not_before(21, 7, "2026-11-25T01:00:00Z", false), "25 07:00");
        assert_eq!(not_before(21, 7, "2026-11-25T06:00:00Z", false), "25 07:00");
        assert_eq!(not_before(21, 7, "2026-11-25T06:01:00Z", false), "25 07:01");
        assert_eq!(not_before(12, 13, "2026-11-25T11:10:00Z", false), "25 13:00");
        assert_eq!(not_before(12, 12, "2026-11-25T11:10:00Z", false), "25 12:10");
    }

    #[test]
    fn what_is_grave_never_waits() {
        assert_eq!(not_before(21, 7, "2026-11-24T21:30:00Z", true), "24 22:30");
    }

    #[test]
    fn a_way_without_an_address_is_no_way() {
        let ways = [(Kind::Gap, Channel::SENT.into_iter().collect())].into();
        let choices = Choices { email: "a@b.se".into(), ways, ..Choices::default() };
        assert_eq!(choices.ways(Kind::Gap).collect::<Vec<_>>(), [Channel::Email]);
        assert_eq!(choices.ways(Kind::Body).count(), 0);
    }
}
