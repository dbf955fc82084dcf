//! What is handed over, so that each unit that may have a responsibility has one and is offered one.

use super::*;
use care::episode::command::OfferResponsibility;
use care::episode::transfer::{HandOver, Reply};
use care::responsibility::mandate::Mandate;

impl Stories {
    /// Home nursing has one of primary care's; every other is offered and waits.
    pub(super) async fn handed_over(&self, id: EpisodeId) {
        self.offer(id, Mandate::OtherNursing, HOME_NURSING).await;
        self.take_over(id, Mandate::OtherNursing).await;
        self.offer(id, Mandate::TreatmentNursing, HOME_NURSING).await;
        self.offer(id, Mandate::TreatmentMedical, PRIMARY).await;
        self.offer(id, Mandate::OtherMedical, WARD).await;
    }

    /// The clinic has one, and is offered one.
    pub(super) async fn handed_to_clinic(&self, id: EpisodeId) {
        for mandate in [Mandate::OtherMedical, Mandate::TreatmentMedical] {
            self.keep(id, mandate).await;
        }
        self.offer(id, Mandate::OtherMedical, CLINIC).await;
        self.take_over(id, Mandate::OtherMedical).await;
        self.offer(id, Mandate::TreatmentMedical, CLINIC).await;
    }

    async fn offer(&self, id: EpisodeId, mandate: Mandate, to: UnitId) {
        let hand_over = HandOver {
            situation: format!("Hemma {HSL}"),
            background: String::new(),
            assessment: format!("Stabil {HSL}"),
            recommendation: format!("Ring {HSL}"),
        };
        let offer = OfferResponsibility {
            mandates: [mandate].into(),
            to,
            takes_effect: None,
            hand_over,
            answer_by: None,
            patient_consents: true,
        };
        self.on(id, Do::OfferResponsibility(Box::new(offer))).await;
    }

    async fn take_over(&self, id: EpisodeId, mandate: Mandate) {
        let Some(transfer) = self.open_offer(id, mandate).await else { return };
        let reply = Reply::Accepted;
        self.on(id, Do::ReplyToOffer { transfer, reply, by_person: None }).await;
    }

    async fn keep(&self, id: EpisodeId, mandate: Mandate) {
        let Some(transfer) = self.open_offer(id, mandate).await else { return };
        let reason = format!("Behålls {HSL}");
        self.on(id, Do::WithdrawOffer { transfer, reason }).await;
    }

    async fn open_offer(&self, id: EpisodeId, mandate: Mandate) -> Option<care::ids::EventId> {
        let episode = self.state(id).await;
        let mut open = episode.open_transfers();
        open.find(|transfer| transfer.offer.mandates.contains(&mandate)).map(|one| one.id)
    }
}
