//! Every command can be carried out: for each there is a story in which it is accepted.

use crate::cast::*;
use crate::episode::things::{moves, newest, order, walker};
use crate::episode::visits::{crp, report};
use crate::golden_events::kinds;
use crate::responsibility::transfers::{gives, newest_offer};
use care::episode::command::{AnswerRequest, SendRequest};
use care::episode::conversation::{Act, Side};
use care::episode::copy::Outcome;
use care::episode::elsewhere::{Elsewhere, Wrong};
use care::episode::event::{
    self, AgreeingParty, Choice, ContactOutcome, Exit, HomeCheck, Onward, Party, RoundOutcome,
    Verdict,
};
use care::episode::feedback;
use care::episode::meeting::DecideTogether;
use care::episode::named::NamedContact;
use care::episode::request::Answer::{self, Accepted};
use care::episode::thing::{Step as Move, Transport};
use care::episode::transfer::Reply;
use care::episode::visit::Visit;
use care::episode::{Command, Event};
use care::news2::Scale;
use care::open_item::Weight;
use care::programme::{Channel, ContactKind, LegalStatus, RoleAt, UnitPart};
use care::responsibility::ladder::{self, Step};
use care::responsibility::mandate::Mandate;
use care::vital_sign::VitalSign;
use care::ward::SafetyBed;
use care::who::Role;
use jiff::civil::date;
use std::collections::BTreeSet;

fn with_task() -> (Story, care::ids::TaskId) {
    let story = flagged().and(MARIA, make_task());
    let task = story.episode.open_tasks()[0].0;
    (story, task)
}

fn make_task() -> Command {
    let owner = RoleAt { unit: UnitPart::Ward, role: Role::WardNurse };
    Command::MakeTask { what: "Ring apoteket.".into(), owner, due_at: at("2026-11-24T12:00") }
}

/// Facts, and a story in which each is accepted.
fn facts() -> Vec<(Story, Command)> {
    let (story, task) = with_task();
    let pump_change = contact(&settled(), ContactKind::PumpChange, 25);
    let done = Command::DoTask { at: story.now, task, note: String::new() };
    vec![
        (story, done),
        (flagged(), finds("2026-11-24T08:00", "manages_adl", Verdict::Met)),
        (decided(), answer("2026-11-24T09:00", Party::Patient, event::Answer::NotYet)),
        (decided(), tick("2026-11-24T09:00", "packed")),
        (settled(), held("2026-11-24T20:00", pump_change, ContactOutcome::Done)),
        (at_home(), check("2026-11-24T13:00", HomeCheck::Arrival, true)),
        (flagged(), home_values("2026-11-24T08:00")),
        (agreed().at("2026-11-24T12:30"), journal()),
    ]
}

/// Facts of what is done with other units.
fn facts_together() -> Vec<(Story, Command)> {
    let nursing = request_to(&asked(), HOME_NURSING);
    let now = asked().now;
    let note = String::new;
    let at_visit = nursed().at("2026-11-25T08:30");
    let contact = visit_on(&at_visit, 25, 8);
    let with_sample = Visit { samples: vec![crp()], ..visit("2026-11-25T08:20", contact) };
    let sampled = at_visit.clone().and(LEILA, records(with_sample));
    let sample = *sampled.episode.samples.keys().next().unwrap();
    let thing = *decided().episode.things.keys().next().unwrap();
    let told = at_home();
    let notice = told.episode.notices[0].id;
    vec![
        (asked(), Command::ReceiveRequest { at: now, request: nursing }),
        (asked(), calls(&asked(), HOME_NURSING)),
        (accepted(), Command::FinishRequest { at: now, request: nursing, note: note() }),
        (accepted(), checks("2026-11-24T11:50", 1, HOME_NURSING, true)),
        (at_visit, records(visit("2026-11-25T08:20", contact))),
        (sampled.clone(), Command::HandInSample { at: sampled.now, sample }),
        (settled(), Command::Report { at: at("2026-11-24T20:00"), report: report(false) }),
        (decided(), moves("2026-11-24T09:00", thing, Move::Sent)),
        (told, Command::ReadNotice { at: at("2026-11-24T13:00"), notice, unit: PRIMARY_CARE }),
    ]
}

