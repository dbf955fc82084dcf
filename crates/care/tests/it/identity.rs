//! Identity numbers, as seen from outside. Every number here is an official test number or made up
//! by the tests themselves; none belongs to a person.

use care::identity::{IdentityError, IdentityNumber, LocalSeries};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Skatteverket's open test data (CC0), one of Inera's test persons, and the number of every manual.
const PERSONNUMMER: &str = "\
    192801199023 193101189227 193401017003 193601016987 193801029202 194001042383 \
    194201199124 194501202388 194701124622 195001182046 195501142284 196201122808 \
    197006121144 198501012382 192801106598 193101139198 193401193754 193601037710 \
    193801248471 194001279050 194201077098 194501103297 194701053151 195001232296 \
    195501212137 196201082697 197001239297 198501012390 199001012385 199001032391 \
    200101012383 200101012391 195009072553 191212121212";
const SAMORDNINGSNUMMER: [&str; 3] = ["197302889931", "202107919967", "196109732393"];
const STOCKHOLM: [&str; 3] = ["991981000010", "991945000023", "991993000032"];
const ORGANISATIONS: [&str; 5] =
    ["2321000016", "2321000024", "2321000131", "2120001355", "8572090606"];

fn today() -> Date {
    date(2026, 11, 22)
}

fn parse(typed: &str) -> Result<IdentityNumber, IdentityError> {
    IdentityNumber::parse(typed, today())
}

fn check(typed: &str, expected: Result<&str, IdentityError>) {
    let found = parse(typed).map(|number| number.normalized().to_owned());
    assert_eq!(found.as_deref().map_err(|error| *error), expected, "{typed:?}");
}

#[test]
fn official_test_numbers_pass_and_keep_their_twelve_digits() {
    for number in PERSONNUMMER.split(' ') {
        assert!(matches!(parse(number), Ok(IdentityNumber::Personnummer(_))), "{number}");
        check(number, Ok(number));
    }
}

#[test]
fn samordningsnummer_have_sixty_added_to_the_day() {
    for number in SAMORDNINGSNUMMER {
        assert!(matches!(parse(number), Ok(IdentityNumber::Samordningsnummer(_))), "{number}");
    }
    assert_eq!(parse("196109732393").unwrap().born_on(), Some(date(1961, 9, 13)));
    check("194205669899", Err(IdentityError::WrongChecksum));
    check("197210869924", Err(IdentityError::WrongChecksum));
}

#[test]
fn reserve_numbers_of_stockholm_are_checked_over_positions_five_to_eleven() {
    for number in STOCKHOLM {
        let found = parse(number).unwrap();
        let IdentityNumber::LocalReserve { series: LocalSeries::Stockholm, .. } = &found else {
            panic!("{found:?}");
        };
        assert_eq!((found.birth_year(), found.age(today())), (None, None));
        assert_eq!(found.masked(), "••••-••••");
    }
    check("991981000011", Err(IdentityError::WrongChecksum));
}

#[test]
fn national_reserve_numbers_have_letters_and_a_moved_century() {
    let born_on = |typed| parse(typed).unwrap().born_on();
    assert_eq!(born_on("22440412AB15"), Some(date(1944, 4, 12)));
    assert_eq!(born_on("25440412AB15"), Some(date(1944, 4, 12)));
    assert_eq!(born_on("97440412AB15"), Some(date(1944, 4, 12)));
    assert_eq!(born_on("23040229ZZ05"), Some(date(2004, 2, 29)));
    assert_eq!(born_on("98040229zzx5"), Some(date(2004, 2, 29)));
    assert_eq!(born_on("00002040AA00"), None);
    assert_eq!(born_on("00999959AA00"), None);
    check("22440412-AB15", Ok("22440412AB15"));
}

#[test]
fn national_reserve_numbers_of_another_form_are_refused() {
    for letters in ["22440412IB15", "22440412AO15", "22440412ABQ5", "22440412A115", "22440412AB1A"]
    {
        check(letters, Err(IdentityError::Letters));
    }
    for no_date in [
        "22441312AB15",
        "23050229AB15",
        "21440412AB15",
        "24440412AB15",
        "00001940AA00",
        "00002039AA00",
        "00002060AA00",
        "19440412AB15",
    ] {
        check(no_date, Err(IdentityError::NoSuchDate));
    }
    check("23261123AB15", Err(IdentityError::BornInFuture));
}

#[test]
fn organisation_numbers_never_pass() {
    for number in ORGANISATIONS {
        check(number, Err(IdentityError::NoSuchDate));
        check(&format!("{}-{}", &number[..6], &number[6..]), Err(IdentityError::NoSuchDate));
        check(&format!("16{number}"), Err(IdentityError::NoSuchDate));
    }
}

#[test]
fn interim_numbers_are_not_for_health_care() {
    for number in ["000101-T220", "000101T220", "20000101T220"] {
        check(number, Err(IdentityError::Letters));
    }
}

#[test]
fn ten_digits_get_their_century_from_the_mark_and_from_today() {
    check("121212-1212", Ok("201212121212"));
    check("1212121212", Ok("201212121212"));
    check("121212+1212", Ok("191212121212"));
    check("19121212-1212", Ok("191212121212"));
    check("19121212+1212", Ok("191212121212"));
    check("  19121212–1212 ", Ok("191212121212"));
    check("19121212 1212", Ok("191212121212"));
    check("400104-2383", Ok("194001042383"));
}

#[test]
fn the_plus_comes_in_the_year_one_turns_a_hundred() {
    let at = |typed: &str, year: i16| {
        IdentityNumber::parse(typed, date(year, 1, 1)).unwrap().birth_year()
    };
    assert_eq!(at("121212-1212", 2011), Some(1912));
    assert_eq!(at("121212+1212", 2012), Some(1912));
    assert_eq!(at("121212-1212", 2013), Some(2012));
}

