//! The own list of a primary care centre: its patients in care at home and just after it, with what
//! is the centre's own of each; what others recorded only where the patient lets it see.
//!
//! A page is read by the place of the one before it, and costs as much whichever page it is.

use crate::audit::Looking;
use crate::problem::Problem;
use crate::{App, permit};
use access::scope::{LISTED, LISTED_APART};
use access::{Action, Actor, Resource};
use care::care_time;
use care::episode::contact::Contact;
use care::episode::own_list::{DAYS_LISTED, Only, readmissions};
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId, UnitId};
use care::open_item::OpenItem;
use care::person::Details;
use care::responsibility::{Responsible, turn_at};
use jiff::{SignedDuration, Timestamp};
use record::{EpisodeRow, Listed as Asked};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Patients on a page.
const PAGE: usize = 50;
/// So many rows are read at a time, and at most so many for one page: a filter that fits few says
/// that there is more rather than read the whole list.
const READ: i64 = 200;
const READ_MAX: usize = 1_000;

#[derive(Debug, Clone)]
pub struct OwnList {
    pub unit: UnitId,
    pub now: Timestamp,
    pub rows: Vec<Listed>,
    /// On the list, but the unit has no part in their care yet: counted, and nothing of who.
    pub apart: i64,
    /// Read, and nobody knows whether they are meant: they do not let the unit see.
    pub unknown: usize,
    /// Where the next page begins.
    pub next: Option<Place>,
}

/// When the last one read was opened, and which it is.
pub type Place = (i64, Uuid);

#[derive(Debug, Clone)]
pub struct Listed {
    pub episode: EpisodeId,
    pub person: Option<Details>,
    pub summary: Summary,
    /// What is this unit's to do.
    pub items: Vec<OpenItem>,
    pub treatment: Option<Responsible>,
    pub other: Option<Responsible>,
    /// The next planned contact; the unit's own, when it may not see the others'.
    pub next_contact: Option<Contact>,
    pub readmissions: usize,
    /// The patient lets the unit see what the others have recorded, and it still may.
    pub shared: bool,
    /// The patient has said yes to it, whether it still opens anything or not.
    pub consented: bool,
    /// The unit's own page of the patient opens.
    pub has_page: bool,
}

/// A row that may be shown.
struct Row {
    id: EpisodeId,
    summary: Summary,
    facts: Resource,
    shared: bool,
    consented: bool,
}

