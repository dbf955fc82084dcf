//! Notice: whoever a step of the ladder tells gets a message, in the page and as they have chosen.
//!
//! Never a word of a patient leaves the house: what it is about is read inside. At least once, with
//! the same key each time. Not here: which step is due (`timers`), nor the sending itself, which a
//! [`Carrier`] does.

mod carrier;
mod choice;
mod device;
mod sending;

pub use carrier::{Carrier, Carrying, Message, Nobody, NotCarried, To};
pub use choice::{Channel, Choices};
pub use device::{DEVICES_MAX, Device, NAME_MAX, NoDevice, Push};

use crate::App;
use crate::codec::time;
use crate::problem::Problem;
use access::{Action, Actor, Resource};
use care::ids::UnitId;
use care::responsibility::ladder::{Kind, Step};
use care::who::{Role, Who};
use care::world::Directory;
use jiff::{SignedDuration, Timestamp};
use record::outbox::{NoticeRow, Told};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// How often the timers are looked at.
const EVERY: Duration = Duration::from_secs(5);
const AT_ONCE: i64 = 50;
/// Notices are kept for so long, to be looked back at.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// What a message says, in the installation's language: of nobody, with where to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub subject: String,
    pub text: String,
}

/// A notice as whoever was told sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub id: Uuid,
    /// Who was told: the id of a member of staff, or of the patient or next of kin.
    pub whom: Uuid,
    /// Where it waits; absent for what is there to read.
    pub unit: Option<UnitId>,
    pub channel: Channel,
    pub kind: Kind,
    pub step: Step,
    pub at: Timestamp,
    pub state: State,
    pub attempts: i64,
    pub next_try: Timestamp,
    pub error: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Unread,
    Read,
    Waiting,
    Sent,
    Dead,
}

impl State {
    pub const ALL: [State; 5] = [Self::Unread, Self::Read, Self::Waiting, Self::Sent, Self::Dead];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Read => "read",
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Takes steps, makes notices and sends them for as long as the process runs.
pub async fn run(app: App, carrier: Arc<dyn Carrier>, wording: Wording) {
    let mut every = tokio::time::interval(EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(problem) = app.climb().await {
            tracing::error!(%problem, "the timers could not be looked at");
        }
        if let Err(problem) = app.make_notices(&*carrier).await {
            tracing::error!(%problem, "notices could not be made");
        }
        if let Err(problem) = app.send_notices(&*carrier, &wording).await {
            tracing::error!(%problem, "notices could not be sent");
        }
    }
}

impl App {
    /// Makes the notices of every step that has been taken; gives how many steps.
    pub async fn make_notices(&self, carrier: &dyn Carrier) -> Result<usize, Problem> {
        let mut made = 0;
        loop {
            let steps = self.record().told(AT_ONCE).await?;
            if steps.is_empty() {
                let before = self.now().checked_sub(KEPT).unwrap_or(Timestamp::MIN);
                self.record().purge_notices(before.as_microsecond()).await?;
                return Ok(made);
            }
            for told in steps {
                let notices = self.notices(&told, carrier).await?;
                self.record().make_notices(told.timer, notices).await?;
                made += 1;
            }
        }
    }

    async fn notices(&self, told: &Told, carrier: &dyn Carrier) -> Result<Vec<NoticeRow>, Problem> {
        let (directory, now) = (self.directory(), self.now());
        let kind = Kind::parse(&told.about);
        let mut notices = vec![];
        let all_told = recipients(&directory, told, now);
        if all_told.is_empty() {
            tracing::error!(unit = %told.unit, step = %told.step, "nobody works there to be told");
        }
        let mut all = self.choices_of(&all_told).await?;
        for whom in all_told {
            let choices = all.remove(&whom).unwrap_or_default();
            let mut row = notice(told, whom, Channel::Page);
            row.state = State::Unread.as_str().to_owned();
            notices.push(row);
            for channel in kind.into_iter().flat_map(|kind| choices.ways(kind).collect::<Vec<_>>())
            {
                if carrier.has(channel) {
                    let mut row = notice(told, whom, channel);
                    let from = choices.not_before(told.grave, now, self.zone());
                    row.next_try = from.as_microsecond();
                    notices.push(row);
                }
            }
        }
        Ok(notices)
    }

    /// Of those who have chosen something.
    async fn choices_of(&self, whom: &[Uuid]) -> Result<BTreeMap<Uuid, Choices>, Problem> {
        let chosen = self.record().notice_choices(whom).await?.into_iter();
        let read =
            chosen.filter_map(|(whom, body)| Some((whom, serde_json::from_str(&body).ok()?)));
        Ok(read.collect())
    }

    /// How the actor wants to be told.
    pub async fn own_choices(&self, actor: &Actor) -> Result<Choices, Problem> {
        let whom = whom(actor)?;
        Ok(self.choices_of(&[whom]).await?.remove(&whom).unwrap_or_default())
    }

    /// The actor's browser is told from now on.
    pub async fn add_device(&self, actor: &Actor, device: Device) -> Result<(), Problem> {
        let mut choices = self.own_choices(actor).await?;
        choices.add_device(device);
        self.put_choices(whom(actor)?, &choices).await
    }

