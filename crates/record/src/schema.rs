//! The tables: one text for both databases, and the version of it.
//!
//! Not here: statements on the tables (`sql`).

use crate::db::Conn;
use crate::error::RecordError;
use crate::meta;
use crate::sql::Tables;

/// The version of the tables that this program reads and writes.
pub const SCHEMA_VERSION: i64 = 1;

pub(crate) const VERSION: &str = "schema_version";

/// The table that says the version, by itself: it is read before the others are made.
const META: &str = "create table if not exists meta (key text primary key, value text not null)";
const SOURCE: &str = include_str!("../sql/schema_source.sql");
const DERIVED: &str = include_str!("../sql/schema_derived.sql");
const OPERATIONAL: &str = include_str!("../sql/schema_operational.sql");

/// Makes the tables that are not there, and refuses a record of a later program.
pub(crate) async fn make(conn: &mut Conn) -> Result<(), RecordError> {
    conn.script(META.to_owned()).await?;
    let found = meta::read(conn, VERSION).await?;
    refuse_later(found.as_deref())?;
    for tables in [Tables::Live, Tables::Next] {
        let text = DERIVED.replace("{next}", tables.suffix());
        conn.script(words(&text, conn.is_sqlite())).await?;
    }
    conn.script(words(SOURCE, conn.is_sqlite())).await?;
    conn.script(words(OPERATIONAL, conn.is_sqlite())).await?;
    match found {
        None => meta::put(conn, VERSION, &SCHEMA_VERSION.to_string()).await,
        Some(_) => Ok(()),
    }
}

/// Before anything is changed: what a later program has made is not for this one to touch.
fn refuse_later(found: Option<&str>) -> Result<(), RecordError> {
    let known = SCHEMA_VERSION;
    match found.map(str::parse::<i64>) {
        None => Ok(()),
        Some(Ok(found)) if found == known => Ok(()),
        Some(Ok(found)) if found > known => Err(RecordError::Later { found, known }),
        Some(Ok(_) | Err(_)) => {
            Err(RecordError::Corrupt("the tables are of another version of the program"))
        }
    }
}

/// Puts in the words that differ. On SQLite only `integer primary key` is the row's own number;
/// with `bigint` there would be a second tree beside the table.
fn words(text: &str, sqlite: bool) -> String {
    let (int, uuid, blob) =
        if sqlite { ("integer", "blob", "blob") } else { ("bigint", "uuid", "bytea") };
    text.replace("{int}", int).replace("{uuid}", uuid).replace("{blob}", blob)
}
