//! The keys of persons: one for each (person, keeper), wrapped in the database, opened in memory.
//!
//! Not here: the master key (`custody`) and the keys of the whole record (`system_keys`).

use crate::db::Ask;
use crate::error::RecordError;
use crate::fields::Fields;
use crate::seal::Key;
use crate::secrets::Secrets;
use crate::sql;
use crate::text64;
use crate::value;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Whose record under whose law: the person (nil = the organisation) and the keeper.
pub(crate) type Owner = (Uuid, String);

/// Opened keys in memory at most; a region has fewer patients at home at one time.
const CACHED_MAX: usize = 20_000;
/// How long another node may still read after a key was destroyed. Writing always looks anew.
const CACHED_FOR: Duration = Duration::from_secs(30);

/// What is known of a key.
#[derive(Clone)]
pub(crate) enum KeyState {
    Alive(Arc<Key>),
    Destroyed,
    /// There is no such row: never, unless somebody deleted it.
    Missing,
    /// It is there but does not open: written over, or moved from another row.
    Damaged,
}

/// A wrapped key as it is stored.
#[derive(Debug, Clone, sqlx::FromRow, Serialize, Deserialize)]
pub(crate) struct KeyRow {
    pub(crate) subject: Uuid,
    pub(crate) keeper: String,
    #[serde(with = "text64")]
    pub(crate) wrapped: Vec<u8>,
    pub(crate) master_key_id: String,
    pub(crate) created_at: i64,
    pub(crate) destroyed_at: i64,
}

impl KeyRow {
    pub(crate) fn owner(&self) -> Owner {
        (self.subject, self.keeper.clone())
    }

    pub(crate) fn place(&self) -> Fields {
        place(self.subject, &self.keeper)
    }

    pub(crate) fn state(&self, secrets: &Secrets) -> Result<KeyState, RecordError> {
        if self.destroyed_at != 0 {
            let mark = secrets.system.chain.destroyed_mark(&self.place(), self.destroyed_at);
            let genuine = self.wrapped == mark;
            return Ok(if genuine { KeyState::Destroyed } else { KeyState::Damaged });
        }
        let key = secrets.custody(&self.master_key_id)?.unwrap(&self.place(), &self.wrapped);
        Ok(key.map_or(KeyState::Damaged, |key| KeyState::Alive(Arc::new(key))))
    }
}

/// What a wrapped key is bound to.
pub(crate) fn place(subject: Uuid, keeper: &str) -> Fields {
    Fields::of("subject_key").uuid(subject).text(keeper)
}

/// The keys that one piece of work needs.
pub(crate) struct Keys(HashMap<Owner, KeyState>);

impl Keys {
    pub(crate) fn of(&self, subject: Uuid, keeper: &str) -> KeyState {
        self.0.get(&(subject, keeper.to_owned())).cloned().unwrap_or(KeyState::Missing)
    }

    /// The key itself, or why there is none.
    pub(crate) fn alive(&self, subject: Uuid, keeper: &str) -> Result<Arc<Key>, RecordError> {
        match self.of(subject, keeper) {
            KeyState::Alive(key) => Ok(key),
            KeyState::Destroyed => Err(RecordError::Destroyed),
            KeyState::Missing => Err(RecordError::Corrupt("a person's key is missing")),
            KeyState::Damaged => Err(RecordError::Corrupt("a person's key does not open")),
        }
    }

    pub(crate) fn insert(&mut self, owner: Owner, state: KeyState) {
        self.0.insert(owner, state);
    }
}

/// The opened keys in memory.
#[derive(Default)]
pub(crate) struct KeyCache(Mutex<HashMap<Owner, (Instant, Arc<Key>)>>);

impl KeyCache {
    fn get(&self, owner: &Owner) -> Option<Arc<Key>> {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, key) = keys.get(owner)?;
        (since.elapsed() < CACHED_FOR).then(|| key.clone())
    }

    pub(crate) fn put(&self, owner: Owner, key: Arc<Key>) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.len() >= CACHED_MAX {
            keys.clear();
        }
        keys.insert(owner, (Instant::now(), key));
    }

    pub(crate) fn remove(&self, owner: &Owner) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(owner);
    }
}

/// What opening a key needs.
pub(crate) struct Opener<'a> {
    pub(crate) secrets: Arc<Secrets>,
    pub(crate) cache: &'a KeyCache,
}

impl Opener<'_> {
    /// The keys of these owners, from memory where they are there.
    pub(crate) async fn keys<A: Ask>(
        &self,
        ask: &mut A,
        owners: impl IntoIterator<Item = Owner>,
    ) -> Result<Keys, RecordError> {
        let mut keys = Keys(HashMap::new());
        let mut unknown = Vec::new();
        for owner in owners {
            match self.cache.get(&owner) {
                Some(key) => keys.insert(owner, KeyState::Alive(key)),
                None => unknown.push(owner.0),
            }
        }
        for row in stored(ask, &unknown).await? {
            let state = row.state(&self.secrets)?;
            if let KeyState::Alive(key) = &state {
                self.cache.put(row.owner(), key.clone());
            }
            keys.insert(row.owner(), state);
        }
        Ok(keys)
    }

    /// The keys as they stand in this transaction: one that another node has destroyed is seen.
    pub(crate) async fn keys_now<A: Ask>(
        &self,
        ask: &mut A,
        owners: impl IntoIterator<Item = Owner>,
    ) -> Result<Keys, RecordError> {
        let subjects: Vec<Uuid> = owners.into_iter().map(|owner| owner.0).collect();
        let mut keys = Keys(HashMap::new());
        for row in stored(ask, &subjects).await? {
            let cached = if row.destroyed_at == 0 { self.cache.get(&row.owner()) } else { None };
            let state = match cached {
                Some(key) => KeyState::Alive(key),
                None => row.state(&self.secrets)?,
            };
            keys.insert(row.owner(), state);
        }
        Ok(keys)
    }
}

async fn stored<A: Ask>(ask: &mut A, subjects: &[Uuid]) -> Result<Vec<KeyRow>, RecordError> {
    ask.all(&sql::KEYS_OF_SUBJECTS, value::ids(subjects)).await
}