    /// So no longer; gone already is gone.
    pub async fn remove_device(&self, actor: &Actor, device: Uuid) -> Result<(), Problem> {
        let mut choices = self.own_choices(actor).await?;
        choices.devices.retain(|known| known.id != device);
        self.put_choices(whom(actor)?, &choices).await
    }

    /// The ways of each kind, addresses and quiet hours anew; devices stay as they are.
    pub async fn choose(&self, actor: &Actor, choices: Choices) -> Result<(), Problem> {
        let devices = self.own_choices(actor).await?.devices;
        self.put_choices(whom(actor)?, &Choices { devices, ..choices }).await
    }

    async fn put_choices(&self, whom: Uuid, choices: &Choices) -> Result<(), Problem> {
        let body = serde_json::to_string(choices);
        let body = body.map_err(|error| Problem::Internal(error.to_string()))?;
        Ok(self.record().put_notice_choice(whom, &body).await?)
    }

    /// What the actor has been told, the newest first.
    pub async fn own_notices(&self, actor: &Actor, limit: i64) -> Result<Vec<Seen>, Problem> {
        let rows = self.record().notices_of(whom(actor)?, limit).await?;
        Ok(rows.into_iter().filter_map(seen).collect())
    }

    /// How many notices the actor has not read; none for those who are not told.
    pub async fn unread_notices(&self, actor: &Actor) -> Result<i64, Problem> {
        let Ok(whom) = whom(actor) else { return Ok(0) };
        Ok(self.record().unread_notices(whom).await?)
    }

    /// The actor has read what stood there at that time.
    pub async fn read_notices(&self, actor: &Actor, at: Timestamp) -> Result<(), Problem> {
        Ok(self.record().read_notices(whom(actor)?, at.as_microsecond()).await?)
    }

    /// What could not be sent, for whoever looks after the installation.
    pub async fn failed_notices(&self, actor: &Actor, limit: i64) -> Result<Vec<Seen>, Problem> {
        let _ = self.allowed(actor, Action::ViewAdministration, &Resource::System, None).await?;
        let rows = self.record().failed_notices(limit).await?;
        Ok(rows.into_iter().filter_map(seen).collect())
    }

    /// A dead letter is tried once more.
    pub async fn send_again(&self, actor: &Actor, notice: Uuid) -> Result<(), Problem> {
        let _ = self.allowed(actor, Action::ViewAdministration, &Resource::System, None).await?;
        match self.record().send_again(notice, self.now().as_microsecond()).await? {
            true => Ok(()),
            false => Err(Problem::NotFound),
        }
    }
}

/// Whose notices: a member of staff's in all their posts, or the patient's or next of kin's.
fn whom(actor: &Actor) -> Result<Uuid, Problem> {
    match actor.who {
        Who::Staff { staff, .. } => Ok(staff.0),
        Who::Person { person, .. } => Ok(person.0),
        Who::System => Err(Problem::NotFound),
    }
}

/// Who has that role at the unit now. Nobody has: then everybody there, since somebody must be told.
/// The patient and next of kin are named themselves.
fn recipients(directory: &Directory, told: &Told, now: Timestamp) -> Vec<Uuid> {
    let role = Role::parse(&told.role);
    if is_reader(role) {
        return vec![told.unit];
    }
    let at_unit = |role: Option<Role>| {
        let all = directory.staff.iter().filter(move |(_, staff)| {
            let is_closed = staff.account.as_ref().is_some_and(|account| account.is_closed);
            let mut held = staff.assignments.values().filter(|held| held.holds(now));
            !is_closed
                && held.any(|held| {
                    held.unit.0 == told.unit
                        && role.map_or(held.role != Role::Administrator, |role| role == held.role)
                })
        });
        all.map(|(id, _)| id.0).collect::<Vec<_>>()
    };
    let of_role = at_unit(role);
    if of_role.is_empty() { at_unit(None) } else { of_role }
}

fn is_reader(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Patient | Role::NextOfKin))
}

fn notice(told: &Told, whom: Uuid, channel: Channel) -> NoticeRow {
    let unit = if is_reader(Role::parse(&told.role)) { Uuid::nil() } else { told.unit };
    NoticeRow {
        notice: Uuid::now_v7(),
        dedup_key: format!("{}.{}.{}", told.timer.simple(), whom.simple(), channel.as_str()),
        staff: whom,
        channel: channel.as_str().to_owned(),
        unit,
        about: told.about.clone(),
        step: told.step.clone(),
        at: told.at,
        state: State::Waiting.as_str().to_owned(),
        attempts: 0,
        next_try: 0,
        done_at: 0,
        error: String::new(),
    }
}

fn seen(row: NoticeRow) -> Option<Seen> {
    Some(Seen {
        id: row.notice,
        whom: row.staff,
        unit: (!row.unit.is_nil()).then_some(UnitId(row.unit)),
        channel: Channel::parse(&row.channel)?,
        kind: Kind::parse(&row.about)?,
        step: Step::parse(&row.step)?,
        at: time(row.at),
        state: State::parse(&row.state)?,
        attempts: row.attempts,
        next_try: time(row.next_try),
        error: row.error,
    })
}
