//! What stands beside the log in a backup: accounts, passkeys, screens on walls and what the
//! installation knows of itself.
//!
//! Sealed with a key of its own, since hashes of passwords are not for whoever stores backups.
//! Not here: sessions, which end with the machine, and the access log (`access_log::backup`).

use crate::accounts::PasskeyRow;
use crate::custody::Custody;
use crate::db::Conn;
use crate::error::RecordError;
use crate::fields::Fields;
use crate::lines::{Lines, ReadLines};
use crate::meta;
use crate::record::Record;
use crate::schema;
use crate::seal::{self, Key};
use crate::side_sql::side_sql;
use crate::text64;
use crate::value::{Value, values};
use serde::{Deserialize, Serialize};
use std::path::Path;
use uuid::Uuid;

side_sql! { "backup":
    ALL_META "all_meta" "";
    ALL_ACCOUNTS "all_accounts" "";
    ALL_LOGINS "all_logins" "";
    ALL_PASSKEYS "all_passkeys" "";
    ALL_WALLS "all_walls" "";
    ALL_CHOICES "all_choices" "";
    CLEAR_CHOICES "clear_choices" "";
    PUT_CHOICES "put_choices" "ut";
    CLEAR_ACCOUNTS "clear_accounts" "";
    CLEAR_LOGINS "clear_logins" "";
    CLEAR_PASSKEYS "clear_passkeys" "";
    CLEAR_WALLS "clear_walls" "";
    PUT_ACCOUNTS "put_accounts" "utubtoi";
    PUT_LOGINS "put_logins" "ui";
    PUT_PASSKEYS "put_passkeys" "tuti";
    PUT_WALLS "put_walls" "ubuuiii";
}

pub(crate) const SIDE: &str = "installation.jsonl";

const DAMAGED: RecordError = RecordError::Corrupt("the backup is damaged");

/// The key of the file, wrapped; it lies with the other keys.
#[derive(Serialize, Deserialize)]
pub(crate) struct SideKey {
    #[serde(with = "text64")]
    wrapped: Vec<u8>,
}

/// One row, before it is sealed.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Row {
    Meta(Meta),
    Account(Account),
    Login(Login),
    Passkey(Passkey),
    Wall(Wall),
    Choice(Choice),
}

/// One line of the file.
#[derive(Serialize, Deserialize)]
struct Sealed {
    #[serde(with = "text64")]
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow, Serialize, Deserialize)]
struct Meta {
    key: String,
    value: String,
}

#[derive(sqlx::FromRow, Serialize, Deserialize)]
struct Account {
    account: Uuid,
    subject_kind: String,
    subject: Uuid,
    #[serde(with = "text64")]
    login: Vec<u8>,
    password_phc: String,
    disabled: bool,
    created_at: i64,
}

#[derive(sqlx::FromRow, Serialize, Deserialize)]
struct Login {
    account: Uuid,
    at: i64,
}

#[derive(Serialize, Deserialize)]
struct Passkey {
    credential_id: String,
    account: Uuid,
    json: String,
    created_at: i64,
}

#[derive(sqlx::FromRow, Serialize, Deserialize)]
struct Wall {
    wall: Uuid,
    #[serde(with = "text64")]
    token_hash: Vec<u8>,
    ward: Uuid,
    put_up_by: Uuid,
    put_up_at: i64,
    last_seen_at: i64,
    expires_at: i64,
}

/// How a member of staff wants to be told.
#[derive(sqlx::FromRow, Serialize, Deserialize)]
struct Choice {
    staff: Uuid,
    body: String,
}

impl From<PasskeyRow> for Passkey {
    fn from(row: PasskeyRow) -> Self {
        let PasskeyRow { credential_id, account, json, created_at } = row;
        Self { credential_id, account, json, created_at }
    }
}

impl SideKey {
    fn new(key: &Key, custody: &Custody) -> Self {
        Self { wrapped: custody.wrap(&owner(), key) }
    }

    fn open(&self, custody: &Custody) -> Result<Key, RecordError> {
        custody.unwrap(&owner(), &self.wrapped).ok_or(RecordError::WrongMasterKey)
    }
}

fn owner() -> Fields {
    Fields::of("backup_installation_key")
}

/// Each line is bound to its number, so that none can be moved or put in twice.
fn place(line: i64) -> Fields {
    Fields::of("backup_installation").int(line)
}

/// Facts that belong to the database and not to the installation.
fn is_of_the_database(key: &str) -> bool {
    [meta::MASTER_KEY, meta::MASTER_KEY_CHECK, schema::VERSION].contains(&key)
}

