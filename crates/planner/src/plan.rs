//! The answer: each carer's stops with their times. It judges nothing; `checker` does.

use crate::Ticks;

/// One route for each carer who goes out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    pub routes: Vec<Route>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub carer: usize,
    /// In the order in which they happen.
    pub stops: Vec<Stop>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    pub work: Work,
    pub starts_at: Ticks,
    pub ends_at: Ticks,
}

/// What is done at a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Part {
        visit: usize,
        part: usize,
    },
    /// The carer's break, at the place of this visit.
    Break {
        visit: usize,
    },
}

impl Work {
    /// The visit at whose place this happens.
    #[must_use]
    pub fn visit(self) -> usize {
        match self {
            Self::Part { visit, .. } | Self::Break { visit } => visit,
        }
    }
}
