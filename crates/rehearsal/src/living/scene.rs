//! Scene: one patient as the company finds them, and the deed that somebody means to do there.
//!
//! Not here: what is done; `before`, `asked`, `home`, `body` and `end` say that.

use super::chance::{Chance, minutes_after};
use super::course::Course;
use super::habit::Habits;
use crate::ids::id;
use access::Actor;
use care::command::Command as AnyCommand;
use care::episode::{Command, Episode, Opening, Phase};
use care::ids::{CommandId, EpisodeId, PersonId, UnitId};
use care::open_item::OpenItem;
use care::programme::{Programme, RoleAt};
use care::unit::UnitKind;
use care::ward::Ward;
use care::who::{Role, Who};
use care::world::Directory;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Something that somebody of the company does at a moment, unless it has become needless.
#[derive(Debug, Clone)]
pub struct Deed {
    pub at: Timestamp,
    pub actor: Actor,
    pub episode: Option<EpisodeId>,
    /// The same deed has the same id, so that it is never done twice.
    pub id: CommandId,
    pub command: AnyCommand,
}

pub(crate) struct Scene<'a> {
    pub(crate) id: EpisodeId,
    pub(crate) episode: &'a Episode,
    pub(crate) opening: &'a Opening,
    pub(crate) phase: Phase,
    pub(crate) course: &'a Course,
    pub(crate) programme: &'a Programme,
    pub(crate) ward: Option<&'a Ward>,
    pub(crate) directory: &'a Directory,
    pub(crate) habits: &'a Habits,
    pub(crate) zone: &'a TimeZone,
    pub(crate) seed: &'a str,
    /// Before this the company was not there: what came up earlier came up then, for them.
    pub(crate) since: Timestamp,
    pub(crate) now: Timestamp,
    /// Where the patient lives, which says whose municipality helps.
    pub(crate) municipality: &'a str,
    pub(crate) kin: Option<(PersonId, String)>,
    /// Days of treatment, where the region's file says it.
    pub(crate) days: Option<i32>,
    pub(crate) items: &'a [OpenItem],
}

pub(crate) type Deeds = Vec<Deed>;

