//! Changes: of the rows of a stream, only those are written that differ from what was there.
//!
//! The result is the same as replacing all of them, which is what a reprojection does; a test
//! holds the two together. Most commands change one row of fifty.

use crate::db::Conn;
use crate::error::RecordError;
use crate::keys::Keys;
use crate::projection::{Values, delete_of_episodes};
use crate::rows::Rows;
use crate::sql::{self, Tables};
use crate::value::{self, Value, values};
use std::collections::HashMap;
use uuid::Uuid;

/// The rows of a stream before and after a batch.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub(crate) before: Rows,
    pub(crate) after: Rows,
}

#[derive(Default)]
struct Gone {
    episodes: Vec<Uuid>,
    scopes: Vec<Uuid>,
    items: Vec<Value>,
    contacts: Vec<Uuid>,
    timers: Vec<Uuid>,
    persons: Vec<Uuid>,
    tokens: Vec<Uuid>,
}

pub(crate) async fn write(
    conn: &mut Conn,
    changes: Vec<Change>,
    keys: &Keys,
) -> Result<(), RecordError> {
    let (mut gone, mut values) = (Gone::default(), Values::default());
    for change in changes {
        let new = gone.without_same(change);
        values.add_changed(new, keys)?;
    }
    let tables = Tables::Live;
    delete_of_episodes(conn, tables, &sql::DELETE_EPISODES, &gone.episodes).await?;
    delete_of_episodes(conn, tables, &sql::DELETE_SCOPES, &gone.scopes).await?;
    conn.run(&sql::DELETE_ITEM_ROWS, tables, gone.items).await?;
    conn.run(&sql::DELETE_CONTACT_ROWS, tables, value::ids(&gone.contacts)).await?;
    conn.run(&sql::DELETE_TIMER_ROWS, tables, value::ids(&gone.timers)).await?;
    conn.run(&sql::DELETE_PERSONS, tables, value::ids(&gone.persons)).await?;
    conn.run(&sql::DELETE_TOKENS, tables, value::ids(&gone.tokens)).await?;
    values.write(conn, tables).await
}

/// What is to be inserted: the episode's or person's own row goes along for its key, and is
/// written only when it has changed itself.
pub(crate) struct New {
    pub(crate) rows: Rows,
    pub(crate) episode_changed: bool,
    pub(crate) person_changed: bool,
}

impl Gone {
    fn without_same(&mut self, change: Change) -> New {
        let Change { before, mut after } = change;
        let episode_changed = before.episode != after.episode;
        let person_changed = before.person != after.person;
        let episode = before.episode.as_ref().map(|row| row.episode);
        let person = before.person.as_ref().map(|row| row.person);
        self.episodes.extend(episode.filter(|_| episode_changed));
        self.persons.extend(person.filter(|_| person_changed));
        if before.scopes == after.scopes {
            after.scopes.clear();
        } else {
            self.scopes.extend(episode);
        }
        if before.tokens == after.tokens {
            after.tokens.clear();
        } else {
            self.tokens.extend(person);
        }
        let old: HashMap<_, _> = before.items.into_iter().map(|row| (row.no, row)).collect();
        let kept = |no: &i32| after.items.iter().find(|row| row.no == *no);
        for (no, row) in old.iter().filter(|(no, row)| kept(no) != Some(row)) {
            self.items.extend(values![row.episode, i64::from(*no)]);
        }
        after.items.retain(|row| old.get(&row.no) != Some(row));
        let old: HashMap<_, _> =
            before.contacts.into_iter().map(|row| (row.contact, row)).collect();
        let kept = |id: &Uuid| after.contacts.iter().find(|row| row.contact == *id);
        self.contacts
            .extend(old.iter().filter(|(id, row)| kept(id) != Some(row)).map(|(id, _)| *id));
        after.contacts.retain(|row| old.get(&row.contact) != Some(row));
        let old: HashMap<_, _> = before.timers.into_iter().map(|row| (row.timer, row)).collect();
        let kept = |id: &Uuid| after.timers.iter().find(|row| row.timer == *id);
        self.timers.extend(old.iter().filter(|(id, row)| kept(id) != Some(row)).map(|(id, _)| *id));
        after.timers.retain(|row| old.get(&row.timer) != Some(row));
        New { rows: after, episode_changed, person_changed }
    }
}
