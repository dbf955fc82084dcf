//! The board's own words, from rows made by hand.
