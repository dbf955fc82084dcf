//! Frame: what is the same on every paper: whose it is, about whom, when it was printed; and times
//! as they are said on paper, which is read on another day: no "i morgon", and the year is there.

use crate::calls;
use crate::episodes::On;
use crate::format;
use crate::texts::T;
use app::paper::{Kind, Paper, Reading, Telephone, Turn, Words};
use care::ids::UnitId;
use care::recorded::Mark;
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) struct Frame<'a> {
    pub(crate) t: T,
    pub(crate) now: Timestamp,
    pub(crate) zone: &'a TimeZone,
    pub(crate) directory: &'a Directory,
    /// "Infektion 5, Norrstads lasarett"
    pub(crate) unit: String,
}

impl<'a> Frame<'a> {
    /// A paper of the ward about one patient.
    pub(crate) fn of(on: &'a On<'_>) -> Self {
        let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
        let (directory, now) = (on.view.directory.as_ref(), on.now());
        let unit = ward.map(|ward| unit_in_full(directory, ward)).unwrap_or_default();
        Frame { t: on.t(), now, zone: on.zone(), directory, unit }
    }

    pub(crate) fn paper(&self, kind: Kind, reading: Reading, title: String) -> Paper {
        let printed = self.t.with("paper-printed", &[("when", &self.moment(self.now))]);
        Paper {
            kind,
            lang: self.t.lang,
            reading,
            turn: Turn::Upright,
            title,
            subtitle: None,
            identity: None,
            unit: self.unit.clone(),
            printed_at: self.now,
            printed,
            words: Words {
                page: self.get("paper-page"),
                of: self.get("paper-of"),
                done: self.get("paper-done"),
            },
            blocks: vec![],
        }
    }

    pub(crate) fn get(&self, key: &str) -> String {
        self.t.get(key).into_owned()
    }

    /// "tisdag 24 november 2026"
    pub(crate) fn day(&self, day: Date) -> String {
        format!("{} {}", format::full_date(self.t, day), day.year())
    }

    /// "tisdag 24 november 2026 kl 14.10"
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        let civil = self.zone.to_datetime(at);
        let (day, clock) = (self.day(civil.date()), format::clock(self.t, civil.time()));
        self.t.with("time-day-clock", &[("day", &day), ("clock", &clock)])
    }

    /// "tisdag 24 november kl 14.10": the year stands at the foot of the paper.
    pub(crate) fn near(&self, at: Timestamp) -> String {
        format::full_moment(self.t, &at.to_zoned(self.zone.clone()))
    }

    /// All numbers of a unit and when they are answered.
    pub(crate) fn telephones(&self, id: UnitId) -> Vec<Telephone> {
        let unit = self.directory.units.get(&id);
        let rows = unit.into_iter().flat_map(|unit| {
            unit.telephones.iter().map(|telephone| Telephone {
                who: format!("{}, {}", unit.name(), telephone.label),
                number: telephone.number.clone(),
                hours: calls::all_hours(self.t, telephone),
            })
        });
        rows.collect()
    }

    pub(crate) fn ring_112(&self) -> Telephone {
        Telephone {
            who: self.get("paper-112"),
            number: "112".to_owned(),
            hours: self.get("paper-112-when"),
        }
    }
}

/// "Maria Ek, tisdag 24 november 2026 kl 14.10"
pub(crate) fn by(on: &On<'_>, frame: &Frame<'_>, mark: &Mark) -> String {
    format!("{}, {}", on.who(mark.by), frame.moment(mark.at))
}

pub(crate) fn unit_in_full(directory: &Directory, id: UnitId) -> String {
    let details = directory.units.get(&id).and_then(|unit| unit.details.as_ref());
    details.map_or_else(String::new, |details| match details.place.as_str() {
        "" => details.name.clone(),
        place => format!("{}, {place}", details.name),
    })
}

/// "Gunvor Lindholm · 82 år · 1944-•••• · Plats 23": on every sheet, since sheets come apart.
pub(crate) fn identity(on: &On<'_>) -> String {
    let known = on.view.patient.as_ref().and_then(|patient| patient.identity.as_ref());
    let age = known.and_then(|number| number.age(on.today()));
    let age = age.map(|years| on.t().with("episode-age", &[("n", &years)]));
    let number = known.map(care::identity::IdentityNumber::masked);
    let place = on.episode().place.filter(|_| on.episode().home_since().is_some());
    let place = place.map(|place| on.t().with("paper-place", &[("place", &place)]));
    let bed = on.episode().bed.filter(|_| place.is_none());
    let bed = bed.map(|bed| on.t().with("episode-bed", &[("bed", &bed)]));
    let parts = [Some(on.name()), age, number, place, bed].into_iter().flatten();
    parts.collect::<Vec<_>>().join(" · ")
}
