//! Request (*vårdbegäran*, FHIR ServiceRequest and its Task): what one unit asks of another, and
//! what comes back. Nobody promises another principal's services: a request holds when it has been
//! answered, and until then it is somebody's to answer, by a time.

use super::Episode;
use super::medicine::Giver;
use crate::ids::{RequestId, UnitId};
use crate::programme::{LegalStatus, RequestKind};
use crate::recorded::Mark;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is asked, with everything that was resolved when it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Details {
    pub kind: RequestKind,
    pub to: UnitId,
    /// What is to be done, in words that whoever comes can follow.
    pub what: String,
    pub from: Date,
    pub until: Date,
    pub visits: Vec<VisitTime>,
    /// Of home help only.
    pub help: Option<Help>,
    pub answer_by: Timestamp,
    /// When somebody there must have opened it; whoever asks calls then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<Timestamp>,
    /// Versions that went with it.
    pub agreement: Option<u32>,
    pub medicine_list: Option<u32>,
    /// The unit does not use the platform: a letter goes, and a named person's word comes back.
    pub by_letter: bool,
    /// Legal statuses under which the unit takes this, by law and local agreement.
    pub allowed_under: Vec<LegalStatus>,
}

/// One visit of the day, as asked or as answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitTime {
    pub time: Time,
    pub minutes: u32,
    pub every_days: u32,
    pub what: String,
}

/// More of the help that is there, for some days, needs no new decision; new help does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    Extension,
    New,
}

impl Help {
    pub const ALL: [Help; 2] = [Self::Extension, Self::New];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::New => "new",
        }
    }
}

/// Forms of needs decision (*biståndsbeslut*); which of the faster are used is a local rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedsForm {
    Ordinary,
    /// *Rambeslut*: the team decides within a frame.
    Frame,
    OnCallNurse,
    /// Occupational therapist and assessor together.
    Joint,
    /// A service without needs test (socialtjänstlagen 2025:400).
    WithoutTest,
}

impl NeedsForm {
    pub const ALL: [NeedsForm; 5] =
        [Self::Ordinary, Self::Frame, Self::OnCallNurse, Self::Joint, Self::WithoutTest];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Frame => "frame",
            Self::OnCallNurse => "on_call_nurse",
            Self::Joint => "joint",
            Self::WithoutTest => "without_test",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    Accepted,
    /// Yes, but at these times; it holds when whoever asked has said yes to them.
    AnotherTime {
        from: Date,
        until: Date,
        visits: Vec<VisitTime>,
    },
    Declined {
        reason: String,
    },
    /// A needs assessor's decision: what is granted, and for how long.
    Granted {
        form: NeedsForm,
        what: String,
        from: Date,
        until: Date,
    },
}

/// How a request stands (FHIR Task.status).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Sent,
    Received,
    /// Accepted at other times, which whoever asked has not yet said yes to.
    AnotherTime,
    Accepted,
    Declined,
    Retracted,
    Done,
}

impl Standing {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
            Self::AnotherTime => "another_time",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Retracted => "retracted",
            Self::Done => "done",
        }
    }

    /// The unit takes part in the care, or has been asked to.
    pub fn is_live(self) -> bool {
        match self {
            Self::Sent | Self::Received | Self::AnotherTime | Self::Accepted => true,
            Self::Declined | Self::Retracted | Self::Done => false,
        }
    }

    pub fn is_unanswered(self) -> bool {
        matches!(self, Self::Sent | Self::Received)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    pub details: Details,
    pub sent: Mark,
    /// When it was last changed; an answer from before is an answer to something else.
    pub changed: Option<Mark>,
    pub received: Option<Mark>,
    pub answer: Option<Answered>,
    /// When whoever asked said yes to other times.
    pub times_agreed: Option<Mark>,
    pub retracted: Option<(String, Mark)>,
    pub done: Option<(String, Mark)>,
    /// The newest telephone calls about it.
    pub calls: Vec<Call>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    pub answer: Answer,
    pub note: String,
    /// Who said it, when the unit does not write here itself.
    pub by_person: Option<String>,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    pub with: String,
    pub note: String,
    pub mark: Mark,
}

/// Why the visits of an earlier answer are cancelled: others come instead.
pub(super) const ANSWERED_ANEW: &str = "answered_anew";

/// Calls kept in the state; older ones are in the stream.
pub(super) const CALLS_KEPT: usize = 3;

impl Request {
    pub fn standing(&self) -> Standing {
        if self.retracted.is_some() {
            return Standing::Retracted;
        }
        let answer = self.answer.as_ref().map(|answered| &answered.answer);
        // Whoever has said no has finished nothing.
        if self.done.is_some() && !matches!(answer, Some(Answer::Declined { .. })) {
            return Standing::Done;
        }
        match answer {
            None if self.received.is_some() => Standing::Received,
            None => Standing::Sent,
            Some(Answer::Accepted | Answer::Granted { .. }) => Standing::Accepted,
            Some(Answer::AnotherTime { .. }) if self.times_agreed.is_some() => Standing::Accepted,
            Some(Answer::AnotherTime { .. }) => Standing::AnotherTime,
            Some(Answer::Declined { .. }) => Standing::Declined,
        }
    }

    /// Neither taken back nor refused: what was decided, whatever has been told since.
    pub(super) fn stands(&self) -> bool {
        let answer = self.answer.as_ref().map(|answered| &answered.answer);
        self.retracted.is_none() && !matches!(answer, Some(Answer::Declined { .. }))
    }

