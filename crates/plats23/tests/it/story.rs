//! The stories: one patient for each relation that a unit can stand in, lived step by step through
//! the door. Every word of health care says `HSL`, every social note `SOL`, and what was sent to
//! units under the social services act says `SENT`.

mod asked;
mod conversations;
mod copies;
mod feedback;
mod handed;
mod lived;
mod steps;
mod words;

use crate::region::*;
use care::command::Command;
use care::episode::Command as Do;
use care::episode::agreement::{Content, Duty, Goal};
use care::episode::command::{
    AnswerRequest, Decide, Discharge, Flag, HoldRound, PlanContacts, SendRequest,
};
use care::episode::event::{
    AgreeingParty, Answer as Says, Choice, HomeCheck, MeasurementSource, Onward, Party,
    RoundOutcome, Verdict,
};
use care::episode::medicine::{Giver, Medicine, Route, Supply};
use care::episode::request::{Answer, Help, NeedsForm, VisitTime};
use care::episode::thing::{Source, Thing, ThingKind, Transport};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::ids::{EpisodeId, PersonId, UnitId};
use care::programme::{
    Alternative, Channel, ContactKind, CriterionRule, ItemRule, LegalStatus, Measurer, Programme,
    RequestKind, RoleAt, UnitPart,
};
use care::social;
use care::unit::UnitKind;
use care::vital_sign::{Consciousness, Reading, TenthsCelsius};
use care::ward::SafetyBed;
use care::who::Role;
use jiff::civil::{Date, time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Weak};
use tokio::runtime::Runtime;
use tokio::sync::Mutex;

pub(crate) const HSL: &str = "KÖRSBÄR-HSL";
pub(crate) const SOL: &str = "KÖRSBÄR-SOL";
pub(crate) const SENT: &str = "PLOMMON-SENT";

/// What care was like for one patient.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) episode: EpisodeId,
    pub(crate) patient: PersonId,
    /// The patient's given name, which no other text has.
    pub(crate) mark: String,
    pub(crate) ward: UnitId,
}

pub(crate) struct Stories {
    pub(crate) region: Region,
    pub(crate) told: BTreeMap<&'static str, Told>,
    /// People who are nobody's patients here.
    pub(crate) kin: PersonId,
    pub(crate) kin_of_closed: PersonId,
    pub(crate) kin_refused: PersonId,
    pub(crate) kin_of_nobody: PersonId,
    pub(crate) nobody: PersonId,
    next: u128,
}

/// Numbers and names of two records that may be merged and parted again.
pub(crate) const TWINS: [(u128, &str); 2] = [(86, "Tova"), (87, "Tove")];

/// Who is asked in a story.
const ASKED: [(UnitId, RequestKind); 4] = [
    (HOME_NURSING, RequestKind::HomeNursing),
    (HOME_HELP, RequestKind::HomeHelp),
    (NEEDS, RequestKind::NeedsAssessment),
    (REHAB, RequestKind::Rehab),
];
const OTHERS: [UnitId; 6] = [PRIMARY, CLINIC, HOME_NURSING, HOME_HELP, NEEDS, REHAB];

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn programme() -> Programme {
    Programme::parse("opat-pump.toml", OPAT).unwrap()
}

/// The tests share one world while any of them is in it: playing it takes longer than asking.
pub(crate) async fn shared() -> Arc<Stories> {
    static SHARED: Mutex<Weak<Stories>> = Mutex::const_new(Weak::new());
    let mut shared = SHARED.lock().await;
    if let Some(stories) = shared.upgrade() {
        return stories;
    }
    let stories = Arc::new(play().await);
    *shared = Arc::downgrade(&stories);
    stories
}

/// Runs a test where the world lives: what it writes with must outlast the test that made it.
pub(crate) fn block_on<F: Future<Output = ()>>(test: F) {
    static RUNTIME: LazyLock<Runtime> =
        LazyLock::new(|| tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap());
    RUNTIME.block_on(test);
}

