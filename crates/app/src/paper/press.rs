//! Press: makes a PDF of a paper. The binary brings one; pages compile without it.

use super::Paper;

/// A whole PDF file.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf(pub Vec<u8>);

impl std::fmt::Debug for Pdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pdf({} bytes)", self.0.len())
    }
}

/// Why there is no PDF. Never says what stands on the paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The template is wrong, or something that accessibility demands is missing.
    #[error("the paper could not be set: {0}")]
    Setting(String),
    #[error("the paper could not be made a PDF: {0}")]
    Export(String),
}

pub trait Press: Send + Sync {
    /// Takes tens of milliseconds of one processor: call it where blocking is allowed.
    fn print(&self, paper: &Paper) -> Result<Pdf, Fault>;
}
