//! Administration: units, staff and programmes, who has seen what, and accounts of staff.
//!
//! Nothing clinical: patients are ids here, and their names are never read.

use crate::App;
use crate::permit;
use crate::problem::Problem;
use crate::view::LIST_MAX;
use access::{Action, Actor, Resource};
use care::episode::call_out::Warrant;
use care::ids::{AssignmentId, PersonId, StaffId, UnitId};
use care::unit::{Hours, Unit};
use care::who::Role;
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::{Date, Time, date};
use jiff::tz::TimeZone;
use record::access_log::LoggedEntry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Entries of the access log on one page.
pub const ACCESSES_MAX: usize = 100;
/// An entry with more patients than this says how many, without their ids.
const PATIENTS_SHOWN_MAX: usize = 3;

/// Which part of the access log is asked for.
#[derive(Debug, Clone, Copy)]
pub struct AccessQuery {
    pub from: Timestamp,
    /// Excluded.
    pub to: Timestamp,
    /// Only what this somebody saw or did.
    pub by: Option<Uuid>,
    /// Where the page before ended.
    pub before: Option<Cursor>,
}

/// A place in the log: an entry's time and position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub at: i64,
    pub position: i64,
}

/// One view or act, allowed or denied, as the administrator may read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Access {
    pub at: Timestamp,
    pub by: AccessBy,
    pub unit: UnitId,
    /// The action's word, as `access` spells it.
    pub action: String,
    pub allowed: bool,
    pub patients: usize,
    /// Their ids, when they are few.
    pub ids: Vec<PersonId>,
    /// A page that stood open fetched itself.
    pub by_itself: bool,
    /// By what right, where whoever looked had to say it.
    pub stated: Option<Warrant>,
}

/// Who looked. Persons who looked at what is theirs are not named to an administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessBy {
    /// The role, as far as the assignment is known.
    Staff(StaffId, Option<Role>),
    Person(Role),
    /// A screen on the ward's wall, without anybody's identity.
    Screen,
    System,
}

#[derive(Debug, Clone)]
pub struct Accesses {
    /// The newest first.
    pub entries: Vec<Access>,
    /// Where the next page begins, when there is more.
    pub more: Option<Cursor>,
}

impl App {
    /// The directory, for whoever may administrate.
    pub async fn administration(&self, actor: &Actor) -> Result<Arc<Directory>, Problem> {
        let by = self.allowed(actor, Action::ViewAdministration, &Resource::System, None).await?;
        self.looked(actor, Action::ViewAdministration, &[], by).await?;
        Ok(self.directory())
    }

    /// May they change this unit? Another care provider's is theirs to keep, once it has an
    /// administrator here.
    pub fn keeps_unit(&self, actor: &Actor, unit: UnitId) -> bool {
        self.keeps_provider(actor, &permit::authority(&self.directory(), unit))
    }

    /// May they say what this unit can do?
    pub fn keeps_abilities(&self, actor: &Actor, unit: UnitId) -> bool {
        let (action, on) = permit::abilities(actor, unit, &self.directory());
        self.policies().permit(actor, action, &on).allowed
    }

    /// May they register units of this provider and change what it has?
    pub fn keeps_provider(&self, actor: &Actor, authority: &str) -> bool {
        let unit = UnitId(Uuid::nil());
        let (action, on) = permit::keeping(actor, unit, authority.to_owned(), &self.directory());
        self.policies().permit(actor, action, &on).allowed
    }

    /// May they give posts there? Of a provider with nobody here yet, its first administrator's.
    pub fn gives_posts(&self, actor: &Actor, unit: UnitId, role: Role) -> bool {
        let directory = self.directory();
        let needed = permit::giving(actor, unit, role, &directory);
        self.policies().permit(actor, needed.0, &needed.1).allowed
    }

    /// How many patients have something open at the unit, or somebody from it coming.
    pub async fn patients_of_unit(&self, actor: &Actor, unit: UnitId) -> Result<u32, Problem> {
        if !self.keeps_unit(actor, unit) {
            return Err(Problem::NotFound);
        }
        let now = self.now().as_microsecond();
        let items = self.record().items_of_unit(unit.0, now, LIST_MAX).await?;
        let contacts = self.record().contacts_of_unit(unit.0, now, i64::MAX, LIST_MAX).await?;
        let planned = contacts.iter().filter(|contact| contact.state == PLANNED);
        let episodes: BTreeSet<Uuid> = items
            .iter()
            .map(|item| item.episode)
            .chain(planned.map(|contact| contact.episode))
            .collect();
        Ok(u32::try_from(episodes.len()).unwrap_or(u32::MAX))
    }

    /// Who has seen what. Looking at the log is a look at the patients whose ids it shows.
    pub async fn accesses(&self, actor: &Actor, query: AccessQuery) -> Result<Accesses, Problem> {
        let by = self.allowed(actor, Action::ViewAccessLog, &Resource::System, None).await?;
        let end = Cursor { at: query.to.as_microsecond(), position: 0 };
        let until = query.before.unwrap_or(end);
        let (from, until) = (query.from.as_microsecond(), (until.at, until.position));
        let limit = i64::try_from(ACCESSES_MAX + 1).unwrap_or(i64::MAX);
        let mut entries = self.access_log().entries_between(from, until, query.by, limit).await?;
        let is_more = entries.len() > ACCESSES_MAX;
        entries.truncate(ACCESSES_MAX);
        let last = entries.last().filter(|_| is_more);
        let more = last.map(|last| Cursor { at: last.entry.at, position: last.position });
        let directory = self.directory();
        let entries: Vec<Access> =
            entries.into_iter().map(|logged| access(logged, &directory)).collect();
        let shown: Vec<PersonId> = entries.iter().flat_map(|entry| entry.ids.clone()).collect();
        self.looked(actor, Action::ViewAccessLog, &shown, by).await?;
        Ok(Accesses { entries, more })
    }
}

