//! Outside: a value that is beyond its limit now, whether somebody has answered for it or not.
//!
//! An answer says what was done; it never makes a value good. Only a newer value within the limit
//! does. What waits for an answer is `monitoring::alarms` and `news2_alarm`.

use super::{Episode, Handled, again, monitoring, news2_alarm};
use crate::open_item::What;
use crate::programme::Level;
use crate::vital_sign::VitalSign;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outside {
    pub of: Of,
    pub level: Level,
    pub measured_at: Timestamp,
    /// Who answered for this value, when, and what was done; none while it waits.
    pub answered: Option<Handled>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Of {
    Sign { sign: VitalSign, value: i32, above: bool, limit: i32 },
    News2 { total: Option<u8>, threes: Vec<VitalSign> },
}

impl Outside {
    /// An open item says it already: the alarm that waits for an answer.
    pub fn is_said_by(&self, what: &What) -> bool {
        match (&self.of, what) {
            (Of::Sign { sign, .. }, What::Alarm { sign: own, .. }) => sign == own,
            (Of::News2 { .. }, What::News2 { .. }) => true,
            (Of::Sign { .. } | Of::News2 { .. }, _) => false,
        }
    }
}

/// Every sign whose newest value of this time at home is beyond a limit, and the newest NEWS2 when
/// it is at a level that the programme answers. The most urgent first.
pub fn outside(episode: &Episode) -> Vec<Outside> {
    let (Some(decision), Some(since)) = (&episode.decision, episode.home_since()) else {
        return vec![];
    };
    let mut found: Vec<Outside> = vec![];
    for sign in VitalSign::ALL {
        let with = |m: &&super::Measurement| m.reading.value(sign).is_some();
        let mut newest_first = episode.measurements.iter().rev().take_while(|m| m.mark.at >= since);
        let Some(newest) = newest_first.find(with) else { continue };
        let Some(value) = newest.reading.value(sign) else { continue };
        let limits = decision.protocol.limits.iter().filter(|limit| limit.sign == sign);
        let passed = limits.filter_map(|limit| Some((limit.level, limit.beyond(value)?)));
        // The strictest limit speaks for its sign.
        let Some((level, (above, limit))) = passed.min_by_key(|(level, _)| *level) else {
            continue;
        };
        let answered = episode.handled.get(&sign);
        found.push(Outside {
            of: Of::Sign { sign, value, above, limit },
            level,
            measured_at: newest.mark.at,
            answered: answered.filter(|handled| handled.up_to >= newest.mark.at).cloned(),
        });
    }
    found.extend(news2(episode, &found));
    found.sort_by_key(|outside| outside.level);
    found
}

/// Said by its signs already when each three is one of those beyond their limits.
fn news2(episode: &Episode, signs: &[Outside]) -> Option<Outside> {
    let newest = news2_alarm::newest(episode)?;
    let said = |three: &VitalSign| {
        signs.iter().any(|one| matches!(one.of, Of::Sign { sign, .. } if sign == *three))
    };
    let below_five = newest.total.is_none_or(|total| total < 5);
    if below_five && !newest.threes.is_empty() && newest.threes.iter().all(said) {
        return None;
    }
    let answered = episode.news2_handled.as_ref();
    Some(Outside {
        level: newest.level,
        measured_at: newest.measured_at,
        answered: answered.filter(|handled| handled.up_to >= newest.measured_at).cloned(),
        of: Of::News2 { total: newest.total, threes: newest.threes },
    })
}

/// What patient and next of kin are told about a value, without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Nobody has answered yet, and nothing was agreed for it: the ward calls by then.
    WardCalls { due_at: Timestamp },
    /// Nobody has answered yet. The agreement says to call when it gets worse: call now. The ward
    /// calls by then all the same.
    CallAsAgreed { due_at: Timestamp },
    /// The promised time has passed and nobody has answered: call the ward.
    Call { due_at: Timestamp },
    /// Somebody answered then; the value is still outside.
    Answered { at: Timestamp },
}

/// What is said of values now; nothing when all are within their limits. A value that is only
/// information to the ward worries nobody at home.
pub fn told(episode: &Episode, now: Timestamp) -> Option<Told> {
    let alarms = monitoring::alarms(episode).into_iter().map(|alarm| (alarm.level, alarm.due_at));
    let news2 = news2_alarm::news2_alarm(episode).map(|alarm| (alarm.level, alarm.due_at));
    let waits = alarms.chain(news2).filter(|(level, _)| *level <= Level::Soon);
    if let Some(due_at) = waits.map(|(_, due_at)| due_at).min() {
        return Some(match due_at < now {
            true => Told::Call { due_at },
            false if has_agreed_to_call(episode) => Told::CallAsAgreed { due_at },
            false => Told::WardCalls { due_at },
        });
    }
    let still = outside(episode).into_iter().filter(|outside| outside.level <= Level::Soon);
    let at = still.filter_map(|outside| outside.answered).map(|handled| handled.mark.at).max()?;
    Some(Told::Answered { at })
}

/// What was agreed for getting worse goes before the ward's own time: whoever reads "we call by
/// noon" first does not call, whatever stands below it.
fn has_agreed_to_call(episode: &Episode) -> bool {
    episode.agreement.as_ref().is_some_and(|agreement| !agreement.content.if_worse.is_empty())
}

/// The next measurement that the patient has been asked for outside the daily plan.
pub fn asked_again(episode: &Episode) -> Option<&again::Again> {
    again::promised(episode).first().map(|promised| &promised.again)
}
