//! Lanes: those on the way home and out, one card each, by phase.

use super::look::{Look, is_home};
use super::places::{bed_of, disc, href};
use crate::format;
use crate::items::{self, capital};
use crate::texts::phase_word;
use app::view::board::{Board, Row};
use care::episode::Phase;
use care::open_item::Weight;

pub(super) struct Lane {
    /// The CSS class's last part.
    pub(super) number: u8,
    pub(super) title: String,
    pub(super) icon: &'static str,
    pub(super) empty: String,
    pub(super) cards: Vec<Card>,
}

pub(super) struct Card {
    pub(super) bed: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) facts: String,
    /// What is next, and whose it is.
    pub(super) lines: Vec<String>,
    pub(super) muted: Vec<String>,
    /// "2 glapp"
    pub(super) gaps: Option<String>,
    /// Who has the patient this shift.
    pub(super) hands: String,
}

pub(super) fn lanes(look: &Look<'_>, board: &Board, rows: &[&Row], closed: &[&Row]) -> Vec<Lane> {
    // A filter that shows nobody says nothing of the others.
    let is_narrowed = rows.len() < board.rows.len() || closed.len() < board.closed.len();
    let empty = |key: &str| match is_narrowed {
        true => look.t.get("lane-filtered").into_owned(),
        false => look.t.get(key).into_owned(),
    };
    let lane = |number: u8, key: &str, phases: &[Phase]| {
        let here = rows.iter().filter(|row| !is_home(row) && phases.contains(&row.summary.phase));
        let icon = phases.first().map_or("disc5", |phase| disc(*phase));
        Lane {
            number,
            title: look.t.get(&format!("lane-{key}")).into_owned(),
            icon,
            empty: empty(&format!("lane-{key}-empty")),
            cards: here.map(|row| card(look, board, row)).collect(),
        }
    };
    let out = Lane {
        number: 5,
        title: look.t.get("lane-out").into_owned(),
        icon: "disc5",
        empty: empty("lane-out-empty"),
        cards: closed.iter().map(|row| closed_card(look, row)).collect(),
    };
    vec![
        lane(1, "candidate", &[Phase::Candidate]),
        lane(2, "assessment", &[Phase::Assessment]),
        lane(3, "planned", &[Phase::Planned, Phase::Offered, Phase::BackOnWard]),
        out,
    ]
}

fn card(look: &Look<'_>, board: &Board, row: &Row) -> Card {
    let (t, summary) = (look.t, &row.summary);
    let (mut lines, mut muted) = (vec![], vec![]);
    if summary.phase == Phase::Candidate {
        let when = look.moment(summary.opened_at);
        lines.push(t.with("card-flagged", &[("when", &when)]));
    }
    // Two phases share a lane with those who are planned home: they say which.
    if matches!(summary.phase, Phase::Offered | Phase::BackOnWard) {
        lines.push(capital(&phase_word(t, summary.phase)));
    }
    if let Some(item) = row.items.iter().find(|item| item.weight != Weight::Gap) {
        lines.push(items::sentence(t, item, look.directory, look.now, look.zone));
        let owner = items::owner(t, item, look.directory, look.now, look.zone);
        muted.push(format!("{}, {}", owner.who, owner.by));
    }
    if summary.items > 0 {
        let done = summary.items - summary.items_left.min(summary.items);
        muted.push(t.with("card-checklist", &[("done", &done), ("of", &summary.items)]));
    }
    let gaps = row.items.iter().filter(|item| item.weight == Weight::Gap).count();
    Card {
        bed: bed_of(board, row).map_or_else(|| "–".to_owned(), |bed| bed.to_string()),
        name: look.name(row),
        href: href(row),
        facts: look.age_and_reason(row),
        lines,
        muted,
        gaps: (gaps > 0).then(|| t.with("card-gaps", &[("n", &gaps)])),
        hands: look.hands(row),
    }
}

fn closed_card(look: &Look<'_>, row: &Row) -> Card {
    let (t, summary) = (look.t, &row.summary);
    let when = summary.closed_at.map(|at| {
        let day = care::care_time::day_of(at, look.zone);
        format::day_word(t, day, look.today())
    });
    let when = when.unwrap_or_default();
    let how = capital(&phase_word(t, summary.phase));
    let mut lines = vec![t.with("card-closed", &[("how", &how), ("when", &when)])];
    if let Some(item) = row.items.first().filter(|_| summary.phase != Phase::Died) {
        lines.push(items::sentence(t, item, look.directory, look.now, look.zone));
    }
    let days = look.counted(row).1;
    Card {
        bed: "–".to_owned(),
        name: look.name(row),
        href: href(row),
        facts: look.age_and_reason(row),
        lines,
        // Nothing is counted of somebody who has died.
        muted: match summary.phase == Phase::Died {
            true => vec![],
            false => vec![t.with("card-days-saved", &[("n", &days)])],
        },
        gaps: None,
        hands: String::new(),
    }
}
