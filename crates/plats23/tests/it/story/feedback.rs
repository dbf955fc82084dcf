//! Deviations of patients at home: from everybody who takes part to the ward, and between two units
//! that the ward has nothing to do with.

use super::*;
use care::episode::feedback::{Act, Topic};
use care::responsibility::conversations::is_reached;

const TELLING: [(Role, UnitId, &str); 6] = [
    (Role::PrimaryCareNurse, PRIMARY, HSL),
    (Role::ClinicNurse, CLINIC, HSL),
    (Role::HomeNurse, HOME_NURSING, HSL),
    (Role::HomeHelper, HOME_HELP, SENT),
    (Role::NeedsAssessor, NEEDS, SENT),
    (Role::Therapist, REHAB, HSL),
];
const BETWEEN: [(Role, UnitId, UnitId, &str); 2] =
    [(Role::HomeNurse, HOME_NURSING, PRIMARY, HSL), (Role::HomeHelper, HOME_HELP, NEEDS, SENT)];

impl Stories {
    pub(super) async fn feedback(&self) {
        for told in self.told.values() {
            let episode = self.state(told.episode).await;
            if !episode.is_open() {
                continue;
            }
            let reached = |unit: UnitId| is_reached(&episode, unit);
            for (role, from, word) in TELLING.into_iter().filter(|of| reached(of.1)) {
                self.tells(told.episode, (role, from), told.ward, word).await;
            }
            for (role, from, to, word) in BETWEEN {
                if reached(from) && reached(to) {
                    self.tells(told.episode, (role, from), to, word).await;
                }
            }
        }
    }

    async fn tells(&self, id: EpisodeId, (role, from): (Role, UnitId), to: UnitId, word: &str) {
        let words = format!("Listan var inte med. {word}");
        let act = Act::Send { to, topic: Topic::Medicines, words };
        let command = Do::FeedBack { at: self.now(), act: Box::new(act) };
        self.region.must_by(&actor(role, from), Command::Episode(id, command)).await;
    }
}
