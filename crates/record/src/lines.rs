//! Lines: a file of JSON lines with its hash, as the parts of a backup are.
//!
//! Not here: what the lines are.

use crate::error::RecordError;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, BufWriter};

const BUFFER_BYTES: usize = 1 << 18;

/// A new file that is being written.
pub(crate) struct Lines {
    file: BufWriter<File>,
    hash: Sha256,
}

impl Lines {
    pub(crate) async fn create(path: &Path) -> Result<Self, RecordError> {
        let file = File::options().write(true).create_new(true).open(path).await?;
        Ok(Self { file: BufWriter::with_capacity(BUFFER_BYTES, file), hash: Sha256::new() })
    }

    pub(crate) async fn add<T: Serialize + Sync>(&mut self, value: &T) -> Result<(), RecordError> {
        let mut line = serde_json::to_vec(value).map_err(|_| RecordError::Corrupt("a row"))?;
        line.push(b'\n');
        self.hash.update(&line);
        Ok(self.file.write_all(&line).await?)
    }

    /// Ends the file on the disk; gives its hash.
    pub(crate) async fn end(mut self) -> Result<String, RecordError> {
        self.file.flush().await?;
        self.file.get_ref().sync_all().await?;
        Ok(hex(&self.hash.finalize()))
    }
}

/// A file that is being read.
pub(crate) struct ReadLines {
    lines: tokio::io::Lines<BufReader<File>>,
    hash: Sha256,
}

impl ReadLines {
    pub(crate) async fn open(path: &Path) -> Result<Self, RecordError> {
        let file = BufReader::with_capacity(BUFFER_BYTES, File::open(path).await?);
        Ok(Self { lines: file.lines(), hash: Sha256::new() })
    }

    pub(crate) async fn next(&mut self) -> Result<Option<String>, RecordError> {
        let line = self.lines.next_line().await?;
        if let Some(line) = &line {
            self.hash.update(line.as_bytes());
            self.hash.update(b"\n");
        }
        Ok(line)
    }

    /// The hash of what has been read.
    pub(crate) fn hash(self) -> String {
        hex(&self.hash.finalize())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
