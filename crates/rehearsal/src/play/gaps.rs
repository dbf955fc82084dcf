//! How long at least one gap was open while nothing changed: gaps are dated, so it can be counted.

use care::episode::Episode;
use care::responsibility;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) fn minutes(episode: &Episode, from: Timestamp, to: Timestamp, zone: &TimeZone) -> u64 {
    if to <= from {
        return 0;
    }
    let gaps = responsibility::gaps(episode, zone);
    let mut open: Vec<_> = gaps
        .iter()
        .map(|gap| (gap.opens_at.max(from), gap.closes_at.unwrap_or(to).min(to)))
        .filter(|(opens, closes)| opens < closes)
        .collect();
    open.sort_unstable();
    let mut minutes = 0;
    let mut counted_to = from;
    for (opens, closes) in open {
        let begins = opens.max(counted_to);
        if begins < closes {
            minutes += closes.duration_since(begins).as_mins();
            counted_to = closes;
        }
    }
    u64::try_from(minutes).unwrap_or_default()
}
