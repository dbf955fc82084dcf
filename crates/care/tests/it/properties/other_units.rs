//! What people do together with other units, drawn at random: asked, answered, given, taken, told.

use super::pick;
use crate::cast::*;
use crate::episode::things::walker;
use crate::responsibility::transfers::gives;
use care::episode::Command;
use care::episode::command::{AnswerRequest, Discharge, SendRequest};
use care::episode::conversation::{Act, Settled, Side};
use care::episode::event::{ContactOutcome, Onward};
use care::episode::feedback::{self, Outcome, Topic};
use care::episode::medicine::Medicine;
use care::episode::named::NamedContact;
use care::episode::request::{Answer, Help, NeedsForm};
use care::episode::thing::{Step, Transport};
use care::episode::transfer::Reply;
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::ids::{ContactId, EventId, RequestId, SampleId, ThingId, UnitId};
use care::programme::{Channel, RequestKind};
use care::responsibility::mandate::Mandate;
use care::ward::Pool;
use jiff::{Timestamp, ToSpan};

const UNITS: [(RequestKind, UnitId); 6] = [
    (RequestKind::HomeNursing, HOME_NURSING),
    (RequestKind::HomeNursing, BY_LETTER),
    (RequestKind::HomeHelp, HOME_HELP),
    (RequestKind::NeedsAssessment, NEEDS),
    (RequestKind::Rehab, REHAB),
    (RequestKind::PrimaryCare, PRIMARY_CARE),
];

pub(crate) const EVERYBODY: [UnitId; 8] =
    [WARD_UNIT, PRIMARY_CARE, CLINIC, HOME_NURSING, HOME_HELP, NEEDS, REHAB, BY_LETTER];

/// The ward has a pool, and home help may be extended.
pub(crate) fn pooled(mut story: Story) -> Story {
    story.ward.pool = Pool { beds: [1, 2].into(), patients_per_bed: 2 };
    let rule = &mut story.directory.units.get_mut(&HOME_HELP).unwrap().local_rule;
    rule.extension_days = 10;
    story
}

fn asks_some(story: &Story, which: usize) -> SendRequest {
    let (kind, to) = pick(&UNITS, which).unwrap();
    let today = care::care_time::day_of(story.now, &stockholm());
    let until = today.checked_add(((which % 9) as i64).days()).unwrap();
    let visits = [vec![visit_at(8), visit_at(20)], vec![visit_at(14)], vec![]];
    let help = pick(&Help::ALL, which / 3).filter(|_| kind == RequestKind::HomeHelp);
    let visits = visits[which / 7 % 3].clone();
    SendRequest { from: today, until, visits, help, ..asks(kind, to) }
}

fn answers(request: &SendRequest, which: usize) -> Answer {
    let (from, until) = (request.from, request.until);
    match which % 5 {
        0 => declines(),
        1 => Answer::AnotherTime { from, until, visits: vec![visit_at(9)] },
        2 if which.is_multiple_of(2) => {
            Answer::Granted { form: NeedsForm::Ordinary, what: "Tillsyn.".into(), from, until }
        }
        _ => Answer::Accepted,
    }
}

pub(super) fn command(story: &Story, kind: u8, which: usize, at: Timestamp) -> Command {
    let episode = &story.episode;
    let requests: Vec<RequestId> = episode.requests.keys().copied().collect();
    let request = pick(&requests, which).unwrap_or(RequestId(ERIK.0));
    let note = format!("Anteckning {which}.");
    let reason = note.clone();
    match kind {
        32 | 33 => send(asks_some(story, which)),
        34 | 35 => {
            let answer = answers(&asks_some(story, which), which / 2);
            let by_person = Some("Leila Haddad".into());
            Command::AnswerRequest(Box::new(AnswerRequest { request, answer, note, by_person }))
        }
        36 => {
            let mut send = asks_some(story, which);
            if let Some(asked) = episode.requests.get(&request) {
                (send.kind, send.to) = (asked.details.kind, asked.details.to);
            }
            Command::ChangeRequest { request, send: Box::new(send) }
        }
        37 => Command::AgreeToTimes { request },
        38 if which.is_multiple_of(2) => Command::RetractRequest { request, reason },
        38 => Command::LogCall { at, request, with: "Leila".into(), note },
        39 if which.is_multiple_of(3) => Command::FinishRequest { at, request, note },
        39 => Command::ReceiveRequest { at, request },
        40 => list(vec![Medicine { dose: format!("{} g", which % 3), ..cefotaxim() }]),
        41 => {
            let version = 1 + which as u32 % 3;
            let unit = pick(&EVERYBODY, which).unwrap();
            let agrees = !which.is_multiple_of(4);
            Command::CheckMedicineList { at, version, unit, agrees, note }
        }
        42 | 43 => records(some_visit(story, which, at)),
        _ => follows(story, kind, which, at),
    }
}

