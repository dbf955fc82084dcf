//! The stage: the scenes of all relations, with everybody signed in.

use crate::browser::Browser;
use crate::scene::{Known, Person, Scene};
use crate::story::{self, Stories};
use crate::table::Cell;
use crate::ways::{Way, stage};
use axum::Router;
use care::ids::EpisodeId;
use care::who::Role;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

type Key = (Role, String, &'static str);

pub(crate) struct Stage {
    pub(crate) stories: Arc<Stories>,
    scenes: BTreeMap<Key, Arc<Scene>>,
    browsers: BTreeMap<Person, Browser>,
    /// The number of each relation among its role's.
    relations: BTreeMap<(Role, String), usize>,
    every_way: bool,
}

impl Stage {
    pub(crate) async fn set(cells: &[Cell]) -> Stage {
        let stories = story::shared().await;
        let router: Router = stories.region.router();
        let (mut scenes, mut browsers) = (BTreeMap::new(), BTreeMap::new());
        let mut known: BTreeMap<&str, Known> = BTreeMap::new();
        for cell in cells {
            let key = key(cell);
            if scenes.contains_key(&key) {
                continue;
            }
            let (name, who) = Scene::cast(&stories, cell.role, &cell.relation, key.2);
            let told = &stories.told[name];
            if !known.contains_key(name) {
                known.insert(name, Known::of(&stories, told).await);
            }
            let scene = Scene::of(told, who, &cell.relation, known[name].clone());
            if let Entry::Vacant(nobody) = browsers.entry(scene.who) {
                nobody.insert(scene.who.browser(&router).await);
            }
            scenes.insert(key, Arc::new(scene));
        }
        let mut relations: BTreeMap<(Role, String), usize> = BTreeMap::new();
        for cell in cells {
            let of_role = relations.keys().filter(|key| key.0 == cell.role).count();
            relations.entry((cell.role, cell.relation.clone())).or_insert(of_role);
        }
        let every_way = std::env::var_os("PLATS23_EVERY_WAY").is_some();
        Stage { stories, scenes, browsers, relations, every_way }
    }

    pub(crate) fn of(&self, cell: &Cell) -> (Arc<Scene>, Browser) {
        let scene = self.scenes[&key(cell)].clone();
        let browser = self.browsers[&scene.who].clone();
        (scene, browser)
    }

    /// The way whose turn it is. Every cell is tried, and every way by every role, one relation
    /// after another; with `PLATS23_EVERY_WAY` every way in every cell, which takes twice as long.
    pub(crate) fn turn(&self, cell: &Cell, ways: Vec<Way>) -> Vec<Way> {
        if ways.is_empty() || self.every_way {
            return ways;
        }
        let turn =
            (self.relations[&(cell.role, cell.relation.clone())] + cell.role as usize) % ways.len();
        ways.into_iter().skip(turn).take(1).collect()
    }

    pub(crate) async fn version(&self, id: EpisodeId) -> u64 {
        let row = self.stories.region.app.record().state(id.into()).await.unwrap().unwrap();
        u64::try_from(row.version).unwrap()
    }

    pub(crate) async fn position(&self) -> i64 {
        self.stories.region.app.record().position().await.unwrap()
    }
}

/// The ward's own patients are where the action is done; everybody else's are where they are.
fn key(cell: &Cell) -> Key {
    let stage = if cell.relation == "own_ward" { stage(cell.action) } else { "" };
    (cell.role, cell.relation.clone(), stage)
}