fn by_telephone(request: care::ids::RequestId) -> Command {
    let (answer, by_person) = (Accepted, Some("Leila Haddad".into()));
    let note = String::new();
    Command::AnswerRequest(Box::new(AnswerRequest { request, answer, note, by_person }))
}

/// Decisions of what is done with other units.
fn together() -> Vec<(Story, Command)> {
    let request = request_to(&asked(), HOME_NURSING);
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 28));
    let other = Answer::AnotherTime { from, until, visits: vec![visit_at(9)] };
    let fewer = Box::new(SendRequest { visits: vec![visit_at(8)], ..asks_nursing() });
    let reported =
        settled().and(MARIA, Command::Report { at: at("2026-11-24T20:00"), report: report(true) });
    let report = *reported.episode.reports.keys().next().unwrap();
    let ordered = decided().and(MARIA, order(walker(Transport::DeliveryTour, None)));
    let thing = newest(&ordered);
    let promised_at = Some(at("2026-11-26T12:00"));
    let transport = Transport::KinFetches;
    let reason = || String::from("Behövs inte.");
    let (units, channel, note) = (vec![HOME_NURSING], Channel::Video, "Alla vill.".into());
    let by_letter = nursed().and(MARIA, gives(&[Mandate::TreatmentNursing], BY_LETTER));
    let (transfer, by_person) = (newest_offer(&by_letter), Some("Birgit Sand".into()));
    vec![
        (listed(), send(asks_nursing())),
        (asked(), Command::ChangeRequest { request, send: fewer }),
        (asked(), by_telephone(request)),
        (asked().answered(LEILA, other), Command::AgreeToTimes { request }),
        (asked(), Command::RetractRequest { request, reason: reason() }),
        (booked(), list(vec![cefotaxim()])),
        (reported, Command::HandleReport { report, action: "Ringde.".into() }),
        (decided(), order(walker(Transport::DeliveryTour, None))),
        (ordered.clone(), Command::PromiseThing { thing, transport, promised_at }),
        (ordered, Command::CancelThing { thing, reason: reason() }),
        (settled(), Command::HandOverFollowUp { unit: CLINIC }),
        (nursed(), gives(&[Mandate::TreatmentNursing], CLINIC)),
        (by_letter.clone(), Command::ReplyToOffer { transfer, reply: Reply::Accepted, by_person }),
        (by_letter, Command::WithdrawOffer { transfer, reason: reason() }),
        (nursed(), Command::Reconcile { units, channel, note }),
        (settled(), Command::RecordDeath { at: at("2026-11-24T20:00"), note: String::new() }),
    ]
}

/// Decisions before leaving.
fn before_home() -> Vec<(Story, Command)> {
    let round = contact(&booked(), ContactKind::Round, 25);
    let item = String::from("paper_sheet");
    let together = DecideTogether {
        with: PRIMARY_CARE,
        what: "Ring om provsvaret.".into(),
        owner: PRIMARY_CARE,
        due_at: at("2026-12-01T16:00"),
    };
    vec![
        (assessed(), Command::Decide(Box::new(decide(Choice::Yes)))),
        (wanted(), write_agreement(content())),
        (wanted().and(MARIA, write_agreement(content())), agree(1, AgreeingParty::Staff)),
        (decided(), Command::ReserveSafetyBed { safety_bed: SafetyBed::Overbooking }),
        (decided(), Command::ReleaseSafetyBed { reason: "Fullt.".into() }),
        (decided(), Command::SetOtherWayBack { route: "Akuten.".into() }),
        (decided(), Command::SetLegalStatus { status: LegalStatus::Leave }),
        (flagged(), Command::SetSaturationScale { scale: Scale::Two, reason: "KOL.".into() }),
        (decided(), Command::OverrideItem { item, reason: "Slut.".into(), later: true }),
        (decided(), plan(contacts(ContactKind::Visit, PRIMARY_CARE, 25, 26))),
        (booked(), Command::MoveContact { contact: round, at: at("2026-11-25T12:00") }),
        (booked(), Command::CancelContact { contact: round, reason: "Helg.".into() }),
        (flagged(), make_task()),
        (agreed(), Command::DecideTogether(together)),
        (flagged(), Command::NameKin { kin: ERIKS_FRIEND, relation: "vän".into(), may_see: true }),
        (flagged(), Command::SetUnitConsent { unit: PRIMARY_CARE, given: true }),
    ]
}

