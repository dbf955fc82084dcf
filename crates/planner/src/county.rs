//! A county's day, invented from a number: towns and villages, roads, three organisations, and visits
//! as home care has them. To try the planner at the size of the real thing; nobody in it exists.
//!
//! Times are minutes from midnight.

use crate::random::Random;
use crate::{
    BreakRule, Carer, Part, Problem, Scale, Shift, Synchronisation, Ticks, TravelMatrix, Visit,
    Weights, Window, WindowMet,
};

/// How large a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct County {
    pub visits: usize,
    pub carers: usize,
    pub seed: u64,
}

/// Home help, home nursing, and the hospital's own team.
const ORGANISATIONS: [&str; 3] = ["home-help", "home-nursing", "hospital-team"];
/// What is done: help, nursing tasks, intravenous treatment.
const HELP: usize = 0;
const NURSING: usize = 1;
const INTRAVENOUS: usize = 2;
const ABILITIES: [&str; 3] = ["help", "nursing", "intravenous"];
/// A county is so many kilometres across.
const ACROSS: f64 = 90.0;
const TOWNS: usize = 9;
const MORNING: Ticks = 7 * 60;

/// The whole day as a problem.
#[must_use]
pub fn county(size: County) -> Problem {
    let mut random = Random::new(size.seed ^ 0xc0_00_17);
    let towns: Vec<Place> = (0..TOWNS).map(|_| Place::anywhere(&mut random)).collect();
    let mut places = towns.clone();
    places.extend((0..size.visits).map(|_| Place::near(&mut random, &towns)));
    let carers = (0..size.carers).map(|index| carer(&mut random, index)).collect();
    let visits = (0..size.visits).map(|index| visit(&mut random, index)).collect();
    Problem {
        carers,
        visits,
        travel: roads(&mut random, &places),
        weights: Weights {
            travel: 2,
            total_lateness: 3,
            highest_lateness: 5,
            waiting: 1,
            overtime: 6,
            not_preferred: 15,
            unserved: 500,
            missed_breaks: 60,
            broken_promises: 20,
            ..Weights::default()
        },
        window_met: WindowMet::AtStart,
        break_rule: Some(BreakRule { starts_at: 11 * 60, ends_at: 14 * 60, duration: 30 }),
        scale: Scale { ticks_per_unit: 1, divisor: 1 },
    }
}

/// Kilometres east and north.
#[derive(Debug, Clone, Copy)]
struct Place {
    east: f64,
    north: f64,
}

impl Place {
    fn anywhere(random: &mut Random) -> Self {
        Self { east: random.unit() * ACROSS, north: random.unit() * ACROSS }
    }

    /// Most live in or about a town, the first ones larger; one in eight far out.
    fn near(random: &mut Random, towns: &[Self]) -> Self {
        if random.below(8) == 0 {
            return Self::anywhere(random);
        }
        let town = towns[random.below(towns.len()).min(random.below(towns.len()))];
        let reach = 6.0 * random.unit() * random.unit();
        let (east, north) = (random.unit() - 0.5, random.unit() - 0.5);
        Self { east: town.east + reach * east, north: town.north + reach * north }
    }
}

/// Minutes by road: longer than as the crow flies, slow in towns, and not the same both ways.
#[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
fn roads(random: &mut Random, places: &[Place]) -> TravelMatrix {
    let winding: Vec<f64> = places.iter().map(|_| 1.15 + 0.3 * random.unit()).collect();
    let rows = places.iter().zip(&winding).enumerate().map(|(row, (from, out))| {
        let cells = places.iter().zip(&winding).enumerate().map(|(column, (to, into))| {
            if row == column {
                return 0;
            }
            let (east, north) = (from.east - to.east, from.north - to.north);
            let kilometres = (east * east + north * north).sqrt() * (0.7 * out + 0.3 * into);
            let speed =
                if kilometres < 5.0 { 30.0 } else { 30.0 + 45.0 * (1.0 - 5.0 / kilometres) };
            2 + (kilometres / speed * 60.0) as Ticks
        });
        cells.collect()
    });
    let rows: Vec<Vec<Ticks>> = rows.collect();
    TravelMatrix::new(&rows).expect("as many rows as columns")
}

/// Of ten, six are home help, three home nursing and one the hospital's; two thirds work the day.
fn carer(random: &mut Random, index: usize) -> Carer {
    let organisation = match index % 10 {
        0 => INTRAVENOUS,
        1..4 => NURSING,
        _ => HELP,
    };
    let starts_at = if random.below(3) < 2 { MORNING } else { 13 * 60 };
    let base = random.below(TOWNS).min(random.below(TOWNS));
    Carer {
        id: format!("c{index}"),
        organisation: Some(ORGANISATIONS[organisation].to_owned()),
        // Whoever can treat can nurse, and whoever nurses can help.
        abilities: (HELP..=organisation).collect(),
        start_place: base,
        end_place: base,
        shift: Some(Shift { starts_at, ends_at: starts_at + 8 * 60 }),
        takes_break: starts_at == MORNING,
    }
}

/// Seven of ten are help, a quarter nursing, the rest intravenous treatment with its own hours;
/// one in seven needs two people.
fn visit(random: &mut Random, index: usize) -> Visit {
    let ability = match random.below(20) {
        0..14 => HELP,
        14..19 => NURSING,
        _ => INTRAVENOUS,
    };
    let duration = match ability {
        HELP => 10 + 5 * minutes(random, 6),
        NURSING => 15 + 5 * minutes(random, 4),
        _ => 30 + 10 * minutes(random, 3),
    };
    let part = |ability: usize| Part {
        service: ABILITIES[ability].to_owned(),
        ability,
        duration,
        promise: None,
    };
    let is_double = random.below(7) == 0;
    let parts = if is_double { vec![part(ability), part(HELP)] } else { vec![part(ability)] };
    let synchronisation = match (is_double, random.below(3)) {
        (false, _) => Synchronisation::Independent,
        (true, 0) => Synchronisation::Sequential { min: 0, max: 30 },
        (true, _) => Synchronisation::Simultaneous,
    };
    // A quarter want it in the morning; something of all kinds is needed until the evening.
    let latest = if random.below(4) == 0 { 3 * 60 } else { 12 * 60 };
    let starts_at = MORNING + minutes(random, latest);
    let wide = if ability == INTRAVENOUS { 60 } else { 60 + 30 * minutes(random, 5) };
    Visit {
        id: format!("p{index}"),
        place: TOWNS + index,
        windows: vec![Window { starts_at, ends_at: starts_at + wide }],
        parts,
        synchronisation,
        preferred: None,
        incompatible: vec![],
        optional: false,
        priority: if ability == INTRAVENOUS { 4 } else { 1 },
        after: vec![],
    }
}

#[expect(clippy::cast_possible_wrap, reason = "below a day")]
fn minutes(random: &mut Random, below: usize) -> Ticks {
    random.below(below) as Ticks
}
