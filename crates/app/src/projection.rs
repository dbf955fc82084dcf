//! Projection: the rows that lists read, computed from a state and replaced whole.
//!
//! Pure: state in, rows out. What depends on the moment is dated, so that readers compare with now.

use crate::facts;
use crate::state::State;
use access::scope_rows;
use care::episode::Episode;
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId};
use care::open_item::OpenItem;
use care::person::{Details, Person};
use care::responsibility::{self, ladder};
use care::stream::{StreamId, StreamKind};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use record::{
    ContactRow, EpisodeRow, ItemRow, PersonRow, RecordError, Rows, ScopeRow, TimerRow, TokenRow,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Texts that persons are searched by; hashed with the record's own key before they are stored.
pub(crate) trait Blind {
    fn blind(&self, purpose: &str, text: &str) -> [u8; 32];
}

impl Blind for record::Record {
    fn blind(&self, purpose: &str, text: &str) -> [u8; 32] {
        record::Record::blind(self, purpose, text)
    }
}

pub(crate) fn rows(
    stream: StreamId,
    state: &State,
    keeper: &str,
    zone: &TimeZone,
    blind: &impl Blind,
) -> Result<Rows, RecordError> {
    match state {
        State::Episode(episode) => episode_rows(EpisodeId(stream.id), episode, keeper, zone),
        State::Person(person) => person_rows(PersonId(stream.id), person, keeper, blind),
        State::Ward(_)
        | State::Unit(_)
        | State::Staff(_)
        | State::Programme(_)
        | State::Social(_)
        | State::Organisation(_) => Ok(Rows::default()),
    }
}

fn episode_rows(
    id: EpisodeId,
    episode: &Episode,
    keeper: &str,
    zone: &TimeZone,
) -> Result<Rows, RecordError> {
    let Some(summary) = Summary::of(episode) else { return Ok(Rows::default()) };
    // "Recent" runs out by itself: a scope row may stand too long, never too short.
    let Some(facts) = facts::of(id, episode, Timestamp::MIN) else { return Ok(Rows::default()) };
    let items = responsibility::items(episode, zone);
    let row = EpisodeRow {
        episode: id.0,
        person: summary.patient.0,
        unit: summary.ward_unit.0,
        ward: summary.ward.0,
        phase: summary.phase.as_str().to_owned(),
        open: summary.phase.is_open(),
        opened_at: summary.opened_at.as_microsecond(),
        home_from: summary.spells.first().map_or(0, |spell| spell.from.as_microsecond()),
        ended_at: summary.closed_at.map_or(0, Timestamp::as_microsecond),
        keeper: keeper.to_owned(),
        summary: text(&summary)?,
    };
    let scopes = scope_rows(&facts).into_iter().map(|(scope, basis)| ScopeRow {
        episode: id.0,
        scope,
        basis: basis.to_owned(),
        open: true,
    });
    let timers = ladder::due(id, episode, &items).into_iter().map(|due| TimerRow {
        timer: due.timer.0,
        episode: id.0,
        item: due.item.0,
        step: due.step.as_str().to_owned(),
        at: due.at.as_microsecond(),
    });
    let items: Result<Vec<ItemRow>, RecordError> =
        numbered(&items).into_iter().map(|(no, item)| item_row(id, no, item)).collect();
    let contacts: Result<Vec<ContactRow>, RecordError> =
        episode.planned().map(|planned| contact_row(id, &planned)).collect();
    Ok(Rows {
        episode: Some(row),
        scopes: scopes.collect(),
        items: items?,
        contacts: contacts?,
        timers: timers.collect(),
        ..Rows::default()
    })
}

/// A number for each item that stays the same while the item does, so that a list of fifty in
/// which one changes is one row written.
fn numbered(items: &[OpenItem]) -> BTreeMap<i32, &OpenItem> {
    let mut numbered = BTreeMap::new();
    for item in items {
        let text = serde_json::to_vec(&item.what).unwrap_or_default();
        // FNV-1a; two items of one number take the next free one.
        let hash = text.iter().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
        });
        let mut no = i32::try_from(hash >> 1).unwrap_or_default();
        while numbered.contains_key(&no) {
            no = no.wrapping_add(1) & i32::MAX;
        }
        numbered.insert(no, item);
    }
    numbered
}

