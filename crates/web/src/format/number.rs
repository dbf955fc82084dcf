//! Numbers: decimal comma, hard space between thousands, a real minus; English its own way.

use crate::lang::Lang;
use crate::texts::T;
use care::vital_sign::{DecimalMark, VitalSign};

/// "12 345" with hard spaces; "12,345" in English.
pub(crate) fn thousands(t: T, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mark = match t.lang {
        Lang::Sv => '\u{a0}',
        Lang::En => ',',
    };
    let mut out = String::new();
    if number < 0 {
        out.push('–');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A measured value as people read it, without its unit: "37,2", "på luft", "vaken".
pub(crate) fn value(t: T, sign: VitalSign, value: i32) -> String {
    let mark = match t.lang {
        Lang::Sv => DecimalMark::Comma,
        Lang::En => DecimalMark::Point,
    };
    let written = sign.write(value, mark);
    match sign {
        VitalSign::SupplementalOxygen | VitalSign::Consciousness => {
            let key = format!("value-{}-{written}", sign.as_str()).replace('_', "-");
            t.get(&key).into_owned()
        }
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => written,
    }
}

/// "37,2 °C"
pub(crate) fn value_with_unit(t: T, sign: VitalSign, value: i32) -> String {
    let written = self::value(t, sign, value);
    match sign.unit() {
        Some(unit) => format!("{written}\u{a0}{unit}"),
        None => written,
    }
}

/// The address that dials a Swedish number: `tel:+46980319260`.
pub(crate) fn telephone_link(number: &str) -> String {
    let digits: String = number.chars().filter(|sign| sign.is_ascii_digit()).collect();
    match (number.trim_start().starts_with('+'), digits.strip_prefix('0')) {
        (true, _) => format!("tel:+{digits}"),
        (false, Some(rest)) if digits.len() > 4 => format!("tel:+46{rest}"),
        // 112 and 1177 are dialled as they are.
        (false, _) => format!("tel:{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SV: T = T { lang: Lang::Sv };
    const EN: T = T { lang: Lang::En };

    #[test]
    fn thousands_are_kept_together() {
        assert_eq!(thousands(SV, 999), "999");
        assert_eq!(thousands(SV, 12_345), "12\u{a0}345");
        assert_eq!(thousands(SV, -1_234_567), "–1\u{a0}234\u{a0}567");
        assert_eq!(thousands(EN, 12_345), "12,345");
    }

    #[test]
    fn values_carry_their_unit() {
        assert_eq!(value_with_unit(SV, VitalSign::Temperature, 381), "38,1\u{a0}°C");
        assert_eq!(value_with_unit(EN, VitalSign::Temperature, 381), "38.1\u{a0}°C");
        assert_eq!(value_with_unit(SV, VitalSign::OxygenSaturation, 96), "96\u{a0}%");
    }

    #[test]
    fn choices_are_words_in_both_languages() {
        for t in [SV, EN] {
            for (sign, values) in
                [(VitalSign::SupplementalOxygen, 0..=1), (VitalSign::Consciousness, 0..=4)]
            {
                for number in values {
                    let said = value(t, sign, number);
                    assert!(!said.starts_with("value-"), "{said}");
                }
            }
        }
    }

    #[test]
    fn numbers_can_be_dialled_from_abroad() {
        assert_eq!(telephone_link("0980-319 260"), "tel:+46980319260");
        assert_eq!(telephone_link("+46 980 319260"), "tel:+46980319260");
        assert_eq!(telephone_link("112"), "tel:112");
    }
}
