//! Messages about patients at home: between the ward and everybody who takes part, and between two
//! units that the ward has nothing to do with.

use super::*;
use care::episode::conversation::{Act, Side};
use care::responsibility::conversations::is_reached;

const BETWEEN: [(Role, UnitId, UnitId); 2] =
    [(Role::HomeNurse, HOME_NURSING, PRIMARY), (Role::HomeHelper, HOME_HELP, NEEDS)];

impl Stories {
    pub(super) async fn conversations(&self) {
        for told in self.told.values() {
            let episode = self.state(told.episode).await;
            if !episode.is_open() {
                continue;
            }
            let reached = |unit: &UnitId| is_reached(&episode, *unit);
            for unit in OTHERS.iter().filter(|unit| reached(unit) && **unit != told.ward) {
                self.on(told.episode, self.writes(*unit)).await;
            }
            for (role, from, to) in BETWEEN {
                if reached(&from) && reached(&to) {
                    let command = Command::Episode(told.episode, self.writes(to));
                    self.region.must_by(&actor(role, from), command).await;
                }
            }
        }
    }

    fn writes(&self, unit: UnitId) -> Do {
        let to = Some(Side::Unit { unit });
        let text = format!("Kommer ni i dag? {SENT}");
        let act = Act::Start { to, text, wants_answer: true };
        Do::Converse { at: self.now(), act: Box::new(act) }
    }
}
