//! Screen: a display on a ward's wall. It acts for nobody, knows one ward and shows places only.
//!
//! Not here: what it shows (`app`), nor its token, which is made and hashed as a session's is.

use care::ids::WardId;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// A screen that nobody has cared for in a quarter has been forgotten.
const LONGEST: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Switched off for longer than a holiday week, it may hang somewhere else.
const IDLE: SignedDuration = SignedDuration::from_hours(7 * 24);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    pub id: Uuid,
    pub ward: WardId,
    pub put_up_at: Timestamp,
    pub last_seen_at: Timestamp,
}

impl Screen {
    pub fn alive(&self, now: Timestamp) -> bool {
        let idle = self.last_seen_at.saturating_add(IDLE).unwrap_or(Timestamp::MIN);
        now < idle.min(self.expires_at())
    }

    /// When it ends whatever it shows.
    pub fn expires_at(&self) -> Timestamp {
        self.put_up_at.saturating_add(LONGEST).unwrap_or(Timestamp::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Action, Policies, Resource};
    use care::ids::UnitId;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + hours * 3600).unwrap()
    }

    fn screen(ward: u128) -> Screen {
        let ward = WardId(Uuid::from_u128(ward));
        Screen { id: Uuid::from_u128(9), ward, put_up_at: at(0), last_seen_at: at(0) }
    }

    #[test]
    fn it_ends_when_it_has_been_off_for_a_week_and_always_after_ninety_days() {
        assert!(screen(1).alive(at(7 * 24 - 1)) && !screen(1).alive(at(7 * 24)));
        let busy = Screen { last_seen_at: at(90 * 24 - 1), ..screen(1) };
        assert!(busy.alive(at(90 * 24 - 1)) && !busy.alive(at(90 * 24)));
    }

    #[test]
    fn it_may_see_the_wall_of_its_own_ward_and_do_nothing_else() {
        let policies = Policies::built_in().unwrap();
        let unit = UnitId(Uuid::from_u128(1));
        let ward = |id: u128| {
            let ward = WardId(Uuid::from_u128(id));
            Resource::Ward { ward, unit, authority: "2321000180".to_owned() }
        };
        for action in Action::ALL {
            let own = policies.permit_screen(&screen(1), action, &ward(1)).allowed;
            assert_eq!(own, action == Action::ViewWall, "{action:?}");
            assert!(!policies.permit_screen(&screen(1), action, &ward(2)).allowed, "{action:?}");
        }
    }
}
