//! A value beyond its limit, in words: what it is, and who has answered for it. Answered for, it is
//! still outside. Which values are is `care::episode::outside`.

use super::{Mark, mark, row_class, sentence};
use crate::format;
use crate::texts::T;
use care::episode::outside::{Of, Outside};
use care::open_item::Weight;
use care::who::Who;
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(crate) struct OutsideView {
    pub(crate) class: &'static str,
    /// "Utanför gränsen", with the shape of its level.
    pub(crate) mark: Mark,
    /// "Temperatur 38,4 °C, över gränsen 38,0. Mätt i dag kl 09.55."
    pub(crate) says: String,
    /// "Omhändertaget i dag kl 10.05 av Maria Ek: ”Ringde, mår bra.”", or that nobody has.
    pub(crate) done: String,
}

pub(crate) fn outside(
    t: T,
    outside: &Outside,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> OutsideView {
    let when = |at: Timestamp| format::moment(t, at, now, zone);
    let measured = when(outside.measured_at);
    let says = match &outside.of {
        Of::Sign { sign, value, above, limit } => {
            sentence::alarm(t, (*sign, *value), (*above, *limit), &measured)
        }
        Of::News2 { total, threes } => sentence::news2(t, *total, threes, &measured),
    };
    let done = match &outside.answered {
        Some(handled) => {
            let who = match handled.mark.by {
                Who::Staff { staff, .. } => directory.staff_name(staff).to_owned(),
                by @ (Who::Person { .. } | Who::System) => crate::forms::who(t, directory, by),
            };
            let (when, action) = (when(handled.mark.at), &handled.action);
            t.with("outside-answered", &[("when", &when), ("who", &who), ("action", action)])
        }
        None => t.get("outside-unanswered").into_owned(),
    };
    let weight = Weight::from(outside.level);
    let label = t.get("outside-limit").into_owned();
    let class = row_class(Some(weight));
    OutsideView { class, mark: Mark { label, ..mark(t, weight) }, says, done }
}