/// Nobody's patient yet.
async fn begun(from: &str) -> Stories {
    let region = Region::open(at(from)).await;
    let (kin, kin_of_closed) = (region.person(81, "Karin").await, region.person(82, "Klara").await);
    let (kin_refused, kin_of_nobody) =
        (region.person(83, "Kalle").await, region.person(84, "Kerstin").await);
    let nobody = region.person(85, "Kurt").await;
    for role in Role::ALL {
        region.person(90 + role as u128, "Kajsa").await;
    }
    let told = BTreeMap::new();
    Stories { region, told, kin, kin_of_closed, kin_refused, kin_of_nobody, nobody, next: 1 }
}

/// One patient at home, whom the vårdcentral and home nursing share by consent.
pub(crate) async fn one_at_home() -> Stories {
    let mut stories = begun("2026-11-23T08:00:00Z").await;
    stories.home("home", true).await;
    stories
}

/// One patient, about whom home nursing is asked to come once a day at `hour`; the list says 08.
pub(crate) async fn nursing_asked_at(hour: i8) -> Stories {
    let mut stories = begun("2026-11-23T08:00:00Z").await;
    let id = stories.decided("asked", WARD, PRIMARY).await;
    stories.list(id).await;
    let what = format!("Dosen {HSL}");
    let visit = VisitTime { time: time(hour, 0, 0, 0), minutes: 30, every_days: 1, what };
    stories.ask_for(id, HOME_NURSING, RequestKind::HomeNursing, vec![visit]).await;
    stories.consent(id, true).await;
    stories
}

/// Tuesday 24 November 2026, 10:30 in Stockholm, after three weeks of care at home.
async fn play() -> Stories {
    let mut stories = begun("2026-11-02T08:00:00Z").await;
    stories.long_ago().await;
    stories.region.app.clock().move_to(at("2026-11-23T08:00:00Z"));
    stories.before_home().await;
    stories.at_home().await;
    stories.guests().await;
    stories.region.app.clock().move_to(at("2026-11-24T09:00:00Z"));
    stories.ended().await;
    stories.kin().await;
    stories.copies().await;
    stories.conversations().await;
    stories.feedback().await;
    stories.for_ambulances().await;
    // Two records of nobody's patient, for whoever merges.
    let [(old, its), (into, whose)] = TWINS;
    stories.region.person_without_number(old, its).await;
    stories.region.person(into, whose).await;
    stories.region.app.clock().move_to(at("2026-11-24T09:30:00Z"));
    stories
}

impl Stories {
    async fn long_ago(&mut self) {
        let id = self.home("long_closed", true).await;
        self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
        self.discharge("long_closed").await;
    }

    async fn before_home(&mut self) {
        let id = self.decided("asked_before_decision", WARD, PRIMARY).await;
        self.ask_everybody(id).await;
        self.ask(id, PRIMARY, RequestKind::PrimaryCare).await;
        self.consent(id, true).await;
        self.handed_over(id).await;
        self.on(id, Do::Decide(Box::new(self.not_now()))).await;

        let id = self.assessed("early", WARD, PRIMARY).await;
        self.plan(id, CLINIC).await;
        self.consent(id, true).await;

        let id = self.decided("offered", WARD, PRIMARY).await;
        self.consent(id, true).await;
        self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
        self.handed_to_clinic(id).await;
        self.plan(id, CLINIC).await;

        let id = self.wanted("planned", WARD, PRIMARY).await;
        self.consent(id, true).await;
        self.everything(id).await;
        self.answer_all(id, |kind| self.later(kind)).await;
    }