impl App {
    pub async fn own_list(
        &self,
        actor: &Actor,
        only: Only,
        after: Option<Place>,
    ) -> Result<OwnList, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let on = permit::unit(unit, &self.directory());
        let by = self.allowed(actor, Action::ViewOwnList, &on, None).await?;
        let now = self.now();
        let since = now.checked_sub(SignedDuration::from_hours(DAYS_LISTED * 24)).unwrap_or(now);
        let ended_since = since.as_microsecond();
        let asked = Asked { scope: unit.0, basis: LISTED, ended_since };
        let mut list = OwnList { unit, now, rows: vec![], apart: 0, unknown: 0, next: None };
        let apart = Asked { basis: LISTED_APART, ..asked };
        list.apart = self.record().listed_count(&apart).await?;
        let mut at = after.unwrap_or((i64::MAX, Uuid::max()));
        let (mut found, mut read) = (vec![], 0);
        loop {
            let rows = self.record().listed_page(&asked, at, READ).await?;
            let is_last = i64::try_from(rows.len()).unwrap_or(0) < READ;
            let earlier = self.earlier(&asked, &rows).await?;
            let mut left = rows.iter();
            for row in left.by_ref() {
                at = (row.opened_at, row.episode);
                read += 1;
                match self.fitting(actor, row, only, &earlier)? {
                    Fit::Yes(row) => found.push(*row),
                    Fit::Unknown => list.unknown += 1,
                    Fit::No => {}
                }
                if found.len() == PAGE {
                    break;
                }
            }
            let is_full = found.len() == PAGE || read >= READ_MAX;
            if is_full && !(is_last && left.len() == 0) {
                list.next = Some(at);
            }
            if is_full || is_last {
                break;
            }
        }
        list.rows = self.told(actor, found, (unit, now)).await?;
        let patients: Vec<_> = list.rows.iter().map(|row| row.summary.patient).collect();
        self.looked_at_list(actor, Action::ViewOwnList, &patients, (by, Looking::Opened)).await?;
        Ok(list)
    }

    /// Other episodes of the same patients on the list, by patient.
    async fn earlier(
        &self,
        asked: &Asked<'_>,
        rows: &[EpisodeRow],
    ) -> Result<BTreeMap<Uuid, usize>, Problem> {
        let persons: Vec<_> = rows.iter().map(|row| row.person).collect();
        let counts = self.record().listed_of_persons(asked, &persons).await?;
        let others = |count: i64| usize::try_from(count - 1).unwrap_or(0);
        Ok(counts.into_iter().map(|(person, count)| (person, others(count))).collect())
    }

    fn fitting(
        &self,
        actor: &Actor,
        row: &EpisodeRow,
        only: Only,
        earlier: &BTreeMap<Uuid, usize>,
    ) -> Result<Fit, Problem> {
        let (id, mut summary) = (EpisodeId(row.episode), super::summary(row)?);
        let facts = crate::facts::of_summary(id, &summary, self.now());
        let facts = Resource::Episode(facts);
        let may = |action| self.policies().permit(actor, action, &facts).allowed;
        if !may(Action::ViewOwnList) {
            return Ok(Fit::No);
        }
        let shared = may(Action::ViewEpisodeShared);
        if only.needs_consent() && !shared {
            return Ok(Fit::Unknown);
        }
        let unit = actor.unit().unwrap_or(UnitId(Uuid::nil()));
        let consented = summary.shared_with.contains(&unit);
        // Sharing ends a week after the care; the row stays for what is the unit's own.
        if !shared {
            summary.shared_with.retain(|one| *one != unit);
        }
        summary.narrow(unit, false);
        let today = care_time::day_of(self.now(), self.zone());
        let earlier = earlier.get(&row.person).copied().unwrap_or(0);
        Ok(match only.fits(&summary, earlier, today) {
            true => Fit::Yes(Box::new((Row { id, summary, facts, shared, consented }, earlier))),
            false => Fit::No,
        })
    }

    /// What the rows say of each, read for all of them at once.
    async fn told(
        &self,
        actor: &Actor,
        found: Vec<(Row, usize)>,
        (unit, now): (UnitId, Timestamp),
    ) -> Result<Vec<Listed>, Problem> {
        let patients: Vec<PersonId> = found.iter().map(|(row, _)| row.summary.patient).collect();
        let people = self.people(&patients).await?;
        let ids: Vec<_> = found.iter().map(|(row, _)| row.id).collect();
        let mut items = self.open_items(&ids, now).await?;
        let rows = found.into_iter().map(|(row, earlier)| {
            let Row { id, summary, facts, shared, consented } = row;
            let mut own = items.remove(&id).unwrap_or_default();
            own.retain(|item| item.owner.unit == unit);
            let mut coming = summary.next_contacts.iter().filter(|contact| contact.until >= now);
            Listed {
                episode: id,
                person: people.get(&summary.patient).cloned(),
                items: own,
                treatment: turn_at(&summary.turns, now),
                other: turn_at(&summary.other_turns, now),
                next_contact: coming.find(|contact| shared || contact.unit == unit).cloned(),
                readmissions: readmissions(&summary, earlier),
                shared,
                consented,
                has_page: self.policies().permit(actor, Action::ViewUnitDay, &facts).allowed,
                summary,
            }
        });
        Ok(rows.collect())
    }
}

enum Fit {
    Yes(Box<(Row, usize)>),
    No,
    /// Whether it is meant is the others' part, which the unit may not see.
    Unknown,
}
