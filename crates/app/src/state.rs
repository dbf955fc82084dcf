//! State: any stream's state, loaded from its state row and the events after it.

use crate::codec::{decode, fold_version, time};
use care::episode::{self, Episode};
use care::event::Event;
use care::recorded::{Meta, Recorded};
use care::stream::StreamKind;
use care::{organisation, person, programme_log, social, staff, unit, ward};
use record::{Loaded, RecordError, StoredEvent};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum State {
    Person(person::Person),
    Episode(Box<Episode>),
    Ward(ward::Ward),
    Unit(unit::Unit),
    Staff(staff::Staff),
    Programme(programme_log::ProgrammeLog),
    Social(social::Social),
    Organisation(organisation::Organisation),
}

impl State {
    pub(crate) fn empty(kind: StreamKind) -> Self {
        match kind {
            StreamKind::Person => State::Person(person::Person::default()),
            StreamKind::Episode => State::Episode(Box::default()),
            StreamKind::Ward => State::Ward(ward::Ward::default()),
            StreamKind::Unit => State::Unit(unit::Unit::default()),
            StreamKind::Staff => State::Staff(staff::Staff::default()),
            StreamKind::Programme => State::Programme(programme_log::ProgrammeLog::default()),
            StreamKind::Social => State::Social(social::Social::default()),
            StreamKind::Organisation => State::Organisation(organisation::Organisation::default()),
        }
    }

    pub(crate) fn episode(&self) -> Option<&Episode> {
        if let State::Episode(episode) = self { Some(episode) } else { None }
    }

    pub(crate) fn ward(&self) -> Option<&ward::Ward> {
        if let State::Ward(ward) = self { Some(ward) } else { None }
    }

    /// From what the record gives: the saved state, if it is of today's fold, and the tail.
    pub(crate) fn from_loaded(loaded: &Loaded) -> Result<Self, RecordError> {
        let saved = loaded.state.as_ref();
        let kind = loaded.stream.kind;
        let state = match saved.filter(|saved| saved.fold_version == fold_version(kind)) {
            Some(saved) => Self::from_text(kind, &saved.body)?,
            None => Self::empty(kind),
        };
        state.fold(&loaded.tail)
    }

    pub(crate) fn from_text(kind: StreamKind, body: &[u8]) -> Result<Self, RecordError> {
        Ok(match kind {
            StreamKind::Person => State::Person(read(body)?),
            StreamKind::Episode => State::Episode(read(body)?),
            StreamKind::Ward => State::Ward(read(body)?),
            StreamKind::Unit => State::Unit(read(body)?),
            StreamKind::Staff => State::Staff(read(body)?),
            StreamKind::Programme => State::Programme(read(body)?),
            StreamKind::Social => State::Social(read(body)?),
            StreamKind::Organisation => State::Organisation(read(body)?),
        })
    }

    pub(crate) fn text(&self) -> Result<Vec<u8>, RecordError> {
        match self {
            State::Person(state) => write(state),
            State::Episode(state) => write(state),
            State::Ward(state) => write(state),
            State::Unit(state) => write(state),
            State::Staff(state) => write(state),
            State::Programme(state) => write(state),
            State::Social(state) => write(state),
            State::Organisation(state) => write(state),
        }
    }

    /// Folds stored events on top; a whole stream from the beginning is folded with corrections.
    pub(crate) fn fold(self, events: &[StoredEvent]) -> Result<Self, RecordError> {
        Ok(match self {
            State::Person(state) => State::Person(each(state, events, person::evolve)?),
            State::Ward(state) => State::Ward(each(state, events, ward::evolve)?),
            State::Unit(state) => State::Unit(each(state, events, unit::evolve)?),
            State::Staff(state) => State::Staff(each(state, events, staff::evolve)?),
            State::Social(state) => State::Social(each(state, events, social::evolve)?),
            State::Organisation(state) => {
                State::Organisation(each(state, events, organisation::evolve)?)
            }
            State::Programme(state) => {
                State::Programme(each(state, events, programme_log::evolve)?)
            }
            State::Episode(state) => {
                let from_start = events.first().is_some_and(|event| event.version == 1);
                if from_start {
                    State::Episode(Box::new(episode::replay(&decoded(events)?)))
                } else {
                    let fold = |state, event: &_| episode::evolve(state, event);
                    State::Episode(Box::new(each(*state, events, fold)?))
                }
            }
        })
    }

    /// Applies one event that has just been decided. A correction needs `refold` instead.
    pub(crate) fn apply(&mut self, meta: Meta, event: &Event) {
        match (self, event) {
            (State::Person(state), Event::Person(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = person::evolve(std::mem::take(state), &recorded);
            }
            (State::Episode(state), Event::Episode(event)) => {
                let recorded = Recorded { meta, event: (**event).clone() };
                **state = episode::evolve(std::mem::take(state), &recorded);
            }
            (State::Ward(state), Event::Ward(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = ward::evolve(std::mem::take(state), &recorded);
            }
            (State::Unit(state), Event::Unit(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = unit::evolve(std::mem::take(state), &recorded);
            }
            (State::Staff(state), Event::Staff(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = staff::evolve(std::mem::take(state), &recorded);
            }
            (State::Programme(state), Event::Programme(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = programme_log::evolve(std::mem::take(state), &recorded);
            }
            (State::Social(state), Event::Social(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = social::evolve(std::mem::take(state), &recorded);
            }
            (State::Organisation(state), Event::Organisation(event)) => {
                let recorded = Recorded { meta, event: event.clone() };
                *state = organisation::evolve(std::mem::take(state), &recorded);
            }
            (
                State::Person(_)
                | State::Episode(_)
                | State::Ward(_)
                | State::Unit(_)
                | State::Staff(_)
                | State::Programme(_)
                | State::Social(_)
                | State::Organisation(_),
                _,
            ) => debug_assert!(false, "an event of another kind of stream"),
        }
    }
}

fn each<S, E: DeserializeOwned>(
    state: S,
    events: &[StoredEvent],
    evolve: impl Fn(S, &Recorded<E>) -> S,
) -> Result<S, RecordError> {
    Ok(decoded(events)?.iter().fold(state, evolve))
}

/// Events that can still be opened, in order.
pub(crate) fn decoded<E: DeserializeOwned>(
    events: &[StoredEvent],
) -> Result<Vec<Recorded<E>>, RecordError> {
    events.iter().filter_map(|event| decode(event).transpose()).collect()
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, RecordError> {
    serde_json::from_slice(body).map_err(|_| RecordError::Corrupt("a state that cannot be read"))
}

fn write<T: Serialize>(state: &T) -> Result<Vec<u8>, RecordError> {
    serde_json::to_vec(state).map_err(|_| RecordError::Corrupt("a state without a text"))
}

/// A meta for an event that is being decided now.
pub(crate) fn meta_now(
    id: care::ids::EventId,
    version: i64,
    happened_at: jiff::Timestamp,
    recorded_at: i64,
    by: care::who::Who,
) -> Meta {
    let version = u64::try_from(version).unwrap_or_default();
    Meta { id, version, happened_at, recorded_at: time(recorded_at), by }
}
