//! Every cell tried: the denied ones where the address names the target, those where it cannot, and
//! the allowed ones, so that no denial is a slip of the pen.

use crate::scene::{Person, Scene};
use crate::stage::Stage;
use crate::story;
use crate::table::Cell;
use crate::tally::{Tally, names_target, send};
use crate::ways::{Names, Untouched, Way, ways};
use access::Action;
use care::episode::Episode;
use care::ids::EpisodeId;
use care::who::Role;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Nothing changes at all, whoever tries: the record stands where it stood.
pub(crate) async fn denied_by_name(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
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
                tally.addresses.extend(ways.iter().map(Way::pattern));
                let ways = ways.into_iter().filter(names_target).collect();
                for way in stage.turn(cell, ways) {
                    tally.must_be_denied(cell, &way, &browser, &scene).await;
                }
                let now = stage.position().await;
                if now != stood.swap(now, Ordering::SeqCst) {
                    tally.faults.push(format!("{}: a change here, or beside", cell.name()));
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
pub(crate) async fn denied_of_own(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    let (mut tally, mut alone) = (Tally::default(), vec![]);
    let mut groups: BTreeMap<EpisodeId, Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        let (scene, _) = stage.of(cell);
        match scene.who {
            Person::Staff(..) => groups.entry(scene.told.episode).or_default().push(cell.clone()),
            // What they say of their own is said of another patient than the cell's.
            Person::Themselves(..) => alone.push(cell.clone()),
        }
    }
    let tried = groups.into_values().map(|cells| {
        let stage = stage.clone();
        tokio::spawn(async move { of_own(&stage, &cells).await })
    });
    for tried in tried.collect::<Vec<_>>() {
        tally.add(tried.await.unwrap());
    }
    tally.add(of_own(stage, &alone).await);
    tally
}

async fn of_own(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    let mut tally = Tally::default();
    let mut known: BTreeMap<EpisodeId, Episode> = BTreeMap::new();
    for cell in cells {
        let (scene, browser) = stage.of(cell);
        let id = scene.told.episode;
        let ways = ways(cell, &scene).into_iter().filter(|way| !names_target(way));
        for way in stage.turn(cell, ways.collect()) {
            if let Entry::Vacant(unknown) = known.entry(id) {
                unknown.insert(stage.stories.state(id).await);
            }
            let Names::Own(untouched) = way.names else { continue };
            tally.requests += 1;
            tally.denied_at.insert(way.pattern());
            let reply = send(&browser, &way, &scene.seen()).await;
            if reply.is_denied() {
                continue;
            }
            tally.about_own.insert(cell.name());
            if shows(&reply.body, &scene, &way, untouched) {
                tally.fault(cell, &way, &reply, "shows the patient");
            }
            let before = known.get_mut(&id).unwrap();
            if stage.version(id).await != before.version {
                let after = stage.stories.state(id).await;
                if !is_untouched(untouched, &scene, before, &after) {
                    tally.fault(cell, &way, &reply, "changes it");
                }
                *before = after;
            }
        }
    }
    tally
}

/// The patient, by name or by words of their agreement; a page that comes back to whoever wrote on
/// it, and people who are shown their own name, are told nothing.
fn shows(body: &str, scene: &Scene, way: &Way, untouched: Untouched) -> bool {
    let is_theirs = way.path.contains(&scene.told.episode.0.to_string());
    let by_name = match scene.who {
        Person::Themselves(_, person) if person == scene.told.patient => false,
        Person::Themselves(..) | Person::Staff(..) => body.contains(&scene.told.mark),
    };
    let shown = by_name || body.contains(&story::word(scene.told.episode));
    shown && !is_theirs && untouched != Untouched::Nobody
}

fn is_untouched(what: Untouched, scene: &Scene, before: &Episode, after: &Episode) -> bool {
    let entered = |episode: &Episode| {
        episode.journal.iter().filter(|(unit, ..)| *unit == scene.other.unit).count()
    };
    match what {
        Untouched::Episode | Untouched::Nobody => before.version == after.version,
        Untouched::Measurements => before.measurements.len() == after.measurements.len(),
        Untouched::Care => {
            (before.doses.len(), before.samples.len()) == (after.doses.len(), after.samples.len())
        }
        Untouched::Journal => entered(before) == entered(after),
    }
}

pub(crate) async fn led(stage: &Arc<Stage>, cells: &[Cell]) -> Tally {
    // One patient's cells after each other, and last what ends a unit's part.
    let mut groups: BTreeMap<EpisodeId, Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        let (scene, _) = stage.of(cell);
        groups.entry(scene.told.episode).or_default().push(cell.clone());
    }
    let tried = groups.into_values().map(|mut cells| {
        cells.sort_by_key(|cell| cell.action == Action::AnswerRequest);
        let stage = stage.clone();
        tokio::spawn(async move {
            let mut tally = Tally::default();
            for cell in &cells {
                let (scene, browser) = stage.of(cell);
                tally.must_lead(cell, &ways(cell, &scene), &browser).await;
            }
            tally
        })
    });
    let mut tally = Tally::default();
    for tried in tried.collect::<Vec<_>>() {
        tally.add(tried.await.unwrap());
    }
    tally
}
