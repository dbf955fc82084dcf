//! Directory cache: organisations, units, wards, staff and approved programmes, held in memory by every node and
//! read anew when one of them changes. Small: hundreds, not patients.

use crate::problem::Problem;
use crate::state::State;
use care::ids::{OrganisationId, StaffId, UnitId, WardId};
use care::programme::Programme;
use care::stream::{StreamId, StreamKind};
use care::world::Directory;
use record::{Record, RecordError, StateRow};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::broadcast::error::RecvError;

#[derive(Clone)]
pub struct DirectoryCache(Arc<RwLock<Arc<Directory>>>);

const KINDS: [StreamKind; 5] = [
    StreamKind::Organisation,
    StreamKind::Unit,
    StreamKind::Ward,
    StreamKind::Staff,
    StreamKind::Programme,
];

impl DirectoryCache {
    pub(crate) async fn load(record: &Record) -> Result<Self, Problem> {
        let cache = DirectoryCache(Arc::default());
        cache.reload(record).await?;
        Ok(cache)
    }

    pub fn now(&self) -> Arc<Directory> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn reload(&self, record: &Record) -> Result<(), RecordError> {
        let mut directory = Directory::default();
        for kind in KINDS {
            for row in record.states_of(kind).await? {
                put(&mut directory, &row)?;
            }
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(directory);
        Ok(())
    }

    /// Reads these streams anew; called before the answer to the command that changed them.
    pub(crate) async fn refresh(
        &self,
        record: &Record,
        streams: &[StreamId],
    ) -> Result<(), RecordError> {
        let changed: Vec<StreamId> =
            streams.iter().filter(|stream| KINDS.contains(&stream.kind)).copied().collect();
        if changed.is_empty() {
            return Ok(());
        }
        let rows = record.states(&changed).await?;
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let mut directory = (**held).clone();
        for row in &rows {
            put(&mut directory, row)?;
        }
        *held = Arc::new(directory);
        Ok(())
    }

    /// Keeps up with what other tasks of this node commit.
    pub(crate) fn follow(&self, record: &Record) {
        let (cache, record) = (self.clone(), record.clone());
        let mut committed = record.subscribe();
        tokio::spawn(async move {
            loop {
                let read = match committed.recv().await {
                    Ok(change) => cache.refresh(&record, &change.streams).await,
                    Err(RecvError::Lagged(_)) => cache.reload(&record).await,
                    Err(RecvError::Closed) => return,
                };
                if let Err(error) = read {
                    tracing::warn!(%error, "the directory could not be read anew");
                }
            }
        });
    }
}

fn put(directory: &mut Directory, row: &StateRow) -> Result<(), RecordError> {
    let id = row.stream.id;
    match State::from_text(row.stream.kind, &row.body)? {
        State::Unit(unit) => {
            directory.units.insert(UnitId(id), unit);
        }
        State::Ward(ward) => {
            directory.wards.insert(WardId(id), ward);
        }
        State::Staff(staff) => {
            directory.staff.insert(StaffId(id), staff);
        }
        State::Organisation(organisation) => {
            directory.organisations.insert(OrganisationId(id), organisation);
        }
        State::Programme(log) => {
            directory.approvals.extend(
                log.versions
                    .iter()
                    .filter_map(|approved| Some((approved.hash.clone(), approved.entered?))),
            );
            for approved in log.versions {
                // An approved text was parsed before it was approved; a later reader may be
                // stricter, and then the version is not offered but its episodes stay readable.
                match Programme::parse(&log.name, &approved.text) {
                    Ok(programme) => {
                        directory.programmes.insert(approved.hash, Arc::new(programme));
                    }
                    Err(faults) => {
                        tracing::error!(
                            programme = log.name,
                            version = approved.version,
                            faults = faults.len(),
                            "an approved programme cannot be read"
                        );
                    }
                }
            }
        }
        State::Person(_) | State::Episode(_) | State::Social(_) => {}
    }
    Ok(())
}
