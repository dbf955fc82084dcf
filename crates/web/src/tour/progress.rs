//! Progress: how far the tour has come, from the log of events and the access log.
//!
//! Kept is only when the visitor began, what was skipped and whether they have left; the rest is
//! read again each time, so that a restart forgets nothing.

use super::{Tour, TourSign, TourStep};
use crate::failure::Failure;
use crate::state::WebState;
use app::Problem;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use care::ids::EpisodeId;
use jiff::Timestamp;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Where the record keeps it, in a demonstration.
const KEPT: &str = "demo_tour";
/// More looks than a visitor makes.
const LOOKS_MAX: i64 = 2_000;
const EVENTS_MAX: i64 = 2_000;

/// What is kept between requests and starts.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub(super) struct Kept {
    /// When the tour began, in microseconds of the demonstration's clock; none before.
    since: Option<i64>,
    pub(super) skipped: BTreeSet<usize>,
    pub(super) has_left: bool,
}

impl Kept {
    pub(super) fn begin(now: Timestamp) -> Self {
        Kept { since: Some(now.as_microsecond()), ..Kept::default() }
    }
}

/// Where the visitor stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) has_begun: bool,
    pub(super) has_left: bool,
    pub(super) is_over: bool,
    /// The step to do now, from 0.
    pub(super) at: Option<usize>,
    pub(super) skipped: BTreeSet<usize>,
    /// When the visitor began.
    pub(super) since: Option<Timestamp>,
    /// What the step is about is so already.
    pub(super) is_so: bool,
}

pub(super) async fn read(web: &WebState) -> Result<Option<Kept>, Failure> {
    let text = web.app.record().meta(KEPT).await.map_err(Problem::from)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

pub(super) async fn write(web: &WebState, kept: &Kept) -> Result<(), Failure> {
    let text = serde_json::to_string(kept).map_err(|fault| Failure::Internal(fault.to_string()))?;
    Ok(web.app.record().set_meta(KEPT, &text).await.map_err(Problem::from)?)
}

/// Before a page is written in a demonstration: how far have they come?
pub(crate) async fn look(State(web): State<WebState>, request: Request, next: Next) -> Response {
    let is_page = *request.method() == Method::GET && !request.uri().path().starts_with("/assets");
    if is_page && web.tour().is_some() {
        // A page without the newest step is better than no page.
        drop(refresh(&web).await);
    }
    next.run(request).await
}

/// Reads the logs again.
pub(crate) async fn refresh(web: &WebState) -> Result<(), Failure> {
    let Some(tour) = web.tour() else { return Ok(()) };
    let kept = read(web).await?.unwrap_or_default();
    tour.stand(standing(web, tour, kept).await?);
    Ok(())
}

async fn standing(web: &WebState, tour: &Tour, kept: Kept) -> Result<Standing, Failure> {
    let Kept { since, skipped, has_left } = kept;
    let Some(mut since) = since else { return Ok(Standing { has_left, ..Standing::default() }) };
    let began = Timestamp::from_microsecond(since).ok();
    let mut logs = Logs::new(since);
    for (at, step) in tour.steps.iter().enumerate() {
        if skipped.contains(&at) {
            continue;
        }
        match logs.first(web, &step.done, since).await? {
            Some(done_at) => since = done_at,
            None => {
                let is_so = is_so(web, step).await;
                let (has_begun, at, since) = (true, Some(at), began);
                let is_over = false;
                return Ok(Standing { has_begun, has_left, is_over, at, skipped, since, is_so });
            }
        }
    }
    let (has_begun, is_over, at, since, is_so) = (true, true, None, began, false);
    Ok(Standing { has_begun, has_left, is_over, at, skipped, since, is_so })
}

/// Whether there is nothing left to do in the step; what cannot be read is not so.
async fn is_so(web: &WebState, step: &TourStep) -> bool {
    let (Some(episode), Some(already)) = (step.episode, step.already) else { return false };
    web.app.is_already(episode, already).await.unwrap_or(false)
}

/// What has been read of the logs, so that each stream and each person's looks are read once.
struct Logs {
    since: i64,
    looks: BTreeMap<Uuid, Vec<(i64, String, Vec<Uuid>)>>,
    events: BTreeMap<EpisodeId, Vec<(i64, String)>>,
}

impl Logs {
    fn new(since: i64) -> Self {
        Logs { since, looks: BTreeMap::new(), events: BTreeMap::new() }
    }

    /// When the first of these signs came, at `since` or later.
    async fn first(
        &mut self,
        web: &WebState,
        signs: &[TourSign],
        since: i64,
    ) -> Result<Option<i64>, Failure> {
        let mut first: Option<i64> = None;
        for sign in signs {
            let at = match sign {
                TourSign::Saw { action, by, patient, after } => {
                    let since = match after {
                        Some((kind, episode)) => self.happened(web, *episode, kind).await?,
                        None => Some(since),
                    }
                    .map(|there| there.max(since));
                    let Some(since) = since else { continue };
                    let looks = self.looks(web, *by).await?.iter();
                    let fits = looks.filter(|(at, what, whom)| {
                        *at >= since
                            && what == action
                            && patient.is_none_or(|one| whom.contains(&one))
                    });
                    fits.map(|(at, _, _)| *at).min()
                }
                TourSign::Happened { kind, episode } => {
                    let events = self.events(web, *episode).await?.iter();
                    let fits = events.filter(|(at, what)| *at >= since && what == kind);
                    fits.map(|(at, _)| *at).min()
                }
            };
            first = first.into_iter().chain(at).min();
        }
        Ok(first)
    }

    /// When something of this kind first happened.
    async fn happened(
        &mut self,
        web: &WebState,
        episode: EpisodeId,
        kind: &str,
    ) -> Result<Option<i64>, Failure> {
        let events = self.events(web, episode).await?.iter();
        Ok(events.filter(|(_, what)| what == kind).map(|(at, _)| *at).min())
    }

    async fn looks(
        &mut self,
        web: &WebState,
        by: Uuid,
    ) -> Result<&[(i64, String, Vec<Uuid>)], Failure> {
        if !self.looks.contains_key(&by) {
            let log = web.app.access_log();
            let rows = log.entries_by_actor(by, LOOKS_MAX).await.map_err(Problem::from)?;
            let rows = rows.into_iter().map(|row| row.entry);
            let rows = rows.filter(|entry| entry.allowed && entry.at >= self.since);
            let rows = rows.map(|entry| (entry.at, entry.action, entry.patients)).collect();
            self.looks.insert(by, rows);
        }
        Ok(self.looks.get(&by).map(Vec::as_slice).unwrap_or_default())
    }

    async fn events(&mut self, web: &WebState, of: EpisodeId) -> Result<&[(i64, String)], Failure> {
        let kept = match self.events.entry(of) {
            Entry::Occupied(kept) => kept.into_mut(),
            Entry::Vacant(place) => {
                let events = web.app.record().events(of.into(), 0, EVENTS_MAX).await;
                let events = events.map_err(Problem::from)?.into_iter();
                place.insert(events.map(|one| (one.recorded_at, one.kind)).collect())
            }
        };
        Ok(kept)
    }
}
