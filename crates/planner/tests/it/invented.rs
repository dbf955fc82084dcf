//! Problems invented from a number: small, of every kind, and always possible.

use planner::{
    After, BreakRule, Carer, Part, Problem, Promise, Scale, Shift, Synchronisation, TravelMatrix,
    Visit, Weights, Window, WindowMet,
};

struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn index(&mut self, bound: usize) -> usize {
        usize::try_from(self.below(bound as u64)).expect("below a usize")
    }

    fn ticks(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.below(u64::try_from(to - from + 1).expect("from <= to")))
            .expect("small")
    }

    fn hits(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// With every kind of tie, window, shift, break, preference and weight.
pub(crate) fn problem(number: u64) -> Problem {
    let mut dice = Dice(number);
    let carers = 3 + dice.index(3);
    let visits = 4 + dice.index(10);
    let places = visits + 2;
    let rows: Vec<Vec<i64>> = (0..places)
        .map(|from| (0..places).map(|to| if from == to { 0 } else { dice.ticks(1, 60) }).collect())
        .collect();
    let has_shifts = dice.hits(60);
    let break_rule =
        dice.hits(50).then_some(BreakRule { starts_at: 180, ends_at: 360, duration: 30 });
    Problem {
        carers: (0..carers).map(|index| carer(&mut dice, index, has_shifts, break_rule)).collect(),
        visits: (0..visits).map(|index| visit(&mut dice, index, carers)).collect(),
        travel: TravelMatrix::new(&rows).expect("square"),
        weights: weights(&mut dice),
        window_met: if dice.hits(50) { WindowMet::AtStart } else { WindowMet::AtEnd },
        break_rule,
        scale: Scale { ticks_per_unit: 1, divisor: 1 },
    }
}

fn carer(dice: &mut Dice, index: usize, has_shifts: bool, rule: Option<BreakRule>) -> Carer {
    // The first three can do everything, so that every visit can be made even by two others.
    let abilities = if index < 3 { vec![0, 1, 2] } else { vec![dice.index(3)] };
    let starts_at = dice.ticks(0, 120);
    let shift =
        has_shifts.then_some(Shift { starts_at, ends_at: starts_at + dice.ticks(200, 480) });
    Carer {
        id: format!("c{index}"),
        organisation: None,
        abilities,
        start_place: dice.index(2),
        end_place: dice.index(2),
        shift,
        takes_break: rule.is_some() && dice.hits(70),
    }
}

fn visit(dice: &mut Dice, index: usize, carers: usize) -> Visit {
    let parts: Vec<Part> = (0..if dice.hits(40) { 2 } else { 1 })
        .map(|part| Part {
            service: format!("s{part}"),
            ability: part,
            duration: dice.ticks(5, 60),
            // As likely as not it cannot be kept: that costs, and breaks nothing.
            promise: dice.hits(20).then(|| Promise {
                carer: dice.hits(50).then(|| dice.index(carers)),
                starts_at: dice.ticks(0, 500),
                within: dice.ticks(0, 60),
                is_locked: false,
            }),
        })
        .collect();
    let synchronisation = match (parts.len(), dice.index(3)) {
        (1, _) | (_, 0) => Synchronisation::Independent,
        (_, 1) => Synchronisation::Simultaneous,
        _ => {
            let min = dice.ticks(0, 60);
            Synchronisation::Sequential { min, max: min + dice.ticks(0, 60) }
        }
    };
    let opens_at = dice.ticks(0, 400);
    let mut windows = vec![Window { starts_at: opens_at, ends_at: opens_at + dice.ticks(60, 150) }];
    if dice.hits(30) {
        let later = windows[0].ends_at + dice.ticks(0, 60);
        windows.push(Window { starts_at: later, ends_at: later + dice.ticks(60, 150) });
    }
    Visit {
        id: format!("p{index}"),
        place: index + 2,
        windows,
        parts,
        synchronisation,
        preferred: dice.hits(30).then(|| vec![dice.index(carers)]),
        incompatible: if dice.hits(20) { vec![dice.index(carers)] } else { vec![] },
        optional: dice.hits(30),
        priority: dice.ticks(1, 3),
        // Never in a circle: one waits only for those before it in the list.
        after: if index > 0 && dice.hits(20) {
            vec![After { visit: dice.index(index), gap: dice.ticks(0, 60) }]
        } else {
            vec![]
        },
    }
}

fn weights(dice: &mut Dice) -> Weights {
    Weights {
        travel: dice.ticks(1, 8),
        total_lateness: dice.ticks(0, 8),
        highest_lateness: dice.ticks(0, 8),
        waiting: dice.ticks(0, 8),
        overtime: dice.ticks(0, 8),
        highest_idle: dice.ticks(0, 60),
        not_preferred: dice.ticks(0, 20),
        unserved: dice.ticks(0, 200),
        missed_breaks: dice.ticks(0, 90),
        broken_promises: dice.ticks(0, 90),
        unevenness: if dice.hits(50) { dice.ticks(1, 4) } else { 0 },
    }
}
