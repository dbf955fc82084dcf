//! Sending: what waits in the outbox goes out, is tried again, or becomes a dead letter.
//!
//! Not here: who is told of what, and how it is carried.

use super::{AT_ONCE, Carrier, Channel, Choices, Message, NotCarried, State, To, Wording};
use crate::App;
use crate::problem::Problem;
use crate::timers::micros;
use futures::future::join_all;
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
            let whom: Vec<Uuid> = waiting.iter().map(|row| row.staff).collect();
            let all = self.choices_of(&whom).await?;
            // Side by side, so that all are done before the lease runs out whoever does not answer.
            let carried = waiting.iter().map(|row| carry(carrier, words, row, all.get(&row.staff)));
            let carried: Vec<Carried> = join_all(carried).await;
            for (row, carried) in waiting.into_iter().zip(carried) {
                if !carried.gone.is_empty() {
                    self.forget_devices(row.staff, &carried.gone).await?;
                }
                sent += usize::from(carried.result.is_ok());
                self.record().set_notice(&after(row, carried.result, self.now())).await?;
            }
        }
    }

    /// Devices that their own service no longer knows, and that would be tried for ever.
    async fn forget_devices(&self, whom: Uuid, gone: &[Uuid]) -> Result<(), Problem> {
        let mut choices = self.choices_of(&[whom]).await?.remove(&whom).unwrap_or_default();
        choices.devices.retain(|device| !gone.contains(&device.id));
        self.put_choices(whom, &choices).await
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
    let targets = choices.map(|choices| choices.targets(channel)).unwrap_or_default();
    let sent = targets.into_iter().map(|to| async move {
        let device = match &to {
            To::Device(device) => Some(device.id),
            To::Address(_) => None,
        };
        let (key, subject, text) =
            (row.dedup_key.clone(), words.subject.clone(), words.text.clone());
        (device, carrier.carry(&Message { key, channel, to, subject, text }).await)
    });
    let sent = join_all(sent).await;
    let gone = sent.iter().filter(|(_, result)| *result == Err(NotCarried::Gone));
    let gone: Vec<Uuid> = gone.filter_map(|(device, _)| *device).collect();
    let results: Vec<Result<(), NotCarried>> = sent.iter().map(|(_, result)| *result).collect();
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
