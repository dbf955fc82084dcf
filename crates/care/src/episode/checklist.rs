//! Leaving checklist: what must be done before the patient leaves. Items that follow from the
//! record close themselves; the others are ticked; some may be overridden with a reason.

use super::contact::{Contact, Plan};
use super::event::ItemRef;
use super::request::{Request, Standing};
use super::thing::{Step, Tracked, Transport};
use super::{Closing, Episode};
use crate::ids::RequestId;
use crate::programme::{ContactKind, ItemRule};
use crate::recorded::Mark;
use crate::refusal::Missing;
use jiff::{SignedDuration, Timestamp};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

#[derive(Debug, Clone, PartialEq)]
pub enum ItemState {
    Left,
    /// Ticked before what it vouches for was done: it is to be looked at again.
    TooEarly {
        mark: Mark,
    },
    /// Done by hand, or by what the record says.
    Done {
        mark: Option<Mark>,
        note: String,
    },
    Overridden {
        mark: Mark,
        reason: String,
        /// To be done after the homecoming; otherwise it does not apply.
        later: bool,
    },
}

impl ItemState {
    pub fn is_left(&self) -> bool {
        matches!(self, ItemState::Left | ItemState::TooEarly { .. })
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

    /// What an item vouches for and is not done yet, as ids of other items.
    pub fn item_waits_for(&self, id: &str) -> Vec<String> {
        let item = self.decision.iter().flat_map(|decision| &decision.checklist);
        let item = item.into_iter().find(|item| item.id == id);
        let vouched = item.into_iter().flat_map(|item| self.vouched_for(item));
        vouched.filter(|other| self.stands_before(other)).map(|other| other.id.clone()).collect()
    }

    /// The items that an item vouches for.
    fn vouched_for<'a>(&'a self, item: &'a ItemRef) -> impl Iterator<Item = &'a ItemRef> {
        let all = self.decision.iter().flat_map(|decision| &decision.checklist);
        all.filter(|other| item.waits_for.contains(&other.id))
    }

    /// Left, so that nobody can have checked it. What is to be brought later is not packed: it
    /// stops nobody from checking what is.
    fn stands_before(&self, item: &ItemRef) -> bool {
        let is_left = self.item_state(item).is_left();
        is_left && (item.rule != ItemRule::ThingsSettled || self.is_packing_left())
    }

    /// Nobody checked what was done only later, whatever order the two became known in. When the
    /// patient has gone home, what was ticked for it stands.
    fn is_too_early(&self, item: &ItemRef, ticked: &Mark) -> bool {
        let is_later = |other: &ItemRef| {
            let done = self.vouched_since(other);
            // Who types a time types whole minutes.
            done.is_some_and(|done| done.duration_since(ticked.at) >= MINUTE)
        };
        let mut vouched = self.vouched_for(item);
        self.home_since().is_none()
            && vouched.any(|other| self.stands_before(other) || is_later(other))
    }

    /// When what others vouch for was last changed, where it has such a time.
    fn vouched_since(&self, item: &ItemRef) -> Option<Timestamp> {
        match item.rule {
            ItemRule::Tick => self.ticks.get(&item.id).map(|tick| tick.mark.at),
            ItemRule::AgreementAgreed => {
                self.agreement.iter().flat_map(|a| a.agreed.values()).map(|mark| mark.at).max()
            }
            ItemRule::ThingsSettled => {
                let goes_along = |tracked: &&Tracked| {
                    tracked.thing.transport == Transport::WithPatient && tracked.cancelled.is_none()
                };
                let packed =
                    self.things.values().filter(goes_along).filter_map(|t| t.step.as_ref());
                packed.filter(|step| step.value == Step::Sent).map(|step| step.mark.at).max()
            }
            ItemRule::SafetyBedReserved
            | ItemRule::AnswersGiven
            | ItemRule::ContactPlanned(_)
            | ItemRule::LegalStatusSet
            | ItemRule::FirstContactPlanned
            | ItemRule::RequestsAccepted
            | ItemRule::RequestsCalled => None,
        }
    }

    /// Something that goes with the patient is not packed yet.
    fn is_packing_left(&self) -> bool {
        let left = self.things_left();
        left.iter().any(|(_, tracked)| tracked.thing.transport == Transport::WithPatient)
    }

    fn item_state(&self, item: &ItemRef) -> ItemState {
        let done = match item.rule {
            ItemRule::Tick => return self.ticked(item),
            ItemRule::AgreementAgreed => self.agreement.as_ref().is_some_and(|a| a.is_agreed()),
            ItemRule::SafetyBedReserved => self.has_way_back(),
            ItemRule::AnswersGiven => self.all_want_it(),
            ItemRule::ContactPlanned(kind) => {
                self.plan().any(|planned| planned.contact.kind == kind && planned.is_open())
            }
            ItemRule::LegalStatusSet => self.legal_status.is_some(),
            ItemRule::RequestsAccepted => self.requests_left().is_empty(),
            ItemRule::RequestsCalled => self.are_called(),
            ItemRule::ThingsSettled => self.things_left().is_empty(),
            ItemRule::FirstContactPlanned => self.plan().any(|planned| planned.is_open()),
        };
        match done {
            true => ItemState::Done { mark: None, note: String::new() },
            false => self.overridden(item),
        }
    }

    fn ticked(&self, item: &ItemRef) -> ItemState {
        match self.ticks.get(&item.id) {
            Some(tick) if tick.value.done && self.is_for_next_homecoming(&tick.mark) => {
                if self.is_too_early(item, &tick.mark) {
                    return ItemState::TooEarly { mark: tick.mark };
                }
                ItemState::Done { mark: Some(tick.mark), note: tick.value.note.clone() }
            }
            Some(_) | None => self.overridden(item),
        }
    }

    fn overridden(&self, item: &ItemRef) -> ItemState {
        match self.overrides.get(&item.id) {
            Some(over) if self.is_for_next_homecoming(&over.mark) => ItemState::Overridden {
                mark: over.mark,
                reason: over.reason.clone(),
                later: over.later,
            },
            Some(_) | None => ItemState::Left,
        }
    }

    /// Set aside with a reason, whatever the record says of it.
    pub(super) fn is_overridden(&self, item: &ItemRef) -> bool {
        matches!(self.overridden(item), ItemState::Overridden { .. })
    }

    /// Each homecoming is prepared anew: what was packed last time has been used or has changed.
    pub(super) fn is_for_next_homecoming(&self, mark: &Mark) -> bool {
        self.came_back_at().is_none_or(|back| mark.at >= back)
    }

    /// Every unit that has been asked to give care has also been called, for this homecoming.
    fn are_called(&self) -> bool {
        self.to_call().next().is_none()
    }

    /// Live requests whose unit nobody has spoken with since the patient last came back; a social
    /// unit is asked in writing.
    pub fn to_call(&self) -> impl Iterator<Item = (RequestId, &Request)> {
        self.live_requests().filter(|(_, request)| {
            let mut calls = request.calls.iter();
            !request.details.kind.is_social()
                && !calls.any(|call| self.is_for_next_homecoming(&call.mark))
        })
    }

    /// Tasks that nobody has done yet, soonest first. One that asks another unit is done when that
    /// unit has said yes.
    pub fn open_tasks(&self) -> Vec<(crate::ids::TaskId, &super::event::Task)> {
        let accepted = |task: &super::event::Task| task.asks.is_some_and(|k| self.is_accepted(k));
        let open = self.tasks.iter().filter(|(id, _)| !self.tasks_done.contains_key(id));
        let open = open.filter(|(_, (task, _))| !accepted(task));
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
        let answer = |party| self.answer_of(party);
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
        self.plan().map(|plan| plan.owned())
    }

    /// So without copying any of them.
    pub(crate) fn plan(&self) -> impl DoubleEndedIterator<Item = Plan<'_>> {
        self.contacts.iter().map(|contact| {
            let held = self.held_contacts.get(&contact.id);
            let cancelled = self.is_cancelled(contact) || (held.is_none() && self.is_off(contact));
            Plan { contact, cancelled, held }
        })
    }

