//! Typed: values as people write them, in and out. Comma and point are both understood.
//!
//! Not here: sentences. A refusal carries the bounds and an example; `locales/` has the words.

use super::{Consciousness, VitalSign};

/// Swedish writes 38,1 and English 38.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    Comma,
    Point,
}

impl DecimalMark {
    fn as_char(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}

/// A typed text that gave no value, with what the form needs to explain itself.
///
/// The numbers are stored values: `sign.write(refused.lowest, mark)` shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} cannot be read", sign.as_str())]
pub struct NotRead {
    pub sign: VitalSign,
    pub why: Why,
    pub lowest: i32,
    pub highest: i32,
    pub example: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Empty,
    NotANumber,
    /// This sign is counted in whole numbers. Rounding would guess at a boundary.
    NoDecimals,
    /// Oxygen and consciousness are chosen, not counted.
    NotAChoice,
    /// 381 for 38,1, or 22 for a systolic pressure of 220.
    OutsideAnyBody {
        value: i32,
    },
}

impl VitalSign {
    /// The value of a typed text, as `Reading::set` takes it.
    pub fn read(self, typed: &str) -> Result<i32, NotRead> {
        self.read_value(typed.trim()).map_err(|why| {
            let (lowest, highest) = self.plausible().into_inner();
            NotRead { sign: self, why, lowest, highest, example: self.example() }
        })
    }

    fn read_value(self, typed: &str) -> Result<i32, Why> {
        if typed.is_empty() {
            return Err(Why::Empty);
        }
        let value = match self {
            Self::SupplementalOxygen => match typed {
                "air" => 0,
                "oxygen" => 1,
                _ => return Err(Why::NotAChoice),
            },
            Self::Consciousness => Consciousness::parse(typed).ok_or(Why::NotAChoice)?.value(),
            Self::RespiratoryRate
            | Self::OxygenSaturation
            | Self::SystolicPressure
            | Self::Pulse
            | Self::Temperature
            | Self::DiastolicPressure
            | Self::Weight => read_number(typed, self.decimals())?,
        };
        if self.plausible().contains(&value) {
            Ok(value)
        } else {
            Err(Why::OutsideAnyBody { value })
        }
    }

    /// The value as people read it, without its unit: `38,1`, `72,50`, `oxygen`, `voice`.
    pub fn write(self, value: i32, mark: DecimalMark) -> String {
        match self {
            Self::SupplementalOxygen => if value == 1 { "oxygen" } else { "air" }.to_owned(),
            Self::Consciousness => Consciousness::from_value(value)
                .map_or_else(|| value.to_string(), |level| level.as_str().to_owned()),
            Self::Temperature | Self::Weight => write_number(value, self.decimals(), mark),
            Self::RespiratoryRate
            | Self::OxygenSaturation
            | Self::SystolicPressure
            | Self::Pulse
            | Self::DiastolicPressure => value.to_string(),
        }
    }
}

/// Longer numbers than this are no measurement, and would not fit.
const WHOLE_DIGITS_MAX: usize = 6;

/// Rounds once, half up, from all digits typed: 36,05 is 36,1 and 38,04 is 38,0.
///
/// A thermometer that shows two decimals would otherwise fall between two rows of the chart.
fn read_number(typed: &str, decimals: u8) -> Result<i32, Why> {
    let (whole, fraction) = typed.split_once([',', '.']).map_or((typed, None), split_some);
    if !is_digits(whole) || whole.len() > WHOLE_DIGITS_MAX || !fraction.is_none_or(is_digits) {
        return Err(Why::NotANumber);
    }
    if decimals == 0 && fraction.is_some() {
        return Err(Why::NoDecimals);
    }
    let mut value: i32 = whole.parse().map_err(|_| Why::NotANumber)?;
    let mut digits = fraction.unwrap_or_default().bytes().map(|byte| i32::from(byte - b'0'));
    for _ in 0..decimals {
        value = value * 10 + digits.next().unwrap_or(0);
    }
    let rounds_up = digits.next().is_some_and(|digit| digit >= 5);
    Ok(value + i32::from(rounds_up))
}

fn split_some<'a>((whole, fraction): (&'a str, &'a str)) -> (&'a str, Option<&'a str>) {
    (whole, Some(fraction))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn write_number(value: i32, decimals: u8, mark: DecimalMark) -> String {
    let divisor = 10_u32.pow(u32::from(decimals));
    let sign = if value.is_negative() { "-" } else { "" };
    let (whole, fraction) = (value.unsigned_abs() / divisor, value.unsigned_abs() % divisor);
    let width = usize::from(decimals);
    format!("{sign}{whole}{}{fraction:0width$}", mark.as_char())
}

#[cfg(test)]
mod tests {
    use super::*;
    use VitalSign::{Consciousness as Level, *};

