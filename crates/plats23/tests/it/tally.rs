//! The tally: what came of every request, and what is wrong with it in words.

use crate::browser::{Browser, Fields, Reply};
use crate::scene::Scene;
use crate::table::Cell;
use crate::ways::{Names, Way};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An episode that nobody has heard of: what is not there must answer as what is not theirs.
pub(crate) const NOBODYS: &str = "2300beef-0000-7000-8000-000000000000";

#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) denied: usize,
    pub(crate) requests: usize,
    /// Cells of which some way cannot name the target, and answered about the sender's own.
    pub(crate) about_own: BTreeSet<String>,
    /// Every address that a denied cell has, and those that were tried.
    pub(crate) addresses: BTreeSet<String>,
    pub(crate) denied_at: BTreeSet<String>,
    /// The best that any role got at each address.
    pub(crate) led: BTreeMap<String, u16>,
    pub(crate) nowhere: Vec<String>,
    pub(crate) faults: Vec<String>,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Tally) {
        self.denied += other.denied;
        self.requests += other.requests;
        self.about_own.extend(other.about_own);
        self.addresses.extend(other.addresses);
        self.denied_at.extend(other.denied_at);
        self.nowhere.extend(other.nowhere);
        self.faults.extend(other.faults);
        for (pattern, status) in other.led {
            self.note(pattern, status);
        }
    }

    /// Done, or stopped by what is newer only, is better than refused by a rule.
    fn note(&mut self, pattern: String, status: u16) {
        let worth = |status: u16| match status {
            200 | 303 => 3,
            409 => 2,
            422 => 1,
            _ => 0,
        };
        let held = self.led.entry(pattern).or_insert(404);
        if worth(status) > worth(*held) {
            *held = status;
        }
    }

    pub(crate) fn fault(&mut self, cell: &Cell, way: &Way, reply: &Reply, why: &str) {
        let (name, pattern, status) = (cell.name(), way.pattern(), reply.status);
        self.faults.push(format!("{name}: {pattern} -> {status} {}: {why}", reply.location));
    }

    /// A denied cell by a way that names its target.
    pub(crate) async fn must_be_denied(
        &mut self,
        cell: &Cell,
        way: &Way,
        by: &Browser,
        on: &Scene,
    ) {
        let reply = send(by, way, &on.seen()).await;
        self.requests += 1;
        self.denied_at.insert(way.pattern());
        if reply.is_denied() {
            return;
        }
        // Sent to a page of their own, and told as little as of what is not there.
        if !way.is_form && reply.status == 303 {
            let id = on.told.episode.0.to_string();
            let elsewhere = Way { path: way.path.replace(&id, NOBODYS), ..way.clone() };
            let mut nothing = send(by, &elsewhere, "0").await;
            nothing.location = nothing.location.replace(NOBODYS, &id);
            if nothing.status == reply.status && nothing.location == reply.location {
                return;
            }
        }
        self.fault(cell, way, &reply, "not denied");
    }

    /// An allowed cell: something comes of one of its ways. A decision is stopped at the last
    /// moment by an old version, so that the next cell finds the patient as they were.
    pub(crate) async fn must_lead(&mut self, cell: &Cell, ways: &[Way], by: &Browser) {
        let mut best = vec![];
        let leads = |best: &[u16]| best.iter().any(|s| matches!(s, 200 | 303 | 409 | 422));
        for way in ways {
            let known = self.led.get(&way.pattern());
            if leads(&best) && matches!(known, Some(200 | 303 | 409)) {
                continue;
            }
            let reply = send(by, way, "0").await;
            self.requests += 1;
            self.note(way.pattern(), reply.status);
            best.push(reply.status);
            if reply.status >= 500 || reply.status == 400 || reply.status == 401 {
                self.fault(cell, way, &reply, "a fault");
            }
        }
        if !leads(&best) {
            self.nowhere.push(cell.name());
        }
    }
}

pub(crate) async fn send(by: &Browser, way: &Way, seen: &str) -> Reply {
    if !way.is_form {
        return by.get(&way.path).await;
    }
    let mut fields: Fields = way.fields.clone();
    for (name, value) in [
        ("command", Uuid::now_v7().to_string()),
        ("acting", by.acting.to_string()),
        ("seen", seen.to_owned()),
    ] {
        fields.push((name.to_owned(), value));
    }
    by.post(&way.path, &fields).await
}

/// Does its address say whose it is?
pub(crate) fn names_target(way: &Way) -> bool {
    way.names == Names::Target
}
