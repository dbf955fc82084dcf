//! Facts: what has happened, with the time when it did.

use super::command::{Made, On, Read};
use super::request;
use crate::known::Known;
use crate::scenario::Find;
use crate::table::Field;
use care::command::Command as AnyCommand;
use care::episode::Command;
use care::episode::event::{
    Answer, ContactOutcome, HomeCheck, JournalDocument, MeasurementSource, Party, Verdict,
};
use care::ids::{ContactId, TaskId};
use care::programme::{CriterionRule, ItemRule, Measurer};
use care::vital_sign::{Reading, VitalSign};
use care::who::Who;
use uuid::Uuid;

const VERDICTS: [(&str, u8); 3] = [("met", 0), ("not_met", 1), ("can_be_met_by", 2)];
pub(super) const PARTIES: [(&str, Party); 3] = [
    ("patient", Party::Patient),
    ("next_of_kin", Party::NextOfKin),
    ("receiving_staff", Party::ReceivingStaff),
];
const ANSWERS: [(&str, Answer); 4] = [
    ("yes", Answer::Yes),
    ("no", Answer::No),
    ("not_yet", Answer::NotYet),
    ("nobody_to_ask", Answer::NobodyToAsk),
];
const CHECKS: [(&str, HomeCheck); 2] =
    [("arrival", HomeCheck::Arrival), ("evening", HomeCheck::Evening)];

/// `criterion = "…"`, or several that are answered alike: `criteria = […]`.
pub(super) fn answer_criterion(on: &On<'_, '_>) -> Read {
    let at = on.happened();
    let criteria = on.programme().map(|known| {
        let by_hand = |rule| rule == CriterionRule::YesNo;
        let criteria = known.programme.criteria.iter().filter(|c| by_hand(c.rule));
        criteria.map(|c| (c.id.clone(), c.can_be_met_by.clone())).collect::<Known<_>>()
    });
    let fields = one_or_several(on, "criterion", "criteria");
    let verdict = on.table.need("verdict", "met, not_met or can_be_met_by");
    let verdict = verdict.and_then(|field| field.one_of(&VERDICTS));
    let note = on.table.note("note");
    let remedy = match verdict {
        Some(2) => on.table.need("remedy", "the id of a remedy"),
        Some(_) | None => None,
    };
    let criteria = criteria?;
    let mut commands = vec![];
    for field in fields {
        let Some(remedies) = field.named("criterion", &criteria) else { continue };
        let verdict = match verdict? {
            0 => Verdict::Met,
            1 => Verdict::NotMet,
            _ => {
                let known = remedies.iter().map(|r| (r.id.clone(), ())).collect();
                let remedy = remedy.as_ref()?;
                remedy.named("remedy", &known)?;
                Verdict::CanBeMetBy { remedy: remedy.text()? }
            }
        };
        let (criterion, note) = (field.text()?, note.clone());
        commands.push(Command::AnswerCriterion { at, criterion, verdict, note });
    }
    on.many(commands)
}

pub(super) fn one_or_several<'t>(
    on: &On<'_, 't>,
    one: &'static str,
    several: &'static str,
) -> Vec<Field<'t>> {
    if let Some(several) = on.table.get(several) {
        return several.list();
    }
    on.table.need(one, &format!("a {one}, or {several} = [...]")).into_iter().collect()
}

pub(super) fn record_answer(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    let party = on.table.need("party", "patient, next_of_kin or receiving_staff");
    let party = party.and_then(|field| field.one_of(&PARTIES));
    let answer = on.table.need("answer", "yes, no, not_yet or nobody_to_ask");
    let answer = answer.and_then(|field| field.one_of(&ANSWERS));
    on.one(Command::RecordAnswer { at, party: party?, answer: answer?, note })
}

/// `item = "…"`, or several: `items = […]`.
pub(super) fn tick_item(on: &On<'_, '_>) -> Read {
    let (at, note, done) = (on.happened(), on.table.note("note"), on.table.flag("done", true));
    let fields = one_or_several(on, "item", "items");
    let known = on.programme()?;
    let by_hand = known.programme.checklist.iter().filter(|item| item.rule == ItemRule::Tick);
    let items: Known<_> = by_hand.map(|item| (item.id.clone(), ())).collect();
    let mut commands = vec![];
    for field in fields {
        if field.named("item", &items).is_some() {
            let (item, note) = (field.text()?, note.clone());
            commands.push(Command::TickItem { at, item, done, note });
        }
    }
    on.many(commands)
}

/// A contact of a series by the step that planned it, or a visit by the request that it comes of
/// and its planned time; and the day.
pub(super) fn contact(on: &On<'_, '_>) -> Option<(ContactId, Option<Find>)> {
    let asked = on.table.get("request");
    let time = on.table.get("visit");
    on.table.get("on_day");
    if let Some(field) = asked {
        if time.is_none() {
            on.table.fault("visit", "the planned time of the visit, as \"08:00\"");
        }
        let request = request::sent_by(on, &field)?;
        let on_day = on.table.get("on_day").and_then(|field| field.whole(1..=1000));
        let at = on.cast.at(on_day.unwrap_or(on.day), time?.time()?);
        return Some((ContactId(Uuid::nil()), Some(Find::Visit { request, at })));
    }
    let field = on.table.need("contact", "the id of a step that plans contacts, or a request")?;
    planned(on, &field).map(|contact| (contact, None))
}