/// What is left behind, and the end.
fn follows(story: &Story, kind: u8, which: usize, at: Timestamp) -> Command {
    let episode = &story.episode;
    let note = format!("Anteckning {which}.");
    match kind {
        44 => {
            let samples: Vec<SampleId> = episode.samples.keys().copied().collect();
            let sample = pick(&samples, which).unwrap_or(SampleId(ERIK.0));
            Command::HandInSample { at, sample }
        }
        45 => {
            let reports: Vec<EventId> = episode.reports.keys().copied().collect();
            match pick(&reports, which).filter(|_| which.is_multiple_of(2)) {
                Some(report) => Command::HandleReport { report, action: note },
                None => {
                    let report = Report { text: note, worry: which.is_multiple_of(3) };
                    Command::Report { at, report }
                }
            }
        }
        46 | 47 => thing(story, which, at),
        48 => {
            let mut told = episode.notices.iter().flat_map(|notice| {
                notice.unread().map(move |unit| Command::ReadNotice { at, notice: notice.id, unit })
            });
            let none = Command::ReadNotice { at, notice: EventId(ERIK.0), unit: PRIMARY_CARE };
            told.next().unwrap_or(none)
        }
        49 if which.is_multiple_of(3) => feeds_back(story, which / 3),
        49 if !which.is_multiple_of(5) => converse(story, which),
        49 => Command::HandOverFollowUp { unit: CLINIC },
        50 => {
            let units = episode.not_reconciled();
            Command::Reconcile { units, channel: Channel::Video, note }
        }
        52..=54 => responsibility(story, kind, which),
        _ => ends(which, at),
    }
}

/// Written, opened, answered and sent on, by whoever happens to come.
fn converse(story: &Story, which: usize) -> Command {
    let known: Vec<EventId> = story.episode.conversations.keys().copied().collect();
    let conversation = pick(&known, which / 16).unwrap_or(EventId(ERIK.0));
    let unit = pick(&EVERYBODY, which / 16).unwrap();
    let (text, wants_answer) = (format!("Hur är det {which}?"), !which.is_multiple_of(3));
    let act = match which % 16 {
        0 | 1 => Act::Start { to: Some(Side::Unit { unit }), text, wants_answer },
        2 | 3 => Act::Start { to: None, text, wants_answer },
        4 => Act::Start { to: Some(Side::Patient), text, wants_answer },
        5..=8 => Act::Write { conversation, text, wants_answer },
        9 | 10 => Act::Open { conversation },
        11 => Act::Settle { conversation, how: Settled::NoAnswerNeeded },
        12 => Act::Settle { conversation, how: Settled::Rung { with: "Leila Haddad".into() } },
        13 => Act::Forward { conversation, to: unit, note: String::new() },
        14 => Act::Add { conversation, unit },
        _ => {
            let one = story.episode.conversations.get(&conversation);
            let newest = one.and_then(|one| one.messages.last());
            let message = newest.map_or(conversation, |message| message.mark.id);
            Act::Retract { conversation, message, reason: String::new() }
        }
    };
    Command::Converse { at: story.now, act: Box::new(act) }
}

/// Told, opened, answered and taken back, by whoever happens to come.
fn feeds_back(story: &Story, which: usize) -> Command {
    let known: Vec<EventId> = story.episode.feedback.keys().copied().collect();
    let feedback = pick(&known, which / 8).unwrap_or(EventId(ERIK.0));
    let to = pick(&EVERYBODY, which / 8).unwrap();
    let words = format!("Det fattades {which}.");
    let act = match which % 8 {
        0..=2 => feedback::Act::Send { to, topic: pick(&Topic::ALL, which / 5).unwrap(), words },
        3 | 4 => feedback::Act::Open { feedback },
        5 | 6 => {
            let outcome = pick(&Outcome::ALL, which / 5).unwrap();
            feedback::Act::Answer { feedback, outcome, words }
        }
        _ => {
            let known = story.episode.feedback.get(&feedback);
            feedback::Act::Withdraw { feedback, to: known.map_or(to, |known| known.to.unit) }
        }
    };
    Command::FeedBack { at: story.now, act: Box::new(act) }
}