    /// Answered with a yes that holds.
    pub(super) fn has_yes(&self) -> bool {
        match self.answer.as_ref().map(|answered| &answered.answer) {
            Some(Answer::Accepted | Answer::Granted { .. }) => true,
            Some(Answer::AnotherTime { .. }) => self.times_agreed.is_some(),
            Some(Answer::Declined { .. }) | None => false,
        }
    }

    /// The days and visits that hold: as answered at another time, else as asked.
    pub fn plan(&self) -> (Date, Date, &[VisitTime]) {
        match self.answer.as_ref().map(|answered| &answered.answer) {
            Some(Answer::AnotherTime { from, until, visits }) => (*from, *until, visits),
            Some(Answer::Accepted | Answer::Declined { .. } | Answer::Granted { .. }) | None => {
                (self.details.from, self.details.until, &self.details.visits)
            }
        }
    }

    /// Sent or changed, whichever was last.
    pub fn asked_at(&self) -> Timestamp {
        self.asked().at
    }

    pub(super) fn asked(&self) -> Mark {
        self.changed.unwrap_or(self.sent)
    }
}

impl Episode {
    /// The newest live request of this kind.
    pub fn live_request(&self, kind: RequestKind) -> Option<(RequestId, &Request)> {
        let live = self
            .requests
            .iter()
            .filter(|(_, request)| request.details.kind == kind && request.standing().is_live());
        live.max_by_key(|(id, request)| (request.sent.at, **id)).map(|(id, r)| (*id, r))
    }

    pub fn live_requests(&self) -> impl Iterator<Item = (RequestId, &Request)> {
        self.requests.iter().filter(|(_, r)| r.standing().is_live()).map(|(id, r)| (*id, r))
    }

    /// Units that have been asked, from when it was sent, or have a responsibility or are offered
    /// one: what was finished was part of the care, what was declined or taken back never was. The
    /// ward, primary care and the clinic that follows up have a part without being asked.
    pub fn asked_units(&self) -> Vec<UnitId> {
        let asked = self.requests.values().filter(|request| request.stands());
        let asked = asked.map(|request| request.details.to);
        let own = self.opening.iter().flat_map(|o| [o.ward_unit, o.primary_care]);
        let own: Vec<UnitId> = own.chain(self.follow_up).collect();
        let responsible = self.responsible_units().filter(|unit| !own.contains(unit));
        let mut units: Vec<UnitId> = asked.chain(responsible).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// Someone has said yes to this kind of help, and it is there for the patient.
    pub fn is_accepted(&self, kind: RequestKind) -> bool {
        let mut of_kind = self.requests.values().filter(|request| request.details.kind == kind);
        of_kind.any(|request| match request.standing() {
            Standing::Accepted => true,
            // What is done once is done. Care that goes on was finished at home: whoever comes
            // back to the ward and goes home again needs a new yes.
            Standing::Done if is_once(kind) => true,
            Standing::Done => request.has_yes() && self.home_since().is_some(),
            Standing::Sent
            | Standing::Received
            | Standing::AnotherTime
            | Standing::Declined
            | Standing::Retracted => false,
        })
    }

    /// A needs decision that stands and grants help on every day from `from` to `until`.
    pub fn granted(&self, from: Date, until: Date) -> bool {
        let mut stands = self.requests.values().filter(|request| request.stands());
        stands.any(|request| {
            let answer = request.answer.as_ref().map(|answered| &answered.answer);
            matches!(answer, Some(Answer::Granted { from: first, until: last, .. })
                if *first <= from && until <= *last)
        })
    }

    /// Kinds of help that somebody must say yes to: what the decision needs, and home nursing
    /// when the medicine list counts on it.
    pub fn requests_needed(&self) -> BTreeSet<RequestKind> {
        let decided = self.decision.iter().flat_map(|decision| &decision.requests).copied();
        let mut needed: BTreeSet<RequestKind> = decided.collect();
        let mut rows = self.medicine_list.iter().flat_map(|list| &list.rows);
        if rows.any(|row| matches!(row.giver, Giver::HomeNursing | Giver::HomeHelpDelegated)) {
            needed.insert(RequestKind::HomeNursing);
        }
        needed
    }

    /// Kinds that are needed and that nobody has yet said yes to.
    pub fn requests_left(&self) -> Vec<RequestKind> {
        let needed = self.requests_needed().into_iter();
        needed.filter(|kind| !self.is_accepted(*kind)).collect()
    }

    /// Ongoing care that is needed and has been promised, with the last day of the promise.
    pub(crate) fn promised_until(&self) -> Vec<(RequestKind, Date)> {
        let lasting = self.requests_needed().into_iter().filter(|kind| !is_once(*kind));
        let until = lasting.filter_map(|kind| {
            let of_kind = self.requests.values().filter(|request| {
                request.details.kind == kind && request.standing() == Standing::Accepted
            });
            Some((kind, of_kind.map(|request| request.plan().1).max()?))
        });
        until.collect()
    }
}

/// Done once, as an assessment or a sample; the others go on for as long as they are asked for.
fn is_once(kind: RequestKind) -> bool {
    match kind {
        RequestKind::NeedsAssessment | RequestKind::PrimaryCare => true,
        RequestKind::HomeNursing | RequestKind::HomeHelp | RequestKind::Rehab => false,
    }
}