pub(super) fn planned(on: &On<'_, '_>, field: &Field<'_>) -> Option<ContactId> {
    on.table.get("on_day");
    let (step, day) = on.labelled(field)?;
    let contact = on.cast.contact_of(step, day);
    // A plan that could not be read has its own faults.
    let is_unread = step.series.is_none() && step.does == "plan-contacts";
    if contact.is_none() && !is_unread {
        let expected = match step.series {
            Some((first, last, 1)) => format!("a contact planned on days {first}–{last}"),
            Some((first, last, every)) => {
                format!("a contact planned on days {first}–{last}, every {every} days")
            }
            None => "the id of a step that plans contacts".to_owned(),
        };
        field.fault(&format!("{expected}; this is day {day}"));
    }
    contact
}

pub(super) fn record_contact(on: &On<'_, '_>) -> Read {
    let (at, note, done) = (on.happened(), on.table.note("note"), on.table.flag("done", true));
    let contact = contact(on);
    let reason = on.table.text_or_none("reason");
    let outcome = match (done, reason) {
        (true, _) => ContactOutcome::Done,
        (false, reason) => ContactOutcome::NotDone { reason: reason.unwrap_or_default() },
    };
    let (contact, find) = contact?;
    on.found(Command::RecordContact { at, contact, outcome, note }, find)
}

pub(super) fn check_home(on: &On<'_, '_>) -> Read {
    let (at, note, well) = (on.happened(), on.table.note("note"), on.table.flag("well", true));
    let check = on.table.need("check", "arrival or evening").and_then(|f| f.one_of(&CHECKS));
    on.one(Command::CheckHome { at, check: check?, well, note })
}

pub(super) fn measure(on: &On<'_, '_>) -> Read {
    let (at, (reading, source)) = (on.happened(), reading(on));
    on.one(Command::Measure { at, reading: Box::new(reading), source })
}

/// Each sign by its name, as somebody would type it: `temperature = "38,1"` or `38.1`.
pub(super) fn reading(on: &On<'_, '_>) -> (Reading, MeasurementSource) {
    let table = on.table;
    let mut reading = Reading::default();
    for sign in VitalSign::ALL {
        let Some(field) = table.get(sign.as_str()) else { continue };
        let Some(typed) = field.typed() else { continue };
        let value = sign.read(&typed);
        if value.and_then(|value| reading.set(sign, value).map_err(|_| wrong(sign))).is_err() {
            let mark = care::vital_sign::DecimalMark::Point;
            let (from, to) = sign.plausible().into_inner();
            let (from, to) = (sign.write(from, mark), sign.write(to, mark));
            field.fault(&format!("a value from {from} to {to}"));
        }
    }
    let measurer = |field: Field<'_>| field.word(&Measurer::ALL, Measurer::as_str);
    let usual = match on.who {
        Who::Person { role: care::who::Role::NextOfKin, .. } => Measurer::NextOfKin,
        Who::Person { .. } => Measurer::Patient,
        Who::Staff { .. } | Who::System => Measurer::Staff,
    };
    let measured_by = table.get("measured_by").and_then(measurer).unwrap_or(usual);
    let reported_by = table.get("reported_by").and_then(measurer);
    (reading, MeasurementSource { measured_by, reported_by })
}

fn wrong(sign: VitalSign) -> care::vital_sign::NotRead {
    let (lowest, highest) = sign.plausible().into_inner();
    let why = care::vital_sign::Why::NotANumber;
    care::vital_sign::NotRead { sign, why, lowest, highest, example: sign.example() }
}

/// The agreement of a version (the first, if none is said), or the round that a step held.
pub(super) fn enter_in_journal(on: &On<'_, '_>) -> Read {
    let at = on.happened();
    let round = on.table.get("round");
    on.table.get("on_day");
    let version = on.table.get("agreement").map_or(Some(1), |field| field.whole(1..=999_u32));
    let unit = match on.table.get("unit") {
        Some(field) => on.unit_of(&field),
        None => on.who.unit().or(on.episode.map(|(_, episode)| episode.ward)),
    };
    let document = match round {
        Some(field) => {
            let (step, day) = on.labelled(&field)?;
            let event = on.cast.event_of(step, day).filter(|_| step.does == "hold-round");
            if event.is_none() {
                field.fault(&format!("the id of a step that held a round on day {day}"));
            }
            JournalDocument::Round(event?)
        }
        None if on.table.has("medicine_list") => {
            let list = on.table.get("medicine_list")?.whole(1..=999_u32);
            JournalDocument::MedicineList(list?)
        }
        None => {
            on.table.get("medicine_list");
            JournalDocument::Agreement(version?)
        }
    };
    on.one(Command::EnterInJournal { at, unit: unit?, document })
}

/// A task that a step made, or one that the decision made of a criterion's remedy.
pub(super) fn do_task(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    let (made_by, remedy) = (on.table.get("task"), on.table.get("remedy"));
    on.table.get("on_day");
    if let Some(field) = made_by {
        let (step, day) = on.labelled(&field)?;
        let event = on.cast.event_of(step, day).filter(|_| step.does == "make-task");
        if event.is_none() {
            field.fault("the id of a step that makes a task");
        }
        let task = TaskId(Uuid::from_u128(event?.0.as_u128().wrapping_add(1)));
        return on.one(Command::DoTask { at, task, note });
    }
    let Some(field) = remedy else {
        on.table.fault("task", "the id of a step that makes a task, or a remedy");
        return None;
    };
    let known = on.programme()?;
    let remedies = known.programme.criteria.iter().flat_map(|c| &c.can_be_met_by);
    let remedies: Known<_> = remedies.map(|r| (r.id.clone(), r.text.sv.clone())).collect();
    let text = field.named("remedy", &remedies)?.clone();
    let (_, episode) = on.episode?;
    // Which task it became is known when it is played.
    let command = Command::DoTask { at, task: TaskId(Uuid::nil()), note };
    let command = AnyCommand::Episode(episode.id, command);
    Some(vec![Made { command, find: Some(Find::Task { remedy: text }) }])
}