/// Decisions from leaving to the end.
fn from_home() -> Vec<(Story, Command)> {
    let up_to = at("2026-11-24T20:00");
    let story = settled();
    let target = story.events.last().unwrap().meta.id;
    vec![
        (ready(), send_home("2026-11-24T12:00")),
        (settled(), handle(VitalSign::Pulse, "2026-11-24T20:00")),
        (settled(), Command::HandleNews2 { up_to, action: "Ringde.".into(), by: None }),
        (settled(), Command::HoldRound(Box::new(round(RoundOutcome::Continue)))),
        (settled(), return_to_ward("2026-11-24T20:00", None)),
        (settled(), discharge()),
        (
            discharged(),
            Command::ReferOn(Box::new(Onward {
                refer_to: PRIMARY_CARE,
                referral: "Prover.".into(),
                call: WARD_UNIT,
            })),
        ),
        (settled(), names(NamedContact::Care, PRIMARY_CARE)),
        (flagged(), Command::End { exit: Exit::Declined, reason: "Nej.".into() }),
        (story, correct(target, None)),
    ]
}

/// What is about the patient's identity and record.
fn about_the_record() -> Vec<(bool, (Story, Command))> {
    let story = settled();
    let target = newest_value(&story);
    let entries = vec![Wrong { target, right: None }];
    let elsewhere = Elsewhere { entries, to: None, reason: "Fel patient.".into() };
    let asked = settled().and(ERIK_HIMSELF, ask_for_copy(&settled()));
    let copy = asked.newest(|event| matches!(event, Event::CopyAsked { .. }));
    let decide = Command::DecideCopy { copy, outcome: Outcome::Released };
    vec![
        (false, (story, Command::MoveToAnother(Box::new(elsewhere)))),
        (false, (settled(), moves_to("Lillgatan 2"))),
        (true, (settled(), ask_for_copy(&settled()))),
        (false, (asked, decide)),
        (true, escalates()),
        (true, (settled(), writes(&settled()))),
        (true, (settled(), tells(&settled()))),
    ]
}

fn writes(story: &Story) -> Command {
    let to = Some(Side::Unit { unit: PRIMARY_CARE });
    let act = Act::Start { to, text: "Kommer provsvaret i dag?".into(), wants_answer: true };
    Command::Converse { at: story.now, act: Box::new(act) }
}

fn tells(story: &Story) -> Command {
    let words = "Remissen var inte med.".into();
    let act = feedback::Act::Send { to: PRIMARY_CARE, topic: feedback::Topic::Other, words };
    Command::FeedBack { at: story.now, act: Box::new(act) }
}

fn escalates() -> (Story, Command) {
    let story = asked().at("2026-11-24T12:45");
    let mut open = story.items().into_iter().filter(|item| item.is_open(story.now));
    let gap = open.find(|item| item.weight == Weight::Gap).unwrap();
    let command = Command::Escalate { item: ladder::item_id(&gap), step: Step::Owner };
    (story, command)
}

#[test]
fn every_command_has_a_story_in_which_it_is_accepted() {
    let mut seen = BTreeSet::new();
    let all = facts().into_iter().chain(facts_together()).map(|case| (true, case));
    let decisions = before_home().into_iter().chain(from_home()).chain(together());
    let decisions = decisions.map(|case| (false, case));
    for (is_fact, (mut story, command)) in all.chain(decisions).chain(about_the_record()) {
        let written = serde_json::to_value(&command).unwrap();
        seen.insert(written["command"].as_str().unwrap().to_owned());
        assert_eq!(serde_json::from_value::<Command>(written).unwrap(), command);
        assert_eq!(command.is_fact(), is_fact, "{command:?}");
        let changes = story.tries(MARIA, &command).unwrap();
        assert!(!changes.is_empty(), "{command:?}");
    }
    assert_eq!(seen, kinds::<Command>("command"));
}