    fn check(sign: VitalSign, typed: &str, expected: Result<i32, Why>) {
        assert_eq!(sign.read(typed).map_err(|refused| refused.why), expected, "{sign:?} {typed:?}");
    }

    #[test]
    fn comma_and_point_are_the_same() {
        check(Temperature, "38,1", Ok(381));
        check(Temperature, "38.1", Ok(381));
        check(Temperature, " 38,1\u{a0}", Ok(381));
        check(Temperature, "38", Ok(380));
        check(Weight, "72,5", Ok(7_250));
        check(Weight, "72", Ok(7_200));
    }

    #[test]
    fn a_device_with_more_decimals_is_rounded_once() {
        check(Temperature, "36.05", Ok(361));
        check(Temperature, "36.049", Ok(360));
        check(Temperature, "38.04", Ok(380));
        check(Temperature, "38.95", Ok(390));
        check(Temperature, "39.99", Ok(400));
        check(Weight, "72.505", Ok(7_251));
    }

    #[test]
    fn a_forgotten_comma_is_refused_with_bounds_and_an_example() {
        let refused = Temperature.read("381").unwrap_err();
        assert_eq!(refused.why, Why::OutsideAnyBody { value: 3_810 });
        let shown = |value| Temperature.write(value, DecimalMark::Comma);
        assert_eq!(shown(refused.lowest), "25,0");
        assert_eq!(shown(refused.highest), "45,0");
        assert_eq!(shown(refused.example), "37,1");
    }

    #[test]
    fn whole_numbers_take_no_decimals() {
        check(Pulse, "72", Ok(72));
        check(Pulse, "72,5", Err(Why::NoDecimals));
        check(OxygenSaturation, "95.0", Err(Why::NoDecimals));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in ["-1", "+1", "38,", ",5", "3 8", "38,1,2", "1e2", "٣٨", "9999999", "abc"] {
            check(Temperature, typed, Err(Why::NotANumber));
        }
        check(Temperature, "999999", Err(Why::OutsideAnyBody { value: 9_999_990 }));
        for typed in ["", "  "] {
            check(Pulse, typed, Err(Why::Empty));
        }
    }

    #[test]
    fn oxygen_and_consciousness_are_chosen_by_their_words() {
        check(SupplementalOxygen, "air", Ok(0));
        check(SupplementalOxygen, "oxygen", Ok(1));
        check(SupplementalOxygen, "1", Err(Why::NotAChoice));
        check(Level, "new_confusion", Ok(1));
        check(Level, "sleepy", Err(Why::NotAChoice));
    }

    #[test]
    fn every_plausible_value_reads_back_as_it_is_shown() {
        for sign in VitalSign::ALL {
            for value in sign.plausible() {
                for mark in [DecimalMark::Comma, DecimalMark::Point] {
                    assert_eq!(sign.read(&sign.write(value, mark)), Ok(value), "{sign:?}");
                }
            }
        }
    }

    #[test]
    fn values_are_shown_with_the_mark_of_the_language() {
        assert_eq!(Temperature.write(381, DecimalMark::Comma), "38,1");
        assert_eq!(Temperature.write(381, DecimalMark::Point), "38.1");
        assert_eq!(Weight.write(7_205, DecimalMark::Comma), "72,05");
        assert_eq!(Temperature.write(-5, DecimalMark::Comma), "-0,5");
        assert_eq!(Level.write(9, DecimalMark::Comma), "9");
    }
}