    async fn at_home(&mut self) {
        for (name, follow_up) in [
            ("with_consent", false),
            ("without_consent", false),
            ("followed_up", true),
            ("back_on_ward", true),
            ("recently_closed", true),
        ] {
            let id = self.home(name, name != "without_consent").await;
            if follow_up {
                self.on(id, Do::HandOverFollowUp { unit: CLINIC }).await;
                self.handed_to_clinic(id).await;
            }
        }
        let back = self.told["back_on_ward"].episode;
        let (now, reason) = (self.now(), format!("Frossa {HSL}"));
        self.on(back, Do::ReturnToWard { at: now, bed: None, direct: true, reason }).await;

        // Visits that nobody asked for: what was asked is taken back, and they stand.
        let id = self.wanted("visits_only", WARD, PRIMARY_ELSEWHERE).await;
        self.take_back(id, true).await;
        self.leave(id).await;
        let id = self.wanted("declined", WARD, PRIMARY_ELSEWHERE).await;
        self.take_back(id, false).await;
        self.leave(id).await;

        let id = self.wanted("stranger", WARD, PRIMARY_ELSEWHERE).await;
        self.list(id).await;
        self.ask(id, NURSING_ELSEWHERE, RequestKind::HomeNursing).await;
        self.leave(id).await;
    }

    /// In the other provider's ward, with a part of the guest's: asked while it was home nursing,
    /// following up while it was a clinic, and now a ward.
    async fn guests(&mut self) {
        for name in ["guest", "guest_without"] {
            let id = self.wanted(name, ELSEWHERE, PRIMARY_ELSEWHERE).await;
            self.list(id).await;
            self.ask(id, GUEST, RequestKind::HomeNursing).await;
            self.leave(id).await;
            let given = name == "guest";
            self.on(id, Do::SetUnitConsent { unit: GUEST, given }).await;
        }
        self.region.becomes(GUEST, UnitKind::Clinic).await;
        for name in ["guest", "guest_without"] {
            let id = self.told[name].episode;
            self.plan(id, GUEST).await;
            self.on(id, Do::HandOverFollowUp { unit: GUEST }).await;
        }
        self.region.becomes(GUEST, UnitKind::Ward).await;
        self.region.hire(GUEST, UnitKind::Ward).await;
        self.region.open_ward(GUEST).await;
    }

    /// Somebody who has said no to the ambulance, and somebody who is prepared to go home while
    /// nobody is to come or call.
    async fn for_ambulances(&mut self) {
        let id = self.told["without_consent"].episode;
        self.on(id, Do::SetUnitConsent { unit: AMBULANCE, given: false }).await;
        self.wanted("nobody_comes", ELSEWHERE, PRIMARY_ELSEWHERE).await;
    }

    async fn ended(&mut self) {
        self.discharge("recently_closed").await;
    }

    /// Next of kin, and what the patient says about them. Each is let see by somebody, so that
    /// they sign in as next of kin and not as anybody.
    async fn kin(&mut self) {
        let other = self.told["long_closed"].patient;
        let of = |name: &str| self.told[name].episode;
        let own = self.told["without_consent"].patient;
        for (name, kin, may_see) in [
            ("with_consent", self.kin, true),
            ("with_consent", other, true),
            ("without_consent", self.kin_refused, true),
            ("without_consent", self.kin_refused, false),
            ("followed_up", self.kin_of_closed, true),
            ("followed_up", self.kin_refused, true),
            ("followed_up", self.kin_of_nobody, true),
            ("followed_up", own, true),
        ] {
            self.on(of(name), Do::NameKin { kin, relation: "granne".into(), may_see }).await;
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.region.app.now()
    }

    /// The episode as it stands, whoever asks.
    pub(crate) async fn state(&self, id: EpisodeId) -> care::episode::Episode {
        let ward = self.told.values().find(|told| told.episode == id).unwrap().ward;
        let nurse = actor(Role::WardNurse, ward);
        self.region.app.episode(&nurse, id).await.unwrap().episode
    }
}

/// A word that only this patient's agreement has.
pub(crate) fn word(id: EpisodeId) -> String {
    format!("Plommon{:02}x", id.0.as_u128() & 0xff)
}