    /// Cancelled, or left over when the episode closed. Whoever is discharged is called after the
    /// end; nobody calls a home where the patient has died.
    fn is_cancelled(&self, contact: &Contact) -> bool {
        let left_over = self.closing.as_ref().is_some_and(|closing| {
            let is_called = contact.kind == ContactKind::FollowUpCall
                && matches!(closing, Closing::Discharged { .. });
            contact.at > closing.mark().at && !is_called
        });
        self.cancelled_contacts.contains_key(&contact.id) || left_over
    }

    /// Never held, and nobody waits for it: its time passed during a stay on the ward, or the unit
    /// had said that its part was finished.
    fn is_off(&self, contact: &Contact) -> bool {
        let mut stays = self.spells.windows(2);
        let on_ward = stays.any(|pair| {
            let came = pair.first().and_then(|spell| spell.to);
            let left = pair.last().map(|spell| spell.from);
            came.zip(left).is_some_and(|(came, left)| came <= contact.at && contact.until <= left)
        });
        let request = contact.request.and_then(|request| self.requests.get(&request));
        let done = request.filter(|request| request.standing() == Standing::Done);
        let done_at = done.and_then(|request| request.done.as_ref()).map(|(_, mark)| mark.at);
        on_ward || done_at.is_some_and(|done| done <= contact.at)
    }
}
