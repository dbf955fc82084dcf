//! Phase: where in the flow an episode is. Always derived, never stored on its own.

use super::Episode;
use super::event::{AgreeingParty, Answer, Choice, Exit, Party};
use super::{Closing, home};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Candidate,
    Assessment,
    /// The physician has said yes; patient, next of kin and staff are asked.
    Offered,
    /// All want it; the homecoming is prepared.
    Planned,
    AtHome,
    BackOnWard,
    Discharged,
    NotSuitable,
    Declined,
    Cancelled,
    Died,
}

impl Phase {
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Candidate => "candidate",
            Phase::Assessment => "assessment",
            Phase::Offered => "offered",
            Phase::Planned => "planned",
            Phase::AtHome => "at_home",
            Phase::BackOnWard => "back_on_ward",
            Phase::Discharged => "discharged",
            Phase::NotSuitable => "not_suitable",
            Phase::Declined => "declined",
            Phase::Cancelled => "cancelled",
            Phase::Died => "died",
        }
    }

    pub fn is_open(self) -> bool {
        match self {
            Phase::Candidate
            | Phase::Assessment
            | Phase::Offered
            | Phase::Planned
            | Phase::AtHome
            | Phase::BackOnWard => true,
            Phase::Discharged
            | Phase::NotSuitable
            | Phase::Declined
            | Phase::Cancelled
            | Phase::Died => false,
        }
    }
}

impl Episode {
    pub fn phase(&self) -> Phase {
        match &self.closing {
            Some(Closing::Discharged { .. }) => return Phase::Discharged,
            Some(Closing::Ended { exit: Exit::NotSuitable, .. }) => return Phase::NotSuitable,
            Some(Closing::Ended { exit: Exit::Declined, .. }) => return Phase::Declined,
            Some(Closing::Ended { exit: Exit::Cancelled, .. }) => return Phase::Cancelled,
            Some(Closing::Ended { exit: Exit::Died, .. }) => return Phase::Died,
            None => {}
        }
        match self.spells.last() {
            Some(home::Spell { to: None, .. }) => return Phase::AtHome,
            Some(home::Spell { to: Some(_), .. }) => return Phase::BackOnWard,
            None => {}
        }
        if self.is_approved() {
            return if self.all_want_it() { Phase::Planned } else { Phase::Offered };
        }
        if self.answered.is_empty() { Phase::Candidate } else { Phase::Assessment }
    }

    /// The physician has decided that the patient may go home, now or when tasks are done.
    pub fn is_approved(&self) -> bool {
        self.decision
            .as_ref()
            .is_some_and(|decision| matches!(decision.choice, Choice::Yes | Choice::YesWhenMet))
    }

    /// Voluntary always: patient, next of kin (if there is any) and receiving staff say yes.
    pub fn all_want_it(&self) -> bool {
        Party::ALL.iter().all(|party| self.wants_it(*party))
    }

    /// What a party has said. What they have answered themselves counts; who has not been asked
    /// has said yes by saying yes to more: the patient to the agreement, and those who receive to
    /// every request that the decision needs. Nobody is asked the same thing twice.
    pub fn answer_of(&self, party: Party) -> Option<Answer> {
        let given = self.answers.get(&party).map(|given| given.value.answer);
        given.or_else(|| self.has_said_yes_to_more(party).then_some(Answer::Yes))
    }

    fn has_said_yes_to_more(&self, party: Party) -> bool {
        match party {
            Party::Patient => self
                .agreement
                .as_ref()
                .is_some_and(|agreement| agreement.agreed.contains_key(&AgreeingParty::Patient)),
            Party::NextOfKin => false,
            Party::ReceivingStaff => {
                !self.requests_needed().is_empty() && self.requests_left().is_empty()
            }
        }
    }

    fn wants_it(&self, party: Party) -> bool {
        let answer = self.answer_of(party);
        match party {
            Party::NextOfKin => matches!(answer, Some(Answer::Yes | Answer::NobodyToAsk)),
            Party::Patient | Party::ReceivingStaff => answer == Some(Answer::Yes),
        }
    }
}
