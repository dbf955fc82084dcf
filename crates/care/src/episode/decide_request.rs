//! Rules of requests: what may be asked of whom, what an answer may be, and what follows of it.

use super::answer_by::answer_by;
use super::command::{AnswerRequest, SendRequest};
use super::contact::{Contact, series_id};
use super::decide::{Decided, Deciding, line, optional_text, text};
use super::decide_plan::OPEN_CONTACTS_MAX;
use super::decide_transfer;
use super::event::Event;
use super::request::{ANSWERED_ANEW, Answer, Details, Help, Request, Standing, VisitTime};
use crate::care_time;
use crate::event::Change;
use crate::ids::{RequestId, UnitId};
use crate::programme::{Channel, ContactKind, RequestKind};
use crate::refusal::Refusal;
use crate::unit::Unit;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// Most visits a day that one request asks for.
const VISITS_A_DAY_MAX: usize = 8;
/// Longest request, in days.
const DAYS_MAX: u32 = 60;
/// Most contacts that one answer plans; what lies further away is asked for again.
const CONTACTS_MAX: usize = 120;
/// Most requests in one episode.
const REQUESTS_MAX: usize = 30;
/// Unless local rule says otherwise: within this time somebody has opened it.
const SEEN_MINUTES: u32 = 60;

pub(super) fn send(on: &Deciding<'_>, send: &SendRequest) -> Decided {
    if on.episode.requests.len() >= REQUESTS_MAX {
        return Err(Refusal::TooMany { most: REQUESTS_MAX });
    }
    let mut live = on.episode.live_requests();
    if live.any(|(_, r)| (r.details.kind, r.details.to) == (send.kind, send.to)) {
        return Err(Refusal::RequestOpen);
    }
    let details = Box::new(details(on, send)?);
    let request = RequestId(Uuid::from_u128(on.ctx.command.0.as_u128().wrapping_add(1)));
    on.one(Event::RequestSent { request, details })
}

/// Changed as a whole; what was answered before is an answer to something else.
pub(super) fn change(on: &Deciding<'_>, id: RequestId, send: &SendRequest) -> Decided {
    let request = live(on, id)?;
    if (request.details.kind, request.details.to) != (send.kind, send.to) {
        return Err(Refusal::Invalid { field: "to" });
    }
    let details = details(on, send)?;
    let times = (request.details.answer_by, request.details.seen_by);
    let same = Details { answer_by: times.0, seen_by: times.1, ..details.clone() };
    if same == request.details {
        return Ok(vec![]);
    }
    on.one(Event::RequestChanged { request: id, details: Box::new(details) })
}

fn details(on: &Deciding<'_>, send: &SendRequest) -> Result<Details, Refusal> {
    let kind = send.kind;
    let unit = asked_unit(on, kind, send.to)?;
    if !send.patient_consents {
        return Err(Refusal::ConsentNeeded);
    }
    // The needs assessment takes longest, so it is asked for before anything is decided.
    if kind != RequestKind::NeedsAssessment && !on.episode.is_approved() {
        return Err(Refusal::WrongPhase { phase: on.episode.phase() });
    }
    text("what", &send.what)?;
    let days = days(on, send.from, send.until)?;
    visits(&send.visits)?;
    fits(&send.visits, days)?;
    let (rule, status) = (&unit.local_rule, on.episode.legal_status);
    if let Some((status, _)) = status.filter(|(status, _)| !rule.takes(kind, *status)) {
        return Err(Refusal::RequestNotAllowed { status });
    }
    let help = help(on, send, unit, days)?;
    let list = on.episode.medicine_list.as_ref().map(|list| list.version);
    if kind.gives_medicines() && list.is_none() {
        return Err(Refusal::MedicineListNeeded);
    }
    let answer_by = match send.answer_by {
        Some(at) if at <= on.ctx.now => return Err(Refusal::Invalid { field: "answer_by" }),
        Some(at) => at,
        None => answer_by(Some(unit), on.ctx.now, send.from, &send.visits, on.ctx.zone),
    };
    let seen = rule.seen_minutes.unwrap_or(SEEN_MINUTES);
    let seen_by = Some(unit.after_open_minutes(on.ctx.now, seen, on.ctx.zone));
    let seen_by = seen_by.filter(|seen| *seen < answer_by);
    let agreement = on.episode.agreement.as_ref().map(|agreement| agreement.version);
    Ok(Details {
        kind,
        to: send.to,
        what: send.what.trim().to_owned(),
        from: send.from,
        until: send.until,
        visits: send.visits.clone(),
        help,
        answer_by,
        seen_by,
        agreement: agreement.filter(|_| !kind.is_social()),
        medicine_list: list.filter(|_| !kind.is_social()),
        by_letter: unit.details.as_ref().is_some_and(|details| !details.on_platform),
        allowed_under: rule.takes_under(kind),
    })
}

