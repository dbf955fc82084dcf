//! Standing: what must hold for as long as somebody is at home, and is put right when it does not.
//! A responsibility that is offered is taken, and the paper at home is written anew when the plan
//! has changed.

use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::event::AgreeingParty;
use care::episode::transfer::Reply;
use care::ids::EventId;
use care::open_item::OpenItem;
use care::who::Role;
use jiff::Timestamp;

impl Scene<'_> {
    pub(super) fn taken_over(&self, item: &OpenItem, transfer: EventId, deeds: &mut Deeds) {
        let word = transfer.0.simple().to_string();
        let at = self.when("take_over", &word, item.opens_at);
        let reply = Command::ReplyToOffer { transfer, reply: Reply::Accepted, by_person: None };
        let by = self.somebody(item.owner.unit, item.owner.role, at);
        deeds.extend(self.deed(&format!("take over {word}"), at, by, reply));
    }

    /// Written anew after the plan has changed, and agreed by both.
    pub(super) fn agreement_renewed(&self, version: u32, since: Timestamp, deeds: &mut Deeds) {
        let Some(agreement) = &self.episode.agreement else { return };
        if agreement.is_agreed() {
            let at = self.when("agreement", &version.to_string(), since);
            let Some(content) = self.content() else { return };
            let command = Command::WriteAgreement { content: Box::new(content) };
            let (by, key) = (self.of_ward(Role::WardNurse, at), format!("agreement {version}"));
            deeds.extend(self.deed(&key, at, by, command));
            return;
        }
        let (version, written) = (agreement.version, agreement.written.at);
        for (party, word) in [(AgreeingParty::Patient, "patient"), (AgreeingParty::Staff, "staff")]
        {
            if agreement.agreed.contains_key(&party) {
                continue;
            }
            let at = self.when("agree", word, written);
            let by = match party {
                AgreeingParty::Patient => Some(self.patient()),
                AgreeingParty::Staff => self.of_ward(Role::WardNurse, at),
            };
            let key = format!("agree {word} {version}");
            deeds.extend(self.deed(&key, at, by, Command::Agree { version, party }));
        }
    }
}
