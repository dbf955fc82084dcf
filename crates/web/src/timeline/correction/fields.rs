//! The fields of what can be corrected: prefilled with what stands, and read back as the same kind
//! of event. Kinds that are corrected by another command have none.

use crate::episodes::{Field, Kind, On, corrected};
use crate::forms::{Choice, Fields, Reader};
use crate::texts::T;
use care::episode::Event;
use care::episode::event::{Answer, ContactOutcome, Verdict};

const ANSWERS: [(&str, Answer); 4] = [
    ("yes", Answer::Yes),
    ("no", Answer::No),
    ("not_yet", Answer::NotYet),
    ("nobody_to_ask", Answer::NobodyToAsk),
];

#[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
pub(crate) fn of(on: &On<'_>, event: &Event) -> Vec<Field> {
    let note = || Field::new(Kind::Area, "note", on.get("label-note"));
    let yes_no = |name: &str, label: &str, yes: &str, no: &str| {
        let options = vec![Choice::new("yes", on.get(yes)), Choice::new("no", on.get(no))];
        Field::new(Kind::Radios, name, on.get(label)).options(options)
    };
    match event {
        Event::Measured { .. } => corrected::reading_fields(on.t()),
        Event::CriterionAnswered { criterion, .. } => {
            vec![verdicts(on, criterion), note()]
        }
        Event::AnswerGiven { .. } => {
            let options = ANSWERS.into_iter().map(|(word, answer)| {
                Choice::new(word, on.get(super::super::sentence::answer_key(answer)))
            });
            let field = Field::new(Kind::Radios, "answer", on.get("correct-answer"));
            vec![field.options(options.collect()), note()]
        }
        Event::ItemTicked { .. } => {
            vec![yes_no("done", "correct-done", "timeline-ticked", "timeline-unticked"), note()]
        }
        Event::ContactHeld { .. } => corrected::contact_fields(on),
        Event::HomeChecked { .. } => corrected::home_check_fields(on),
        Event::TaskDone { .. } | Event::RoundHeld(_) => vec![note()],
        Event::AlarmHandled { .. } | Event::News2Handled { .. } => {
            vec![Field::new(Kind::Area, "action", on.get("alarm-action"))]
        }
        Event::ItemOverridden { .. } => {
            vec![Field::new(Kind::Area, "why", on.get("correct-why-overridden"))]
        }
        Event::OtherWayBackSet { .. } => {
            vec![Field::new(Kind::Area, "route", on.get("way-back-words"))]
        }
        Event::Discharged { .. } => vec![
            Field::new(Kind::Area, "conversation", on.get("correct-conversation")),
            Field::new(Kind::Area, "next", on.get("correct-next")),
        ],
        Event::ReportHandled { .. } => {
            vec![Field::new(Kind::Area, "action", on.get("alarm-action"))]
        }
        Event::RequestCalled { .. }
        | Event::RequestDone { .. }
        | Event::ThingMoved { .. }
        | Event::Reconciled { .. } => vec![note()],
        // Struck out, and said anew where it was said.
        Event::JournalEntered { .. }
        | Event::RequestReceived { .. }
        | Event::MedicineListChecked { .. }
        | Event::DoseRecorded { .. }
        | Event::SampleTaken { .. }
        | Event::SampleHandedIn { .. }
        | Event::Reported { .. }
        | Event::NoticeRead { .. }
        | Event::RequestSent { .. }
        | Event::RequestChanged { .. }
        | Event::RequestAnswered { .. }
        | Event::RequestTimesAgreed { .. }
        | Event::RequestRetracted { .. }
        | Event::MedicineListWritten { .. }
        | Event::ThingsOrdered { .. }
        | Event::ThingPromised { .. }
        | Event::ThingCancelled { .. }
        | Event::FollowUpHandedOver { .. }
        | Event::Flagged(_)
        | Event::Ended { .. }
        | Event::Decided(_)
        | Event::AgreementWritten { .. }
        | Event::AgreementAgreed { .. }
        | Event::SafetyBedReserved { .. }
        | Event::SafetyBedReleased { .. }
        | Event::SaturationScaleSet { .. }
        | Event::LegalStatusSet { .. }
        | Event::ContactsPlanned { .. }
        | Event::ContactCancelled { .. }
        | Event::ContactMoved { .. }
        | Event::WentHome { .. }
        | Event::ReturnedToWard { .. }
        | Event::TaskMade { .. }
        | Event::KinNamed { .. }
        | Event::UnitConsentSet { .. }
        | Event::ResponsibilityMoved { .. }
        | Event::ResponsibilityOffered { .. }
        | Event::ResponsibilityReplied { .. }
        | Event::OfferWithdrawn { .. }
        | Event::ReferredOn { .. }
        | Event::ContactNamed { .. }
        | Event::Corrected { .. }
        | Event::BelongsToAnother { .. }
        | Event::BroughtOver { .. }
        | Event::PatientChanged { .. }
        | Event::PersonMerged { .. }
        | Event::MergeUndone { .. }
        | Event::CopyAsked { .. }
        | Event::Conversed { .. }
        | Event::FedBack { .. }
        | Event::Escalated { .. }
        | Event::CopyDecided { .. } => vec![],
    }
}

