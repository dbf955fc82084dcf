//! Append: what was decided goes into the log, the states and the lists, under its keeper.

use super::batch::{HISTORY_MAX, OpenStreams};
use super::{Ask, Door};
use crate::codec::encode;
use crate::fold::{Standing, rows_of};
use crate::projection;
use crate::state::{State, decoded, meta_now};
use care::episode::{Episode, Event as EpisodeEvent, reader_notice};
use care::event::{Change, Event};
use care::ids::{EpisodeId, EventId, UnitId};
use care::keeper::{Keeper, Law};
use care::recorded::Recorded;
use care::responsibility::ladder;
use care::stream::{StreamId, StreamKind};
use care::who::Who;
use care::world::Directory;
use jiff::Timestamp;
use record::outbox::Told;
use record::{Loaded, NewEvent, Record, RecordError, Rows, Tx};
use std::collections::BTreeMap;
use uuid::Uuid;

impl Door {
    pub(super) fn append(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        ask: &Ask,
        changes: Vec<Change>,
    ) -> Result<Vec<(StreamId, i64)>, RecordError> {
        let mut changed = BTreeMap::new();
        for (index, change) in changes.into_iter().enumerate() {
            let id = EventId(Uuid::from_u128(ask.id.0.as_u128().wrapping_add(index as u128)));
            let stream = change.stream;
            let keeper = self.keeper(open, &change);
            let told_by = self.event_keeper(&keeper, &change, ask.actor.who);
            let subject = subject(open, &change);
            let held = open.get_mut(&stream).ok_or(RecordError::Corrupt("undeclared stream"))?;
            let (kind, body) = encode(id, ask.actor.who, &change.event)?;
            let version = held.version + 1;
            let new = NewEvent {
                stream,
                version,
                kind,
                keeper: told_by,
                subject,
                happened_at: change.happened_at.as_microsecond(),
                actor: ask.actor.id(),
                assignment: assignment(ask.actor.who),
                command: ask.id,
                body,
            };
            let recorded = tx.append(vec![new])?;
            let recorded_at = recorded.first().copied().unwrap_or_default();
            let meta = meta_now(id, version, change.happened_at, recorded_at, ask.actor.who);
            held.state.apply(meta, &change.event);
            tells(tx, &change);
            if let (State::Episode(episode), Event::Episode(event)) = (&held.state, &change.event) {
                tells_readers(tx, (episode, event), ask, change.happened_at);
            }
            held.version = version;
            held.keeper = Some(keeper);
            held.changed = true;
            changed.insert(stream, version);
        }
        Ok(changed.into_iter().collect())
    }

    /// A correction changes what earlier events mean: fold the whole stream again.
    pub(super) async fn refold(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        changed: &[(StreamId, i64)],
    ) -> Result<(), RecordError> {
        for (stream, _) in changed.iter().filter(|(stream, _)| stream.kind == StreamKind::Episode) {
            let events: Vec<Recorded<EpisodeEvent>> =
                decoded(&tx.events(*stream, 0, HISTORY_MAX).await?)?;
            if let Some(held) = open.get_mut(stream) {
                held.state = State::Episode(Box::new(care::episode::replay(&events)));
            }
        }
        Ok(())
    }

    pub(super) fn save(&self, tx: &mut Tx, open: OpenStreams) -> Result<(), RecordError> {
        for (stream, held) in open.into_iter().filter(|(_, held)| held.changed) {
            let keeper = held.keeper.unwrap_or_default();
            let standing =
                Standing { stream, state: &held.state, version: held.version, keeper: &keeper };
            let (state, rows) = rows_of(&standing, &self.zone, tx.record())?;
            tx.save(state);
            match held.before {
                _ if !projection::has_rows(stream.kind) => {}
                // Rows are sealed with their person's key: another person, other rows.
                Some(before) if owner(&before) == owner(&rows) => tx.change(stream, before, rows),
                Some(_) | None => tx.replace(stream, rows),
            }
        }
        Ok(())
    }

    /// The rows that are there now, if they are of today's fold; else all are written anew.
    pub(super) fn rows_before(
        &self,
        loaded: &Loaded,
        state: &State,
        keeper: Option<&str>,
        record: &Record,
    ) -> Result<Option<Rows>, RecordError> {
        let saved = loaded.state.as_ref().is_some_and(|state| state.version == loaded.version);
        let Some(keeper) = keeper.filter(|_| saved && projection::has_rows(loaded.stream.kind))
        else {
            return Ok(None);
        };
        projection::rows(loaded.stream, state, keeper, &self.zone, record).map(Some)
    }

