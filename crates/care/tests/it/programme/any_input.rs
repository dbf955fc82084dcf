//! Whatever the file says, reading it ends with a programme or with faults that can be shown.

use super::{FILE, GOOD, TOGETHER, TOGETHER_FILE};
use care::programme::{Lang, Programme};
use proptest::prelude::*;

/// Reading never panics, and what comes of it can be shown, in both languages.
fn read(file: &str, text: &str) -> Result<(), TestCaseError> {
    match Programme::parse(file, text) {
        Ok(programme) => {
            for lang in [Lang::Sv, Lang::En] {
                prop_assert!(!programme.prose(lang).is_empty());
            }
        }
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            let lines = text.matches('\n').count() + 1;
            for fault in &faults {
                prop_assert!((1..=lines).contains(&fault.line) && fault.column >= 1);
                prop_assert!(!fault.expected.is_empty());
                for lang in [Lang::Sv, Lang::En] {
                    let sentence = fault.text(lang);
                    let place = format!("{file}:{}: ", fault.line);
                    prop_assert!(sentence.starts_with(&place));
                    prop_assert_eq!(sentence.lines().count(), 1, "{}", sentence);
                }
            }
        }
    }
    Ok(())
}

/// The good files, each with its name.
fn good() -> impl Strategy<Value = (&'static str, &'static str)> {
    proptest::sample::select(vec![(FILE, GOOD), (TOGETHER_FILE, TOGETHER)])
}

/// What edits put in: pieces of the format, of other kinds and sizes than expected.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        "\"",
        "[",
        "]",
        "[[",
        "{",
        "}",
        "=",
        ",",
        "#",
        "\n",
        "\r",
        "0",
        "-1",
        "38.0",
        "1e999",
        "nan",
        "true",
        "1979-05-27",
        "\"\"\"",
        "'",
        "\\u0000",
        "ö",
        "\u{feff}",
        "[protocol]",
        "[[criteria]]",
        "id = \"x\"",
        "x.y = 1",
        "99999999999999999999",
        "[[[[[[[[[[",
    ];
    prop_oneof![
        proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        any::<String>(),
        "[a-z_]{1,12} = .{0,20}\n",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        read(FILE, &String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_text_in_any_file(file in any::<String>(), text in any::<String>()) {
        prop_assume!(!file.contains(['\n', '\r']));
        let faults = Programme::parse(&file, &text);
        prop_assert!(faults.is_err());
    }

    #[test]
    fn any_edits_of_a_good_file(
        (file, good) in good(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, piece()), 1..4)
    ) {
        let mut letters: Vec<char> = good.chars().collect();
        for (at, length, piece) in edits {
            let at = at.index(letters.len() + 1);
            let end = (at + length).min(letters.len());
            letters.splice(at..end, piece.chars());
        }
        read(file, &letters.into_iter().collect::<String>())?;
    }

    #[test]
    fn any_line_left_out_twice_or_moved(
        (file, good) in good(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        count in 0_usize..3,
    ) {
        let mut lines: Vec<&str> = good.lines().collect();
        let line = lines.remove(from.index(lines.len()));
        for _ in 0..count {
            lines.insert(to.index(lines.len() + 1), line);
        }
        read(file, &lines.join("\n"))?;
    }
}

#[test]
fn a_strange_key_is_shown_on_one_line() {
    for key in ["\"a\\nb\"", "\"\"", "\"\\u0007\"", "å", &"k".repeat(5_000)] {
        let text = format!("{key} = 1\n{GOOD}");
        read(FILE, &text).unwrap();
        read(FILE, &GOOD.replacen("[deadlines]", &format!("[deadlines]\n{key} = 1"), 1)).unwrap();
    }
}

#[test]
fn deep_nesting_is_a_fault_and_not_a_full_stack() {
    for deep in ["[".repeat(100_000), "a = { b = ".repeat(20_000), "a.".repeat(50_000)] {
        let faults = Programme::parse(FILE, &format!("x = {deep}")).unwrap_err();
        assert!(!faults.is_empty());
        assert!(Programme::parse(FILE, &deep).is_err());
    }
}
