//! Who may do what, over HTTP: every cell of the access table, with the session of somebody who
//! really has that role and stands in that relation.

use crate::browser::Browser;
use crate::scene::{Person, Scene};
use crate::story::{self, Stories};
use crate::table::{Cell, cells};
use crate::tally::{Tally, names_target, send};
use crate::ways::{Names, Untouched, Way, stage, ways};
use access::{AnswerOf, Resource};
use axum::Router;
use care::episode::Episode;
use care::who::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

type Key = (Role, String, &'static str);

struct Stage {
    stories: Stories,
    scenes: BTreeMap<Key, Arc<Scene>>,
    browsers: BTreeMap<Person, Browser>,
}

impl Stage {
    async fn set(cells: &[Cell]) -> Stage {
        let stories = story::play().await;
        let router: Router = stories.region.router();
        let (mut scenes, mut browsers) = (BTreeMap::new(), BTreeMap::new());
        for cell in cells {
            let key = key(cell);
            if scenes.contains_key(&key) {
                continue;
            }
            let scene = Scene::of(&stories, cell.role, &cell.relation, key.2).await;
            if !browsers.contains_key(&scene.who) {
                browsers.insert(scene.who, scene.who.browser(&router).await);
            }
            scenes.insert(key, Arc::new(scene));
        }
        Stage { stories, scenes, browsers }
    }

    fn of(&self, cell: &Cell) -> (Arc<Scene>, Browser) {
        let scene = self.scenes[&key(cell)].clone();
        let browser = self.browsers[&scene.who].clone();
        (scene, browser)
    }

    async fn position(&self) -> i64 {
        self.stories.region.app.record().position().await.unwrap()
    }
}

/// The ward's own patients are where the action is done; everybody else's are where they are.
fn key(cell: &Cell) -> Key {
    let stage = if cell.relation == "own_ward" { stage(cell.action) } else { "" };
    (cell.role, cell.relation.clone(), stage)
}

#[test]
fn every_denied_cell_is_denied_over_http_and_every_address_leads_somewhere() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(whole_table());
}

async fn whole_table() {
    let began = Instant::now();
    let cells = cells();
    let stage = Arc::new(Stage::set(&cells).await);
    the_relations_are_those_of_the_table(&stage, &cells);
    let played = began.elapsed();
    let (denied, allowed): (Vec<Cell>, Vec<Cell>) =
        cells.into_iter().partition(|cell| !cell.allowed);
    let mut tally = denied_by_name(&stage, &denied).await;
    tally.add(denied_of_own(&stage, &denied).await);
    let of_denied = tally.requests;
    tally.add(led(&stage, &allowed).await);
    tell(&tally, &denied, &allowed, of_denied);
    let told = tally.faults.join("\n");
    println!("{:.1} s, of which {:.1} s to play", began.elapsed().as_secs_f32(), played.as_secs_f32());
    assert!(tally.faults.is_empty(), "{} holes:\n{told}", tally.faults.len());
    assert_eq!(tally.denied, denied.len(), "every denied cell is tried");
    let (nowhere, dead) = (unexpected(&tally.nowhere), dead_addresses(&tally));
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

/// Nothing changes at all, whoever tries: the record stands where it stood.
async fn denied_by_name(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    let before = stage.position().await;
    let stood = Arc::new(AtomicI64::new(before));
    let mut groups: BTreeMap<(Role, String), Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        groups.entry((cell.role, cell.relation.clone())).or_default().push(cell.clone());
    }
    let tried = groups.into_values().map(|cells| {
        let (stage, stood) = (stage.clone(), stood.clone());
        tokio::spawn(async move {
            let mut tally = Tally::default();
            for cell in &cells {
                let (scene, browser) = stage.of(cell);
                let ways = ways(cell, &scene);
                tally.denied += usize::from(!ways.is_empty());
                for way in ways.iter().filter(|way| names_target(way)) {
                    tally.must_be_denied(cell, way, &browser, &scene).await;
                    let now = stage.position().await;
                    if way.is_form && now != stood.swap(now, Ordering::SeqCst) {
                        let pattern = way.pattern();
                        tally.faults.push(format!("{}: {pattern}: a change here or beside", cell.name()));
                    }
                }
            }
            tally
        })
    });
    let mut tally = Tally::default();
    for tried in tried.collect::<Vec<_>>() {
        tally.add(tried.await.unwrap());
    }
    if stage.position().await != before {
        tally.faults.push("a denied request has changed the record".to_owned());
    }
    tally
}

/// Where the address names nobody, what answers is about the sender's own.
async fn denied_of_own(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    let mut tally = Tally::default();
    for cell in cells {
        let (scene, browser) = stage.of(cell);
        for way in ways(cell, &scene) {
            let Names::Own(untouched) = way.names else { continue };
            tally.requests += 1;
            tally.denied_at.insert(way.pattern());
            let before = stage.stories.state(scene.told.episode).await;
            let reply = send(&browser, &way, &scene.seen()).await;
            if reply.is_denied() {
                continue;
            }
            tally.about_own.insert(cell.name());
            let after = stage.stories.state(scene.told.episode).await;
            if reply.body.contains(&scene.told.mark) {
                tally.fault(cell, &way, &reply, "shows the patient");
            }
            if !is_untouched(untouched, &scene, &before, &after) {
                tally.fault(cell, &way, &reply, "changes it");
            }
        }
    }
    tally
}

fn is_untouched(what: Untouched, scene: &Scene, before: &Episode, after: &Episode) -> bool {
    let entered = |episode: &Episode| {
        episode.journal.iter().filter(|(unit, ..)| *unit == scene.other.unit).count()
    };
    match what {
        Untouched::Episode => before.version == after.version,
        Untouched::Measurements => before.measurements.len() == after.measurements.len(),
        Untouched::Care => {
            (before.doses.len(), before.samples.len()) == (after.doses.len(), after.samples.len())
        }
        Untouched::Journal => entered(before) == entered(after),
    }
}

async fn led(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    let mut tally = Tally::default();
    for cell in cells {
        let (scene, browser) = stage.of(cell);
        let ways: Vec<Way> = ways(cell, &scene);
        tally.must_lead(cell, &ways, &browser).await;
    }
    tally
}

/// Of every role and action, in one relation at least, something comes; but for what is said here.
fn unexpected(nowhere: &[String]) -> Vec<&String> {
    nowhere.iter().collect()
}

/// Addresses where somebody is denied and nobody ever led anywhere: a slip of the pen, not a proof.
fn dead_addresses(tally: &Tally) -> Vec<(&String, u16)> {
    let denied = tally.denied_at.iter();
    let best = denied.map(|at| (at, tally.led.get(at).copied().unwrap_or(0)));
    best.filter(|(_, best)| !matches!(best, 200 | 303 | 409)).collect()
}

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
    println!("allowed, nothing came of it: {:#?}", tally.nowhere);
    println!("dead: {:#?}", dead_addresses(tally));
}
