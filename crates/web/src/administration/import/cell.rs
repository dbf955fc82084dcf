//! Cell: a value of a table that a spreadsheet must take for text.
//!
//! A cell that begins as a formula does is run by the spreadsheet of whoever opens it (OWASP, CSV
//! Injection). It is written with an apostrophe before it, which is taken away when it is read.

const BEGINS_FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

pub(in crate::administration) fn safe(value: &str) -> String {
    match value.starts_with(BEGINS_FORMULA) {
        true => format!("'{value}"),
        false => value.to_owned(),
    }
}

/// What was meant, of what was written.
pub(super) fn meant(value: &str) -> &str {
    match value.strip_prefix('\'') {
        Some(rest) if rest.starts_with(BEGINS_FORMULA) => rest.trim(),
        _ => value.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_and_every_cell_is_read_back() {
        for value in ["=1+1", "+46 980-319 223", "-", "@sum", "Infektion 5", "'citat'", ""] {
            let written = safe(value);
            assert!(!written.starts_with(BEGINS_FORMULA), "{written}");
            assert_eq!(meant(&written), value.trim());
        }
    }
}