fn asked_unit<'a>(on: &Deciding<'a>, kind: RequestKind, to: UnitId) -> Result<&'a Unit, Refusal> {
    let unit = on.ctx.directory.units.get(&to).ok_or(Refusal::NotFound { what: "unit" })?;
    if unit.closed_at.is_some() {
        return Err(Refusal::UnitClosed);
    }
    let answers = unit.details.as_ref().and_then(|details| details.kind.answers());
    if answers == Some(kind) { Ok(unit) } else { Err(Refusal::Invalid { field: "to" }) }
}

fn days(on: &Deciding<'_>, from: Date, until: Date) -> Result<u32, Refusal> {
    let today = care_time::day_of(on.ctx.now, on.ctx.zone);
    let latest = today.checked_add(366.days()).unwrap_or(Date::MAX);
    if until < from || until < today || until > latest {
        return Err(Refusal::DatesOrder);
    }
    let days = care_time::days_between_inclusive(from, until);
    if days > DAYS_MAX {
        return Err(Refusal::Invalid { field: "until" });
    }
    Ok(days)
}

fn visits(visits: &[VisitTime]) -> Result<(), Refusal> {
    if visits.len() > VISITS_A_DAY_MAX {
        return Err(Refusal::TooMany { most: VISITS_A_DAY_MAX });
    }
    for visit in visits {
        line("what", &visit.what)?;
        if !(5..=480).contains(&visit.minutes) {
            return Err(Refusal::Invalid { field: "minutes" });
        }
        if !(1..=DAYS_MAX).contains(&visit.every_days) {
            return Err(Refusal::Invalid { field: "every_days" });
        }
    }
    Ok(())
}

/// More visits than this are asked for in two requests, one after the other: whoever answers says
/// yes to what can be looked over.
fn fits(visits: &[VisitTime], days: u32) -> Result<(), Refusal> {
    let count: u32 = visits.iter().map(|visit| days.div_ceil(visit.every_days.max(1))).sum();
    if usize::try_from(count).unwrap_or(usize::MAX) > CONTACTS_MAX {
        return Err(Refusal::TooMany { most: CONTACTS_MAX });
    }
    Ok(())
}

/// More of the help that is there may be given for some days without a new decision; new kinds of
/// help may not (Falun's routine; socialtjänstlagen 2025:400).
fn help(
    on: &Deciding<'_>,
    send: &SendRequest,
    unit: &Unit,
    days: u32,
) -> Result<Option<Help>, Refusal> {
    if send.kind != RequestKind::HomeHelp {
        return Ok(None);
    }
    let help = send.help.ok_or(Refusal::TextMissing { field: "help" })?;
    let most = unit.local_rule.extension_days;
    let decided = on.episode.granted(send.from, send.until);
    match help {
        Help::Extension if days > u32::from(most) && !decided => {
            Err(Refusal::ExtensionTooLong { most })
        }
        Help::New
            if !decided
                && !unit
                    .local_rule
                    .needs_forms
                    .contains(&super::request::NeedsForm::WithoutTest) =>
        {
            Err(Refusal::NeedsDecisionMissing)
        }
        Help::Extension | Help::New => Ok(Some(help)),
    }
}

fn live<'a>(on: &Deciding<'a>, id: RequestId) -> Result<&'a Request, Refusal> {
    let request = on.episode.requests.get(&id).ok_or(Refusal::NotFound { what: "request" })?;
    let standing = request.standing();
    if standing.is_live() { Ok(request) } else { Err(Refusal::RequestOver { standing }) }
}

/// A yes plans the visits at once: staff write a thing once. Another time holds when agreed to.
pub(super) fn answer(on: &Deciding<'_>, reply: &AnswerRequest) -> Decided {
    optional_text("note", &reply.note)?;
    let request = live(on, reply.request)?;
    let details = &request.details;
    let own = on.ctx.by.unit() == Some(details.to);
    let by_person = reply.by_person.as_deref().map(str::trim).filter(|name| !name.is_empty());
    match by_person {
        // Somebody else writes down what a named person said by telephone.
        None if !own && on.ctx.by.unit().is_some() => {
            return Err(Refusal::TextMissing { field: "by_person" });
        }
        Some(name) => line("by_person", name)?,
        None => {}
    }
    possible(on, details, &reply.answer)?;
    let event = Event::RequestAnswered {
        request: reply.request,
        answer: Box::new(reply.answer.clone()),
        note: reply.note.trim().to_owned(),
        by_person: by_person.map(str::to_owned),
    };
    let mut changes = vec![on.change(event)];
    match &reply.answer {
        Answer::Accepted => {
            changes.extend(cancelled(on, reply.request, ANSWERED_ANEW));
            let plan = (details.from, details.until, details.visits.as_slice());
            changes.extend(planned(on, reply.request, details, plan)?);
            let (id, kind, unit) = (reply.request, details.kind, details.to);
            changes.extend(decide_transfer::at_accepted_request(on, id, kind, unit));
        }
        Answer::Declined { .. } => changes.extend(cancelled(on, reply.request, "declined")),
        Answer::AnotherTime { .. } | Answer::Granted { .. } => {}
    }
    Ok(changes)
}

