//! A copy in words: each entry as the timeline says it, and each note as it was written.

use crate::episodes::On;
use crate::session::Signed;
use crate::state::WebState;
use crate::timeline::sentence;
use app::view::copy::JournalCopy;
use app::view::timeline::Entry;
use care::episode::Event;
use care::episode::conversation::Happened;
use care::ids::EventId;
use care::keeper::{Keeper, Law};
use care::social::Note;
use care::who::Who;
use jiff::Timestamp;

/// One entry, whatever it was.
pub(super) struct EntryView {
    pub(super) id: EventId,
    pub(super) at: Timestamp,
    pub(super) recorded_at: Option<Timestamp>,
    pub(super) by: Who,
    /// "Skrev mätvärden"
    pub(super) says: String,
    pub(super) lines: Vec<String>,
    pub(super) struck: Option<StruckView>,
}

/// It does not stand any more, or stands otherwise: what instead, who said so and why.
pub(super) struct StruckView {
    pub(super) by: Who,
    pub(super) at: Timestamp,
    pub(super) reason: String,
    pub(super) instead: Vec<String>,
}

/// The episode that a copy is of, with the words of its pages.
pub(super) fn on<'a>(web: &'a WebState, signed: &'a Signed, copy: &JournalCopy) -> On<'a> {
    On { web, signed, view: copy.view.clone() }
}

/// Oldest first; the social services' own notes in their place.
pub(super) fn entries(on: &On<'_>, copy: &JournalCopy) -> Vec<EntryView> {
    let entries = copy.entries.iter().map(|one| entry(on, one));
    let notes = copy.notes.iter().map(|one| note(on, one));
    let mut all: Vec<EntryView> = entries.chain(notes).collect();
    all.sort_by_key(|entry| (entry.at, entry.id));
    all
}

fn entry(on: &On<'_>, entry: &Entry) -> EntryView {
    let meta = &entry.recorded.meta;
    let struck = entry.corrected.as_ref().map(|correction| StruckView {
        by: correction.by.meta.by,
        at: correction.by.meta.recorded_at,
        reason: correction.reason.clone(),
        instead: correction
            .replacement
            .as_ref()
            .map(|event| sentence::details(on, event))
            .unwrap_or_default(),
    });
    EntryView {
        id: meta.id,
        at: meta.happened_at,
        recorded_at: Some(meta.recorded_at),
        by: meta.by,
        says: crate::items::capital(&sentence::of(on, &entry.recorded.event)),
        lines: lines(on, &entry.recorded.event),
        struck,
    }
}

fn note(on: &On<'_>, note: &Note) -> EntryView {
    let struck = note.struck.as_ref().map(|(reason, mark)| StruckView {
        by: mark.by,
        at: mark.at,
        reason: reason.clone(),
        instead: vec![],
    });
    EntryView {
        id: note.mark.id,
        at: note.mark.at,
        recorded_at: None,
        by: note.mark.by,
        says: on.get("copy-note"),
        lines: vec![note.text.clone()],
        struck,
    }
}

/// "Region Norrdal, hälso- och sjukvård": the authority by its unit's name, since its own is
/// entered by administrators.
pub(super) fn keeper(on: &On<'_>, unit: care::ids::UnitId, keeper: &Keeper) -> String {
    let law = on.get(match keeper.law {
        Law::Hsl | Law::Org => "copy-law-hsl",
        Law::Sol => "copy-law-sol",
    });
    format!("{}, {law}", on.unit(unit))
}

/// In the copy the keeper's own messages stand in full: they are part of its record.
fn lines(on: &On<'_>, event: &Event) -> Vec<String> {
    let mut lines = sentence::details(on, event);
    if let Event::Conversed { happened } = event
        && let Happened::Started { said } | Happened::Wrote { said, .. } = &**happened
    {
        lines.push(said.text.clone());
    }
    lines
}
