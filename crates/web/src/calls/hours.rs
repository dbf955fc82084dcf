//! Hours: when a number is answered, as on a door, and for whom it is.

use super::NumberView;
use crate::format;
use crate::texts::T;
use care::unit::{Audience, Hours, Telephone};
use jiff::civil::Time;

pub(super) fn number(t: T, telephone: &Telephone) -> NumberView {
    let audience = match telephone.audience {
        Audience::Everybody => String::new(),
        Audience::Professionals => t.get("calls-for-professionals").into_owned(),
        Audience::Physicians => t.get("calls-for-physicians").into_owned(),
    };
    NumberView {
        audience,
        number: telephone.number.clone(),
        href: format::telephone_link(&telephone.number),
        label: telephone.label.clone(),
        hours: telephone.hours.iter().map(|hours| hours_words(t, hours)).collect(),
    }
}

/// All hours of a number in one line.
pub(crate) fn all_hours(t: T, telephone: &Telephone) -> String {
    let hours: Vec<_> = telephone.hours.iter().map(|hours| hours_words(t, hours)).collect();
    hours.join("; ")
}

/// "dygnet runt", "måndag–fredag kl 7–16"
pub(crate) fn hours_words(t: T, hours: &Hours) -> String {
    let days = days_words(t, &hours.weekdays);
    let is_all_day = hours.from == Time::midnight() && hours.to == Time::midnight();
    if is_all_day && hours.weekdays.len() == 7 {
        return t.get("hours-always").into_owned();
    }
    if is_all_day {
        return t.with("hours-all-day", &[("days", &days)]);
    }
    let to = match hours.to == Time::midnight() {
        true => "24".to_owned(),
        false => format::clock(t, hours.to),
    };
    t.with("hours", &[("days", &days), ("from", &format::clock(t, hours.from)), ("to", &to)])
}

/// Days in a row are said by the first and the last.
fn days_words(t: T, weekdays: &[i8]) -> String {
    if weekdays.len() == 7 {
        return t.get("days-all").into_owned();
    }
    let name = |day: i8| t.get(&format!("weekday-{day}")).into_owned();
    let is_row = weekdays.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match (weekdays.first(), weekdays.last()) {
        (Some(first), Some(last)) if is_row && weekdays.len() > 2 => {
            format!("{}–{}", name(*first), name(*last))
        }
        _ => weekdays.iter().map(|day| name(*day)).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    const SV: T = T { lang: Lang::Sv };

    fn hours(weekdays: &[i8], from: i8, to: i8) -> Hours {
        let time = |hour| Time::constant(hour, 0, 0, 0);
        Hours { weekdays: weekdays.to_vec(), from: time(from), to: time(to) }
    }

    #[test]
    fn hours_are_said_as_on_a_door() {
        assert_eq!(hours_words(SV, &Hours::always()), "dygnet runt");
        assert_eq!(hours_words(SV, &hours(&[1, 2, 3, 4, 5], 7, 16)), "måndag–fredag kl 7–16");
        assert_eq!(hours_words(SV, &hours(&[1, 2, 3, 4, 5, 6, 7], 16, 0)), "alla dagar kl 16–24");
        assert_eq!(hours_words(SV, &hours(&[6, 7], 0, 0)), "lördag, söndag, hela dygnet");
        let en = T { lang: Lang::En };
        assert_eq!(hours_words(en, &hours(&[1, 2, 3, 4, 5], 7, 16)), "Monday–Friday, 07:00–16:00");
    }
}
