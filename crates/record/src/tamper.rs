//! Ten thousand ways to harm a log, each found at its first position and called by its name.
//!
//! Not here: the same on real databases (`tests/it/tamper.rs`).

use crate::chain::{Chain, Head};
use crate::event::EventRow;
use crate::seal;
use crate::verify::{Fault, FaultKind, verify_rows};
use rand::rngs::StdRng;
use rand::{Rng, RngCore, SeedableRng};
use uuid::Uuid;

const TRIALS: usize = 10_000;
const ROWS: usize = 8;

#[derive(Clone)]
struct Log {
    rows: Vec<EventRow>,
    head: Head,
    known: Vec<Head>,
}

fn bytes(random: &mut StdRng, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    random.fill_bytes(&mut bytes);
    bytes
}

fn uuid(random: &mut StdRng) -> Uuid {
    Uuid::from_u128(random.random())
}

fn log(random: &mut StdRng, chain: &Chain) -> Log {
    let streams: Vec<Uuid> = (0..3).map(|_| uuid(random)).collect();
    let mut hash = [0; 32];
    let mut rows: Vec<EventRow> = Vec::new();
    for position in 1..=ROWS {
        let stream_id = streams[random.random_range(0..3)];
        let version = 1 + rows.iter().filter(|row| row.stream_id == stream_id).count();
        let length = random.random_range(40..80);
        let mut row = EventRow {
            position: i64::try_from(position).unwrap(),
            stream_kind: "episode".to_owned(),
            stream_id,
            version: i64::try_from(version).unwrap(),
            kind: "noted".to_owned(),
            keeper: "2321000131/hsl".to_owned(),
            subject: uuid(random),
            happened_at: random.random_range(0..1000),
            recorded_at: 1000 + i64::try_from(position).unwrap(),
            actor: uuid(random),
            assignment: Uuid::nil(),
            command_id: uuid(random),
            hash: Vec::new(),
            body: bytes(random, length),
        };
        hash = chain.hash(&hash, row.position, &row);
        row.hash = hash.to_vec();
        rows.push(row);
    }
    let head = head_of(chain, &rows);
    Log { rows, known: vec![head.clone()], head }
}

fn head_of(chain: &Chain, rows: &[EventRow]) -> Head {
    let last = rows.last().unwrap();
    chain.head(last.position, last.hash.clone().try_into().unwrap(), last.recorded_at)
}

fn edit(random: &mut StdRng, log: &mut Log, at: usize) -> FaultKind {
    let row = &mut log.rows[at];
    let byte = random.random_range(0..row.body.len());
    match random.random_range(0..10) {
        0 => row.kind.push('x'),
        1 => row.keeper.push('x'),
        2 => row.happened_at += 1,
        3 => row.recorded_at -= 1,
        4 => row.actor = uuid(random),
        5 => row.subject = uuid(random),
        6 => row.hash[byte % 32] ^= 1,
        7 => row.command_id = uuid(random),
        8 => row.assignment = uuid(random),
        _ => row.body[byte] ^= 1,
    }
    FaultKind::Edited
}

fn delete(random: &mut StdRng, log: &mut Log, at: usize) -> FaultKind {
    log.rows.remove(at);
    if random.random() {
        return FaultKind::Deleted;
    }
    // The thief renumbers what follows.
    log.rows[at..].iter_mut().for_each(|row| row.position -= 1);
    let provable = log.rows.len() - at > 1;
    if provable { FaultKind::Deleted } else { FaultKind::Recomputed }
}

fn swap(random: &mut StdRng, log: &mut Log, at: usize, with: usize) -> FaultKind {
    let (one, two) = (log.rows[at].clone(), log.rows[with].clone());
    if random.random() {
        (log.rows[at].body, log.rows[with].body) = (two.body, one.body);
    } else {
        log.rows[at] = EventRow { position: one.position, hash: one.hash.clone(), ..two.clone() };
        log.rows[with] = EventRow { position: two.position, hash: two.hash, ..one };
    }
    FaultKind::Swapped
}

fn reorder(log: &mut Log, at: usize, with: usize) -> FaultKind {
    let (one, two) = (log.rows[at].position, log.rows[with].position);
    log.rows.swap(at, with);
    (log.rows[at].position, log.rows[with].position) = (one, two);
    FaultKind::Reordered
}

fn truncate(random: &mut StdRng, log: &mut Log, at: usize) -> FaultKind {
    log.rows.truncate(at);
    if random.random() && at > 0 {
        // The thief makes the head fit, but cannot make its mac.
        let last = &log.rows[at - 1];
        log.head.position = last.position;
        log.head.hash = last.hash.clone().try_into().unwrap();
        log.head.recorded_at = last.recorded_at;
    }
    FaultKind::Truncated
}

fn recompute(log: &mut Log, at: usize) -> FaultKind {
    let other = Chain::new(seal::random_key());
    log.rows[at].happened_at += 1;
    let mut hash = if at == 0 { vec![0; 32] } else { log.rows[at - 1].hash.clone() };
    for row in &mut log.rows[at..] {
        row.hash = other.hash(&hash, row.position, row).to_vec();
        hash.clone_from(&row.hash);
    }
    log.head = head_of(&other, &log.rows);
    FaultKind::Recomputed
}

fn older(chain: &Chain, log: &mut Log, at: usize) -> FaultKind {
    log.rows.truncate(at.max(1));
    log.head = head_of(chain, &log.rows);
    FaultKind::Older
}

#[test]
fn every_harm_is_found_and_named() {
    let mut random = StdRng::seed_from_u64(23);
    let chain = Chain::new(seal::random_key());
    let sound: Vec<Log> = (0..50).map(|_| log(&mut random, &chain)).collect();
    for log in &sound {
        assert_eq!(verify_rows(&chain, &log.rows, &log.head, &log.known), Ok(()));
    }
    for trial in 0..TRIALS {
        let mut log = sound[trial % sound.len()].clone();
        let at = random.random_range(0..ROWS - 1);
        let with = random.random_range(at + 1..ROWS);
        let kind = match trial % 7 {
            0 => edit(&mut random, &mut log, at),
            1 => delete(&mut random, &mut log, at),
            2 => reorder(&mut log, at, with),
            3 => swap(&mut random, &mut log, at, with),
            4 => truncate(&mut random, &mut log, at),
            5 => recompute(&mut log, at),
            _ => older(&chain, &mut log, at),
        };
        let at = if kind == FaultKind::Older { at.max(1) } else { at };
        let fault = Fault { position: i64::try_from(at + 1).unwrap(), kind };
        let found = verify_rows(&chain, &log.rows, &log.head, &log.known);
        assert_eq!(found, Err(fault), "trial {trial}");
    }
}

#[test]
fn a_head_of_another_record_or_of_a_rewritten_log_is_seen() {
    let mut random = StdRng::seed_from_u64(24);
    let chain = Chain::new(seal::random_key());
    let (one, two) = (log(&mut random, &chain), log(&mut random, &chain));
    let found = verify_rows(&chain, &one.rows, &one.head, &two.known).unwrap_err();
    assert_eq!(found.kind, FaultKind::Rewritten);
    let other = Chain::new(seal::random_key());
    let found = verify_rows(&other, &one.rows, &one.head, &one.known).unwrap_err();
    assert_eq!(found.kind, FaultKind::ForeignHead);
}