/// Offered, answered and withdrawn, by whoever happens to come.
fn responsibility(story: &Story, kind: u8, which: usize) -> Command {
    let open: Vec<EventId> = story.episode.transfers.iter().map(|transfer| transfer.id).collect();
    let transfer = pick(&open, which).unwrap_or(EventId(ERIK.0));
    match kind {
        52 => {
            let mandates: Vec<Mandate> = match which % 3 {
                0 => vec![Mandate::TreatmentNursing],
                1 => vec![Mandate::OtherMedical, Mandate::OtherNursing],
                _ => vec![Mandate::TreatmentMedical],
            };
            gives(&mandates, pick(&EVERYBODY, which / 3).unwrap())
        }
        53 => {
            let no = Reply::Declined { reason: "Fullt.".into() };
            let reply = if which.is_multiple_of(4) { no } else { Reply::Accepted };
            let by_person = story.episode.transfer(transfer).is_some_and(|t| t.offer.by_telephone);
            let by_person = by_person.then(|| "Birgit Sand".into());
            Command::ReplyToOffer { transfer, reply, by_person }
        }
        _ => Command::WithdrawOffer { transfer, reason: "Vi behåller.".into() },
    }
}

fn ends(which: usize, at: Timestamp) -> Command {
    let onward =
        Onward { refer_to: PRIMARY_CARE, referral: "Återbesök.".into(), call: WARD_UNIT };
    if which.is_multiple_of(5) {
        return Command::ReferOn(Box::new(onward));
    }
    if which.is_multiple_of(7) {
        let contact = pick(&NamedContact::ALL, which / 7).unwrap();
        return names(contact, pick(&EVERYBODY, which / 3).unwrap());
    }
    match which % 12 {
        0 => Command::RecordDeath { at, note: String::new() },
        1 => Command::Discharge(Box::new(Discharge { onward: Some(onward), ..said() })),
        _ => Command::Report { at, report: Report { text: "Lugnt.".into(), worry: false } },
    }
}

fn some_visit(story: &Story, which: usize, at: Timestamp) -> Visit {
    let contacts: Vec<ContactId> = story.episode.contacts.iter().map(|c| c.id).collect();
    let contact = pick(&contacts, which).unwrap_or(ContactId(ERIK.0));
    let outcome = match which % 6 {
        0 => ContactOutcome::NotDone { reason: "Ingen öppnade.".into() },
        _ => ContactOutcome::Done,
    };
    let dose = if which.is_multiple_of(3) { missed_dose } else { given_dose };
    let goes_to = pick(&SampleTo::ALL, which).unwrap();
    let samples = vec![SampleTaken { what: "CRP".into(), goes_to }];
    let has_list = story.episode.medicine_list.is_some();
    Visit {
        at,
        outcome,
        doses: if has_list { vec![dose("cefotaxim")] } else { vec![] },
        samples: if which.is_multiple_of(4) { samples } else { vec![] },
        ..visit("2026-11-24T08:00", contact)
    }
}

fn thing(story: &Story, which: usize, at: Timestamp) -> Command {
    let things: Vec<ThingId> = story.episode.things.keys().copied().collect();
    let thing = pick(&things, which).unwrap_or(ThingId(ERIK.0));
    let transport = pick(&Transport::ALL, which).unwrap();
    let promised_at = story.now.checked_add(((which % 70) as i64).hours()).ok();
    let reason = || String::from("Bilen var full.");
    let steps = [
        Step::Sent,
        Step::Arrived,
        Step::NotArrived { reason: reason() },
        Step::Refilled,
        Step::Returned,
        Step::Lost { reason: reason() },
    ];
    match which % 5 {
        0 => {
            let mut walker = walker(transport, None);
            walker.promised_at = promised_at;
            Command::OrderThing(Box::new(walker))
        }
        1 => Command::PromiseThing { thing, transport, promised_at },
        2 if which.is_multiple_of(4) => Command::CancelThing { thing, reason: reason() },
        _ => {
            let (step, note) = (steps[which / 5 % 6].clone(), String::new());
            Command::MoveThing { at, thing, step, note }
        }
    }
}

/// What is drawn is worth drawing: before long everything that can happen has happened.
#[test]
fn stories_come_to_every_kind_of_event() {
    let mut seen = std::collections::BTreeSet::new();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) as u32
    };
    for number in 0..200_u8 {
        let mut story = super::stage(number % 7);
        for _ in 0..80 {
            let minutes = (draw() % 900) as u16;
            super::step(&mut story, (minutes, (draw() % 55) as u8, (draw() >> 8) as u16));
        }
        let kinds = story.events.iter().map(|recorded| serde_json::to_value(&recorded.event));
        seen.extend(kinds.map(|value| value.unwrap()["kind"].as_str().unwrap().to_owned()));
    }
    let all = crate::golden_events::kinds::<care::episode::Event>("kind");
    // Asked for by hand only, or about more than this episode: `person`, `elsewhere`, `copies`; or by timers: `ladder`.
    let by_hand = [
        "legal_status_set",
        "saturation_scale_set",
        "patient_changed",
        "person_merged",
        "merge_undone",
        "belongs_to_another",
        "brought_over",
        "copy_asked",
        "copy_decided",
        "escalated",
    ]
    .map(str::to_owned);
    let missing: Vec<_> = all.difference(&seen).filter(|kind| !by_hand.contains(kind)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}
