//! Messages of one patient: the conversations that the actor's unit is in, or the reader's own, with
//! their words, which stand in the log and not in the state.

use crate::App;
use crate::problem::Problem;
use crate::state::decoded;
use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::conversation::{Conversation, Side};
use care::episode::conversation_words::{Told, history};
use care::episode::{Episode, Event, Phase};
use care::ids::{EpisodeId, EventId, PersonId, UnitId};
use care::open_item::{Owner, What};
use care::person::Details;
use care::recorded::Recorded;
use care::responsibility::conversations::{
    answers_reader_by, can_write_to, is_seen_by, may_write, owner, readers, responsible,
};
use care::responsibility::{self, thread};
use care::unit::Answering;
use care::world::Directory;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct Messages {
    pub id: EpisodeId,
    pub now: Timestamp,
    /// Whose eyes.
    pub side: Side,
    pub patient: Option<Details>,
    pub phase: Phase,
    pub ward_unit: UnitId,
    /// The unit has taken over the follow-up.
    pub follows_up: bool,
    /// What the next of kin are to the patient.
    pub relations: BTreeMap<PersonId, String>,
    pub talks: Vec<Talk>,
    /// Units that can be written to.
    pub reaches: Vec<UnitId>,
    /// Patient and next of kin that the unit can begin a conversation with.
    pub readers: Vec<Side>,
    /// Who reads what the patient and next of kin write now.
    pub responsible: Option<Owner>,
    /// By when they answer what is written now.
    pub answers_by: Option<Timestamp>,
    pub answers_now: Option<Answering>,
    /// Something new may be written.
    pub is_open: bool,
    pub directory: Arc<Directory>,
}

/// One conversation, and who owes what in it.
#[derive(Debug, Clone)]
pub struct Talk {
    pub told: Told,
    /// Who answers, and by when, when something waits.
    pub waits: Option<(Owner, Timestamp)>,
    pub is_new: bool,
    /// Old enough that the state has let go of it: to be read only.
    pub is_kept: bool,
}

impl Messages {
    pub fn talk(&self, id: EventId) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.told.id == id)
    }

    /// The reader's own.
    pub fn own(&self) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.told.conversation.reader == Some(self.side))
    }
}

impl App {
    /// What the actor's unit has written and been written of this patient.
    pub async fn messages(&self, actor: &Actor, id: EpisodeId) -> Result<Messages, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (episode, facts) = self.episode_state(id).await?;
        let on = Resource::Duty { episode: facts.clone(), unit };
        let by = self.allowed(actor, Action::Correspond, &on, Some(facts.patient)).await?;
        let patient = facts.patient;
        let view = self.messages_of(Side::Unit { unit }, &episode, facts).await?;
        self.looked(actor, Action::Correspond, &[patient], by).await?;
        Ok(view)
    }

    /// The patient's own conversation with whoever is responsible, or that of a next of kin.
    pub async fn own_messages(&self, actor: &Actor) -> Result<Messages, Problem> {
        let action = Action::WriteToCare;
        let (rows, _) = self.listed(actor, action, Some(Timestamp::MIN)).await?;
        let newest = rows
            .iter()
            .max_by_key(|row| (row.summary.phase.is_open(), row.summary.opened_at, row.episode));
        let id = newest.ok_or(Problem::NotFound)?.episode;
        let (episode, facts, by) = self.permitted_episode(actor, action, id).await?;
        let side = Side::of(&episode, actor.who).ok_or(Problem::NotFound)?;
        let patient = facts.patient;
        let view = self.messages_of(side, &episode, facts).await?;
        self.looked(actor, action, &[patient], by).await?;
        Ok(view)
    }

    async fn messages_of(
        &self,
        side: Side,
        episode: &Episode,
        facts: EpisodeFacts,
    ) -> Result<Messages, Problem> {
        let (id, now, directory) = (facts.episode, self.now(), self.directory());
        let events: Vec<Recorded<Event>> = decoded(&self.whole(id.into()).await?)?;
        let told = history(&events).into_iter();
        let own = told.filter(|told| is_in(episode, &told.conversation, side, now));
        let waits = waits(episode, self.zone(), now);
        let talks = own.map(|told| Talk {
            waits: waits.get(&told.id).copied(),
            is_new: told.conversation.is_new_to(side),
            is_kept: episode.conversations.contains_key(&told.id),
            told,
        });
        let mut talks: Vec<Talk> = talks.collect();
        talks.sort_by_key(|talk| {
            let newest = talk.told.conversation.messages.last().map(|m| m.mark.at);
            (!talk.is_new, talk.waits.is_none(), std::cmp::Reverse(newest))
        });
        let responsible = responsible(episode, now);
        let reads = responsible.and_then(|owner| directory.units.get(&owner.unit));
        let answers_by = reads.map(|unit| answers_reader_by(unit, now, self.zone()));
        let is_holder = side.unit().is_some() && side.unit() == responsible.map(|o| o.unit);
        let calls = thread::calls(episode);
        Ok(Messages {
            id,
            now,
            side,
            patient: self.people(&[facts.patient]).await?.remove(&facts.patient),
            phase: episode.phase(),
            ward_unit: facts.ward_unit,
            follows_up: facts.follow_up.is_some() && facts.follow_up == side.unit(),
            relations: episode.kin.iter().map(|(id, kin)| (*id, kin.relation.clone())).collect(),
            talks,
            reaches: reaches(episode, &directory, side),
            readers: if is_holder { readers(episode) } else { vec![] },
            responsible,
            answers_by,
            answers_now: thread::answers_now(&calls, &directory, now, self.zone()),
            is_open: may_write(episode, side, now),
            directory,
        })
    }
}

fn is_in(episode: &Episode, one: &Conversation, side: Side, now: Timestamp) -> bool {
    match side {
        Side::Unit { unit } => is_seen_by(episode, one, unit, now),
        Side::Patient | Side::Kin { .. } => one.reader == Some(side),
    }
}

/// Who answers each conversation now, and by when.
fn waits(
    episode: &Episode,
    zone: &jiff::tz::TimeZone,
    now: Timestamp,
) -> BTreeMap<EventId, (Owner, Timestamp)> {
    let items = responsibility::items(episode, zone).into_iter();
    let open = items.filter(|item| item.is_open(now));
    let waits = open.filter_map(|item| {
        let What::AnswerMessage { conversation, .. } = item.what else { return None };
        let known = episode.conversations.get(&conversation)?;
        Some((conversation, (owner(episode, known, now)?, item.due_at)))
    });
    waits.collect()
}

fn reaches(episode: &Episode, directory: &Directory, side: Side) -> Vec<UnitId> {
    let units = episode.units().into_iter().filter(|unit| side.unit() != Some(*unit));
    units.filter(|unit| can_write_to(episode, directory, *unit)).collect()
}
