//! NEWS2 badge: a number in a shape, its way and its age. No number when a part is missing.
//!
//! Our own badge, not the official chart, which is a view of its own. The scores are `care`'s.

use super::{ago, moment, weekday_clock};
use crate::items::capital;
use crate::texts::T;
use care::episode::summary::Vitals;
use care::news2::{Band, Risk, SCORED};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// What the badge and the trend beside it show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewsBadge {
    /// The shape: empty, `p23-news--snart`, `--akut`, `--incomplete`, `--stale`.
    pub(crate) class: &'static str,
    /// The number, or "–" when there is none.
    pub(crate) number: String,
    pub(crate) headline: String,
    pub(crate) icon: &'static str,
    pub(crate) is_filled: bool,
    /// When, and how long ago.
    pub(crate) age: String,
    pub(crate) spark: Spark,
}

/// A trend line of 88 × 26. It breaks where a score was missing, and is never drawn through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Spark {
    /// Path data of the unbroken parts.
    pub(crate) path: String,
    /// Points with no neighbour on either side, which a line cannot show.
    pub(crate) dots: Vec<(String, String)>,
    /// The newest point, when it is known.
    pub(crate) last: Option<(String, String)>,
    /// The newest point is at or above the level where a physician is told.
    pub(crate) is_out: bool,
    pub(crate) limit: String,
    /// There is something to draw.
    pub(crate) is_known: bool,
}

const WIDTH: f64 = 80.0;
const LEFT: f64 = 4.0;
const BOTTOM: f64 = 23.0;
/// Points per NEWS2 step; scores above nine share the top of the picture.
const STEP: f64 = 2.3;
const TOP_SCORE: u8 = 9;
/// The level that the dashed line shows: RCP's threshold for an urgent response.
const LIMIT: u8 = 5;

/// The badge of an episode; none before the first measurement.
pub(crate) fn news(
    t: T,
    vitals: Option<&Vitals>,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<NewsBadge> {
    let vitals = vitals?;
    let after = SignedDuration::from_mins(i64::from(vitals.stale_after_minutes));
    let is_stale = now.duration_since(vitals.oldest_at) > after;
    let when = near(t, vitals.measured_at, now, zone);
    let age = format!("{when}, {}", ago(t, vitals.measured_at, now));
    let spark = spark(vitals);
    let badge = |class, number, headline, icon, is_filled, age| {
        Some(NewsBadge { class, number, headline, icon, is_filled, age, spark: spark.clone() })
    };
    let Some(total) = vitals.total else {
        let (headline, age) = incomplete(t, vitals, &when);
        return badge("p23-news--incomplete", "–".to_owned(), headline, "", false, age);
    };
    if is_stale {
        let headline = t.get("news-stale").into_owned();
        return badge("p23-news--stale", total.to_string(), headline, "clock", false, age);
    }
    let way = way(vitals);
    let (class, icon, is_filled, level) = match risk(total, !vitals.single_three.is_empty()) {
        Risk::High => ("p23-news--akut", "akut", true, "news-high"),
        Risk::Medium | Risk::LowMedium => ("p23-news--snart", "snart", true, "news-medium"),
        Risk::Low => ("", way.icon(), false, ""),
    };
    let headline = match level {
        "" => t.get(&format!("news-{}", way.as_str())).into_owned(),
        level => t.with(level, &[("way", &t.get(&format!("news-{}-low", way.as_str())))]),
    };
    badge(class, total.to_string(), headline, icon, is_filled, age)
}

/// "Andning saknas" and how much there is; or how many are missing, and which.
fn incomplete(t: T, vitals: &Vitals, when: &str) -> (String, String) {
    let missing: Vec<_> = vitals.missing.iter().map(|sign| sign_name(t, *sign)).collect();
    if let [only] = missing.as_slice() {
        let have = SCORED.len() - 1;
        let parts = t.with("news-parts", &[("have", &have), ("of", &SCORED.len())]);
        let headline = t.with("news-missing-one", &[("sign", &capital(only))]);
        return (headline, format!("{parts}, {when}"));
    }
    let headline = t.with("news-missing-many", &[("n", &missing.len())]);
    let age = t.with("news-missing-which", &[("signs", &missing.join(", ")), ("when", &when)]);
    (headline, age)
}

/// "kl 06.40" today; else the day too.
fn near(t: T, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    match zone.to_datetime(at).date() == zone.to_datetime(now).date() {
        true => weekday_clock(t, at, zone),
        false => moment(t, at, now, zone),
    }
}

/// The RCP's rows (NEWS2 chart 2), from the two facts that a list holds.
fn risk(total: u8, has_single_three: bool) -> Risk {
    let band = match total {
        7.. => Band::SevenOrMore,
        5 | 6 => Band::FiveOrSix,
        0 => Band::Zero,
        _ if has_single_three => Band::SingleThree,
        _ => Band::OneToFour,
    };
    band.risk()
}

/// A sign's name, as text keys have it.
pub(crate) fn sign_name(t: T, sign: care::vital_sign::VitalSign) -> String {
    t.get(&format!("sign-{}", sign.as_str().replace('_', "-"))).into_owned()
}

#[derive(Clone, Copy)]
enum Way {
    /// One score alone has no way.
    First,
    Rises,
    Falls,
    Steady,
}

impl Way {
    fn as_str(self) -> &'static str {
        match self {
            Way::First => "first",
            Way::Rises => "rises",
            Way::Falls => "falls",
            Way::Steady => "steady",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Way::First => "",
            Way::Rises => "rise",
            Way::Falls => "fall",
            Way::Steady => "steady",
        }
    }
}

