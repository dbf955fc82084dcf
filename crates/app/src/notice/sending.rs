//! Sending: what waits in the outbox goes out, is tried again, or becomes a dead letter.
//!
//! Not here: who is told of what, and how it is carried.

use super::{AT_ONCE, Carrier, Channel, Choices, Message, NotCarried, State, To, Wording};
use crate::App;
use crate::problem::Problem;
use crate::timers::micros;
use care::ids::StaffId;
use jiff::{SignedDuration, Timestamp};
use record::outbox::NoticeRow;
use uuid::Uuid;

/// A node that sends holds a message no longer than this.
const LEASE: SignedDuration = SignedDuration::from_secs(120);
/// After so many attempts it is a dead letter, which the administrator sees.
const ATTEMPTS_MAX: i64 = 8;
/// The longest pause between two attempts, in minutes.
const PAUSE_MINUTES_MAX: i64 = 60;

impl App {
    /// Sends what waits; gives how many went out.
    pub async fn send_notices(
        &self,
        carrier: &dyn Carrier,
        words: &Wording,
    ) -> Result<usize, Problem> {
        let mut sent = 0;
        loop {
            let now = self.now();
            let (from, until) = (now.as_microsecond(), micros(now, LEASE));
            let waiting = self.record().claim_notices(from, until, AT_ONCE).await?;
            if waiting.is_empty() {
                return Ok(sent);
            }
            let staff: Vec<StaffId> = waiting.iter().map(|row| StaffId(row.staff)).collect();
            let all = self.choices_of(&staff).await?;
            for row in waiting {
                let staff = StaffId(row.staff);
                let carried = carry(carrier, words, &row, all.get(&staff)).await;
                if !carried.gone.is_empty() {
                    self.forget_devices(staff, &carried.gone).await?;
                }
                sent += usize::from(carried.result.is_ok());
                self.record().set_notice(&after(row, carried.result, self.now())).await?;
            }
        }
    }

    /// Devices that their own service no longer knows, and that would be tried for ever.
    async fn forget_devices(&self, staff: StaffId, gone: &[Uuid]) -> Result<(), Problem> {
        let mut choices = self.choices_of(&[staff]).await?.remove(&staff).unwrap_or_default();
        choices.devices.retain(|device| !gone.contains(&device.id));
        self.put_choices(staff, &choices).await
    }
}

struct Carried {
    result: Result<(), NotCarried>,
    gone: Vec<Uuid>,
}

/// To all of somebody's devices, or to their one address. One that has it is enough; else it is
/// tried again as long as any of them may still answer.
async fn carry(
    carrier: &dyn Carrier,
    words: &Wording,
    row: &NoticeRow,
    choices: Option<&Choices>,
) -> Carried {
    let channel = Channel::parse(&row.channel).unwrap_or(Channel::Page);
    let (mut gone, mut results) = (vec![], vec![]);
    for to in choices.map(|choices| choices.targets(channel)).unwrap_or_default() {
        let device = match &to {
            To::Device(device) => Some(device.id),
            To::Address(_) => None,
        };
        let (key, subject, text) =
            (row.dedup_key.clone(), words.subject.clone(), words.text.clone());
        let result = carrier.carry(&Message { key, channel, to, subject, text }).await;
        gone.extend(device.filter(|_| result == Err(NotCarried::Gone)));
        results.push(result);
    }
    let first = results.first().copied().unwrap_or(Err(NotCarried::NoSuchWay));
    let wanted = [Ok(()), Err(NotCarried::NoAnswer)];
    let result = wanted.into_iter().find(|wanted| results.contains(wanted)).unwrap_or(first);
    Carried { result, gone }
}

/// A message after an attempt: sent, to be tried again after a growing pause, or given up.
fn after(row: NoticeRow, result: Result<(), NotCarried>, now: Timestamp) -> NoticeRow {
    let attempts = row.attempts + 1;
    let Err(fault) = result else {
        return NoticeRow {
            state: State::Sent.as_str().to_owned(),
            attempts,
            done_at: now.as_microsecond(),
            error: String::new(),
            ..row
        };
    };
    let given_up = fault != NotCarried::NoAnswer || attempts >= ATTEMPTS_MAX;
    let minutes = (1_i64 << attempts.clamp(1, 10)).min(PAUSE_MINUTES_MAX);
    let state = if given_up { State::Dead } else { State::Waiting };
    NoticeRow {
        state: state.as_str().to_owned(),
        attempts,
        next_try: micros(now, SignedDuration::from_mins(minutes)),
        error: fault.to_string(),
        ..row
    }
}