fn access(LoggedEntry { entry, .. }: LoggedEntry, directory: &Directory) -> Access {
    let patients = entry.patients.len();
    let few = entry.patients.iter().filter(|_| patients <= PATIENTS_SHOWN_MAX);
    let ids = few.copied().map(PersonId).collect();
    let staff = StaffId(entry.actor);
    let by = match Role::parse(&entry.basis) {
        _ if !entry.assignment.is_nil() => {
            let held = directory.staff.get(&staff);
            let held = held.and_then(|held| held.assignments.get(&AssignmentId(entry.assignment)));
            AccessBy::Staff(staff, held.map(|held| held.role))
        }
        Some(role) => AccessBy::Person(role),
        None if entry.basis == crate::audit::SCREEN => AccessBy::Screen,
        None => AccessBy::System,
    };
    let (at, unit) = (crate::codec::time(entry.at), UnitId(entry.unit));
    let (allowed, by_itself) = (entry.allowed, entry.basis == crate::audit::REFRESH);
    let stated = crate::audit::stated(&entry.basis);
    Access { at, by, unit, action: entry.action, allowed, patients, ids, by_itself, stated }
}

/// How the lists say that a contact is neither held nor cancelled.
const PLANNED: &str = "planned";

/// A Monday of a week without holidays, in a zone where civil times are as on the wall.
const MONDAY: Date = date(2026, 1, 12);

/// The hours of the week when nobody answers at a unit.
pub fn silent_hours(unit: &Unit) -> Vec<Hours> {
    let hours = unit.telephones.iter().flat_map(|telephone| &telephone.hours);
    let edges: BTreeSet<Time> =
        hours.flat_map(|hours| [hours.from, hours.to]).chain([Time::midnight()]).collect();
    let mut spans: BTreeMap<(Time, Time), Vec<i8>> = BTreeMap::new();
    for weekday in 1..=7 {
        let is_silent = |time: Time| {
            let day = MONDAY.saturating_add(jiff::Span::new().days(weekday - 1));
            let at = day.to_datetime(time).to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp());
            at.is_ok_and(|at| unit.answers_at(at, &TimeZone::UTC).is_none())
        };
        let mut silent_from = None;
        for edge in &edges {
            match (is_silent(*edge), silent_from) {
                (true, None) => silent_from = Some(*edge),
                (false, Some(from)) => {
                    spans.entry((from, *edge)).or_default().push(weekday);
                    silent_from = None;
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
        if let Some(from) = silent_from {
            spans.entry((from, Time::midnight())).or_default().push(weekday);
        }
    }
    let mut silent: Vec<Hours> =
        spans.into_iter().map(|((from, to), weekdays)| Hours { weekdays, from, to }).collect();
    silent.sort_by_key(|hours| (hours.from, hours.weekdays.clone()));
    silent
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::unit::Telephone;

    fn hours(weekdays: &[i8], from: i8, to: i8) -> Hours {
        let time = |hour| Time::constant(hour, 0, 0, 0);
        Hours { weekdays: weekdays.to_vec(), from: time(from), to: time(to) }
    }

    fn check(answered: Vec<Hours>, silent: Vec<Hours>) {
        let (number, label) = ("0980-319 223".to_owned(), "dag".to_owned());
        let telephones = vec![Telephone::new(number, label, answered)];
        assert_eq!(silent_hours(&Unit { telephones, ..Unit::default() }), silent);
    }

    #[test]
    fn round_the_clock_is_never_silent() {
        check(vec![Hours::always()], vec![]);
        check(
            vec![hours(&[1, 2, 3, 4, 5, 6, 7], 7, 21), hours(&[1, 2, 3, 4, 5, 6, 7], 21, 7)],
            vec![],
        );
    }

    #[test]
    fn without_numbers_every_hour_is_silent() {
        assert_eq!(silent_hours(&Unit::default()), [Hours::always()]);
    }

    #[test]
    fn office_hours_leave_mornings_evenings_and_the_weekend() {
        let week = [1, 2, 3, 4, 5];
        check(
            vec![hours(&week, 7, 16)],
            vec![hours(&week, 0, 7), hours(&[6, 7], 0, 0), hours(&week, 16, 0)],
        );
    }

    #[test]
    fn a_night_line_answers_into_the_morning_after() {
        // From Friday evening into Saturday; everything else is silent.
        check(
            vec![hours(&[5], 21, 7), hours(&[1, 2, 3, 4, 5, 6, 7], 7, 21)],
            vec![hours(&[1, 2, 3, 4, 5, 7], 0, 7), hours(&[1, 2, 3, 4, 6, 7], 21, 0)],
        );
    }
}
