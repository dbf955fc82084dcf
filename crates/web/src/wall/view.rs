//! The wall as its template reads it: the situation in a sentence, a tile for each place at home,
//! and the strip of places. Strings only, and none of them is anybody's.

use super::tile::{Tile, is_pressing, tile};
use crate::board::filter::has_gap;
use crate::board::look::{Look, home_place, is_home};
use crate::board::places::{self, Bed};
use crate::format;
use crate::items::capital;
use crate::paths;
use crate::state::WebState;
use crate::texts::T;
use app::view::board::{Board, Row};
use care::open_item::Weight;

pub(super) struct WallView {
    pub(super) unit: String,
    pub(super) clock: String,
    pub(super) heading: String,
    /// "Måndag 23 november"
    pub(super) day: String,
    /// Who answers at the ward now; a gap when nobody does.
    pub(super) answers: Option<String>,
    /// "Bilden är från kl 02.12"
    pub(super) updated: String,
    /// In large: everybody, or those who need somebody most when there are many.
    pub(super) tiles: Vec<Tile>,
    /// The others, small, in one strip.
    pub(super) strip: Vec<Tile>,
    /// Gaps of those who lie on the ward and are planned home.
    pub(super) beds_need: Option<String>,
    pub(super) beds: Vec<Bed>,
    /// Patients beyond the list's bound.
    pub(super) more: Option<String>,
    pub(super) again: &'static str,
    pub(super) live: &'static str,
}

impl WallView {
    pub(super) fn of(web: &WebState, t: T, board: &Board) -> Self {
        let directory = web.app.directory();
        let (now, zone, unit) = (board.now, web.app.zone(), board.unit);
        let look = Look { t, now, zone, directory: &directory, unit, ward: None, me: None };
        let home: Vec<&Row> = board.rows.iter().filter(|row| is_home(row)).collect();
        let picture = format::weekday_clock(t, now, zone);
        let day = format::full_date(t, now.to_zoned(zone.clone()).date());
        let (tiles, strip) = in_large(home.iter().map(|row| tile(&look, row)).collect());
        WallView {
            unit: directory.unit_name(unit).to_owned(),
            clock: super::clock(web, t),
            heading: heading(&look, &home),
            day: capital(&day),
            answers: answers(&look),
            updated: t.with("wall-updated", &[("when", &picture)]),
            tiles,
            strip,
            beds_need: beds_need(&look, board),
            beds: places::beds(&look, board),
            more: (board.more > 0).then(|| t.with("wall-more", &[("n", &board.more)])),
            again: paths::WALL_NOW,
            live: paths::WALL_LIVE,
        }
    }
}

/// So many places can all stand in large on a screen that nobody scrolls.
const ALL_LARGE: usize = 8;
/// Beyond so many there is room for one row of large ones only.
const TWO_ROWS: usize = 14;
const ROW: usize = 5;

/// The most pressing in large and the rest in the strip: those who wait first, then by place, as a
/// calm place is looked up by its number.
fn in_large(mut tiles: Vec<Tile>) -> (Vec<Tile>, Vec<Tile>) {
    if tiles.len() <= ALL_LARGE {
        return (tiles, vec![]);
    }
    let room = if tiles.len() <= TWO_ROWS { ALL_LARGE } else { ROW };
    tiles.sort_by_key(Tile::is_calm);
    let waits = tiles.iter().filter(|tile| !tile.is_calm()).count();
    let mut strip = tiles.split_off(waits.min(room));
    strip.sort_by_key(|tile| (tile.is_calm(), tile.is_calm().then_some(tile.number)));
    (tiles, strip)
}

/// "Plats 24 behöver er nu. Ett glapp." Of those at home: the body first, then what is missing.
fn heading(look: &Look<'_>, home: &[&Row]) -> String {
    let t = look.t;
    let mut places: Vec<u16> =
        home.iter().filter(|row| is_body(row)).filter_map(|row| home_place(row)).collect();
    places.sort_unstable();
    let gaps = home.iter().filter(|row| has_gap(row)).count();
    let late = home.iter().filter(|row| !is_body(row) && !has_gap(row) && waits(look, row)).count();
    let body = match places.as_slice() {
        [] => String::new(),
        [only] => t.with("wall-place-now", &[("n", only)]),
        [first @ .., last] => {
            let first = first.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
            t.with("wall-places-now", &[("first", &first), ("last", &last.to_string())])
        }
    };
    let of = |key: &str, n: usize| if n == 0 { String::new() } else { t.with(key, &[("n", &n)]) };
    let said: Vec<String> = [body, of("wall-gaps", gaps), of("wall-late", late)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    match (said.is_empty(), home.is_empty()) {
        (true, true) => t.get("wall-nobody-home").into_owned(),
        (true, false) => t.get("wall-calm").into_owned(),
        (false, _) => said.join(" "),
    }
}

fn is_body(row: &Row) -> bool {
    matches!(row.weight(), Some(Weight::Acute | Weight::Soon))
}

fn waits(look: &Look<'_>, row: &Row) -> bool {
    row.items.iter().any(|item| is_pressing(look, item))
}

/// "nattsköterskan, 0980-319 205"
fn answers(look: &Look<'_>) -> Option<String> {
    let unit = look.directory.units.get(&look.unit)?;
    let telephone = unit.answers_at(look.now, look.zone)?;
    let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
        [("who", &telephone.label), ("number", &telephone.number)];
    Some(look.t.with("wall-answers", &blanks))
}

/// "På väg hem: ett glapp vid säng 15"
fn beds_need(look: &Look<'_>, board: &Board) -> Option<String> {
    let ward = board.rows.iter().filter(|row| !is_home(row) && waits(look, row));
    let (mut beds, mut without) = (vec![], 0_usize);
    for row in ward {
        match places::bed_of(board, row) {
            Some(bed) => beds.push(bed),
            None => without += 1,
        }
    }
    beds.sort_unstable();
    let named = beds.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
    // Somebody without a bed here is counted, never left out.
    let said: Vec<String> = [
        (!beds.is_empty()).then(|| look.t.with("wall-beds-need", &[("beds", &named)])),
        (without > 0).then(|| look.t.with("wall-beds-need-somewhere", &[("n", &without)])),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!said.is_empty()).then(|| said.join(" "))
}