impl Scene<'_> {
    pub(crate) fn chance(&self, what: &str) -> Chance {
        Chance::of(&[self.seed, &self.id.0.simple().to_string(), what])
    }

    /// When somebody gets round to it, by habit.
    pub(crate) fn when(&self, habit: &str, salt: &str, since: Timestamp) -> Timestamp {
        let chance = self.chance(&format!("{habit} {salt} {}", since.as_second()));
        let since = since.max(self.since);
        let Some(habit) = self.habits.habit.get(habit) else { return minutes_after(since, 60) };
        let at = habit.when(since, chance, self.zone);
        // What had to wait for something else is done when it can be, within its hours.
        if at < self.now { habit.open(self.now, chance, self.zone) } else { at }
    }

    pub(crate) fn words<'w>(&self, key: &str, of: &'w [String]) -> &'w str {
        self.chance(key).one_of(9, of).map_or("", String::as_str)
    }

    pub(crate) fn day(&self, at: Timestamp) -> Date {
        care::care_time::day_of(at, self.zone)
    }

    pub(crate) fn at(&self, day: Date, time: Time) -> Timestamp {
        care::care_time::resolve(day.to_datetime(time), self.zone)
    }

    /// The first day at home.
    pub(crate) fn first_home_day(&self) -> Option<Date> {
        self.episode.spells.first().map(|spell| self.day(spell.from))
    }

    /// That day at home at that time, counted as patients count: the first is 1.
    pub(crate) fn on_home_day(&self, home_day: u32, time: Time) -> Option<Timestamp> {
        let days = jiff::Span::new().days(i64::from(home_day.saturating_sub(1)));
        Some(self.at(self.first_home_day()?.checked_add(days).ok()?, time))
    }

    pub(crate) fn home_since(&self) -> Option<Timestamp> {
        self.episode.home_since()
    }

    /// A unit of that kind where the patient lives; else the only one there is.
    pub(crate) fn unit_of_kind(&self, kind: UnitKind) -> Option<UnitId> {
        let of_kind = self.directory.units.iter().filter_map(|(id, unit)| {
            let details = unit.details.as_ref().filter(|details| details.kind == kind)?;
            unit.is_open().then_some((*id, details.place.as_str()))
        });
        let of_kind: Vec<_> = of_kind.collect();
        let near = of_kind.iter().find(|(_, place)| *place == self.municipality);
        near.or(of_kind.first()).map(|(id, _)| *id)
    }

    pub(crate) fn ward_unit(&self) -> UnitId {
        self.opening.ward_unit
    }

    /// Somebody with this role at the ward; its nurse where nobody has it.
    pub(crate) fn of_ward(&self, role: Role, at: Timestamp) -> Option<Actor> {
        let unit = self.ward_unit();
        self.somebody(unit, role, at).or_else(|| self.somebody(unit, Role::WardNurse, at))
    }

    pub(crate) fn of_part(&self, owner: RoleAt, at: Timestamp) -> Option<Actor> {
        self.somebody(self.episode.unit_of(owner.unit)?, owner.role, at)
    }

    /// Somebody who works with this role at this unit at this hour.
    pub(crate) fn somebody(&self, unit: UnitId, role: Role, at: Timestamp) -> Option<Actor> {
        somebody(self.directory, self.habits, self.zone, unit, role, at)
    }

    pub(crate) fn name(&self, actor: &Actor) -> String {
        match actor.who {
            Who::Staff { staff, .. } => self.directory.staff_name(staff).to_owned(),
            Who::Person { .. } | Who::System => String::new(),
        }
    }

    pub(crate) fn patient(&self) -> Actor {
        Actor::new(Who::Person { person: self.opening.patient, role: Role::Patient }, None)
    }

    pub(crate) fn kin_actor(&self) -> Option<Actor> {
        let (person, _) = self.kin.as_ref()?;
        let named = self.episode.kin.get(person).is_some_and(|kin| kin.may_see);
        let who = Who::Person { person: *person, role: Role::NextOfKin };
        named.then(|| Actor::new(who, None))
    }

    pub(crate) fn deed(
        &self,
        key: &str,
        at: Timestamp,
        actor: Option<Actor>,
        command: Command,
    ) -> Option<Deed> {
        let word = self.id.0.simple().to_string();
        Some(Deed {
            at,
            actor: actor?,
            episode: Some(self.id),
            id: CommandId(id(&["living", self.seed, &word, key])),
            command: AnyCommand::Episode(self.id, command),
        })
    }
}

/// Hours when those who work at night are asked first.
const NIGHT: (i8, i8) = (21, 7);

#[expect(clippy::too_many_arguments, reason = "what a question about who works needs to know")]
pub(crate) fn somebody(
    directory: &Directory,
    habits: &Habits,
    zone: &TimeZone,
    unit: UnitId,
    role: Role,
    at: Timestamp,
) -> Option<Actor> {
    let hour = at.to_zoned(zone.clone()).hour();
    let is_night = hour >= NIGHT.0 || hour < NIGHT.1;
    let authority = directory.units.get(&unit)?.details.as_ref()?.authority.clone();
    let mut found: Vec<_> = vec![];
    for (staff, details) in &directory.staff {
        let mut posts = details.assignments.iter();
        let post = posts.find(|(_, a)| a.unit == unit && a.role == role && a.holds(at));
        if let Some((assignment, _)) = post {
            let works_nights = habits.night.contains(&details.name);
            found.push((works_nights != is_night, details.name.clone(), *staff, *assignment));
        }
    }
    found.sort();
    // Several on the same shift share the days between them.
    let first_wrong = found.iter().filter(|(is_off, ..)| !is_off).count().max(1);
    let day = care::care_time::day_of(at, zone);
    let turn = usize::try_from(day.day_of_year()).unwrap_or(0) % first_wrong;
    let (_, _, staff, assignment) = found.into_iter().nth(turn)?;
    let who = Who::Staff { staff, assignment, unit, role };
    Some(Actor::new(who, Some(authority)))
}
