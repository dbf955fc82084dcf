//! Check: what is expected of an episode against its state at the moment, as screens would show it.

use super::together;
use crate::scenario::{Expect, Names, Scenario, That};
use care::episode::Episode;
use care::episode::monitoring;
use care::ids::UnitId;
use care::open_item::What;
use care::responsibility::thread::{Thread, WayBack};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

/// What was expected and what was found instead, for each part that is wrong.
pub(super) fn wrong(
    expect: &Expect,
    episode: &Episode,
    scenario: &Scenario,
    directory: &Directory,
) -> Vec<(String, String)> {
    let thread = Thread::of(episode, directory, expect.at, &scenario.zone);
    let seen =
        Seen { episode, thread, at: expect.at, zone: &scenario.zone, names: &scenario.names };
    let pairs = expect.that.iter().map(|that| seen.compare(that));
    pairs.filter(|(expected, found)| expected != found).collect()
}

/// The days of treatment until now or the end, the first and the last counted.
pub(super) fn treatment_days(episode: &Episode, now: Timestamp, zone: &TimeZone) -> u32 {
    let closed = episode.closing.as_ref().map(|closing| closing.mark().at);
    let last = closed.unwrap_or(now).min(now);
    let planned = episode.decision.as_ref().map_or(0, |d| u32::from(d.treatment_days));
    episode.treatment_day(last, zone).unwrap_or(0).min(planned)
}

struct Seen<'a> {
    episode: &'a Episode,
    thread: Thread,
    at: Timestamp,
    zone: &'a TimeZone,
    names: &'a Names,
}

