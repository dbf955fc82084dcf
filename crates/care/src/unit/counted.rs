//! Counted: how many deviations and thanks a unit has sent and been sent, by month and topic, and
//! what of it may be shown.
//!
//! A number, never whom it was about: few enough, a number is somebody. What is fewer than five is
//! shown as that, and no sum is shown in which it could be found.

use crate::episode::feedback::Topic;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fewer than this is not shown as a number.
pub const FEWEST_SHOWN: u32 = 5;
/// Months with something that are kept; the log has them all.
const MONTHS_KEPT: i64 = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    Sent,
    Received,
}

/// How many in one month, known by its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub month: Date,
    pub way: Way,
    pub topic: Topic,
    pub number: u32,
}

/// One more, or one less when it was taken back.
pub(super) fn count(
    all: &mut Vec<Counted>,
    (month, way, topic): (Date, Way, Topic),
    taken_back: bool,
) {
    let known = all.iter_mut().find(|c| (c.month, c.way, c.topic) == (month, way, topic));
    match (known, taken_back) {
        (Some(known), true) => known.number = known.number.saturating_sub(1),
        (Some(known), false) => known.number = known.number.saturating_add(1),
        (None, true) => {}
        (None, false) => all.push(Counted { month, way, topic, number: 1 }),
    }
    let newest = all.iter().map(|counted| counted.month).max();
    let oldest = newest.and_then(|newest| newest.checked_sub((MONTHS_KEPT - 1).months()).ok());
    all.retain(|c| c.number > 0 && oldest.is_none_or(|oldest| c.month >= oldest));
    all.sort_by_key(|c| (c.month, c.way, c.topic));
}

/// A number as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// At least one, and fewer than [`FEWEST_SHOWN`].
    Few,
    Number(u32),
}

/// What is shown of one month: the topics that there were any of, and deviations in all when that
/// tells nothing of a topic that is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    pub month: Date,
    pub topics: Vec<(Topic, Shown)>,
    pub deviations: Option<u32>,
}

/// Month by month since `since`, the newest first. Months without any are not there.
pub fn shown(all: &[Counted], way: Way, since: Date) -> Vec<Month> {
    let mut months: BTreeMap<Date, Vec<(Topic, u32)>> = BTreeMap::new();
    for counted in all.iter().filter(|counted| counted.way == way && counted.month >= since) {
        months.entry(counted.month).or_default().push((counted.topic, counted.number));
    }
    let months = months.into_iter().rev().map(|(month, numbers)| Month {
        month,
        deviations: in_all(&numbers),
        topics: numbers.into_iter().map(|(topic, number)| (topic, hidden(number))).collect(),
    });
    months.collect()
}

fn hidden(number: u32) -> Shown {
    if number < FEWEST_SHOWN { Shown::Few } else { Shown::Number(number) }
}

/// Of at least two topics, each of which is shown: a sum with a hidden part would tell it, or how
/// small it is.
fn in_all(numbers: &[(Topic, u32)]) -> Option<u32> {
    let deviations = || numbers.iter().filter(|(topic, _)| *topic != Topic::Thanks);
    let all_shown = deviations().all(|(_, number)| *number >= FEWEST_SHOWN);
    (all_shown && deviations().count() > 1).then(|| deviations().map(|(_, number)| number).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const NOVEMBER: Date = date(2026, 11, 1);

    fn counted(numbers: &[(Topic, u32)]) -> Vec<Counted> {
        let mut all = vec![];
        for (topic, number) in numbers {
            for _ in 0..*number {
                count(&mut all, (NOVEMBER, Way::Received, *topic), false);
            }
        }
        all
    }

    fn november(numbers: &[(Topic, u32)]) -> Month {
        let mut months = shown(&counted(numbers), Way::Received, date(2026, 1, 1));
        assert_eq!(months.len(), 1);
        months.remove(0)
    }

    #[test]
    fn four_is_few_and_five_is_a_number() {
        for (number, expected) in [(1, Shown::Few), (4, Shown::Few), (5, Shown::Number(5))] {
            let month = november(&[(Topic::Aids, number)]);
            assert_eq!(month.topics, [(Topic::Aids, expected)]);
        }
    }

    #[test]
    fn what_there_was_none_of_is_not_there() {
        assert_eq!(shown(&[], Way::Received, NOVEMBER), []);
        let mut all = counted(&[(Topic::Aids, 1)]);
        assert_eq!(shown(&all, Way::Sent, NOVEMBER), []);
        count(&mut all, (NOVEMBER, Way::Received, Topic::Aids), true);
        assert_eq!(all, []);
    }

    #[test]
    fn a_sum_is_shown_only_when_none_of_its_parts_is_hidden() {
        let sum = |numbers: &[(Topic, u32)]| november(numbers).deviations;
        assert_eq!(sum(&[(Topic::Aids, 5), (Topic::Time, 9)]), Some(14));
        assert_eq!(sum(&[(Topic::Aids, 5), (Topic::Time, 4)]), None);
        assert_eq!(sum(&[(Topic::Aids, 1), (Topic::Time, 1)]), None);
        assert_eq!(sum(&[(Topic::Aids, 7)]), None, "it is the topic's own number");
        // Thanks are no deviations, and hide nothing among them.
        assert_eq!(sum(&[(Topic::Aids, 5), (Topic::Time, 5), (Topic::Thanks, 1)]), Some(10));
    }

    #[test]
    fn no_number_that_is_shown_and_no_difference_of_two_is_a_hidden_one() {
        let numbers: Vec<u32> = (0..8).collect();
        for (aids, time) in numbers.iter().flat_map(|a| numbers.iter().map(move |t| (*a, *t))) {
            let parts = [(Topic::Aids, aids), (Topic::Time, time), (Topic::Thanks, 3)];
            let month = november(&parts);
            let is_hidden = |number: u32| number > 0 && number < FEWEST_SHOWN;
            let seen: Vec<u32> = month
                .topics
                .iter()
                .filter_map(|(_, shown)| match shown {
                    Shown::Few => None,
                    Shown::Number(number) => Some(*number),
                })
                .chain(month.deviations)
                .collect();
            assert!(!seen.iter().any(|number| is_hidden(*number)), "{seen:?}");
            if is_hidden(aids) || is_hidden(time) {
                assert_eq!(month.deviations, None, "{aids} {time}");
            }
        }
    }

    #[test]
    fn two_years_are_kept_and_a_year_is_asked_for() {
        let mut all = vec![];
        for months in 0..40_i64 {
            let month = date(2024, 1, 1).checked_add(months.months()).unwrap();
            count(&mut all, (month, Way::Sent, Topic::Other), false);
        }
        assert_eq!(all.len(), 24);
        let since = date(2026, 6, 1);
        let months = shown(&all, Way::Sent, since);
        assert_eq!(months.len(), 11, "June 2026 to April 2027");
        assert!(months.windows(2).all(|two| two[0].month > two[1].month));
    }
}
