//! Reading the lists: episodes by scope, dated items, contacts, persons. Each is filtered by an
//! index and bounded in SQL, then opened here.
//!
//! Not here: sorting by name, which only the caller can do after opening, and access.

use crate::error::RecordError;
use crate::fields::Fields;
use crate::keys::{KeyState, Keys, Owner};
use crate::projection;
use crate::record::Record;
use crate::rows::{ContactRow, EpisodeRow, ItemRow, PersonRow, ScopeRow};
use crate::seal;
use crate::sql;
use crate::value::{self, Value, values};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct CountedEpisode {
    #[sqlx(flatten)]
    row: EpisodeRow,
    total: i64,
}

#[derive(sqlx::FromRow)]
struct OwnedItem {
    #[sqlx(flatten)]
    row: ItemRow,
    person: Uuid,
    keeper: String,
}

#[derive(sqlx::FromRow)]
struct OwnedContact {
    #[sqlx(flatten)]
    row: ContactRow,
    person: Uuid,
    keeper: String,
}

/// What a unit may list by one reason.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// The unit.
    pub scope: Uuid,
    /// Why, as a stored word.
    pub basis: &'a str,
    /// Those that ended before are left out.
    pub ended_since: i64,
}

impl Listed<'_> {
    fn values(&self) -> Vec<Value> {
        values![self.scope, self.basis, self.ended_since]
    }
}

impl Record {
    /// The episodes that these units or persons may list, in order of opening, and how many they
    /// are in all. Open only: those still going on, by a reason that still holds.
    pub async fn episodes_in_scope(
        &self,
        scopes: &[Uuid],
        open_only: bool,
        limit: i64,
    ) -> Result<(Vec<EpisodeRow>, i64), RecordError> {
        let statement =
            if open_only { &sql::OPEN_EPISODES_IN_SCOPE } else { &sql::EPISODES_IN_SCOPE };
        self.episodes_listed(statement, values![limit], scopes).await
    }

    /// The same by one reason only, those still going on and those that ended since a moment.
    pub async fn recent_episodes_in_scope(
        &self,
        scopes: &[Uuid],
        basis: &str,
        ended_since: i64,
        limit: i64,
    ) -> Result<(Vec<EpisodeRow>, i64), RecordError> {
        let values = values![limit, ended_since, basis];
        self.episodes_listed(&sql::RECENT_EPISODES_IN_SCOPE, values, scopes).await
    }

    async fn episodes_listed(
        &self,
        statement: &'static sql::Statement,
        mut values: Vec<Value>,
        scopes: &[Uuid],
    ) -> Result<(Vec<EpisodeRow>, i64), RecordError> {
        // One statement only: the limit and the total would not hold over several.
        if scopes.is_empty() || scopes.len() > statement.groups_max() {
            return Ok((Vec::new(), 0));
        }
        values.extend(value::ids(scopes));
        let rows: Vec<CountedEpisode> = self.db().all_of(statement, values).await?;
        let total = rows.first().map_or(0, |row| row.total);
        let rows = rows.into_iter().map(|row| row.row).collect();
        Ok((self.open_episodes(rows).await?, total))
    }

    /// A page of what a unit may list by one reason, still open or ended since a moment, the newest
    /// first, from after one (opened at, episode).
    pub async fn listed_page(
        &self,
        listed: &Listed<'_>,
        after: (i64, Uuid),
        limit: i64,
    ) -> Result<Vec<EpisodeRow>, RecordError> {
        let mut values = listed.values();
        values.extend(values![after.0, after.1, limit]);
        let rows = self.db().all_of(&sql::LISTED_PAGE, values).await?;
        self.open_episodes(rows).await
    }

    /// How many these are.
    pub async fn listed_count(&self, listed: &Listed<'_>) -> Result<i64, RecordError> {
        let rows: Vec<(i64,)> = self.db().all_of(&sql::LISTED_COUNT, listed.values()).await?;
        Ok(rows.first().map_or(0, |row| row.0))
    }

    /// How many of them each of these patients has.
    pub async fn listed_of_persons(
        &self,
        listed: &Listed<'_>,
        persons: &[Uuid],
    ) -> Result<Vec<(Uuid, i64)>, RecordError> {
        let mut counts = Vec::new();
        for part in persons.chunks(sql::LISTED_OF_PERSONS.groups_max()) {
            let mut values = listed.values();
            values.extend(value::ids(part));
            let part: Vec<(Uuid, i64)> = self.db().all_of(&sql::LISTED_OF_PERSONS, values).await?;
            counts.extend(part);
        }
        Ok(counts)
    }

    /// These episodes, in order of opening; those that are not there are left out.
    pub async fn episode_rows(&self, episodes: &[Uuid]) -> Result<Vec<EpisodeRow>, RecordError> {
        let rows = self.db().all_of(&sql::EPISODES, value::ids(episodes)).await?;
        self.open_episodes(rows).await
    }

    async fn open_episodes(&self, rows: Vec<EpisodeRow>) -> Result<Vec<EpisodeRow>, RecordError> {
        let keys = self.keys_of(rows.iter().map(|row| (row.person, row.keeper.clone()))).await?;
        open_all(rows, |mut row| {
            let place = projection::episode_place(&row);
            row.summary = open(&keys, row.person, &row.keeper, &place, &row.summary)?;
            Ok(row)
        })
    }

    /// Who may list an episode, and why.
    pub async fn scopes_of(&self, episode: Uuid) -> Result<Vec<ScopeRow>, RecordError> {
        self.db().all_of(&sql::SCOPES_OF_EPISODE, values![episode]).await
    }

