//! The ladder: whom to tell of an open thing, and when to tell the next. Its owner when it opens,
//! the second person when its time is out, and then the unit's list of telephone numbers.
//!
//! Pure, and dated as the items are: with every timer dead, [`reached`] still says how far up a
//! thing is. Not here: that somebody has been told (`episode::escalation`).

use crate::episode::Episode;
use crate::ids::{EpisodeId, ItemId, TimerId};
use crate::open_item::{OpenItem, Owner, Weight, What, Why};
use crate::world::Directory;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// From the second person to the list, when the unit's local rule does not say.
pub const LIST_MINUTES: u32 = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Whoever it lies on, when it opens.
    Owner,
    /// The next person or unit, when its time is out.
    Second,
    /// Everybody at the unit: nobody has seen to it, so somebody rings from the list.
    List,
}

impl Step {
    pub const ALL: [Step; 3] = [Self::Owner, Self::Second, Self::List];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Second => "second",
            Self::List => "list",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }
}

/// What a notice is about, and no more of it: people choose by this how they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The patient's body: a value, a worry, a check after leaving.
    Body,
    /// A link of the line is missing.
    Gap,
    /// Sent, and nobody has seen or answered it.
    Unseen,
    /// For the patient and next of kin: somebody has written to them.
    Message,
    /// For the patient: what is planned is another than it was.
    Plan,
    /// For the patient: somebody else answers.
    Number,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Self::Body, Self::Gap, Self::Unseen, Self::Message, Self::Plan, Self::Number];
    /// Of what waits for staff.
    pub const OF_STAFF: [Kind; 3] = [Self::Body, Self::Gap, Self::Unseen];
    /// Of what is there to read.
    pub const OF_READERS: [Kind; 3] = [Self::Message, Self::Plan, Self::Number];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Gap => "gap",
            Self::Unseen => "unseen",
            Self::Message => "message",
            Self::Plan => "plan",
            Self::Number => "number",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Absent for what has no ladder: plain work waits in its list.
    pub fn of(item: &OpenItem) -> Option<Self> {
        if !matches!(item.weight, Weight::Acute | Weight::Soon | Weight::Gap) {
            return None;
        }
        let unseen = matches!(
            &item.what,
            What::Gap {
                why: Why::RequestUnseen { .. }
                    | Why::RequestUnanswered { .. }
                    | Why::OfferUnanswered { .. }
                    | Why::MessageUnseen { .. }
                    | Why::MessageUnanswered { .. }
                    | Why::FeedbackUnanswered { .. }
                    | Why::VisitorHasNotRead { .. }
                    | Why::NotToldOfDischarge { .. },
                ..
            }
        );
        Some(match item.weight {
            _ if unseen => Self::Unseen,
            Weight::Acute | Weight::Soon => Self::Body,
            Weight::Gap | Weight::Work | Weight::Information if item.is_about_the_body() => {
                Self::Body
            }
            Weight::Gap | Weight::Work | Weight::Information => Self::Gap,
        })
    }
}

/// What must reach somebody whatever the hour: what is acute, and what its owner has not seen to.
pub fn is_grave(weight: Weight, step: Step) -> bool {
    weight == Weight::Acute || step != Step::Owner
}

/// Whom a step tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    One(Owner),
    /// Everybody who works at the owner's unit.
    All(Owner),
}

/// How far up a thing has been taken, as the record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climbed {
    pub step: Step,
    pub at: Timestamp,
    /// When the step after this one is due, where the local rule decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_at: Option<Timestamp>,
}

/// A step that is to be taken, at its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub timer: TimerId,
    pub item: ItemId,
    pub step: Step,
    pub at: Timestamp,
}

/// The next step of every open thing that has a ladder, future ones included.
pub fn due(id: EpisodeId, episode: &Episode, items: &[OpenItem]) -> Vec<Due> {
    let mut found = BTreeMap::new();
    for item in items.iter().filter(|item| Kind::of(item).is_some()) {
        let of = item_id(item);
        let Some((step, at)) = next(item, episode.ladder.get(&of)) else { continue };
        let timer = timer_id(id, of, step);
        found.insert(timer, Due { timer, item: of, step, at });
    }
    found.into_values().collect()
}

/// The step after the one taken, and when; none above the list, nor when it will be closed by then.
pub fn next(item: &OpenItem, climbed: Option<&Climbed>) -> Option<(Step, Timestamp)> {
    let after = item.due_at.max(item.opens_at);
    let (step, at) = match climbed {
        None => (Step::Owner, item.opens_at),
        Some(Climbed { step: Step::Owner, .. }) if item.then.is_some() => (Step::Second, after),
        Some(Climbed { step: Step::Owner, .. }) => (Step::List, after),
        Some(Climbed { step: Step::Second, at, next_at }) => {
            (Step::List, next_at.unwrap_or_else(|| later(*at, LIST_MINUTES)))
        }
        Some(Climbed { step: Step::List, .. }) => return None,
    };
    item.closes_at.is_none_or(|closes| at < closes).then_some((step, at))
}

/// How far up an open thing is at `now` by the time alone, whether or not anybody was told.
pub fn reached(item: &OpenItem, directory: &Directory, now: Timestamp) -> Option<Step> {
    if !item.is_open(now) || Kind::of(item).is_none() {
        return None;
    }
    let second = item.due_at.max(item.opens_at);
    let list = match item.then {
        Some(_) => later(second, list_minutes(item.owner, directory)),
        None => second,
    };
    Some(match now {
        now if now >= list => Step::List,
        now if now >= second => Step::Second,
        _ => Step::Owner,
    })
}

/// Whom this step of a thing tells.
pub fn tell(item: &OpenItem, step: Step) -> Tell {
    match step {
        Step::Owner => Tell::One(item.owner),
        Step::Second => Tell::One(item.then.unwrap_or(item.owner)),
        Step::List => Tell::All(item.owner),
    }
}

/// What the owner's unit has agreed on, in minutes.
pub fn list_minutes(owner: Owner, directory: &Directory) -> u32 {
    let unit = directory.units.get(&owner.unit);
    unit.and_then(|unit| unit.local_rule.ladder_minutes).unwrap_or(LIST_MINUTES)
}

pub(crate) fn later(at: Timestamp, minutes: u32) -> Timestamp {
    at.checked_add(i64::from(minutes).minutes()).unwrap_or(Timestamp::MAX)
}

/// What an open thing is known by: what it is and since when. A newer value of the same sign is the
/// same thing for as long as nobody has answered for it.
pub fn item_id(item: &OpenItem) -> ItemId {
    let what = if let What::Alarm { sign, .. } = &item.what {
        serde_json::to_string(&("alarm", sign))
    } else {
        serde_json::to_string(&item.what)
    };
    let text = format!("{}|{}", what.unwrap_or_default(), item.opens_at.as_microsecond());
    ItemId(named(&[text.as_bytes()]))
}

/// One step of one thing in one episode: the same on every node and after every restart, so that a
/// timer that goes off twice is one event.
pub fn timer_id(episode: EpisodeId, item: ItemId, step: Step) -> TimerId {
    TimerId(named(&[episode.0.as_bytes(), item.0.as_bytes(), step.as_str().as_bytes()]))
}

/// FNV-1a over 128 bits, as an id of our own making (RFC 9562, version 8).
fn named(parts: &[&[u8]]) -> Uuid {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = parts.iter().flat_map(|part| part.iter());
    let hash = bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME));
    uuid::Builder::from_u128(hash)
        .with_variant(uuid::Variant::RFC4122)
        .with_version(uuid::Version::Custom)
        .into_uuid()
}