fn verdicts(on: &On<'_>, criterion: &str) -> Field {
    let criteria = on.view.programme.criteria.iter().filter(|c| c.id == criterion);
    let remedies = criteria.flat_map(|c| &c.can_be_met_by).map(|remedy| {
        let label = on.t().with("assess-can-by", &[("what", &on.text(&remedy.text))]);
        Choice::new(format!("by:{}", remedy.id), label)
    });
    let options = [Choice::new("met", on.get("assess-met"))]
        .into_iter()
        .chain(remedies)
        .chain([Choice::new("not_met", on.get("assess-not-met"))]);
    Field::new(Kind::Radios, "verdict", on.get("correct-verdict")).options(options.collect())
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "kinds without fields have nothing to show")]
pub(crate) fn prefilled(on: &On<'_>, event: &Event) -> Vec<(&'static str, String)> {
    match event {
        Event::Measured { reading, source } => {
            corrected::reading_prefilled(on.t(), reading, source)
        }
        Event::CriterionAnswered { verdict, note, .. } => {
            let word = match verdict {
                Verdict::Met => "met".to_owned(),
                Verdict::NotMet => "not_met".to_owned(),
                Verdict::CanBeMetBy { remedy } => format!("by:{remedy}"),
            };
            vec![("verdict", word), ("note", note.clone())]
        }
        Event::AnswerGiven { answer, note, .. } => {
            let word = ANSWERS.iter().find(|(_, own)| own == answer).map_or("", |(word, _)| word);
            vec![("answer", word.to_owned()), ("note", note.clone())]
        }
        Event::ItemTicked { done, note, .. } => {
            vec![("done", yes_no(*done)), ("note", note.clone())]
        }
        Event::ContactHeld { outcome, note, .. } => match outcome {
            ContactOutcome::Done => vec![("outcome", "done".to_owned()), ("note", note.clone())],
            ContactOutcome::NotDone { reason } => vec![
                ("outcome", "not_done".to_owned()),
                ("why", reason.clone()),
                ("note", note.clone()),
            ],
        },
        Event::HomeChecked { well, note, .. } => {
            vec![("well", yes_no(*well)), ("note", note.clone())]
        }
        Event::TaskDone { note, .. } => vec![("note", note.clone())],
        Event::RoundHeld(round) => vec![("note", round.note.clone())],
        Event::AlarmHandled { action, .. } | Event::News2Handled { action, .. } => {
            vec![("action", action.clone())]
        }
        Event::ItemOverridden { reason, .. } => vec![("why", reason.clone())],
        Event::OtherWayBackSet { route } => vec![("route", route.clone())],
        Event::Discharged { conversation, next, .. } => {
            vec![("conversation", conversation.clone()), ("next", next.clone())]
        }
        _ => vec![],
    }
}

/// The same kind of event, said right; none when a field could not be read.
#[expect(clippy::wildcard_enum_match_arm, reason = "what has no fields stands as it was")]
pub(crate) fn read(t: T, reader: &mut Reader<'_>, fields: &Fields, wrong: &Event) -> Option<Event> {
    let mut event = wrong.clone();
    match &mut event {
        Event::Measured { reading, source } => {
            *reading = corrected::read_reading(t, reader, fields);
            *source = corrected::read_source(reader)?;
        }
        Event::CriterionAnswered { verdict, note, .. } => {
            *verdict = reader.choice("verdict", "assess-verdict-missing", parse_verdict)?;
            *note = reader.text("note");
        }
        Event::AnswerGiven { answer, note, .. } => {
            *answer = reader.choice("answer", "form-choose", |word| {
                ANSWERS.iter().find(|(own, _)| *own == word).map(|(_, answer)| *answer)
            })?;
            *note = reader.text("note");
        }
        Event::ItemTicked { done, note, .. } => {
            *done = reader.text("done") == "yes";
            *note = reader.text("note");
        }
        Event::ContactHeld { outcome, note, .. } => {
            *outcome = corrected::read_outcome(reader)?;
            *note = reader.text("note");
        }
        Event::HomeChecked { well, note, .. } => {
            *well = corrected::read_well(reader)?;
            *note = reader.text("note");
        }
        Event::TaskDone { note, .. } => *note = reader.text("note"),
        Event::RoundHeld(round) => round.note = reader.needed("note", "form-needed"),
        Event::AlarmHandled { action, .. } | Event::News2Handled { action, .. } => {
            *action = reader.needed("action", "alarm-action-missing");
        }
        Event::ItemOverridden { reason, .. } => *reason = reader.needed("why", "form-needed"),
        Event::OtherWayBackSet { route } => *route = reader.needed("route", "form-needed"),
        Event::Discharged { conversation, next, .. } => {
            *conversation = reader.needed("conversation", "form-needed");
            *next = reader.needed("next", "form-needed");
        }
        _ => {}
    }
    Some(event)
}

fn parse_verdict(word: &str) -> Option<Verdict> {
    match word {
        "met" => Some(Verdict::Met),
        "not_met" => Some(Verdict::NotMet),
        _ => Some(Verdict::CanBeMetBy { remedy: word.strip_prefix("by:")?.to_owned() }),
    }
}
