//! The chain of the access log: each entry's keyed hash covers the entry and the hash before it.
//!
//! Not here: looking for faults (`verify`). Pure: no database.

use super::{Entry, LoggedEntry};
use crate::custody::Custody;
use crate::error::RecordError;
use crate::fields::Fields;
use crate::seal::{self, Key};
use crate::text64;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The key of the chain.
pub(crate) struct Chain(Key);

/// The end of the log at one moment, as it is stored outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessHead {
    /// The position of the last entry; 0 = none yet.
    pub position: i64,
    /// The hash of the last entry.
    #[serde(with = "text64")]
    pub hash: [u8; 32],
    /// What only a holder of the chain's key can make.
    #[serde(with = "text64")]
    pub mac: [u8; 32],
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct HeadRow {
    pub(crate) position: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) mac: Vec<u8>,
    pub(crate) wrapped: Vec<u8>,
    pub(crate) master_key_id: String,
}

/// An entry as it is stored; what is a list is JSON.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, Deserialize)]
pub(crate) struct EntryRow {
    pub(crate) position: i64,
    pub(crate) at: i64,
    pub(crate) actor: Uuid,
    pub(crate) assignment: Uuid,
    pub(crate) unit: Uuid,
    pub(crate) action: String,
    pub(crate) allowed: bool,
    pub(crate) policies: String,
    pub(crate) basis: String,
    pub(crate) patients: String,
    pub(crate) interval_from: i64,
    pub(crate) interval_to: i64,
    #[serde(with = "text64")]
    pub(crate) hash: Vec<u8>,
}

impl Chain {
    /// The row of an entry that comes after the row with that hash.
    pub(crate) fn row(&self, before: &[u8], position: i64, entry: &Entry) -> EntryRow {
        let mut patients = entry.patients.clone();
        patients.sort_unstable();
        patients.dedup();
        let list = "a list of words is JSON";
        let mut row = EntryRow {
            position,
            at: entry.at,
            actor: entry.actor,
            assignment: entry.assignment,
            unit: entry.unit,
            action: entry.action.clone(),
            allowed: entry.allowed,
            policies: serde_json::to_string(&entry.policy_ids).expect(list),
            basis: entry.basis.clone(),
            patients: serde_json::to_string(&patients).expect(list),
            interval_from: entry.interval_from,
            interval_to: entry.interval_to,
            hash: Vec::new(),
        };
        row.hash = self.hash(before, &row).to_vec();
        row
    }

    pub(crate) fn hash(&self, before: &[u8], row: &EntryRow) -> [u8; 32] {
        let fields = Fields::of("access_entry")
            .bytes(before)
            .int(row.position)
            .int(row.at)
            .uuid(row.actor)
            .uuid(row.assignment)
            .uuid(row.unit)
            .text(&row.action)
            .int(row.allowed.into())
            .text(&row.policies)
            .text(&row.basis)
            .text(&row.patients)
            .int(row.interval_from)
            .int(row.interval_to);
        seal::mac(&self.0, &fields)
    }

    pub(crate) fn head(&self, position: i64, hash: [u8; 32]) -> AccessHead {
        let fields = Fields::of("access_head").int(position).bytes(&hash);
        AccessHead { position, hash, mac: seal::mac(&self.0, &fields) }
    }
}

/// The head of a new log, with a new key.
pub(crate) fn first_head(custody: &Custody) -> HeadRow {
    let chain = Chain(seal::random_key());
    let head = chain.head(0, [0; 32]);
    HeadRow {
        position: head.position,
        hash: head.hash.to_vec(),
        mac: head.mac.to_vec(),
        wrapped: wrap(&chain, custody),
        master_key_id: custody.id().to_owned(),
    }
}

pub(crate) fn wrap(chain: &Chain, custody: &Custody) -> Vec<u8> {
    custody.wrap(&place(), &chain.0)
}

pub(crate) fn unwrap(head: &HeadRow, custody: &Custody) -> Result<Chain, RecordError> {
    if head.master_key_id != custody.id() {
        return Err(RecordError::WrongMasterKey);
    }
    custody.unwrap(&place(), &head.wrapped).map(Chain).ok_or(RecordError::WrongMasterKey)
}

fn place() -> Fields {
    Fields::of("access_log_key")
}

impl TryFrom<HeadRow> for AccessHead {
    type Error = RecordError;

    fn try_from(row: HeadRow) -> Result<Self, RecordError> {
        let bytes = |bytes: Vec<u8>| {
            <[u8; 32]>::try_from(bytes).map_err(|_| RecordError::Corrupt("a hash is 32 bytes"))
        };
        Ok(Self { position: row.position, hash: bytes(row.hash)?, mac: bytes(row.mac)? })
    }
}

impl EntryRow {
    pub(crate) fn patients(&self) -> Result<Vec<Uuid>, RecordError> {
        serde_json::from_str(&self.patients)
            .map_err(|_| RecordError::Corrupt("the patients of an access entry are a list"))
    }
}

impl TryFrom<EntryRow> for LoggedEntry {
    type Error = RecordError;

    fn try_from(row: EntryRow) -> Result<Self, RecordError> {
        let patients = row.patients()?;
        let policy_ids = serde_json::from_str(&row.policies)
            .map_err(|_| RecordError::Corrupt("the policies of an access entry are a list"))?;
        let entry = Entry {
            at: row.at,
            actor: row.actor,
            assignment: row.assignment,
            unit: row.unit,
            action: row.action,
            allowed: row.allowed,
            policy_ids,
            basis: row.basis,
            patients,
            interval_from: row.interval_from,
            interval_to: row.interval_to,
        };
        Ok(Self { position: row.position, entry })
    }
}
