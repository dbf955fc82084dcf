//! The board as its template reads it: strings and booleans, everything decided.

use super::filter::{self, Filter, FilterLink, has_gap};
use super::home_row::{HomeRow, home_row};
use super::lanes::{Lane, lanes};
use super::look::{Look, is_home};
use super::needs::{self, NEEDS_MAX, Need};
use super::places::{self, Bed, Home, Pool};
use crate::format;
use crate::items::capital;
use crate::paths;
use app::view::board::{Board, Row};
use care::open_item::Weight;

pub(super) struct BoardView {
    pub(super) heading: String,
    pub(super) lead: String,
    /// "Uppdaterad kl 09.41"
    pub(super) updated: String,
    /// Where this part is fetched again, filter kept.
    pub(super) again: String,
    pub(super) needs: Vec<Need>,
    pub(super) needs_more: Option<String>,
    pub(super) places_line: String,
    pub(super) ways_back_line: String,
    pub(super) pool: Option<Pool>,
    /// Where those who may mark the beds.
    pub(super) mark_beds: Option<&'static str>,
    /// Where those who have patients of a shift choose them.
    pub(super) mine: Option<&'static str>,
    /// The ward's screens, for those who may put one up.
    pub(super) walls: Option<&'static str>,
    pub(super) beds: Vec<Bed>,
    pub(super) homes: Vec<Home>,
    pub(super) filters: Vec<FilterLink>,
    pub(super) rows: Vec<HomeRow>,
    pub(super) lanes: Vec<Lane>,
    /// Nobody at all is on the way home, at home or just out.
    pub(super) is_empty: bool,
    pub(super) is_filtered: bool,
    pub(super) is_mine: bool,
    /// How many patients the filter does not show.
    pub(super) hidden: Option<String>,
    /// Patients beyond the list's bound.
    pub(super) more: Option<String>,
    pub(super) new_candidate: String,
}

impl BoardView {
    pub(super) fn has_own(&self) -> bool {
        self.needs.iter().any(|need| need.is_own)
    }

    pub(super) fn needs_of_others(&self) -> usize {
        self.needs.iter().filter(|need| !need.is_own).count()
    }

    /// What is acute is never folded away.
    pub(super) fn others_are_open(&self) -> bool {
        self.needs.iter().any(|need| !need.is_own && need.is_acute)
    }

    pub(super) fn of(look: &Look<'_>, board: &Board, show: &str) -> Self {
        let (t, filter) = (look.t, Filter::parse(show));
        let shown: Vec<&Row> = board.rows.iter().filter(|row| filter.passes(look, row)).collect();
        let is_filtered = filter != Filter::All;
        let closed: Vec<&Row> = board.closed.iter().filter(|_| !is_filtered).collect();
        let all = board.rows.len() + board.closed.len();
        let hidden = all - shown.len() - closed.len();
        let pressing = needs::pressing(look, board).len();
        let clock = format::weekday_clock(t, look.now, look.zone);
        let over = pressing.saturating_sub(NEEDS_MAX);
        BoardView {
            heading: heading(look, pressing),
            lead: lead(look, board),
            updated: t.with("board-updated", &[("when", &clock)]),
            again: paths::board_now(&filter.word()),
            needs: needs::needs(look, board),
            needs_more: (over > 0).then(|| t.with("board-needs-more", &[("n", &over)])),
            places_line: places::line(look, board),
            ways_back_line: places::ways_back(look, board),
            pool: places::pool(look, board),
            mark_beds: None,
            mine: None,
            walls: None,
            beds: places::beds(look, board),
            homes: places::homes(look, board),
            filters: filter::links(look, board, &filter),
            is_mine: filter == Filter::Mine,
            hidden: (hidden > 0).then(|| t.with("board-hidden", &[("n", &hidden)])),
            rows: shown.iter().filter(|row| is_home(row)).map(|row| home_row(look, row)).collect(),
            lanes: lanes(look, board, &shown, &closed),
            is_empty: board.rows.is_empty() && board.closed.is_empty(),
            is_filtered,
            more: (board.more > 0).then(|| more(look, board)),
            new_candidate: paths::new_candidate(),
        }
    }
}

/// The situation in a sentence: "God morgon. Fyra saker behöver er nu."
fn heading(look: &Look<'_>, pressing: usize) -> String {
    let hour = look.zone.to_datetime(look.now).hour();
    let greeting = look.t.get(match hour {
        5..10 => "greeting-morning",
        10..18 => "greeting-day",
        18..23 => "greeting-evening",
        _ => "greeting-night",
    });
    format!("{greeting} {}", look.t.with("board-needs", &[("n", &pressing)]))
}

/// "Måndag 23 november kl 07.10 · 6 patienter hemma, 2 med något att göra, 4 där allt håller"
fn lead(look: &Look<'_>, board: &Board) -> String {
    let home: Vec<&Row> = board.rows.iter().filter(|row| is_home(row)).collect();
    let calls = |row: &Row| row.weight().is_some_and(|weight| weight < Weight::Work);
    let is_calm = |row: &Row| !calls(row) && row.body().is_none() && !has_gap(row);
    let busy = home.iter().filter(|row| !is_calm(row)).count();
    let now = look.now.to_zoned(look.zone.clone());
    let when = capital(&format::full_moment(look.t, &now));
    let count = look.t.with(
        "board-lead",
        &[("home", &home.len()), ("busy", &busy), ("calm", &(home.len() - busy))],
    );
    format!("{when} · {count}")
}

/// "200 av 214 visas": no patient leaves a list in silence.
fn more(look: &Look<'_>, board: &Board) -> String {
    let shown = i64::try_from(board.rows.len() + board.closed.len()).unwrap_or(i64::MAX);
    let all = shown.saturating_add(board.more);
    look.t.with("board-more", &[("shown", &shown), ("all", &all)])
}