fn item_row(id: EpisodeId, no: i32, item: &OpenItem) -> Result<ItemRow, RecordError> {
    Ok(ItemRow {
        episode: id.0,
        no,
        kind: word(&item.what),
        level: item.weight as i32,
        opens_at: item.opens_at.as_microsecond(),
        closes_at: item.closes_at.map_or(i64::MAX, Timestamp::as_microsecond),
        due_at: item.due_at.as_microsecond(),
        unit: item.owner.unit.0,
        role: item.owner.role.as_str().to_owned(),
        detail: text(item)?,
    })
}

fn word(what: &care::open_item::What) -> String {
    let value = serde_json::to_value(what).unwrap_or_default();
    value.get("what").and_then(|word| word.as_str()).unwrap_or_default().to_owned()
}

fn contact_row(
    id: EpisodeId,
    planned: &care::episode::contact::Planned,
) -> Result<ContactRow, RecordError> {
    let state = match (&planned.held, planned.cancelled) {
        (Some(_), _) => "held",
        (None, true) => "cancelled",
        (None, false) => "planned",
    };
    Ok(ContactRow {
        contact: planned.contact.id.0,
        episode: id.0,
        unit: planned.contact.unit.0,
        at: planned.contact.at.as_microsecond(),
        state: state.to_owned(),
        detail: text(planned)?,
    })
}

/// What lists show of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PersonDetail {
    pub(crate) details: Details,
    pub(crate) open_episode: Option<EpisodeId>,
    /// This record has been found to be of another person's, who goes on.
    #[serde(default)]
    pub(crate) leads_to: Option<PersonId>,
}

fn person_rows(
    id: PersonId,
    person: &Person,
    keeper: &str,
    blind: &impl Blind,
) -> Result<Rows, RecordError> {
    let Some(details) = &person.details else { return Ok(Rows::default()) };
    let leads_to = person.leads_to();
    let open_episode = person.open_episode;
    let detail = PersonDetail { details: details.clone(), open_episode, leads_to };
    let row = PersonRow {
        person: id.0,
        keeper: keeper.to_owned(),
        protected: details.protected,
        detail: text(&detail)?,
    };
    let tokens = match details.protected || leads_to.is_some() {
        true => vec![],
        false => tokens(id.0, person, blind),
    };
    Ok(Rows { person: Some(row), tokens, ..Rows::default() })
}

/// Shortest part of a name that is searched by.
pub(crate) const PREFIX_MIN: usize = 2;
const PREFIX_MAX: usize = 12;

/// Identity number whole, and every prefix of each name: never the text itself.
/// Also those of before, and those that came with another record.
fn tokens(person: Uuid, known: &Person, blind: &impl Blind) -> Vec<TokenRow> {
    let mut tokens = vec![];
    let absorbed = known.absorbed.iter().map(|absorbed| &absorbed.theirs);
    let all: Vec<&Details> = known.details.iter().chain(absorbed).collect();
    let numbers = all.iter().filter_map(|details| details.identity.as_ref());
    for identity in numbers.chain(&known.former) {
        let token = blind.blind("identity", identity.normalized());
        tokens.push(TokenRow { token, person });
    }
    let names = all.iter().flat_map(|details| [&details.name.given, &details.name.family]);
    for name in names.flat_map(|name| name.split([' ', '-'])) {
        let folded = fold_name(name);
        let letters: Vec<char> = folded.chars().collect();
        for length in PREFIX_MIN..=letters.len().min(PREFIX_MAX) {
            let prefix: String = letters[..length].iter().collect();
            tokens.push(TokenRow { token: blind.blind("name", &prefix), person });
        }
    }
    tokens.sort_by_key(|row| row.token);
    tokens.dedup_by_key(|row| row.token);
    tokens
}

/// Names are compared without case.
pub(crate) fn fold_name(name: &str) -> String {
    name.trim().to_lowercase()
}

fn text<T: Serialize>(value: &T) -> Result<Vec<u8>, RecordError> {
    serde_json::to_vec(value).map_err(|_| RecordError::Corrupt("a row without a text"))
}

/// Streams that have rows beside their state.
pub(crate) fn has_rows(kind: StreamKind) -> bool {
    matches!(kind, StreamKind::Episode | StreamKind::Person)
}
