//! Luhn: the check digit of personnummer, samordningsnummer and some reserve numbers.
//!
//! Not here: which positions it covers. That differs from kind to kind.

/// The check digit that belongs after `digits`; weights 2, 1, 2, 1 … from the first of them.
pub(crate) fn check_digit(digits: &[u8]) -> u8 {
    let sum: u8 = digits
        .iter()
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_of_the_classic_example_is_two() {
        assert_eq!(check_digit(&[1, 2, 1, 2, 1, 2, 1, 2, 1]), 2);
    }

    #[test]
    fn a_sum_of_whole_tens_gives_zero() {
        assert_eq!(check_digit(&[8, 1, 0, 0, 0, 0, 1]), 0);
        assert_eq!(check_digit(&[0; 9]), 0);
    }

    #[test]
    fn nine_nines_do_not_overflow() {
        assert_eq!(check_digit(&[9; 9]), 9);
    }
}
