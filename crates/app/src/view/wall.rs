//! The wall: a ward's places on a screen in the corridor. Nobody's identity is read for it, so that
//! none can be shown; and the screens that have been put up, which its staff take down again.
//!
//! Not here: how a place is told in words (`web::wall`).

use super::LIST_MAX;
use super::board::{Board, urgency};
use crate::problem::Problem;
use crate::{App, permit};
use access::scope::WARD;
use access::{Action, Actor, Resource, Screen};
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId, StaffId, UnitId, WardId};
use jiff::Timestamp;
use record::walls::{NewWall, WallRow};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A screen that hangs on the ward's wall, as its staff see it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hanging {
    pub id: Uuid,
    pub put_up_by: StaffId,
    pub put_up_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub expires_at: Timestamp,
}

impl App {
    /// Makes this screen one of the walls of the actor's ward; the token is the screen's only key.
    pub async fn put_up_wall(&self, actor: &Actor, token_hash: [u8; 32]) -> Result<(), Problem> {
        let ward = self.walls_ward(actor).await?;
        let now = self.now();
        let screen = Screen { id: Uuid::now_v7(), ward, put_up_at: now, last_seen_at: now };
        let new = NewWall {
            wall: screen.id,
            token_hash,
            ward: ward.0,
            put_up_by: actor.id(),
            put_up_at: now.as_microsecond(),
            expires_at: screen.expires_at().as_microsecond(),
        };
        Ok(self.record().put_up_wall(new).await?)
    }

    /// Screens that hang on the wall of the actor's ward, the newest first.
    pub async fn walls(&self, actor: &Actor) -> Result<Vec<Hanging>, Problem> {
        let ward = self.walls_ward(actor).await?;
        let now = self.now();
        let rows = self.record().walls_of_ward(ward.0).await?;
        let alive = rows.iter().map(|row| (screen(row), row)).filter(|(one, _)| one.alive(now));
        let hanging = alive.map(|(screen, row)| Hanging {
            id: screen.id,
            put_up_by: StaffId(row.put_up_by),
            put_up_at: screen.put_up_at,
            last_seen_at: screen.last_seen_at,
            expires_at: screen.expires_at(),
        });
        Ok(hanging.collect())
    }

    /// Takes a screen of the own ward down; one that is down already stays so.
    pub async fn take_down_wall(&self, actor: &Actor, wall: Uuid) -> Result<(), Problem> {
        let ward = self.walls_ward(actor).await?;
        self.record().take_down_wall(wall, ward.0).await?;
        Ok(())
    }

    /// The screen that this token belongs to, while it hangs.
    pub async fn screen(&self, token_hash: [u8; 32]) -> Result<Option<Screen>, Problem> {
        let Some(row) = self.record().wall(token_hash).await? else { return Ok(None) };
        Ok(Some(screen(&row)).filter(|screen| screen.alive(self.now())))
    }

    /// The ward as its wall shows it: rows without a person, a reason or anybody's words.
    pub async fn wall(&self, token_hash: [u8; 32]) -> Result<Board, Problem> {
        let now = self.now();
        let row = self.record().wall(token_hash).await?.ok_or(Problem::NotFound)?;
        let screen = Some(screen(&row)).filter(|one| one.alive(now)).ok_or(Problem::NotFound)?;
        let directory = self.directory();
        let ward = directory.wards.get(&screen.ward).ok_or(Problem::NotFound)?;
        let unit = ward.unit.ok_or(Problem::NotFound)?;
        let authority = permit::authority(&directory, unit);
        let on = Resource::Ward { ward: screen.ward, unit, authority };
        let decision = self.policies().permit_screen(&screen, Action::ViewWall, &on);
        if !decision.allowed {
            self.screened(&screen, unit, None, &[]).await?;
            return Err(Problem::NotFound);
        }
        let (summaries, total) = self.summaries_of(unit).await?;
        let patients: Vec<_> = summaries.iter().map(|(_, summary)| summary.patient).collect();
        let due = self.0.wall_log.due(&screen.id, &patients, now);
        if !due.is_empty() {
            self.screened(&screen, unit, Some(decision.policy_ids), &due).await?;
            self.0.wall_log.written(screen.id, &due, now);
        }
        self.record().touch_wall(&row, now.as_microsecond()).await?;
        let more = total - i64::try_from(summaries.len()).unwrap_or(0);
        let nameless = summaries.into_iter().map(|(id, summary)| (id, nameless(summary)));
        let mut rows = self.rows(nameless.collect(), BTreeMap::new()).await?;
        rows.sort_by_key(urgency);
        let ward = Some((screen.ward, ward.clone()));
        Ok(Board { unit, now, ward, rows, closed: vec![], more })
    }

    /// The ward of the actor's unit, if they may put up its walls.
    async fn walls_ward(&self, actor: &Actor) -> Result<WardId, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let directory = self.directory();
        let own = directory.wards.iter().find(|(_, ward)| ward.unit == Some(unit));
        let (ward, _) = own.ok_or(Problem::NotFound)?;
        let authority = permit::authority(&directory, unit);
        let on = Resource::Ward { ward: *ward, unit, authority };
        let by = self.allowed(actor, Action::ViewWall, &on, None).await?;
        self.looked(actor, Action::ViewWall, &[], by).await?;
        Ok(*ward)
    }

    async fn summaries_of(
        &self,
        unit: UnitId,
    ) -> Result<(Vec<(EpisodeId, Summary)>, i64), Problem> {
        let record = self.record();
        let open = record.recent_episodes_in_scope(&[unit.0], WARD, i64::MAX, LIST_MAX).await?;
        let read = open.0.iter().map(|row| {
            let summary = super::summary(row)?;
            Ok::<_, record::RecordError>((EpisodeId(row.episode), summary))
        });
        let all = read.collect::<Result<Vec<_>, _>>()?;
        // Of the ward itself, and still going on.
        let of = |(_, summary): &(_, Summary)| summary.ward_unit == unit && summary.phase.is_open();
        let (shown, left): (Vec<_>, Vec<_>) = all.into_iter().partition(of);
        Ok((shown, open.1 - i64::try_from(left.len()).unwrap_or(0)))
    }
}

fn screen(row: &WallRow) -> Screen {
    let at = |microseconds| Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::MIN);
    Screen {
        id: row.wall,
        ward: WardId(row.ward),
        put_up_at: at(row.put_up_at),
        last_seen_at: at(row.last_seen_at),
    }
}

/// Everything that says who it is, or is in somebody's own words, left out.
fn nameless(summary: Summary) -> Summary {
    let next_contacts = summary.next_contacts.into_iter().map(|mut contact| {
        contact.what.clear();
        contact.with = None;
        contact
    });
    Summary {
        patient: PersonId(Uuid::nil()),
        reason: String::new(),
        requests: vec![],
        kin: vec![],
        legal_status: None,
        // What somebody wrote about a value is said on no wall.
        outside: vec![],
        medicines: vec![],
        enrolments: vec![],
        named: vec![],
        feedback: BTreeMap::new(),
        next_contacts: next_contacts.collect(),
        ..summary
    }
}