    /// All dated items of these episodes, past and future: the caller compares them with now.
    pub async fn items_of(&self, episodes: &[Uuid]) -> Result<Vec<ItemRow>, RecordError> {
        let rows = self.db().all_of(&sql::ITEMS_OF_EPISODES, value::ids(episodes)).await?;
        self.open_items(rows).await
    }

    /// The items of these episodes that count at a moment.
    pub async fn open_items_of(
        &self,
        episodes: &[Uuid],
        now: i64,
    ) -> Result<Vec<ItemRow>, RecordError> {
        let mut open = Vec::new();
        for part in episodes.chunks(sql::OPEN_ITEMS_OF_EPISODES.groups_max()) {
            let mut values = values![now];
            values.extend(value::ids(part));
            let rows = self.db().all_of(&sql::OPEN_ITEMS_OF_EPISODES, values).await?;
            open.extend(self.open_items(rows).await?);
        }
        Ok(open)
    }

    /// What a unit owns that counts at this moment, the gravest and oldest first.
    pub async fn items_of_unit(
        &self,
        unit: Uuid,
        now: i64,
        limit: i64,
    ) -> Result<Vec<ItemRow>, RecordError> {
        let rows = self.db().all_of(&sql::ITEMS_OF_UNIT, values![unit, now, limit]).await?;
        self.open_items(rows).await
    }

    async fn open_items(&self, rows: Vec<OwnedItem>) -> Result<Vec<ItemRow>, RecordError> {
        let keys = self.keys_of(rows.iter().map(|row| (row.person, row.keeper.clone()))).await?;
        open_all(rows, |OwnedItem { mut row, person, keeper }| {
            let place = projection::item_place(&row, person, &keeper);
            row.detail = open(&keys, person, &keeper, &place, &row.detail)?;
            Ok(row)
        })
    }

    /// The contacts of a unit from one moment up to, not including, another.
    pub async fn contacts_of_unit(
        &self,
        unit: Uuid,
        from: i64,
        to: i64,
        limit: i64,
    ) -> Result<Vec<ContactRow>, RecordError> {
        let rows = self.db().all_of(&sql::CONTACTS_OF_UNIT, values![unit, from, to, limit]).await?;
        self.open_contacts(rows).await
    }

    /// All contacts of these episodes, in order of time.
    pub async fn contacts_of(&self, episodes: &[Uuid]) -> Result<Vec<ContactRow>, RecordError> {
        let rows = self.db().all_of(&sql::CONTACTS_OF_EPISODES, value::ids(episodes)).await?;
        self.open_contacts(rows).await
    }

    async fn open_contacts(&self, rows: Vec<OwnedContact>) -> Result<Vec<ContactRow>, RecordError> {
        let keys = self.keys_of(rows.iter().map(|row| (row.person, row.keeper.clone()))).await?;
        open_all(rows, |OwnedContact { mut row, person, keeper }| {
            let place = projection::contact_place(&row, person, &keeper);
            row.detail = open(&keys, person, &keeper, &place, &row.detail)?;
            Ok(row)
        })
    }

    /// These persons; those that are not there are left out.
    pub async fn persons(&self, persons: &[Uuid]) -> Result<Vec<PersonRow>, RecordError> {
        let rows: Vec<PersonRow> = self.db().all_of(&sql::PERSONS, value::ids(persons)).await?;
        let keys = self.keys_of(rows.iter().map(|row| (row.person, row.keeper.clone()))).await?;
        open_all(rows, |mut row| {
            let place = projection::person_place(&row);
            row.detail = open(&keys, row.person, &row.keeper, &place, &row.detail)?;
            Ok(row)
        })
    }

    /// The persons who have every one of these tokens.
    pub async fn persons_by_token(
        &self,
        tokens: &[[u8; 32]],
        limit: i64,
    ) -> Result<Vec<Uuid>, RecordError> {
        let mut tokens = tokens.to_vec();
        tokens.sort_unstable();
        tokens.dedup();
        let count = i64::try_from(tokens.len()).unwrap_or(i64::MAX);
        let mut values = values![limit, count];
        if tokens.is_empty() || tokens.len() > sql::PERSONS_BY_TOKEN.groups_max() {
            return Ok(Vec::new());
        }
        values.extend(tokens.into_iter().map(Value::from));
        let rows: Vec<(Uuid,)> = self.db().all_of(&sql::PERSONS_BY_TOKEN, values).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn keys_of(&self, owners: impl Iterator<Item = Owner>) -> Result<Keys, RecordError> {
        let mut owners: Vec<Owner> = owners.collect();
        owners.sort_unstable();
        owners.dedup();
        self.opener().keys(&mut self.db(), owners).await
    }
}

fn open(
    keys: &Keys,
    person: Uuid,
    keeper: &str,
    place: &Fields,
    sealed: &[u8],
) -> Result<Vec<u8>, RecordError> {
    if matches!(keys.of(person, keeper), KeyState::Destroyed) {
        return Err(RecordError::Destroyed);
    }
    let text = seal::open(&*keys.alive(person, keeper)?, place, sealed);
    text.ok_or(RecordError::Corrupt("a row does not open"))
}

/// Opens rows one by one. One whose key is destroyed in this very moment is left out, as its row
/// will be in the next; any other fault is a fault of the list, which never drops a patient.
fn open_all<S, T>(
    rows: Vec<S>,
    open: impl Fn(S) -> Result<T, RecordError>,
) -> Result<Vec<T>, RecordError> {
    let opened = rows.into_iter().map(open);
    opened.filter(|row| !matches!(row, Err(RecordError::Destroyed))).collect()
}
