//! The rows that people's lists are read from: derived, replaced whole for each changed stream.
//!
//! Not here: how they are worked out (`care`), nor their SQL (`projection`). `summary` and
//! `detail` are plain text here and sealed in the database. Microseconds; 0 = none unless said.

use care::stream::StreamId;
use uuid::Uuid;

/// The folded state of a stream, kept beside the log so that loading is one row and a tail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRow {
    /// Whose state it is.
    pub stream: StreamId,
    /// The version of the last event folded into it.
    pub version: i64,
    /// The version of the fold itself; a state of another fold is not used.
    pub fold_version: u32,
    /// The person whose record it is, or nil.
    pub subject: Uuid,
    /// Whose legal record it is.
    pub keeper: String,
    /// The state as text, sealed when stored.
    pub body: Vec<u8>,
}

/// All the rows of one stream.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// An episode stream has one.
    pub episode: Option<EpisodeRow>,
    /// Who may list the episode.
    pub scopes: Vec<ScopeRow>,
    /// Its dated items.
    pub items: Vec<ItemRow>,
    /// Its contacts.
    pub contacts: Vec<ContactRow>,
    /// The next steps of its ladders.
    pub timers: Vec<TimerRow>,
    /// A person stream has one.
    pub person: Option<PersonRow>,
    /// What the person can be searched by.
    pub tokens: Vec<TokenRow>,
}

/// One episode in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct EpisodeRow {
    /// The episode.
    pub episode: Uuid,
    /// The patient.
    pub person: Uuid,
    /// The unit that is responsible now.
    pub unit: Uuid,
    /// The ward whose beds it may need, or nil.
    pub ward: Uuid,
    /// Where in the episode it is, as a stored word.
    pub phase: String,
    /// Whether it is still going on.
    pub open: bool,
    /// When it began.
    pub opened_at: i64,
    /// When the patient came home.
    pub home_from: i64,
    /// When it ended.
    pub ended_at: i64,
    /// Whose legal record it is.
    pub keeper: String,
    /// What a list shows of it.
    pub summary: Vec<u8>,
}

/// A unit or person who may list an episode, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct ScopeRow {
    /// The episode.
    pub episode: Uuid,
    /// The unit or person.
    pub scope: Uuid,
    /// Why, as a stored word.
    pub basis: String,
    /// Whether the reason still holds.
    pub open: bool,
}

/// Something dated in an episode: a gap, a task, an alarm.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ItemRow {
    /// The episode.
    pub episode: Uuid,
    /// Its number within the episode.
    #[sqlx(try_from = "i64")]
    pub no: i32,
    /// What it is, as a stored word.
    pub kind: String,
    /// How grave it is.
    #[sqlx(try_from = "i64")]
    pub level: i32,
    /// From when it counts.
    pub opens_at: i64,
    /// Until when it counts; `i64::MAX` = until further notice.
    pub closes_at: i64,
    /// When it should be done.
    pub due_at: i64,
    /// The unit that owns it; nil when a person does.
    pub unit: Uuid,
    /// The role that owns it.
    pub role: String,
    /// What it says.
    pub detail: Vec<u8>,
}

/// A planned or held contact.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ContactRow {
    /// The contact.
    pub contact: Uuid,
    /// The episode it belongs to.
    pub episode: Uuid,
    /// The unit that holds it.
    pub unit: Uuid,
    /// When it is.
    pub at: i64,
    /// Where it stands, as a stored word.
    pub state: String,
    /// What it says.
    pub detail: Vec<u8>,
}

/// When the next step of something's ladder is due.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TimerRow {
    /// The step, over all nodes and for ever.
    pub timer: Uuid,
    /// The episode it belongs to.
    pub episode: Uuid,
    /// What is open.
    pub item: Uuid,
    /// Which step, as a stored word.
    pub step: String,
    /// When.
    pub at: i64,
}

/// A person, whose name is only in the sealed part.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PersonRow {
    /// The person.
    pub person: Uuid,
    /// Whose legal record it is.
    pub keeper: String,
    /// Whether the person's details are protected; then there are no tokens.
    pub protected: bool,
    /// Name, number and address.
    pub detail: Vec<u8>,
}

/// Something a person can be found by, as a keyed hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenRow {
    /// The keyed hash, from `Record::blind`.
    pub token: [u8; 32],
    /// The person.
    pub person: Uuid,
}