fn possible(on: &Deciding<'_>, details: &Details, answer: &Answer) -> Result<(), Refusal> {
    match answer {
        Answer::Accepted if details.kind == RequestKind::NeedsAssessment => {
            // An assessor decides what is granted, or declines; a bare yes grants nothing.
            Err(Refusal::Invalid { field: "answer" })
        }
        Answer::Accepted => Ok(()),
        Answer::AnotherTime { from, until, visits: times } => {
            visits(times)?;
            // Else nobody could ever say yes to it.
            fits(times, days(on, *from, *until)?)
        }
        Answer::Declined { reason } => text("reason", reason),
        Answer::Granted { .. } if details.kind != RequestKind::NeedsAssessment => {
            Err(Refusal::Invalid { field: "answer" })
        }
        Answer::Granted { form, what, from, until } => {
            text("what", what)?;
            if until < from {
                return Err(Refusal::DatesOrder);
            }
            let unit = on.ctx.directory.units.get(&details.to);
            match unit.is_some_and(|unit| unit.local_rule.decides_by(*form)) {
                true => Ok(()),
                false => Err(Refusal::Invalid { field: "form" }),
            }
        }
    }
}

/// Whoever asked says yes to the times that came back.
pub(super) fn agree_to_times(on: &Deciding<'_>, id: RequestId) -> Decided {
    let request = live(on, id)?;
    if request.standing() != Standing::AnotherTime {
        return match request.times_agreed {
            Some(_) => Ok(vec![]),
            None => Err(Refusal::RequestOver { standing: request.standing() }),
        };
    }
    let mut changes = vec![on.change(Event::RequestTimesAgreed { request: id })];
    changes.extend(cancelled(on, id, ANSWERED_ANEW));
    changes.extend(planned(on, id, &request.details, request.plan())?);
    let (kind, unit) = (request.details.kind, request.details.to);
    changes.extend(decide_transfer::at_accepted_request(on, id, kind, unit));
    Ok(changes)
}

pub(super) fn retract(on: &Deciding<'_>, id: RequestId, reason: &str) -> Decided {
    text("reason", reason)?;
    let request = on.episode.requests.get(&id).ok_or(Refusal::NotFound { what: "request" })?;
    let standing = request.standing();
    // After a no: the ward manages without, and the gap closes.
    if !standing.is_live() && standing != Standing::Declined {
        return Err(Refusal::RequestOver { standing });
    }
    let reason = reason.trim().to_owned();
    let mut changes = vec![on.change(Event::RequestRetracted { request: id, reason })];
    changes.extend(cancelled(on, id, "retracted"));
    Ok(changes)
}

/// The visits that are still to come of an earlier answer.
fn cancelled(on: &Deciding<'_>, id: RequestId, reason: &str) -> Vec<Change> {
    let of_request = on.episode.plan().filter(|planned| {
        planned.contact.request == Some(id) && planned.is_open() && planned.contact.at > on.ctx.now
    });
    let cancelled = of_request.map(|planned| {
        let (contact, reason) = (planned.contact.id, reason.to_owned());
        on.change(Event::ContactCancelled { contact, reason })
    });
    cancelled.collect()
}

fn planned(
    on: &Deciding<'_>,
    id: RequestId,
    details: &Details,
    (from, until, visits): (Date, Date, &[VisitTime]),
) -> Result<Option<Change>, Refusal> {
    let mut contacts: Vec<Contact> = vec![];
    for visit in visits {
        let mut day = from;
        while day <= until {
            let at = care_time::resolve(day.to_datetime(visit.time), on.ctx.zone);
            if at > on.ctx.now {
                contacts.push(contact(on, (id, details.to), visit, at, contacts.len()));
            }
            let step = i64::from(visit.every_days).days();
            day = day.checked_add(step).map_err(|_| Refusal::DatesOrder)?;
        }
    }
    if contacts.len() > CONTACTS_MAX {
        return Err(Refusal::TooMany { most: CONTACTS_MAX });
    }
    let others = on.episode.plan().filter(|plan| {
        plan.is_open() && plan.contact.at > on.ctx.now && plan.contact.request != Some(id)
    });
    if others.count() + contacts.len() > OPEN_CONTACTS_MAX {
        return Err(Refusal::TooMany { most: OPEN_CONTACTS_MAX });
    }
    if contacts.is_empty() {
        return Ok(None);
    }
    Ok(Some(on.change(Event::ContactsPlanned { contacts })))
}

fn contact(
    on: &Deciding<'_>,
    (request, unit): (RequestId, UnitId),
    visit: &VisitTime,
    at: Timestamp,
    index: usize,
) -> Contact {
    Contact {
        id: series_id(on.ctx.command, index),
        kind: ContactKind::Visit,
        channel: Channel::AtHome,
        unit,
        at,
        until: at.checked_add(i64::from(visit.minutes).minutes()).unwrap_or(at),
        what: visit.what.trim().to_owned(),
        with: None,
        request: Some(request),
    }
}
