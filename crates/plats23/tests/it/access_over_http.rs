//! Who may do what, over HTTP: every cell of the access table, with the session of somebody who
//! really has that role and stands in that relation.

use crate::stage::Stage;
use crate::story;
use crate::table::{Cell, cells};
use crate::tally::Tally;
use crate::tried::{denied_by_name, denied_of_own, led};
use access::{Action, AnswerOf, Resource};
use care::who::Role;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

#[test]
fn every_denied_cell_is_denied_over_http_and_every_address_leads_somewhere() {
    story::block_on(whole_table());
}

#[expect(clippy::print_stdout, reason = "the test tells what it has tried")]
async fn whole_table() {
    let began = Instant::now();
    let cells = cells();
    let stage = Arc::new(Stage::set(&cells).await);
    the_relations_are_those_of_the_table(&stage, &cells);
    let played = began.elapsed();
    let (denied, allowed): (Vec<Cell>, Vec<Cell>) =
        cells.into_iter().partition(|cell| !cell.allowed);
    let mut tally = denied_by_name(&stage, &denied).await;
    let by_name = began.elapsed();
    tally.add(denied_of_own(&stage, &denied).await);
    let of_denied = tally.requests;
    let of_own = began.elapsed();
    tally.add(led(&stage, &allowed).await);
    println!("{played:?} played, {by_name:?} denied by name, {of_own:?} of own");
    tell(&tally, &denied, &allowed, of_denied);
    let told = tally.faults.join("\n");
    println!(
        "{:.1} s, of which {:.1} s to play",
        began.elapsed().as_secs_f32(),
        played.as_secs_f32()
    );
    assert!(tally.faults.is_empty(), "{} holes:\n{told}", tally.faults.len());
    assert_eq!(tally.denied, denied.len(), "every denied cell is tried");
    assert_eq!(tally.denied_at, tally.addresses, "every address is tried");
    let (nowhere, dead) = (nowhere(&tally, &allowed), dead_addresses(&tally));
    assert!(nowhere.is_empty(), "allowed, and yet nothing comes of it: {nowhere:#?}");
    assert!(dead.is_empty(), "denied where nobody ever gets in: {dead:#?}");
}

/// The patients stand as the relations say: the policies, asked about them, give the table.
fn the_relations_are_those_of_the_table(stage: &Stage, cells: &[Cell]) {
    let policies = stage.stories.region.app.policies();
    let mut wrong = vec![];
    for cell in cells {
        let (scene, _) = stage.of(cell);
        let episode = scene.facts.clone();
        let resource = match cell.target.as_str() {
            "episode" => Resource::Episode(episode),
            "duty of own unit" => Resource::Duty { episode, unit: scene.own.unit },
            "duty of another" => Resource::Duty { episode, unit: scene.other.unit },
            answer => match AnswerOf::ALL
                .into_iter()
                .find(|of| answer.strip_prefix("answer of ") == Some(of.as_str()))
            {
                Some(of) => Resource::Answer { episode, of },
                None => continue,
            },
        };
        let decision = policies.permit(&scene.who.actor(), cell.action, &resource);
        if decision.allowed != cell.allowed {
            wrong.push(cell.name());
        }
    }
    assert!(wrong.is_empty(), "{} stand otherwise: {wrong:#?}", wrong.len());
}

/// Allowed by the table, with no page yet where it could be done, and why.
const WAITING: [(Role, Action, &str); 2] = [
    (Role::ClinicNurse, Action::Report, "tells the ward on /asked, which only asked units open"),
    (Role::Therapist, Action::FlagCandidate, "the form searches first, which a therapist may not"),
];

/// Of every role and action, in one relation at least, something comes.
fn nowhere(tally: &Tally, allowed: &[Cell]) -> Vec<(&'static str, &'static str)> {
    let pair = |cell: &Cell| (cell.role, cell.action);
    let led = allowed.iter().filter(|cell| !tally.nowhere.contains(&cell.name())).map(pair);
    let led: BTreeSet<_> = led.collect();
    let waiting = |pair: &(Role, Action)| WAITING.iter().any(|w| (w.0, w.1) == *pair);
    let all: BTreeSet<_> = allowed.iter().map(pair).collect();
    let lost = all.difference(&led).filter(|pair| !waiting(pair));
    lost.map(|(role, action)| (role.as_str(), action.as_str())).collect()
}

/// Addresses where somebody is denied and nobody ever led anywhere: a slip of the pen, not a proof.
fn dead_addresses(tally: &Tally) -> Vec<(&String, u16)> {
    let denied = tally.denied_at.iter();
    let best = denied.map(|at| (at, tally.led.get(at).copied().unwrap_or(0)));
    best.filter(|(_, best)| !matches!(best, 200 | 303 | 409)).collect()
}

#[expect(clippy::print_stdout, reason = "the test tells what it has tried")]
fn tell(tally: &Tally, denied: &[Cell], allowed: &[Cell], of_denied: usize) {
    let addresses: BTreeSet<_> = tally.denied_at.iter().collect();
    println!(
        "{} denied cells, {} tried with {of_denied} requests at {} addresses; \
         {} of them answer about the sender's own; {} allowed cells",
        denied.len(),
        tally.denied,
        addresses.len(),
        tally.about_own.len(),
        allowed.len(),
    );
    let lost = tally.nowhere.len();
    println!("of {lost} allowed cells nothing came: there was nothing of the kind to act on");
}
