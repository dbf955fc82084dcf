//! Sheet: a table with named columns, from text with semicolons, commas or tabs between.

use super::cell::meant;
use super::{BYTES_MAX, ROWS_MAX};
use std::collections::BTreeMap;

/// Columns as the files have them: Swedish, since people who are not programmers write them.
pub(in crate::administration) const UNIT_COLUMNS: [&str; 13] = [
    "id",
    "namn",
    "plats",
    "slag",
    "organisationsnummer",
    "huvudman",
    "lag",
    "plattform",
    "telefon",
    "vem_svarar",
    "tider",
    "sangar",
    "overbelaggning",
];
pub(in crate::administration) const STAFF_COLUMNS: [&str; 6] =
    ["anvandarnamn", "namn", "enhet", "roll", "fran", "till"];

/// One row, by the names of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line in the file where it begins.
    pub(super) line: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    pub(super) fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Why a text is no table at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    Empty,
    TooLarge { found: usize },
    TooMany { found: usize },
    ColumnsMissing { columns: Vec<&'static str> },
    ColumnUnknown { column: String },
    Unreadable { line: u64 },
}

/// Reads a table. `needed` are the columns that cannot be left out.
pub(super) fn read(
    text: &str,
    columns: &'static [&'static str],
    needed: &[&'static str],
) -> Result<Vec<Row>, Fault> {
    if text.len() > BYTES_MAX {
        return Err(Fault::TooLarge { found: text.len() });
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = reader.records();
    let unreadable = |error: &csv::Error| Fault::Unreadable {
        line: error.position().map_or(1, csv::Position::line),
    };
    let head = match lines.next() {
        None => return Err(Fault::Empty),
        Some(head) => head.map_err(|error| unreadable(&error))?,
    };
    let order = order(&head, columns)?;
    let missing: Vec<&str> =
        needed.iter().filter(|one| !order.contains(&Some(**one))).copied().collect();
    if !missing.is_empty() {
        return Err(Fault::ColumnsMissing { columns: missing });
    }
    let mut rows = vec![];
    for record in lines {
        let record = record.map_err(|error| unreadable(&error))?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let line = record.position().map_or(0, |at| begins(text, at));
        let named = order.iter().zip(record.iter());
        let cells = named.filter_map(|(name, cell)| Some(((*name)?, meant(cell).to_owned())));
        rows.push(Row { line, cells: cells.collect() });
    }
    match rows.len() {
        0 => Err(Fault::Empty),
        found if found > ROWS_MAX => Err(Fault::TooMany { found }),
        _ => Ok(rows),
    }
}

/// The reader stops at the end of a row; empty lines after it are not yet passed.
fn begins(text: &str, at: &csv::Position) -> u64 {
    let from = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.get(from..).unwrap_or_default();
    let empty = &rest[..rest.len() - rest.trim_start_matches(['\r', '\n']).len()];
    at.line() + empty.matches('\n').count() as u64
}

/// The separator that the first line has most of.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b';')
}

/// The columns in the order of the file; an empty heading is a column that is not read.
fn order(
    head: &csv::StringRecord,
    columns: &'static [&'static str],
) -> Result<Vec<Option<&'static str>>, Fault> {
    let order = head.iter().map(|cell| {
        let name = plain(cell);
        let known = columns.iter().copied().find(|column| *column == name);
        match (known, name.is_empty()) {
            (Some(column), _) => Ok(Some(column)),
            (None, true) => Ok(None),
            (None, false) => Err(Fault::ColumnUnknown { column: cell.trim().to_owned() }),
        }
    });
    order.collect()
}

/// "Användarnamn" and "användar namn" are `anvandarnamn`.
fn plain(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let signs = lower.chars().map(|sign| match sign {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        ' ' | '-' => '_',
        other => other,
    });
    signs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staff(text: &str) -> Result<Vec<Row>, Fault> {
        read(text, &STAFF_COLUMNS, &["anvandarnamn", "namn"])
    }

    #[test]
    fn a_table_is_read_with_any_separator_and_its_lines_are_known() {
        for text in [
            "Användarnamn;Namn\nnora;Nora Prov\n\nolle;Olle Prov\n",
            "anvandarnamn,namn\r\nnora,Nora Prov\r\n\r\nolle,Olle Prov",
            "namn\tanvändarnamn\nNora Prov\tnora\n\nOlle Prov\tolle\n",
        ] {
            let rows = staff(text).unwrap();
            assert_eq!(rows.len(), 2, "{text}");
            assert_eq!((rows[1].cell("anvandarnamn"), rows[1].cell("namn")), ("olle", "Olle Prov"));
            assert_eq!(rows[1].line, 4, "{text}");
            assert_eq!(rows[1].cell("enhet"), "");
        }
    }

    #[test]
    fn a_quoted_cell_may_hold_the_separator_and_a_line_end() {
        let rows = staff("anvandarnamn;namn\n\"a;b\";\"Nora\nProv\"\nc;d").unwrap();
        assert_eq!((rows[0].cell("anvandarnamn"), rows[0].cell("namn")), ("a;b", "Nora\nProv"));
        assert_eq!(rows[1].line, 4);
    }

    #[test]
    fn what_is_no_table_is_told_apart() {
        assert_eq!(staff(""), Err(Fault::Empty));
        assert_eq!(staff("anvandarnamn;namn\n;\n"), Err(Fault::Empty));
        let missing = Fault::ColumnsMissing { columns: vec!["namn"] };
        assert_eq!(staff("anvandarnamn;enhet\na;b"), Err(missing));
        let unknown = Fault::ColumnUnknown { column: "Färg".to_owned() };
        assert_eq!(staff("anvandarnamn;namn;Färg\na;b;röd"), Err(unknown));
        let many = format!("anvandarnamn;namn\n{}", "a;b\n".repeat(ROWS_MAX + 1));
        assert_eq!(staff(&many), Err(Fault::TooMany { found: ROWS_MAX + 1 }));
        let large = "x".repeat(BYTES_MAX + 1);
        assert_eq!(staff(&large), Err(Fault::TooLarge { found: BYTES_MAX + 1 }));
    }
}
