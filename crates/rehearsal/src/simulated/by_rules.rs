//! By rules: every patient in a world of their own, decided and folded in memory, on every core.

use super::broken::Way;
use super::ledger::Ledger;
use super::life::{Around, Life, Refused};
use super::region::{Region, Simulation};
use crate::fault::Fault;
use crate::living::Deed;
use crate::living::rules::Rules;
use care::refusal::Refusal;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A page's own picture is computed for one step of so many.
const THOROUGH_EVERY: u64 = 8;

/// Plays the region through `decide` and `evolve`; says how many patients are done.
pub fn by_rules(asked: &Simulation, on_way: &(dyn Fn(usize) + Sync)) -> Result<Ledger, Vec<Fault>> {
    let region = Region::of(asked)?;
    let morning = region.morning();
    let numbers = region.numbers();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut mine = vec![];
        while let Some(number) = numbers.get(next.fetch_add(1, Ordering::Relaxed)) {
            mine.push((*number, patient(&region, morning.clone(), *number)));
            on_way(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
        mine
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let ended = workers.into_iter().map(std::thread::ScopedJoinHandle::join);
        // A panic is the rules' own, and is heard.
        ended
            .flat_map(|mine| mine.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect::<Vec<_>>()
    });
    all.sort_by_key(|(number, _)| *number);
    let mut ledger = Ledger::default();
    all.into_iter().for_each(|(_, of_one)| ledger.add(of_one));
    Ok(ledger)
}

fn patient(region: &Region, mut rules: Rules, number: usize) -> Ledger {
    let mut life = Life::new(region, number, Way::Rules);
    let (mut now, ends) = (region.starts_at(), region.ends_at());
    loop {
        life.plan(around(&rules, &life, now));
        let Some(at) = life.next_at(now).filter(|at| *at < ends) else { break };
        life.hold(around(&rules, &life, now), at);
        now = at;
        if let Some(deed) = life.take(around(&rules, &life, now)) {
            carry_out(&mut life, &mut rules, &deed, now);
        }
        let is_thorough = life.ledger.commands.is_multiple_of(THOROUGH_EVERY);
        life.check(around(&rules, &life, now), is_thorough);
    }
    life.hold(around(&rules, &life, now), ends);
    life.crashes(&rules, ends);
    let id = life.id;
    life.ends(Around {
        episode: rules.world.episodes.get(&id),
        directory: &rules.directory,
        now: ends,
        reads_at: ends,
    })
}

fn around<'a>(rules: &'a Rules, life: &Life<'_>, now: jiff::Timestamp) -> Around<'a> {
    let (episode, reads_at) = (rules.world.episodes.get(&life.id), now.max(life.newest));
    Around { episode, directory: &rules.directory, now, reads_at }
}

fn carry_out(life: &mut Life<'_>, rules: &mut Rules, deed: &Deed, now: jiff::Timestamp) {
    // As behind the door: no time before what has been recorded.
    let shown = life.clock(deed, now).max(life.newest);
    let came = rules.carry_out(deed.id, &deed.command, deed.actor.who, shown);
    if came.as_ref().is_ok_and(|events| *events > 0) {
        life.newest = shown;
    }
    let told = came.map_err(|refusal| refused(deed, &refusal));
    life.told(deed, told.as_ref().copied(), around(rules, life, now));
    if life.is_sent_twice(deed) && told.is_ok() {
        life.ledger.sent_twice += 1;
        let again = rules.carry_out(deed.id, &deed.command, deed.actor.who, shown);
        if again != Ok(0) {
            life.breaks(now, "sent twice it counted twice".to_owned());
        }
    }
    if life.is_crash(deed) {
        life.crashes(rules, now);
    }
}

/// A fact is refused only when it cannot have happened.
pub(super) fn refused(deed: &Deed, refusal: &Refusal) -> Refused {
    let is_fact = deed.command.is_fact();
    let cannot_be = matches!(
        refusal,
        Refusal::InFuture { .. }
            | Refusal::BeforeEpisode { .. }
            | Refusal::Implausible { .. }
            | Refusal::NothingMeasured
    );
    let kind = if is_fact { "fact" } else { "decision" };
    let key = format!("{kind}, {}", refusal.key().trim_start_matches("refusal-"));
    let said = format!("{} ({refusal})", name(deed));
    Refused { key, said, is_wrong: is_fact && !cannot_be }
}

fn name(deed: &Deed) -> String {
    let care::command::Command::Episode(_, command) = &deed.command else {
        return "command".to_owned();
    };
    let value = serde_json::to_value(command).unwrap_or_default();
    value["command"].as_str().unwrap_or_default().to_owned()
}
