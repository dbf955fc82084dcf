//! Writing the derived rows: all of a changed stream are deleted and written anew, for all
//! streams of a batch at once.
//!
//! Not here: reading them (`reads`).

use crate::changes::New;
use crate::db::Conn;
use crate::error::RecordError;
use crate::fields::Fields;
use crate::keys::{Keys, Owner};
use crate::rows::{ContactRow, EpisodeRow, ItemRow, PersonRow, Rows};
use crate::seal::{self, Key};
use crate::sql::{self, Tables};
use crate::value::{self, Value, values};
use care::stream::{StreamId, StreamKind};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whose keys the rows are sealed with.
pub(crate) fn owners(rows: &Rows) -> Vec<Owner> {
    let episode = rows.episode.iter().map(|row| (row.person, row.keeper.clone()));
    episode.chain(rows.person.iter().map(|row| (row.person, row.keeper.clone()))).collect()
}

#[derive(Default)]
pub(crate) struct Values {
    episodes: Vec<Value>,
    scopes: Vec<Value>,
    items: Vec<Value>,
    contacts: Vec<Value>,
    timers: Vec<Value>,
    persons: Vec<Value>,
    tokens: Vec<Value>,
}

/// Replaces the rows of these streams.
pub(crate) async fn write(
    conn: &mut Conn,
    tables: Tables,
    streams: BTreeMap<StreamId, Rows>,
    keys: &Keys,
) -> Result<(), RecordError> {
    delete(conn, tables, streams.keys()).await?;
    let mut values = Values::default();
    for (_, rows) in streams {
        values.add_changed(New { rows, episode_changed: true, person_changed: true }, keys)?;
    }
    values.write(conn, tables).await
}

async fn delete(
    conn: &mut Conn,
    tables: Tables,
    streams: impl Iterator<Item = &StreamId>,
) -> Result<(), RecordError> {
    let (mut episodes, mut persons): (Vec<Uuid>, Vec<Uuid>) = (Vec::new(), Vec::new());
    for stream in streams {
        match stream.kind {
            StreamKind::Episode => episodes.push(stream.id),
            StreamKind::Person => persons.push(stream.id),
            StreamKind::Ward
            | StreamKind::Unit
            | StreamKind::Staff
            | StreamKind::Programme
            | StreamKind::Social
            | StreamKind::Organisation => {}
        }
    }
    delete_episodes(conn, tables, &episodes).await?;
    delete_persons(conn, tables, &persons).await
}

pub(crate) async fn delete_episodes(
    conn: &mut Conn,
    tables: Tables,
    episodes: &[Uuid],
) -> Result<(), RecordError> {
    let of_episodes =
        [&sql::DELETE_EPISODES, &sql::DELETE_SCOPES, &sql::DELETE_ITEMS, &sql::DELETE_CONTACTS];
    let of_episodes = of_episodes.into_iter().chain([&sql::DELETE_TIMERS]);
    for statement in of_episodes {
        delete_of_episodes(conn, tables, statement, episodes).await?;
    }
    Ok(())
}

pub(crate) async fn delete_of_episodes(
    conn: &mut Conn,
    tables: Tables,
    statement: &'static sql::Statement,
    episodes: &[Uuid],
) -> Result<(), RecordError> {
    conn.run(statement, tables, value::ids(episodes)).await.map(drop)
}

pub(crate) async fn delete_persons(
    conn: &mut Conn,
    tables: Tables,
    persons: &[Uuid],
) -> Result<(), RecordError> {
    conn.run(&sql::DELETE_PERSONS, tables, value::ids(persons)).await?;
    conn.run(&sql::DELETE_TOKENS, tables, value::ids(persons)).await?;
    Ok(())
}

