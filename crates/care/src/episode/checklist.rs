//! Leaving checklist: what must be done before the patient leaves. Items that follow from the
//! record close themselves; the others are ticked; some may be overridden with a reason.

use super::Episode;
use super::event::ItemRef;
use crate::programme::{ContactKind, ItemRule};
use crate::recorded::Mark;
use crate::refusal::Missing;

#[derive(Debug, Clone, PartialEq)]
pub enum ItemState {
    Left,
    /// Done by hand, or by what the record says.
    Done {
        mark: Option<Mark>,
        note: String,
    },
    Overridden {
        mark: Mark,
        reason: String,
    },
}

impl ItemState {
    pub fn is_left(&self) -> bool {
        *self == ItemState::Left
    }
}

impl Episode {
    /// Every item of the decided checklist and how it stands, in the programme's order.
    pub fn checklist(&self) -> Vec<(&ItemRef, ItemState)> {
        let items = self.decision.iter().flat_map(|decision| &decision.checklist);
        items.map(|item| (item, self.item_state(item))).collect()
    }

    pub fn items_left(&self) -> usize {
        self.checklist().iter().filter(|(_, state)| state.is_left()).count()
    }

    fn item_state(&self, item: &ItemRef) -> ItemState {
        let done = match item.rule {
            ItemRule::Tick => return self.ticked(item),
            ItemRule::AgreementAgreed => self.agreement.as_ref().is_some_and(|a| a.is_agreed()),
            ItemRule::SafetyBedReserved => {
                self.safety_bed.is_some() || self.other_way_back.is_some()
            }
            ItemRule::AnswersGiven => self.all_want_it(),
            ItemRule::ContactPlanned(kind) => {
                self.planned().any(|planned| planned.contact.kind == kind && planned.is_open())
            }
            ItemRule::LegalStatusSet => self.legal_status.is_some(),
            ItemRule::FirstContactPlanned => self.planned().any(|planned| planned.is_open()),
        };
        match done {
            true => ItemState::Done { mark: None, note: String::new() },
            false => self.overridden(item),
        }
    }

    fn ticked(&self, item: &ItemRef) -> ItemState {
        match self.ticks.get(&item.id) {
            Some(tick) if tick.value.done && self.is_for_next_homecoming(&tick.mark) => {
                ItemState::Done { mark: Some(tick.mark), note: tick.value.note.clone() }
            }
            Some(_) | None => self.overridden(item),
        }
    }

    fn overridden(&self, item: &ItemRef) -> ItemState {
        match self.overrides.get(&item.id) {
            Some(over) if self.is_for_next_homecoming(&over.mark) => {
                ItemState::Overridden { mark: over.mark, reason: over.reason.clone() }
            }
            Some(_) | None => ItemState::Left,
        }
    }

    /// Each homecoming is prepared anew: what was packed last time has been used or has changed.
    fn is_for_next_homecoming(&self, mark: &Mark) -> bool {
        self.came_back_at().is_none_or(|back| mark.at >= back)
    }

    /// Tasks that nobody has done yet, soonest first.
    pub fn open_tasks(&self) -> Vec<(crate::ids::TaskId, &super::event::Task)> {
        let open = self.tasks.iter().filter(|(id, _)| !self.tasks_done.contains_key(id));
        let mut open: Vec<_> = open.map(|(id, (task, _))| (*id, task)).collect();
        open.sort_by_key(|(id, task)| (task.due_at, *id));
        open
    }

    /// Everything between the patient and the door; empty means: may leave.
    pub fn missing_before_leaving(&self) -> Vec<Missing> {
        use super::event::{Answer, Party};
        let mut missing = vec![];
        // Whoever has come back goes home again on a new decision: something had happened.
        let decided = self.decision.as_ref().map(|decision| decision.mark);
        if !self.is_approved() || decided.is_some_and(|mark| !self.is_for_next_homecoming(&mark)) {
            missing.push(Missing::Decision);
        }
        let answer = |party| self.answers.get(&party).map(|given| given.value.answer);
        if answer(Party::Patient) != Some(Answer::Yes) {
            missing.push(Missing::PatientsYes);
        }
        if !matches!(answer(Party::NextOfKin), Some(Answer::Yes | Answer::NobodyToAsk)) {
            missing.push(Missing::KinsYes);
        }
        if answer(Party::ReceivingStaff) != Some(Answer::Yes) {
            missing.push(Missing::StaffsYes);
        }
        if self.safety_bed.is_none() && self.other_way_back.is_none() {
            missing.push(Missing::WayBack);
        }
        let left = self.checklist().into_iter().filter(|(_, state)| state.is_left());
        missing.extend(left.map(|(item, _)| Missing::Item { id: item.id.clone() }));
        let tasks = self.open_tasks().into_iter().filter(|(_, task)| task.stops_homecoming);
        missing.extend(tasks.map(|(_, task)| Missing::Task { what: task.what.clone() }));
        missing
    }

    /// Planned contacts with what became of each, in order of time.
    pub fn planned(&self) -> impl DoubleEndedIterator<Item = super::contact::Planned> {
        self.contacts.iter().map(|contact| super::contact::Planned {
            contact: contact.clone(),
            cancelled: self.is_cancelled(contact),
            held: self.held_contacts.get(&contact.id).map(|held| crate::recorded::Latest {
                mark: held.mark,
                value: held.value.outcome.clone(),
            }),
        })
    }

    /// Cancelled, or left over when the episode closed. A follow-up call is made after the end.
    fn is_cancelled(&self, contact: &super::contact::Contact) -> bool {
        let after_closing = self.closing.as_ref().is_some_and(|c| contact.at > c.mark().at);
        let follows_up = contact.kind == ContactKind::FollowUpCall;
        self.cancelled_contacts.contains_key(&contact.id) || (after_closing && !follows_up)
    }
}
