//! Scale: times and values as places in the picture.

use jiff::Timestamp;

const LEFT: f64 = 186.0;
const RIGHT: f64 = 700.0;
/// Room for the name of a day.
pub(super) const LABEL: f64 = 52.0;

/// Time, from left to right.
pub(super) struct Across {
    pub(super) from: Timestamp,
    to: Timestamp,
}

impl Across {
    pub(super) fn new(from: Timestamp, to: Timestamp) -> Self {
        Across { from, to: to.max(from) }
    }

    pub(super) fn at(&self, at: Timestamp) -> f64 {
        let whole = self.to.duration_since(self.from).as_secs_f64().max(1.0);
        let part = at.duration_since(self.from).as_secs_f64() / whole;
        LEFT + (RIGHT - LEFT) * part.clamp(0.0, 1.0)
    }

    pub(super) fn x(&self, at: Timestamp) -> String {
        text(self.at(at))
    }

    /// For a word centred under a moment, kept inside the picture.
    pub(super) fn label_x(&self, at: Timestamp) -> String {
        text(self.at(at).clamp(LEFT + 70.0, RIGHT - 20.0))
    }
}

/// Values of one sign, from low to high.
pub(super) struct Up {
    top: f64,
    height: f64,
    low: f64,
    high: f64,
}

impl Up {
    /// Holds every value and both limits, with a little air.
    pub(super) fn new(
        top: f64,
        height: f64,
        values: impl Iterator<Item = i32>,
        below: Option<i32>,
        above: Option<i32>,
    ) -> Self {
        let all: Vec<i32> = values.chain(below).chain(above).collect();
        let low = f64::from(all.iter().min().copied().unwrap_or(0));
        let high = f64::from(all.iter().max().copied().unwrap_or(1));
        let air = ((high - low) * 0.12).max(2.0);
        Up { top, height, low: low - air, high: high + air }
    }

    fn at(&self, value: i32) -> f64 {
        let part = (f64::from(value) - self.low) / (self.high - self.low);
        self.top + self.height * (1.0 - part)
    }

    pub(super) fn y(&self, value: i32) -> String {
        text(self.at(value))
    }

    pub(super) fn y_shifted(&self, value: i32, by: f64) -> String {
        text(self.at(value) + by)
    }

    /// Between the limits: its top and its height.
    pub(super) fn band(&self, below: Option<i32>, above: Option<i32>) -> (String, String) {
        let top = above.map_or(self.top, |above| self.at(above));
        let bottom = below.map_or(self.top + self.height, |below| self.at(below));
        (text(top), text((bottom - top).max(0.0)))
    }
}

/// One decimal is finer than any screen.
pub(super) fn text(number: f64) -> String {
    format!("{number:.1}")
}

pub(super) fn number(index: usize) -> f64 {
    u16::try_from(index).map_or(0.0, f64::from)
}
