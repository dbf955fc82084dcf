//! The leaving checklist on paper: every item of the decision with its owner, done or left, and
//! the tasks that stop the homecoming.

use super::frame::{Frame, by, identity};
use crate::episodes::{On, task};
use crate::preparation::item;
use app::paper::{Block, Check, Kind, Paper, Reading};
use care::episode::checklist::ItemState;

/// None before the physician has decided.
pub(super) fn paper(on: &On<'_>) -> Option<Paper> {
    on.episode().decision.as_ref()?;
    let frame = Frame::of(on);
    let all = on.episode().checklist();
    let left = all.iter().filter(|(_, state)| state.is_left()).count();
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
        [("done", &(all.len() - left)), ("all", &all.len())];
    let mut blocks = vec![];
    for (key, wanted) in [("paper-leaving-left", true), ("paper-leaving-ready", false)] {
        let some = all.iter().filter(|(_, state)| state.is_left() == wanted);
        let items: Vec<_> = some
            .map(|(one, state)| Check {
                text: item::text(on, &one.id),
                note: Some(note(on, &frame, &on.role_at(one.owner), state)),
                is_done: !state.is_left(),
                has_line: false,
            })
            .collect();
        if !items.is_empty() {
            blocks.push(Block::Heading { text: on.get(key) });
            blocks.push(Block::Checklist { items });
        }
    }
    let tasks = on.episode().open_tasks();
    let items: Vec<_> = tasks
        .iter()
        .filter(|(_, task)| task.stops_homecoming)
        .map(|(_, one)| {
            let due = on.t().with("item-due", &[("due", &frame.moment(one.due_at))]);
            let note = Some(format!("{}, {due}", on.role_at(one.owner)));
            Check { text: task::words(on, one), note, is_done: false, has_line: false }
        })
        .collect();
    if !items.is_empty() {
        blocks.push(Block::Heading { text: on.get("paper-leaving-tasks") });
        blocks.push(Block::Checklist { items });
    }
    blocks.push(Block::Lines { label: on.get("label-note"), count: 3 });
    blocks.push(Block::Signatures { lines: vec![on.get("paper-leaving-sign")] });
    Some(Paper {
        subtitle: Some(on.t().with("item-count", &blanks)),
        identity: Some(identity(on)),
        blocks,
        ..frame.paper(Kind::Leaving, Reading::Small, on.get("paper-leaving-title"))
    })
}

/// Whose it is, and who has done it or set it aside, and why.
fn note(on: &On<'_>, frame: &Frame<'_>, owner: &str, state: &ItemState) -> String {
    let said = match state {
        ItemState::Left => vec![],
        ItemState::TooEarly { mark } => vec![on.get("item-too-early"), by(on, frame, mark)],
        ItemState::Done { mark, note } => {
            let by = mark.as_ref().map(|mark| by(on, frame, mark));
            vec![by.unwrap_or_else(|| on.get("item-by-itself")), note.clone()]
        }
        ItemState::Overridden { mark, reason, later } => {
            let key = if *later { "paper-left-for-later" } else { "paper-set-aside" };
            let aside = on.t().with(key, &[("why", reason)]);
            vec![aside, by(on, frame, mark)]
        }
    };
    let parts = [owner.to_owned()].into_iter().chain(said).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