/// The newest known score against the one before it.
fn way(vitals: &Vitals) -> Way {
    let mut known = vitals.trend.iter().rev().filter_map(|(_, total)| *total);
    match (known.next(), known.next()) {
        (Some(new), Some(old)) if new > old => Way::Rises,
        (Some(new), Some(old)) if new < old => Way::Falls,
        (Some(_), Some(_)) => Way::Steady,
        (_, None) | (None, _) => Way::First,
    }
}

fn spark(vitals: &Vitals) -> Spark {
    let count = vitals.trend.len();
    let gaps = count.saturating_sub(1).max(1);
    let x = |index: usize| {
        let part = u16::try_from(index).map_or(0.0, f64::from);
        let of = u16::try_from(gaps).map_or(1.0, f64::from);
        one_decimal(LEFT + WIDTH * part / of)
    };
    let at: Vec<Option<(String, String)>> = vitals
        .trend
        .iter()
        .enumerate()
        .map(|(index, (_, total))| total.map(|total| (x(index), y(total))))
        .collect();
    let mut spark = Spark { limit: y(LIMIT), ..Spark::default() };
    for (index, point) in at.iter().enumerate() {
        let Some((x, y)) = point else { continue };
        let before = index.checked_sub(1).is_some_and(|before| at[before].is_some());
        let after = at.get(index + 1).is_some_and(Option::is_some);
        spark.path.push_str(&format!("{}{x} {y}", if before { "L" } else { "M" }));
        if !before && !after {
            spark.dots.push((x.clone(), y.clone()));
        }
    }
    spark.last = at.last().cloned().flatten();
    let newest = vitals.trend.last().and_then(|(_, total)| *total);
    spark.is_known = at.iter().any(Option::is_some);
    spark.is_out = newest.is_some_and(|total| total >= LIMIT);
    spark
}

fn y(total: u8) -> String {
    one_decimal(BOTTOM - STEP * f64::from(total.min(TOP_SCORE)))
}

fn one_decimal(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use care::vital_sign::VitalSign;

    const SV: T = T { lang: Lang::Sv };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn vitals(trend: &[Option<u8>]) -> Vitals {
        let measured_at = at("2026-11-23T05:40:00Z");
        let trend: Vec<_> = trend.iter().map(|total| (measured_at, *total)).collect();
        let total = trend.last().and_then(|(_, total)| *total);
        let missing = if total.is_some() { vec![] } else { vec![VitalSign::RespiratoryRate] };
        Vitals {
            total,
            scale: care::news2::Scale::One,
            missing,
            single_three: vec![],
            measured_at,
            oldest_at: measured_at,
            stale_after_minutes: 480,
            trend,
        }
    }

    fn badge(vitals: &Vitals, now: &str) -> NewsBadge {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        news(SV, Some(vitals), at(now), &zone).unwrap()
    }

    const NOW: &str = "2026-11-23T06:10:00Z";

    #[test]
    fn a_calm_score_says_its_way_and_its_age() {
        let badge = badge(&vitals(&[Some(2), Some(1)]), NOW);
        assert_eq!((badge.class, badge.number.as_str()), ("", "1"));
        assert_eq!(badge.headline, "Sjunker");
        assert_eq!(badge.age, "kl 06.40, 30 min sedan");
    }

    #[test]
    fn a_high_score_is_said_with_shape_and_word() {
        assert_eq!(badge(&vitals(&[Some(5)]), NOW).class, "p23-news--snart");
        assert_eq!(badge(&vitals(&[Some(3), Some(7)]), NOW).class, "p23-news--akut");
        assert_eq!(badge(&vitals(&[Some(3), Some(7)]), NOW).headline, "Akut, stiger");
    }

    #[test]
    fn one_score_alone_has_no_way() {
        let first = badge(&vitals(&[None, Some(1)]), NOW);
        assert_eq!((first.headline.as_str(), first.icon), ("Första värdet", ""));
        assert_eq!(badge(&vitals(&[Some(1), Some(1)]), NOW).headline, "Stabil");
    }

    #[test]
    fn one_three_alone_is_no_calm_score() {
        let three = Vitals { single_three: vec![VitalSign::Pulse], ..vitals(&[Some(3)]) };
        assert_eq!(badge(&three, NOW).class, "p23-news--snart");
    }

    #[test]
    fn a_missing_part_gives_no_number_and_is_named() {
        let badge = badge(&vitals(&[Some(1), None]), NOW);
        assert_eq!((badge.class, badge.number.as_str()), ("p23-news--incomplete", "–"));
        assert_eq!(badge.headline, "Andning saknas");
        assert_eq!(badge.age, "6 av 7 delar, kl 06.40");
    }

    #[test]
    fn several_missing_parts_are_counted_and_named() {
        let mut vitals = vitals(&[None]);
        vitals.missing.push(VitalSign::Consciousness);
        let badge = badge(&vitals, NOW);
        assert_eq!(badge.headline, "2 delar saknas");
        assert_eq!(badge.age, "Saknar andning, medvetande, kl 06.40");
    }

    #[test]
    fn an_old_score_is_called_old_however_high_it_was() {
        let badge = badge(&vitals(&[Some(8)]), "2026-11-23T14:10:00Z");
        assert_eq!(badge.class, "p23-news--stale");
    }

    #[test]
    fn the_line_breaks_where_a_score_was_missing() {
        let spark = spark(&vitals(&[Some(0), Some(1), None, Some(2), None]));
        assert_eq!(spark.path.matches('M').count(), 2);
        assert_eq!(spark.dots.len(), 1);
        assert_eq!(spark.last, None);
    }
}