#[test]
fn nobody_is_born_tomorrow() {
    let number = |on| IdentityNumber::parse("20121212-1212", on).map(|number| number.age(on));
    assert_eq!(number(date(2012, 12, 11)), Err(IdentityError::BornInFuture));
    assert_eq!(number(date(2012, 12, 12)), Ok(Some(0)));
    let short = IdentityNumber::parse("121212-1212", date(2012, 12, 11));
    assert_eq!(short, Err(IdentityError::BornInFuture));
}

#[test]
fn each_slip_has_its_own_reason() {
    check("", Err(IdentityError::Empty));
    check(" ", Err(IdentityError::Empty));
    check("-", Err(IdentityError::Empty));
    check("12121212", Err(IdentityError::WrongLength { found: 8 }));
    check("1912121212123", Err(IdentityError::WrongLength { found: 13 }));
    check("191212121213", Err(IdentityError::WrongChecksum));
    check("191202301212", Err(IdentityError::NoSuchDate));
    check("191213011212", Err(IdentityError::NoSuchDate));
    check("171212121212", Err(IdentityError::NoSuchDate));
    check("1912-12121212", Err(IdentityError::WrongCharacter));
    check("1912121212١2", Err(IdentityError::WrongCharacter));
    check("19440829M071", Err(IdentityError::Letters));
}

#[test]
fn age_is_whole_years() {
    let number = parse("194001042383").unwrap();
    assert_eq!(number.age(date(2026, 1, 3)), Some(85));
    assert_eq!(number.age(date(2026, 1, 4)), Some(86));
    assert_eq!(number.age(date(1940, 1, 4)), Some(0));
    assert_eq!(number.age(date(1940, 1, 3)), None);
    let leap = parse("23040229AA05").unwrap();
    assert_eq!(leap.age(date(2005, 2, 28)), Some(0));
    assert_eq!(leap.age(date(2005, 3, 1)), Some(1));
}

#[test]
fn a_number_is_shown_only_when_asked_for_by_name() {
    let number = parse("194001042383").unwrap();
    assert_eq!(format!("{number:?}"), "personnummer(••••)");
    assert_eq!(number.masked(), "1940-••••");
    assert_eq!(number.shown(), "19400104-2383");
    let json = serde_json::to_string(&number).unwrap();
    assert_eq!(json, "\"194001042383\"");
    assert_eq!(serde_json::from_str::<IdentityNumber>(&json).unwrap(), number);
}

#[test]
fn stored_text_is_checked_and_the_error_does_not_repeat_it() {
    let error = serde_json::from_str::<IdentityNumber>("\"194001042384\"").unwrap_err();
    assert!(!error.to_string().contains("1940"), "{error}");
}

#[test]
fn debug_of_every_kind_hides_every_digit() {
    let others = SAMORDNINGSNUMMER.into_iter().chain(STOCKHOLM).chain(["22440412AB15"]);
    let every_kind = PERSONNUMMER.split(' ').chain(others);
    for typed in every_kind {
        let shown = format!("{:?} {:#?}", parse(typed), parse(typed));
        assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{shown}");
    }
}

/// A valid number for any date and serial, with the check digit found by trying all ten.
fn any_number() -> impl Strategy<Value = String> {
    (0..46_000_i64, 0..1_000_u16, any::<bool>()).prop_map(|(day, serial, coordination)| {
        let born = date(1900, 1, 1).checked_add(day.days()).expect("before 2026");
        let day = born.day() + if coordination { 60 } else { 0 };
        let body = format!("{:04}{:02}{day:02}{serial:03}", born.year(), born.month());
        let valid = |digit: &String| IdentityNumber::from_normalized(digit).is_ok();
        (0..10).map(|digit| format!("{body}{digit}")).find(valid).expect("one digit fits")
    })
}

proptest! {
    #[test]
    fn every_date_and_serial_has_exactly_one_check_digit(number in any_number()) {
        let passing = (0..10).filter(|digit| {
            IdentityNumber::from_normalized(&format!("{}{digit}", &number[..11])).is_ok()
        });
        prop_assert_eq!(passing.count(), 1);
    }

    /// The century is never in the checksum, so only places from the third on can be told.
    #[test]
    fn any_one_digit_changed_is_refused(number in any_number(), place in 2..12_usize, by in 1..10) {
        let mut digits: Vec<u8> = number.bytes().map(|byte| byte - b'0').collect();
        digits[place] = (digits[place] + u8::try_from(by).unwrap()) % 10;
        let changed: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        prop_assert!(IdentityNumber::from_normalized(&changed).is_err(), "{} {}", number, changed);
    }

    #[test]
    fn every_number_reads_back_in_every_form(number in any_number()) {
        let far = date(2026, 12, 31);
        let first = IdentityNumber::from_normalized(&number).unwrap();
        let mark = if first.birth_year().unwrap() <= 1926 { '+' } else { '-' };
        let short = format!("{}{mark}{}", &number[2..8], &number[8..]);
        for form in [&number, &first.shown(), &short] {
            prop_assert_eq!(IdentityNumber::parse(form, far), Ok(first.clone()));
        }
    }

    #[test]
    fn no_text_makes_it_panic(typed in "\\PC{0,16}") {
        let _ = parse(&typed);
    }

    #[test]
    fn no_text_that_looks_like_a_number_makes_it_panic(typed in "[0-9A-Za-zé+\\- ]{0,14}") {
        let _ = parse(&typed);
    }
}
