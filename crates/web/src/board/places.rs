//! Places: the ward's beds as squares, and its places at home as houses beside them.

use super::filter::has_gap;
use super::look::{Look, home_place};
use crate::paths;
use app::view::board::{Board, Row};
use care::episode::Phase;
use care::open_item::Weight;
use care::ward::{SafetyBed, Ward};
use std::collections::BTreeMap;

pub(crate) struct Bed {
    pub(crate) number: u16,
    pub(crate) class: &'static str,
    /// An icon in the bed: a phase, or the mark of a safety bed.
    pub(crate) icon: Option<&'static str>,
    pub(crate) is_disc: bool,
    pub(crate) word: String,
}

pub(crate) struct Home {
    pub(crate) number: u16,
    pub(crate) class: &'static str,
    pub(crate) small: String,
    /// For those who cannot see the house: whose it is.
    pub(crate) name: String,
    pub(crate) href: String,
}

/// Beds that several patients at home share.
pub(crate) struct Pool {
    /// "3 patienter delar 2 platser, 1 ledig"
    pub(crate) says: String,
    /// Somebody shares it, and no bed of it is free: a gap.
    pub(crate) is_used_up: bool,
}

pub(crate) fn pool(look: &Look<'_>, board: &Board) -> Option<Pool> {
    let (_, ward) = board.ward.as_ref()?;
    let (beds, sharing) = (ward.pool.beds.len(), ward.pooled());
    let free = ward.free_pool_beds().len();
    let key = match sharing {
        0 => "board-pool-nobody",
        _ if ward.is_pool_used_up() => "board-pool-used-up",
        _ => "board-pool",
    };
    let says = look.t.with(key, &[("n", &sharing), ("beds", &beds), ("free", &free)]);
    // Beds may stand empty, and be promised to as many as may share them.
    let is_full = free > 0 && !ward.has_room_in_pool();
    let says = if is_full { format!("{says}{}", look.t.get("board-pool-full")) } else { says };
    (beds > 0).then_some(Pool { says, is_used_up: ward.is_pool_used_up() })
}

/// The bed that a patient of the board lies in, if any.
pub(crate) fn bed_of(board: &Board, row: &Row) -> Option<u16> {
    let ward = board.ward.as_ref().map(|(_, ward)| ward);
    let taken = ward.and_then(|ward| ward.taken.get(&row.episode).copied());
    taken.or(row.summary.bed)
}

pub(crate) fn beds(look: &Look<'_>, board: &Board) -> Vec<Bed> {
    let Some((_, ward)) = &board.ward else { return vec![] };
    let in_bed: BTreeMap<u16, &Row> = board
        .rows
        .iter()
        .filter(|row| home_place(row).is_none())
        .filter_map(|row| Some((bed_of(board, row)?, row)))
        .collect();
    let beds = (1..=ward.beds).map(|number| {
        let held = |bed: &SafetyBed| *bed == SafetyBed::Held { bed: number };
        let (class, icon, is_disc, key) = if ward.safety_beds.values().any(held) {
            ("p23-bed--safe", Some("bed"), false, "bed-safety")
        } else if let Some(row) = in_bed.get(&number) {
            let icon = disc(row.summary.phase);
            ("", Some(icon), true, phase_key(row.summary.phase))
        } else if ward.free_pool_beds().contains(&number) {
            ("p23-bed--pool", Some("people"), false, "bed-pool")
        } else if ward.is_free(number) {
            ("p23-bed--free", None, false, "bed-free")
        } else {
            ("", None, false, "bed-taken")
        };
        Bed { number, class, icon, is_disc, word: look.t.get(key).into_owned() }
    });
    beds.collect()
}

pub(crate) fn homes(look: &Look<'_>, board: &Board) -> Vec<Home> {
    let mut homes: Vec<Home> = board
        .rows
        .iter()
        .filter_map(|row| {
            let number = home_place(row)?;
            let (class, small) = home_state(look, row);
            let href = format!("#{}", anchor(number));
            Some(Home { number, class, small, name: look.name(row), href })
        })
        .collect();
    homes.sort_by_key(|home| home.number);
    homes
}

