//! Hazard: one thing that goes wrong, and what must be seen of it, by whom and within which time.
//! Read from `scenarios/simulated/hazards.toml`.

use super::pattern::Pattern;
use super::template::Also;
use care::open_item::{OpenItem, What};
use care::who::Role;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hazard {
    pub(super) id: String,
    /// One sentence, for the report.
    pub(super) goes_wrong: String,
    /// Illnesses that it can happen in; any when none is named.
    #[serde(default)]
    pub(super) courses: Vec<String>,
    /// Its time is counted from the first deed like one of these, which are done as usual; when
    /// there are none, from the first that is not.
    #[serde(default)]
    pub(super) from: Vec<Pattern>,
    /// Deeds that nobody does.
    #[serde(default)]
    pub(super) never: Vec<Pattern>,
    /// Deeds that are done, and reach the platform this many hours later.
    #[serde(default)]
    pub(super) late: Vec<Late>,
    /// Deeds that are done in another way.
    #[serde(default)]
    pub(super) instead: Vec<Instead>,
    #[serde(default)]
    pub(super) also: Vec<Also>,
    pub(super) expect: Vec<Expected>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Late {
    pub(super) of: Pattern,
    pub(super) hours: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Instead {
    pub(super) of: Pattern,
    pub(super) set: Value,
    /// Every such deed, and not the first one only.
    #[serde(default)]
    pub(super) always: bool,
}

/// What must be seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expected {
    /// The kind of gap or of open item.
    pub(super) item: String,
    /// Counted from what went wrong.
    pub(super) within_minutes: i64,
    /// Whose it is to close, or to look at next.
    pub(super) to: Role,
    /// Seen when its time has passed, since it was work before.
    #[serde(default)]
    pub(super) late: bool,
    /// It may have stood already, for the same reason.
    #[serde(default)]
    pub(super) standing: bool,
    /// Also when the patient has come to another phase meanwhile, while the care goes on.
    #[serde(default)]
    pub(super) whatever_phase: bool,
    /// Also when the care has ended meanwhile.
    #[serde(default)]
    pub(super) after_the_end: bool,
}

impl Expected {
    /// From when this item shows it, if it is one that does, of what is dated from `dated_at` on.
    pub(super) fn shown_from(
        &self,
        item: &OpenItem,
        kind: &str,
        dated_at: Timestamp,
    ) -> Option<Timestamp> {
        let is_theirs =
            item.owner.role == self.to || item.then.is_some_and(|then| then.role == self.to);
        let from = if self.late { item.due_at } else { item.opens_at };
        let may_stand = self.standing || self.late;
        (kind == self.item && is_theirs && (may_stand || from >= dated_at)).then_some(from)
    }
}

/// The kind of an open item: of a gap, why.
pub(super) fn kind_of(what: &What) -> String {
    let told = if let What::Gap { why, .. } = what {
        serde_json::to_value(why).map(|value| value["why"].clone())
    } else {
        serde_json::to_value(what).map(|value| value["what"].clone())
    };
    told.ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}
