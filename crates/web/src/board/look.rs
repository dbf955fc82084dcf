//! Look: when, in which words and with which names the board is read; and what one row says of
//! the patient, in every part of the board alike.

use crate::format;
use crate::texts::T;
use app::view::board::Row;
use care::care_time;
use care::episode::Episode;
use care::ids::{StaffId, UnitId};
use care::ward::Ward;
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) t: T,
    pub(crate) now: Timestamp,
    pub(crate) zone: &'a TimeZone,
    pub(crate) directory: &'a Directory,
    /// The ward's own unit.
    pub(crate) unit: UnitId,
    /// Who has which patients.
    pub(crate) ward: Option<&'a Ward>,
    /// Whoever looks, when that is staff.
    pub(crate) me: Option<StaffId>,
}

impl Look<'_> {
    pub(crate) fn today(&self) -> Date {
        care_time::day_of(self.now, self.zone)
    }

    pub(crate) fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t, at, self.now, self.zone)
    }

    /// The patient is one of those that whoever looks has this shift.
    pub(crate) fn is_mine(&self, row: &Row) -> bool {
        let mine = self.ward.zip(self.me).map(|(ward, me)| ward.patients_of(me, self.now));
        mine.is_some_and(|mine| mine.contains(&row.episode))
    }

    /// "Maria Ek, Amir Haddad": who has the patient this shift.
    pub(crate) fn hands(&self, row: &Row) -> String {
        let staff = self.ward.map(|ward| ward.staff_of(row.episode, self.now)).unwrap_or_default();
        let names = staff.into_iter().map(|staff| self.directory.staff_name(staff));
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The patient's name. A record that has been destroyed has none.
    pub(crate) fn name(&self, row: &Row) -> String {
        match &row.person {
            Some(person) => person.name.full(),
            None => self.t.get("board-no-name").into_owned(),
        }
    }

    /// "82 år · urosepsis"
    pub(crate) fn age_and_reason(&self, row: &Row) -> String {
        let identity = row.person.as_ref().and_then(|person| person.identity.as_ref());
        let age = identity.and_then(|number| number.age(self.today()));
        let age = age.map(|years| self.t.with("board-age", &[("n", &years)]));
        let reason = Some(row.summary.reason.clone()).filter(|reason| !reason.is_empty());
        [age, reason].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Days of homecoming and days saved are counted by the same functions as for one episode.
    pub(crate) fn counted(&self, row: &Row) -> (Option<u32>, u32) {
        let spells = row.summary.spells.clone();
        let episode = Episode { spells, ..Episode::default() };
        let until = row.summary.closed_at.unwrap_or(self.now);
        (episode.home_day(self.now, self.zone), episode.days_at_home(until, self.zone))
    }

    /// "plats 23" at home, "säng 15" on the ward, nothing when neither is known.
    pub(crate) fn place(&self, row: &Row, bed: Option<u16>) -> String {
        match (home_place(row), bed) {
            (Some(place), _) => self.t.with("board-place", &[("n", &place)]),
            (None, Some(bed)) => self.t.with("board-bed", &[("n", &bed)]),
            (None, None) => String::new(),
        }
    }
}

/// The place of somebody who is at home now.
pub(crate) fn home_place(row: &Row) -> Option<u16> {
    row.summary.place.filter(|_| is_home(row))
}

pub(crate) fn is_home(row: &Row) -> bool {
    row.summary.spells.last().is_some_and(|spell| spell.to.is_none()) && row.summary.phase.is_open()
}
