//! The simulated region, small: nothing that must hold is broken, what is planted is seen in time,
//! and the same seed is the same region.

use rehearsal::simulated::{Simulation, Way, by_door, by_rules, told};
use std::time::Instant;

fn asked(seed: u64, patients: usize, days: u32, faults: bool) -> Simulation {
    Simulation { seed, patients, days, faults, only: None }
}

#[expect(clippy::print_stdout, reason = "the figures, when somebody asks for them")]
fn holds(asked: &Simulation) -> rehearsal::simulated::Ledger {
    let began = Instant::now();
    let mut ledger = by_rules(asked, &|_| {}).expect("the region's files");
    println!("{}", told(&mut ledger, asked, Way::Rules, began.elapsed()));
    assert_eq!(ledger.broken, []);
    ledger
}

#[test]
fn with_faults_nothing_is_broken_and_every_hazard_is_seen_in_time() {
    let ledger = holds(&asked(1, 60, 12, true));
    let bitten = ledger.hazards.values().filter(|planted| planted.bit > 0).count();
    assert!(bitten >= 20, "{bitten} kinds of hazard have happened");
    assert!(ledger.crashes > 10 && ledger.sent_late > 40 && ledger.sent_twice > 40);
    assert!(ledger.came_home > 20, "{} have come home", ledger.came_home);
}

#[test]
fn the_same_seed_is_the_same_region_and_one_patient_alone_the_same_patient() {
    let region = asked(7, 3, 6, true);
    let played = |asked: &Simulation| by_rules(asked, &|_| {}).expect("the files");
    let (once, again) = (played(&region), played(&region));
    assert_eq!(once.digest(), again.digest());
    assert_ne!(once.digest(), played(&asked(8, 3, 6, true)).digest());
    let alone = (0..3).map(|only| played(&Simulation { only: Some(only), ..region.clone() }));
    assert_eq!(alone.map(|ledger| ledger.commands).sum::<u64>(), once.commands);
}

#[tokio::test]
async fn through_the_door_nothing_is_broken_either() {
    let asked = asked(3, 3, 4, true);
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = by_door(&asked, dir.path(), &|_| {}).await.expect("the region's files");
    println!("{}", told(&mut ledger, &asked, Way::Door, std::time::Duration::ZERO));
    assert_eq!(ledger.broken, []);
    assert!(ledger.crashes > 0 && ledger.commands > 60);
}
