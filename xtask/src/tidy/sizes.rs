//! Files stay small enough to be understood in five minutes.

use super::{File, Finding};

const LINES_ADVISED: usize = 400;
const LINES_MAX: usize = 600;

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let written = files.iter().filter(|file| {
        file.has_ending(&["rs", "html", "css", "mjs", "sql", "cedar"]) && !file.is_generated()
    });
    written.filter_map(judge).collect()
}

fn judge(file: &File) -> Option<Finding> {
    match file.text.lines().count() {
        lines if lines > LINES_MAX => Some(Finding::fault(
            &file.path,
            lines,
            format!("more than {LINES_MAX} lines: split it"),
        )),
        lines if lines > LINES_ADVISED => {
            Some(Finding::advice(&file.path, lines, format!("more than {LINES_ADVISED} lines")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, lines: usize) -> Vec<bool> {
        let found = check(&[File::new(path, &"x\n".repeat(lines))]);
        found.iter().map(|finding| finding.is_fault).collect()
    }

    #[test]
    fn long_files_are_advised_and_very_long_ones_refused() {
        assert_eq!(faults("a.rs", 400), Vec::<bool>::new());
        assert_eq!(faults("a.rs", 401), [false]);
        assert_eq!(faults("a.rs", 601), [true]);
    }

    #[test]
    fn golden_files_may_be_long() {
        assert_eq!(faults("crates/care/golden/a.rs", 5000), Vec::<bool>::new());
    }
}
