//! The writer of the access log: what has arrived is committed together, so that one disk flush
//! serves many views.
//!
//! Not here: trying again. An entry that could not be written means a view that is not shown.

use super::chain::{AccessHead, Chain, EntryRow};
use super::{Answered, Entry, INSERT_ENTRIES, INSERT_PATIENTS, SET_HEAD, lock_head};
use crate::db::Db;
use crate::error::RecordError;
use crate::value::{Value, values};
use std::sync::Arc;
use tokio::sync::mpsc;

const BATCH_MAX: usize = 256;

pub(super) async fn serve(db: Db, chain: Arc<Chain>, mut queue: mpsc::Receiver<(Entry, Answered)>) {
    let mut batch = Vec::with_capacity(BATCH_MAX);
    while queue.recv_many(&mut batch, BATCH_MAX).await > 0 {
        let (entries, answered): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
        let written = write(&db, &chain, &entries).await;
        if let Err(error) = &written {
            tracing::error!(entries = entries.len(), %error, "the access log cannot be written");
        }
        for (index, answered) in answered.into_iter().enumerate() {
            let answer = match &written {
                Ok(first) => Ok(first + i64::try_from(index).unwrap_or(i64::MAX)),
                Err(error) => Err(same(error)),
            };
            // Who asked may have gone; the entry stands all the same.
            let _ = answered.send(answer);
        }
    }
}

/// Writes the entries in one transaction and answers the position of the first.
async fn write(db: &Db, chain: &Chain, entries: &[Entry]) -> Result<i64, RecordError> {
    let mut conn = db.begin().await?;
    let before: AccessHead = lock_head(&mut conn).await?.try_into()?;
    let mut hash = before.hash;
    let mut position = before.position;
    let (mut rows, mut patients) = (Vec::new(), Vec::new());
    for entry in entries {
        position += 1;
        let row = chain.row(&hash, position, entry);
        hash = chain.hash(&hash, &row);
        for patient in row.patients()? {
            patients.extend(values![patient, position]);
        }
        rows.extend(columns(row));
    }
    conn.side_run(&INSERT_ENTRIES, rows).await?;
    conn.side_run(&INSERT_PATIENTS, patients).await?;
    let head = chain.head(position, hash);
    conn.side_run(&SET_HEAD, values![head.position, head.hash, head.mac]).await?;
    conn.commit().await?;
    Ok(before.position + 1)
}

pub(super) fn columns(row: EntryRow) -> Vec<Value> {
    values![
        row.position,
        row.at,
        row.actor,
        row.assignment,
        row.unit,
        row.action,
        row.allowed,
        row.policies,
        row.basis,
        row.patients,
        row.interval_from,
        row.interval_to,
        row.hash
    ]
}

/// One error told to each of a batch; the cause is in the log line.
fn same(error: &RecordError) -> RecordError {
    match error {
        RecordError::Busy => RecordError::Busy,
        RecordError::Corrupt(what) => RecordError::Corrupt(what),
        RecordError::Conflict
        | RecordError::WrongMasterKey
        | RecordError::Storage(_)
        | RecordError::File(_)
        | RecordError::Destroyed
        | RecordError::Later { .. }
        | RecordError::Db(_) => RecordError::from(sqlx::Error::WorkerCrashed),
    }
}
