//! Block: the few things that stand on papers, in the order that they are read aloud.
//!
//! A closed set: every block has a shape on paper, in the preview and as plain text. A text may
//! hold line breaks; nothing in it is markup.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Stands under the paper's title.
    Heading {
        text: String,
    },
    /// Stands under a heading.
    Subheading {
        text: String,
    },
    /// One thought in larger letters.
    Lead {
        text: String,
    },
    Paragraph {
        text: String,
    },
    /// Somebody's own words.
    Quote {
        text: String,
    },
    /// Numbers to ring, large enough to be read without glasses.
    Telephones {
        rows: Vec<Telephone>,
    },
    Facts {
        rows: Vec<Fact>,
    },
    Bullets {
        items: Vec<String>,
    },
    /// Numbered, in order.
    Steps {
        items: Vec<String>,
    },
    Checklist {
        items: Vec<Check>,
    },
    Table {
        /// What the table holds, read aloud and shown above it.
        caption: String,
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// Blank cells for handwriting; each row and column has its name.
    Grid {
        caption: String,
        /// What the names of the rows are: "Mätvärde".
        corner: String,
        /// Empty names are written by hand too.
        columns: Vec<String>,
        rows: Vec<GridRow>,
    },
    /// Ruled lines to write on.
    Lines {
        label: String,
        count: u8,
    },
    /// One line to sign on for each.
    Signatures {
        lines: Vec<String>,
    },
    Note {
        mark: Mark,
        title: String,
        text: String,
    },
    /// Does not fall on two sheets, as far as it fits on one.
    Together {
        blocks: Vec<Block>,
    },
    PageBreak,
}

/// One number, and when somebody answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telephone {
    /// Who answers: "Infektion 5, avdelningens sköterska".
    pub who: String,
    pub number: String,
    /// "alla dagar, dygnet runt"; empty for 112.
    pub hours: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    /// Empty: a line to write on.
    pub value: String,
}

/// A box to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub text: String,
    /// Who, when, or why not.
    pub note: Option<String>,
    pub is_done: bool,
    /// A line follows, to write on.
    pub has_line: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    /// Share of the width, against the other columns'.
    pub width: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    pub label: String,
    /// In which unit, or which words to choose between.
    pub hint: String,
}

/// Shape and word together; colour is never needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The body, now: an octagon.
    Acute,
    /// The body, today: a triangle.
    Soon,
    /// A circle.
    Information,
    /// A link is missing: a broken edge.
    Gap,
}

impl Mark {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Acute => "acute",
            Self::Soon => "soon",
            Self::Information => "information",
            Self::Gap => "gap",
        }
    }
}
