//! The demonstration's hand: what visitors have in hand, and what they want of the invented staff
//! and the clock. Pages write here; whoever plays the staff reads.
//!
//! Not here: what the staff do (`rehearsal::living`). Nothing of this exists in an installation.

use crate::session::Signed;
use care::ids::{EpisodeId, PersonId, UnitId};
use care::who::{Role, Who};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

/// How long after a visitor's last page a role is still theirs.
const IN_USE: Duration = Duration::from_secs(10 * 60);
/// When the clock runs fast, only the patient whom they have just looked at is left alone.
const LOOKED_AT: Duration = Duration::from_secs(2 * 60);
/// Wishes that may wait; a visitor who presses again and again gets no more.
const WISHES_MAX: usize = 4;

/// What a visitor wants of the demonstration itself.
#[derive(Debug)]
pub enum DemoWish {
    /// So many seconds go by, with the staff at work; told when they have.
    Jump { seconds: u32, done: oneshot::Sender<()> },
    /// Everything from the beginning.
    Restart,
}

/// Cheap to clone; all clones are one.
#[derive(Debug, Clone, Default)]
pub struct DemoHand(Arc<Mutex<Hand>>);

#[derive(Debug, Default)]
struct Hand {
    /// Who is used, by account: in which capacity, and when last.
    uses: BTreeMap<Uuid, Use>,
    /// Somebody plays the staff; without, the demonstration stands still.
    wishes: Option<mpsc::Sender<DemoWish>>,
    /// The visitor does everything alone for a while.
    alone: bool,
}

#[derive(Debug)]
struct Use {
    who: Who,
    at: Instant,
    /// The patient whose page was opened last, and when.
    episode: Option<(EpisodeId, Instant)>,
}

impl DemoHand {
    fn hand(&self) -> MutexGuard<'_, Hand> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody plays the staff from now on, and hears what visitors want.
    pub fn played(&self) -> mpsc::Receiver<DemoWish> {
        let (sender, wishes) = mpsc::channel(WISHES_MAX);
        self.hand().wishes = Some(sender);
        wishes
    }

    pub(crate) fn has_staff(&self) -> bool {
        self.hand().wishes.is_some()
    }

    /// Whether the invented staff are to do their work.
    pub fn staff_works(&self) -> bool {
        !self.hand().alone
    }

    pub(crate) fn let_staff_work(&self, works: bool) {
        self.hand().alone = !works;
    }

    /// Passes a wish on; not when nobody plays the staff, or when enough is waiting.
    pub(crate) fn wish(&self, wish: DemoWish) -> bool {
        self.hand().wishes.as_ref().is_some_and(|wishes| wishes.try_send(wish).is_ok())
    }

    /// A visitor has opened a page.
    pub(crate) fn note(&self, signed: &Signed, path: &str) {
        let now = Instant::now();
        let named = path.split('/').filter_map(|part| Uuid::parse_str(part).ok()).next();
        let mut hand = self.hand();
        let before = hand.uses.get(&signed.account).and_then(|used| used.episode);
        let episode = named.map(|id| (EpisodeId(id), now)).or(before);
        hand.uses.insert(signed.account, Use { who: signed.actor.who, at: now, episode });
    }

    /// Nobody uses this account any more.
    pub(crate) fn leave(&self, account: Uuid) {
        self.hand().uses.remove(&account);
    }

    pub(crate) fn is_used(&self, account: Uuid) -> bool {
        self.hand().uses.get(&account).is_some_and(|used| used.at.elapsed() < IN_USE)
    }

    /// Is this a visitor's to do just now? In step with the machine a role that is used keeps its
    /// own work; when the clock runs fast, only about the patient who is being looked at.
    pub fn is_in_hand(&self, who: Who, episode: Option<EpisodeId>, is_fast: bool) -> bool {
        let hand = self.hand();
        let same = |used: &&Use| capacity(used.who) == capacity(who);
        hand.uses.values().filter(same).any(|used| match is_fast {
            false => used.at.elapsed() < IN_USE,
            true => used.episode.is_some_and(|(looked_at, at)| {
                Some(looked_at) == episode && at.elapsed() < LOOKED_AT
            }),
        })
    }
}

/// The same work: a role at a unit, or a person as themselves.
fn capacity(who: Who) -> (Option<Role>, Option<UnitId>, Option<PersonId>) {
    match who {
        Who::Staff { unit, role, .. } => (Some(role), Some(unit), None),
        Who::Person { person, role } => (Some(role), None, Some(person)),
        Who::System => (None, None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::ids::{AssignmentId, StaffId};

    fn nurse(n: u128) -> Who {
        let (staff, assignment) = (StaffId(Uuid::from_u128(n)), AssignmentId(Uuid::from_u128(n)));
        Who::Staff { staff, assignment, unit: UnitId(Uuid::from_u128(7)), role: Role::WardNurse }
    }

    fn used(who: Who, episode: Option<EpisodeId>) -> DemoHand {
        let (hand, now) = (DemoHand::default(), Instant::now());
        let episode = episode.map(|episode| (episode, now));
        hand.hand().uses.insert(Uuid::from_u128(1), Use { who, at: now, episode });
        hand
    }

    #[test]
    fn a_role_in_use_is_the_visitors_whoever_of_the_staff_would_have_done_it() {
        let hand = used(nurse(1), None);
        assert!(hand.is_in_hand(nurse(2), None, false));
        let physician = Who::Staff {
            staff: StaffId(Uuid::from_u128(3)),
            assignment: AssignmentId(Uuid::from_u128(3)),
            unit: UnitId(Uuid::from_u128(7)),
            role: Role::WardPhysician,
        };
        assert!(!hand.is_in_hand(physician, None, false));
    }

    #[test]
    fn when_the_clock_runs_fast_only_the_patient_looked_at_is_left_alone() {
        let (here, there) = (EpisodeId(Uuid::from_u128(4)), EpisodeId(Uuid::from_u128(5)));
        let hand = used(nurse(1), Some(here));
        assert!(hand.is_in_hand(nurse(2), Some(here), true));
        assert!(!hand.is_in_hand(nurse(2), Some(there), true));
        assert!(!hand.is_in_hand(nurse(2), None, true));
    }

    #[test]
    fn nobody_hears_a_wish_where_nobody_plays_the_staff() {
        let hand = DemoHand::default();
        assert!(!hand.wish(DemoWish::Restart));
        let mut wishes = hand.played();
        assert!(hand.wish(DemoWish::Restart));
        assert!(matches!(wishes.try_recv(), Ok(DemoWish::Restart)));
    }
}