impl Record {
    /// Writes the file; gives its key and its hash.
    pub(crate) async fn backup_side(&self, dir: &Path) -> Result<(SideKey, String), RecordError> {
        let db = self.db();
        let mut rows: Vec<Row> = Vec::new();
        let facts: Vec<Meta> = db.side_rows(&ALL_META, values![]).await?;
        let facts = facts.into_iter().filter(|fact| !is_of_the_database(&fact.key));
        rows.extend(facts.map(Row::Meta));
        // What hangs on an account is read first: an account that comes meanwhile lacks nothing.
        let passkeys: Vec<PasskeyRow> = db.side_rows(&ALL_PASSKEYS, values![]).await?;
        rows.extend(passkeys.into_iter().map(|row| Row::Passkey(row.into())));
        rows.extend(db.side_rows(&ALL_LOGINS, values![]).await?.into_iter().map(Row::Login));
        rows.extend(db.side_rows(&ALL_ACCOUNTS, values![]).await?.into_iter().map(Row::Account));
        rows.extend(db.side_rows(&ALL_WALLS, values![]).await?.into_iter().map(Row::Wall));
        rows.extend(db.side_rows(&ALL_CHOICES, values![]).await?.into_iter().map(Row::Choice));
        let key = seal::random_key();
        let mut file = Lines::create(&dir.join(SIDE)).await?;
        for (line, row) in (1..).zip(rows) {
            let text = serde_json::to_vec(&row).map_err(|_| RecordError::Corrupt("a row"))?;
            file.add(&Sealed { sealed: seal::seal(&key, &place(line), &text) }).await?;
        }
        Ok((SideKey::new(&key, &self.secrets().custody), file.end().await?))
    }

    /// Puts the file's rows in the place of those that are there.
    pub(crate) async fn restore_side(
        &self,
        dir: &Path,
        key: &SideKey,
        sha256: &str,
    ) -> Result<(), RecordError> {
        let key = key.open(&self.secrets().custody)?;
        let mut rows = Vec::new();
        let mut lines = ReadLines::open(&dir.join(SIDE)).await?;
        while let Some(line) = lines.next().await? {
            let sealed: Sealed = serde_json::from_str(&line).map_err(|_| DAMAGED)?;
            let number = i64::try_from(rows.len()).map_err(|_| DAMAGED)? + 1;
            let text = seal::open(&key, &place(number), &sealed.sealed).ok_or(DAMAGED)?;
            rows.push(serde_json::from_slice(&text).map_err(|_| DAMAGED)?);
        }
        if lines.hash() != sha256 {
            return Err(DAMAGED);
        }
        let mut conn = self.db().begin().await?;
        let all = [&CLEAR_ACCOUNTS, &CLEAR_LOGINS, &CLEAR_PASSKEYS, &CLEAR_WALLS, &CLEAR_CHOICES];
        for clear in all {
            conn.side_run(clear, values![]).await?;
        }
        put(&mut conn, rows).await?;
        conn.commit().await
    }
}

async fn put(conn: &mut Conn, rows: Vec<Row>) -> Result<(), RecordError> {
    let (mut accounts, mut logins) = (Vec::<Value>::new(), Vec::<Value>::new());
    let (mut passkeys, mut walls) = (Vec::<Value>::new(), Vec::<Value>::new());
    let mut choices = Vec::<Value>::new();
    for row in rows {
        match row {
            Row::Meta(fact) => meta::put(conn, &fact.key, &fact.value).await?,
            Row::Account(row) => accounts.extend(values![
                row.account,
                row.subject_kind,
                row.subject,
                row.login,
                row.password_phc,
                row.disabled,
                row.created_at
            ]),
            Row::Login(row) => logins.extend(values![row.account, row.at]),
            Row::Passkey(row) => {
                passkeys.extend(values![row.credential_id, row.account, row.json, row.created_at]);
            }
            Row::Choice(row) => choices.extend(values![row.staff, row.body]),
            Row::Wall(row) => walls.extend(values![
                row.wall,
                row.token_hash,
                row.ward,
                row.put_up_by,
                row.put_up_at,
                row.last_seen_at,
                row.expires_at
            ]),
        }
    }
    conn.side_run(&PUT_ACCOUNTS, accounts).await?;
    conn.side_run(&PUT_LOGINS, logins).await?;
    conn.side_run(&PUT_PASSKEYS, passkeys).await?;
    conn.side_run(&PUT_WALLS, walls).await?;
    conn.side_run(&PUT_CHOICES, choices).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Backend, TestRecord};
    use rstest::rstest;

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn every_statement_of_the_backup_prepares(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for sql in ALL {
            record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
        }
    }
}
