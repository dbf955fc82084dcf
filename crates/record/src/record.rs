//! The record of one deployment: opened, asked for its secrets, listened to.
//!
//! Not here: writing (`tx`, `writer`) and the questions (`reads`).

use crate::chain::{Head, HeadRow};
use crate::custody::Custody;
use crate::db::{Ask, Db};
use crate::error::RecordError;
use crate::fields::Fields;
use crate::keys::{KeyCache, Opener};
use crate::meta;
use crate::newest::Newest;
use crate::schema;
use crate::seal;
use crate::secrets::Secrets;
use crate::sql::{self, Sent, Tables};
use crate::system_keys;
use crate::value::values;
use care::stream::StreamId;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::{broadcast, watch};

/// Where a record is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A SQLite file, made when it is not there.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database.
    Pg(String),
}

impl Location {
    /// `postgres://…` is a server; anything else is the path of a file.
    pub fn parse(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Self::Pg(text.to_owned());
        }
        Self::Sqlite(PathBuf::from(text.strip_prefix("sqlite://").unwrap_or(text)))
    }
}

/// What has just been committed: only ids, so that it can be told to anyone who listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The end of the log after it.
    pub position: i64,
    /// The streams that changed.
    pub streams: Vec<StreamId>,
}

/// An opened record; cheap to clone.
#[derive(Clone)]
pub struct Record(Arc<Inner>);

struct Inner {
    db: Db,
    secrets: RwLock<Arc<Secrets>>,
    cache: KeyCache,
    committed: broadcast::Sender<Committed>,
    position: watch::Sender<i64>,
    newest: Newest,
}

/// How many commits a slow listener may lag behind before it must read the log instead.
const LAG_MAX: usize = 1024;

impl Record {
    /// Opens a record, or makes a new one where there is none.
    pub async fn open(location: &Location, custody: Custody) -> Result<Self, RecordError> {
        let db = match location {
            Location::Sqlite(path) => Db::sqlite(path).await?,
            Location::Pg(url) => Db::pg(url).await?,
        };
        let (secrets, head) = prepare(&db, custody).await?;
        Ok(Self(Arc::new(Inner {
            db,
            secrets: RwLock::new(Arc::new(secrets)),
            cache: KeyCache::default(),
            committed: broadcast::Sender::new(LAG_MAX),
            position: watch::Sender::new(head.position),
            newest: Newest::of(head.recorded_at),
        })))
    }

    /// Closes all connections; what is under way ends first.
    pub async fn close(&self) {
        self.0.db.close().await;
    }

    /// How many connections to the database are open.
    pub fn connections(&self) -> u32 {
        self.0.db.connections()
    }

    /// The database, for the operational tables of this crate.
    pub(crate) fn db(&self) -> &Db {
        &self.0.db
    }

    pub(crate) fn secrets(&self) -> Arc<Secrets> {
        self.0.secrets.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_secrets(&self, secrets: Secrets) {
        *self.0.secrets.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(secrets);
    }

    pub(crate) fn cache(&self) -> &KeyCache {
        &self.0.cache
    }

    pub(crate) fn opener(&self) -> Opener<'_> {
        Opener { secrets: self.secrets(), cache: &self.0.cache }
    }

    /// Whether this database understands a statement.
    pub async fn prepare(&self, statement: &Sent) -> Result<(), RecordError> {
        self.0.db.prepare(statement).await
    }

    /// The keyed hash of a text that is searched by, such as an identifier. The purpose keeps
    /// equal texts of different columns apart.
    pub fn blind(&self, purpose: &str, text: &str) -> [u8; 32] {
        seal::mac(&self.secrets().system.blind, &Fields::of("blind").text(purpose).text(text))
    }

    /// Tells which streams have changed, after each commit of this node.
    pub fn subscribe(&self) -> broadcast::Receiver<Committed> {
        self.0.committed.subscribe()
    }

    /// The end of the log as this node last wrote it, to wait on.
    pub fn watch(&self) -> watch::Receiver<i64> {
        self.0.position.subscribe()
    }

    pub(crate) fn tell(&self, committed: Committed) {
        self.0.position.send_replace(committed.position);
        // Nobody listening is no fault.
        let _ = self.0.committed.send(committed);
    }

    /// The end of the log, to be stored outside: see [`Head::to_line`].
    pub async fn export_head(&self) -> Result<Head, RecordError> {
        let head = read_head(&mut self.db()).await?;
        self.saw(head.recorded_at);
        Ok(head)
    }

    pub(crate) fn saw(&self, recorded_at: i64) {
        self.0.newest.saw(recorded_at);
    }

    /// The time to go by when a clock shows this, in microseconds: never before what this node
    /// knows to be recorded, unless that is more than a day ahead. This node knows what it has
    /// itself written, and the end of the log as it last read it.
    pub fn time(&self, clock: i64) -> i64 {
        self.0.newest.later(clock)
    }

    /// Whether that clock can be gone by: the record is not more than a day ahead of it.
    pub fn agrees_with(&self, clock: i64) -> bool {
        self.0.newest.agrees(clock)
    }

    /// Every kind of event in the log, with the kind of its stream.
    pub async fn event_kinds(&self) -> Result<Vec<(String, String)>, RecordError> {
        (&mut self.db()).all(&sql::EVENT_KINDS, vec![]).await
    }

    /// The position of the last event.
    pub async fn position(&self) -> Result<i64, RecordError> {
        Ok(self.export_head().await?.position)
    }
}

pub(crate) async fn read_head<A: Ask>(ask: &mut A) -> Result<Head, RecordError> {
    let rows: Vec<HeadRow> = ask.all(&sql::READ_HEAD, vec![]).await?;
    rows.into_iter().next().ok_or(RecordError::Corrupt("the head is missing"))?.try_into()
}

/// Makes the tables, proves the master key and opens the system keys.
async fn prepare(db: &Db, custody: Custody) -> Result<(Secrets, Head), RecordError> {
    let mut conn = db.begin().await?;
    schema::make(&mut conn).await?;
    match meta::read(&mut conn, meta::MASTER_KEY_CHECK).await? {
        Some(check) if custody.fits(&check) => {}
        Some(_) => return Err(RecordError::WrongMasterKey),
        None => {
            meta::put(&mut conn, meta::MASTER_KEY, custody.id()).await?;
            meta::put(&mut conn, meta::MASTER_KEY_CHECK, &custody.check_value()).await?;
        }
    }
    if meta::read(&mut conn, meta::MASTER_KEY).await?.as_deref() != Some(custody.id()) {
        return Err(RecordError::WrongMasterKey);
    }
    system_keys::make(&mut conn, &custody, 0).await?;
    let system = system_keys::open(&system_keys::read(&mut conn).await?, &custody)?;
    let empty = system.chain.empty();
    let values = values![empty.position, empty.hash, empty.recorded_at, empty.mac];
    conn.run(&sql::INSERT_HEAD, Tables::Live, values).await?;
    let head = read_head(&mut conn).await?;
    conn.commit().await?;
    let secrets = Secrets { custody: Arc::new(custody), other: None, system: Arc::new(system) };
    Ok((secrets, head))
}