impl Values {
    pub(crate) async fn write(self, conn: &mut Conn, tables: Tables) -> Result<(), RecordError> {
        conn.run(&sql::INSERT_EPISODES, tables, self.episodes).await?;
        conn.run(&sql::INSERT_SCOPES, tables, self.scopes).await?;
        conn.run(&sql::INSERT_ITEMS, tables, self.items).await?;
        conn.run(&sql::INSERT_CONTACTS, tables, self.contacts).await?;
        conn.run(&sql::INSERT_TIMERS, tables, self.timers).await?;
        conn.run(&sql::INSERT_PERSONS, tables, self.persons).await?;
        conn.run(&sql::INSERT_TOKENS, tables, self.tokens).await?;
        Ok(())
    }

    pub(crate) fn add_changed(&mut self, new: New, keys: &Keys) -> Result<(), RecordError> {
        let New { rows, episode_changed, person_changed } = new;
        if let Some(row) = rows.episode {
            let key = keys.alive(row.person, &row.keeper)?;
            for item in rows.items {
                self.item(item, &key, &row);
            }
            for contact in rows.contacts {
                self.contact(contact, &key, &row);
            }
            for row in rows.timers {
                self.timers.extend(values![row.timer, row.episode, row.item, row.step, row.at]);
            }
            for scope in rows.scopes {
                self.scopes.extend(values![scope.episode, scope.scope, scope.basis, scope.open]);
            }
            if episode_changed {
                self.episode(row, &key);
            }
        } else if !(rows.items.is_empty()
            && rows.contacts.is_empty()
            && rows.scopes.is_empty()
            && rows.timers.is_empty())
        {
            return Err(RecordError::Corrupt("rows of an episode without its own row"));
        }
        if let Some(row) = rows.person {
            let key = keys.alive(row.person, &row.keeper)?;
            if person_changed {
                let detail = seal::seal(&key, &person_place(&row), &row.detail);
                self.persons.extend(values![row.person, row.keeper, row.protected, detail]);
            }
            for token in rows.tokens {
                self.tokens.extend(values![token.token, token.person]);
            }
        }
        Ok(())
    }

    fn episode(&mut self, row: EpisodeRow, key: &Key) {
        let summary = seal::seal(key, &episode_place(&row), &row.summary);
        self.episodes.extend(values![
            row.episode,
            row.person,
            row.unit,
            row.ward,
            row.phase,
            row.open,
            row.opened_at,
            row.home_from,
            row.ended_at,
            row.keeper,
            summary,
        ]);
    }

    fn item(&mut self, item: ItemRow, key: &Key, of: &EpisodeRow) {
        let detail = seal::seal(key, &item_place(&item, of.person, &of.keeper), &item.detail);
        self.items.extend(values![
            item.episode,
            item.no,
            item.kind,
            item.level,
            item.opens_at,
            item.closes_at,
            item.due_at,
            item.unit,
            item.role,
            detail,
        ]);
    }

    fn contact(&mut self, row: ContactRow, key: &Key, of: &EpisodeRow) {
        let detail = seal::seal(key, &contact_place(&row, of.person, &of.keeper), &row.detail);
        self.contacts.extend(values![
            row.contact,
            row.episode,
            row.unit,
            row.at,
            row.state,
            detail
        ]);
    }
}

pub(crate) fn episode_place(row: &EpisodeRow) -> Fields {
    Fields::of("episode_row").uuid(row.episode).uuid(row.person).text(&row.keeper)
}

pub(crate) fn item_place(row: &ItemRow, person: Uuid, keeper: &str) -> Fields {
    let place = Fields::of("item_row").uuid(row.episode).int(i64::from(row.no));
    place.uuid(person).text(keeper)
}

pub(crate) fn contact_place(row: &ContactRow, person: Uuid, keeper: &str) -> Fields {
    let place = Fields::of("contact_row").uuid(row.episode).uuid(row.contact);
    place.uuid(person).text(keeper)
}

pub(crate) fn person_place(row: &PersonRow) -> Fields {
    Fields::of("person_row").uuid(row.person).text(&row.keeper)
}