fn home_state(look: &Look<'_>, row: &Row) -> (&'static str, String) {
    match row.weight() {
        Some(Weight::Acute) => ("p23-home--akut", look.t.get("home-acute").into_owned()),
        Some(Weight::Soon) => ("p23-home--snart", look.t.get("home-soon").into_owned()),
        // Answered for, and still beyond its limit.
        _ if row.body() == Some(Weight::Acute) => {
            ("p23-home--akut", look.t.get("home-outside").into_owned())
        }
        _ if row.body().is_some() => ("p23-home--snart", look.t.get("home-outside").into_owned()),
        _ if has_gap(row) => ("p23-home--gap", look.t.get("home-gap").into_owned()),
        _ => {
            let day = look.counted(row).0.unwrap_or(1);
            ("", look.t.with("home-day", &[("n", &day)]))
        }
    }
}

/// "22 sängar: 11 upptagna, 7 hålls för någon hemma, 2 delas, 2 lediga"
pub(crate) fn line(look: &Look<'_>, board: &Board) -> String {
    let Some((_, ward)) = &board.ward else { return String::new() };
    let sums = Sums::of(ward);
    look.t.with(
        "board-places-line",
        &[
            ("beds", &ward.beds),
            ("taken", &sums.taken),
            ("held", &sums.held),
            ("shared", &sums.shared),
            ("free", &sums.free),
        ],
    )
}

/// "17 hem · 23 trygghetsplatser: 7 egna sängar, 8 delade, 8 som överbeläggning"
pub(crate) fn ways_back(look: &Look<'_>, board: &Board) -> String {
    let Some((_, ward)) = &board.ward else { return String::new() };
    let homes = board.rows.iter().filter(|row| home_place(row).is_some()).count();
    let of = |is: fn(&SafetyBed) -> bool| ward.safety_beds.values().filter(|bed| is(bed)).count();
    look.t.with(
        "board-ways-back-line",
        &[
            ("homes", &homes),
            ("safe", &ward.safety_beds.len()),
            ("own", &of(|bed| matches!(bed, SafetyBed::Held { .. }))),
            ("shared", &of(|bed| *bed == SafetyBed::Pooled)),
            ("over", &of(|bed| *bed == SafetyBed::Overbooking)),
        ],
    )
}

/// The ward's beds, each counted once: the four sums are the number of beds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) taken: usize,
    /// For one patient at home or on the way there.
    pub(super) held: usize,
    /// Kept empty for several, whether or not somebody lies there now.
    pub(super) shared: usize,
    pub(super) free: usize,
}

impl Sums {
    pub(super) fn of(ward: &Ward) -> Self {
        let mut sums = Sums { taken: 0, held: 0, shared: 0, free: 0 };
        for bed in 1..=ward.beds {
            let held = ward.safety_beds.values().any(|way| *way == SafetyBed::Held { bed });
            if held {
                sums.held += 1;
            } else if ward.pool.beds.contains(&bed) {
                sums.shared += 1;
            } else if ward.is_free(bed) {
                sums.free += 1;
            } else {
                sums.taken += 1;
            }
        }
        sums
    }
}

pub(crate) fn anchor(place: u16) -> String {
    format!("plats-{place}")
}

/// The disc that fills as the patient comes nearer home.
pub(crate) fn disc(phase: Phase) -> &'static str {
    match phase {
        Phase::Candidate => "disc1",
        Phase::Assessment => "disc2",
        Phase::Offered | Phase::Planned | Phase::BackOnWard => "disc3",
        Phase::AtHome => "disc4",
        Phase::Discharged
        | Phase::NotSuitable
        | Phase::Declined
        | Phase::Cancelled
        | Phase::Died => "disc5",
    }
}

fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Candidate => "phase-candidate",
        Phase::Assessment => "phase-assessment",
        Phase::Offered => "phase-offered",
        Phase::Planned => "phase-planned",
        Phase::AtHome => "phase-at-home",
        Phase::BackOnWard => "phase-back-on-ward",
        Phase::Discharged => "phase-discharged",
        Phase::NotSuitable => "phase-not-suitable",
        Phase::Declined => "phase-declined",
        Phase::Cancelled => "phase-cancelled",
        Phase::Died => "phase-died",
    }
}

/// The page of a patient, from anywhere on the board.
pub(crate) fn href(row: &Row) -> String {
    paths::episode(row.episode)
}
