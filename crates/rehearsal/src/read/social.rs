//! The social record: what a unit under the social services act notes for itself.

use super::command::{Made, On, Read};
use care::command::Command as AnyCommand;
use care::social::{self, Command};

pub(super) fn write_social_note(on: &On<'_, '_>) -> Read {
    let (at, text, unit) = (on.happened(), on.table.text("text"), on.own_unit());
    let (unit, (_, episode)) = (unit?, on.episode?);
    made(on, Command::Note { episode: episode.id, unit, at, text: text? })
}

/// `note` is the id of the step that wrote it.
pub(super) fn strike_social_note(on: &On<'_, '_>) -> Read {
    let (field, unit) = (on.table.need("note", "the id of a step"), on.own_unit());
    let reason = on.table.text("reason");
    let field = field?;
    let (step, day) = on.labelled(&field)?;
    let note = on.cast.event_of(step, day).filter(|_| step.does == "write-social-note");
    if note.is_none() {
        field.fault("the id of a step that writes a social note");
    }
    let (note, unit, (_, episode)) = (note?, unit?, on.episode?);
    made(on, Command::Strike { episode: episode.id, unit, note, reason: reason? })
}

fn made(on: &On<'_, '_>, command: Command) -> Read {
    let (_, episode) = on.episode?;
    let id = social::id(episode.id, command.unit());
    Some(vec![Made { command: AnyCommand::Social(id, command), find: None }])
}