impl Seen<'_> {
    /// The expectation and the finding, in the same words; equal when it is as expected.
    fn compare(&self, that: &That) -> (String, String) {
        let (episode, at, zone) = (self.episode, self.at, self.zone);
        let number = |what: &str, expected: u32, found: Option<u32>| {
            let found = found.map_or("none".to_owned(), |found| found.to_string());
            (format!("{what} {expected}"), format!("{what} {found}"))
        };
        match that {
            That::DaysAtHome(days) => {
                number("days_at_home", *days, Some(episode.days_at_home(at, zone)))
            }
            That::InpatientDaysSaved(days) => {
                number("inpatient_days_saved", *days, Some(episode.days_saved(at, zone)))
            }
            That::TreatmentDay(day) => {
                number("treatment_day", *day, episode.treatment_day(at, zone))
            }
            That::TreatmentDays(days) => {
                number("treatment_days", *days, Some(treatment_days(episode, at, zone)))
            }
            That::HomeDay(day) => number("home_day", *day, episode.home_day(at, zone)),
            That::Place(place) => number("place", u32::from(*place), episode.place.map(u32::from)),
            That::ItemsLeft(items) => {
                let found = u32::try_from(episode.items_left()).ok();
                number("items_left", u32::try_from(*items).unwrap_or(u32::MAX), found)
            }
            That::News2(total) => {
                (format!("news2 {}", news2_word(*total)), format!("news2 {}", self.news2()))
            }
            That::Phase(_)
            | That::Holds(_)
            | That::Broken(_)
            | That::Gaps(_)
            | That::OpenItems(_)
            | That::Alarms(_)
            | That::AnswersNow(_)
            | That::AnswersNumber(_)
            | That::WayBack(_)
            | That::NextContact(_)
            | That::LegalStatus(_)
            | That::Alternative(_)
            | That::Medical(_)
            | That::Nursing(_) => self.compare_words(that),
            That::Together(that) => self.together().compare(that),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "compare names every kind, numbers first")]
    fn compare_words(&self, that: &That) -> (String, String) {
        let (episode, thread) = (self.episode, &self.thread);
        let word = |what: &str, expected: &str, found: Option<&str>| {
            (format!("{what} {expected}"), format!("{what} {}", found.unwrap_or("none")))
        };
        let list = |what: &str, expected: &[String], found: Vec<String>| {
            (format!("{what} {expected:?}"), format!("{what} {found:?}"))
        };
        match that {
            That::Phase(phase) => word("phase", phase, Some(episode.phase().as_str())),
            That::Holds(true) => word("the line", "holds", Some(&self.line())),
            That::Holds(false) => {
                let found = if thread.holds() { "holds" } else { "broken" };
                word("the line", "broken", Some(found))
            }
            That::Broken(links) => {
                let words = |links: &[care::responsibility::Link]| -> Vec<String> {
                    links.iter().map(|link| link.as_str().to_owned()).collect()
                };
                list("broken", &words(links), words(&thread.broken))
            }
            That::Gaps(gaps) => list("gaps", gaps, self.gaps()),
            That::OpenItems(items) => list("open_items", items, self.open_items()),
            That::Alarms(signs) => list("alarms", signs, self.alarms()),
            That::AnswersNow(unit) => {
                let found = thread.answers_now.as_ref().map(|answering| answering.unit);
                self.unit("answers_now", *unit, found)
            }
            That::AnswersNumber(number) => {
                let found = thread.answers_now.as_ref().map(|found| found.number.as_str());
                word("answers_number", number, found)
            }
            That::WayBack(way) => word("way_back", way, Some(way_back(&thread.way_back))),
            That::NextContact(kind) => {
                let found = thread.next_contact.as_ref().map(|contact| contact.kind.as_str());
                word("next_contact", kind, found)
            }
            That::LegalStatus(status) => {
                let found = episode.legal_status.map(|(status, _)| status.as_str());
                word("legal_status", status, found)
            }
            That::Alternative(alternative) => {
                let found = episode.decision.as_ref().map(|d| d.alternative.as_str());
                word("alternative", alternative, found)
            }
            That::Medical(unit) => {
                let found = thread.responsible.map(|responsible| responsible.medical);
                self.unit("medical_responsibility", *unit, found)
            }
            That::Nursing(unit) => {
                let found = thread.responsible.map(|responsible| responsible.nursing);
                self.unit("nursing_responsibility", *unit, found)
            }
            _ => (String::new(), String::new()),
        }
    }

    fn together(&self) -> together::Seen<'_> {
        let (episode, open) = (self.episode, self.thread.open.as_slice());
        together::Seen { episode, open, at: self.at, zone: self.zone, names: self.names }
    }

    fn unit(&self, what: &str, expected: UnitId, found: Option<UnitId>) -> (String, String) {
        let name = |unit| self.names.unit_ids.get(&unit).map_or("another unit", String::as_str);
        let found = found.map_or("nobody", name);
        (format!("{what} {}", name(expected)), format!("{what} {found}"))
    }

    /// "holds", or which links are broken and by what.
    fn line(&self) -> String {
        if self.thread.holds() {
            return "holds".to_owned();
        }
        let links: Vec<_> = self.thread.broken.iter().map(|link| link.as_str()).collect();
        let overdue = self.thread.open.iter().filter(|item| item.is_overdue(self.at));
        let overdue: Vec<_> = overdue.map(|item| what(&item.what)).collect();
        let (gaps, overdue) = (self.gaps().join(", "), overdue.join(", "));
        format!("broken at {} (gaps: {gaps}; overdue: {overdue})", links.join(", "))
    }

    fn gaps(&self) -> Vec<String> {
        let gap = |what: &What| matches!(what, What::Gap { .. });
        let gaps = self.thread.open.iter().filter(|item| gap(&item.what));
        sorted(gaps.map(|item| tag(&item.what, "why")))
    }

    fn alarms(&self) -> Vec<String> {
        let alarm = |what: &What| match tag(what, "what").as_str() {
            "alarm" => Some(tag(what, "sign")),
            "news2" => Some("news2".to_owned()),
            _ => None,
        };
        sorted(self.thread.open.iter().filter_map(|item| alarm(&item.what)))
    }

    fn open_items(&self) -> Vec<String> {
        let items = self.thread.open.iter().filter(|item| {
            !matches!(item.what, What::Gap { .. } | What::Alarm { .. } | What::News2 { .. })
        });
        sorted(items.map(|item| what(&item.what)))
    }

    fn news2(&self) -> String {
        let combined = monitoring::combined(self.episode, self.at);
        news2_word(combined.score(self.episode.scale()).total().ok())
    }
}

fn news2_word(total: Option<u8>) -> String {
    total.map_or("incomplete".to_owned(), |total| total.to_string())
}

fn way_back(way: &WayBack) -> &'static str {
    match way {
        WayBack::SafetyBed(_) => "safety_bed",
        WayBack::Other(_) => "other",
        WayBack::Missing => "missing",
    }
}

fn what(what: &What) -> String {
    tag(what, "what")
}

/// One word of an item as it is stored: what it is, why, or which sign.
pub(super) fn tag(what: &What, key: &str) -> String {
    let value = serde_json::to_value(what).unwrap_or_default();
    // The reason of a gap is a table of its own, with its word under the same key.
    let word = value.get(key).map(|word| word.get(key).unwrap_or(word));
    word.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn sorted(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.collect();
    words.sort_unstable();
    words
}