    /// Whose legal record an event is. What another provider's staff tell of an episode is that
    /// provider's own (lag 2022:913 4:6); everything else is whose the stream is.
    fn event_keeper(&self, stream: &str, change: &Change, who: Who) -> String {
        let told = matches!(&change.event, Event::Episode(event) if is_own(event));
        let own = who.unit().filter(|_| told);
        let own = own.and_then(|unit| unit_keeper(&self.directory.now(), unit));
        own.map_or_else(|| stream.to_owned(), |keeper| keeper.to_string())
    }

    /// Whose legal record a stream is: an episode is its ward's, and stays so.
    fn keeper(&self, open: &OpenStreams, change: &Change) -> String {
        if let Some(keeper) = open.get(&change.stream).and_then(|held| held.keeper.clone()) {
            return keeper;
        }
        if let Event::Episode(event) = &change.event
            && let EpisodeEvent::Flagged(flagged) = &**event
            && let Some(keeper) = unit_keeper(&self.directory.now(), flagged.ward_unit)
        {
            return keeper.to_string();
        }
        if let Event::Social(care::social::Event::Noted { unit, .. }) = &change.event
            && let Some(keeper) = unit_keeper(&self.directory.now(), *unit)
        {
            return keeper.to_string();
        }
        let law = match change.stream.kind {
            StreamKind::Person | StreamKind::Episode => Law::Hsl,
            StreamKind::Social => Law::Sol,
            StreamKind::Ward
            | StreamKind::Unit
            | StreamKind::Staff
            | StreamKind::Programme
            | StreamKind::Organisation => Law::Org,
        };
        Keeper { authority: self.authority.now(), law }.to_string()
    }
}

/// Whom a step of the ladder tells goes into the outbox in the same transaction.
fn tells(tx: &mut Tx, change: &Change) {
    let Event::Episode(event) = &change.event else { return };
    let EpisodeEvent::Escalated { item, step, about, grave, unit, role, .. } = &**event else {
        return;
    };
    let episode = EpisodeId(change.stream.id);
    tx.tell(Told {
        timer: ladder::timer_id(episode, *item, *step).0,
        unit: unit.0,
        role: role.map(|role| role.as_str().to_owned()).unwrap_or_default(),
        about: about.as_str().to_owned(),
        step: step.as_str().to_owned(),
        grave: *grave,
        at: change.happened_at.as_microsecond(),
    });
}

/// So whoever has something new to read: once for each command, however much of it changed.
fn tells_readers(tx: &mut Tx, on: (&Episode, &EpisodeEvent), ask: &Ask, at: Timestamp) {
    let (episode, event) = on;
    let Some((person, role, kind)) = reader_notice::told(episode, event, ask.actor.who) else {
        return;
    };
    let timer = Uuid::from_u128(ask.id.0.as_u128() ^ person.0.as_u128());
    tx.tell(Told {
        timer,
        unit: person.0,
        role: role.as_str().to_owned(),
        about: kind.as_str().to_owned(),
        step: ladder::Step::Owner.as_str().to_owned(),
        grave: false,
        at: at.as_microsecond(),
    });
}

/// A fact, or what a keeper decides about its own record.
fn is_own(event: &EpisodeEvent) -> bool {
    event.is_fact() || matches!(event, EpisodeEvent::CopyDecided { .. })
}

pub(crate) fn unit_keeper(directory: &Directory, unit: UnitId) -> Option<Keeper> {
    directory.units.get(&unit)?.keeper()
}

fn owner(rows: &Rows) -> Option<Uuid> {
    rows.episode.as_ref().map(|row| row.person)
}

/// The person whose record the event belongs to; nil for the organisation's own.
fn subject(open: &OpenStreams, change: &Change) -> Uuid {
    match (&change.event, change.stream.kind) {
        (Event::Person(_), _) => change.stream.id,
        (Event::Episode(event), _) => {
            if let EpisodeEvent::Flagged(flagged) = &**event {
                return flagged.patient.0;
            }
            let episode = open.get(&change.stream).and_then(|held| held.state.episode());
            let opening = episode.and_then(|episode| episode.opening.as_ref());
            opening.map_or(Uuid::nil(), |opening| opening.patient.0)
        }
        (Event::Social(care::social::Event::Noted { patient, .. }), _) => patient.0,
        (Event::Social(care::social::Event::Struck { .. }), _) => {
            let held = open.get(&change.stream).map(|held| &held.state);
            let Some(State::Social(social)) = held else { return Uuid::nil() };
            social.patient.map_or(Uuid::nil(), |patient| patient.0)
        }
        (
            Event::Ward(_)
            | Event::Unit(_)
            | Event::Staff(_)
            | Event::Programme(_)
            | Event::Organisation(_),
            _,
        ) => Uuid::nil(),
    }
}

fn assignment(who: Who) -> Uuid {
    match who {
        Who::Staff { assignment, .. } => assignment.0,
        Who::Person { .. } | Who::System => Uuid::nil(),
    }
}
