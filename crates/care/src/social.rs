//! Social record: what a unit under the social services act notes of one person's help. It is kept
//! apart from the health-care record, even inside one municipality, and nobody else reads it.
//!
//! What health care needs to know of a visit is told by the visit itself, in the episode.
//! Socialtjänstlagen (2025:400) 14 kap.; lag (2022:913) 4:6: each keeps its own record.

use crate::event::{Change, Event as AnyEvent};
use crate::ids::{EpisodeId, EventId, PersonId, SocialId, UnitId};
use crate::keeper::Law;
use crate::recorded::{Mark, Recorded};
use crate::refusal::Refusal;
use crate::world::{Context, World};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest note, in characters.
const TEXT_MAX: usize = 4000;
/// Notes kept in the state; older ones are in the stream.
const NOTES_KEPT: usize = 30;
/// Clocks differ a little; what is further ahead has not happened.
const AHEAD_MINUTES_MAX: i64 = 5;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Noted {
        patient: PersonId,
        episode: EpisodeId,
        unit: UnitId,
        text: String,
    },
    /// Entered in error; the words stay in the record, with the reason beside them.
    Struck {
        note: EventId,
        reason: String,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Note { episode: EpisodeId, unit: UnitId, at: Timestamp, text: String },
    Strike { episode: EpisodeId, unit: UnitId, note: EventId, reason: String },
}

impl Command {
    pub fn episode(&self) -> EpisodeId {
        match self {
            Command::Note { episode, .. } | Command::Strike { episode, .. } => *episode,
        }
    }

    pub fn unit(&self) -> UnitId {
        match self {
            Command::Note { unit, .. } | Command::Strike { unit, .. } => *unit,
        }
    }

    pub fn is_fact(&self) -> bool {
        matches!(self, Command::Note { .. })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub text: String,
    pub mark: Mark,
    pub struck: Option<(String, Mark)>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Social {
    pub patient: Option<PersonId>,
    pub episode: Option<EpisodeId>,
    pub unit: Option<UnitId>,
    /// Oldest first.
    pub notes: Vec<Note>,
}

/// One record for each unit and episode; its id follows from theirs.
pub fn id(episode: EpisodeId, unit: UnitId) -> SocialId {
    SocialId(Uuid::from_u128(episode.0.as_u128() ^ unit.0.as_u128().rotate_left(1)))
}

pub(crate) fn decide(
    id: SocialId,
    command: &Command,
    world: &World,
    ctx: &Context<'_>,
) -> Result<Vec<Change>, Refusal> {
    let (episode, unit) = (command.episode(), command.unit());
    let known = world.episodes.get(&episode).and_then(|episode| episode.opening.as_ref());
    let opening = known.ok_or(Refusal::NotFound { what: "episode" })?;
    if id != self::id(episode, unit) {
        return Err(Refusal::Invalid { field: "unit" });
    }
    // A unit under another law has a journal of its own, and no social record.
    let details = ctx.directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    if details.is_none_or(|details| details.law != Law::Sol) {
        return Err(Refusal::Invalid { field: "unit" });
    }
    let (at, event) = match command {
        Command::Note { at, text, .. } => {
            said("text", text)?;
            let latest = ctx.now.checked_add(AHEAD_MINUTES_MAX.minutes()).unwrap_or(ctx.now);
            if *at > latest {
                return Err(Refusal::InFuture { at: *at });
            }
            if *at < opening.mark.at {
                return Err(Refusal::BeforeEpisode { at: *at });
            }
            let (patient, text) = (opening.patient, text.trim().to_owned());
            (*at, Event::Noted { patient, episode, unit, text })
        }
        Command::Strike { note, reason, .. } => {
            said("reason", reason)?;
            let mut notes = world.socials.get(&id).into_iter().flat_map(|social| &social.notes);
            let wrong = notes.find(|known| known.mark.id == *note);
            if wrong.ok_or(Refusal::NotFound { what: "note" })?.struck.is_some() {
                return Ok(vec![]);
            }
            (ctx.now, Event::Struck { note: *note, reason: reason.trim().to_owned() })
        }
    };
    Ok(vec![Change { stream: id.into(), happened_at: at, event: AnyEvent::Social(event) }])
}

fn said(field: &'static str, text: &str) -> Result<(), Refusal> {
    let found = text.trim().chars().count();
    match found {
        0 => Err(Refusal::TextMissing { field }),
        _ if found > TEXT_MAX => Err(Refusal::TextTooLong { field, most: TEXT_MAX, found }),
        _ => Ok(()),
    }
}

/// Notes are facts: in order of when they happened, each once.
pub fn evolve(mut social: Social, recorded: &Recorded<Event>) -> Social {
    let mark = Mark::from(&recorded.meta);
    match &recorded.event {
        Event::Noted { patient, episode, unit, text } => {
            social.patient = Some(*patient);
            (social.episode, social.unit) = (Some(*episode), Some(*unit));
            let note = Note { text: text.clone(), mark, struck: None };
            let place = social
                .notes
                .binary_search_by_key(&(mark.at, mark.id), |note| (note.mark.at, note.mark.id));
            if let Err(place) = place {
                social.notes.insert(place, note);
            }
            if social.notes.len() > NOTES_KEPT {
                social.notes.remove(0);
            }
        }
        Event::Struck { note, reason } => {
            let wrong = social.notes.iter_mut().find(|known| known.mark.id == *note);
            if let Some(wrong) = wrong {
                wrong.struck = Some((reason.clone(), mark));
            }
        }
    }
    social
}
