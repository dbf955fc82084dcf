//! Format: times, numbers and measurements as people read them, in both languages.
//!
//! Pure: `now` and the zone are arguments, the words come from `locales/`.

mod news;
mod number;
mod time;

pub(crate) use news::{NewsBadge, news, sign_name};
pub(crate) use number::{telephone_link, thousands, value, value_with_unit};
pub(crate) use time::{
    ago, clock, column_clock, date, day_word, full_date, full_moment, iso_date, iso_time, moment,
    month_year, span, weekday_clock,
};
