//! Sentences of the timeline: what happened in a few words, and its details line by line.

use crate::episodes::{On, party_key};
use crate::format;
use care::episode::Event;
use care::episode::again::Again;
use care::episode::contact::first_and_last;
use care::episode::event::{AgreeingParty, ContactOutcome, Round, Verdict};
use care::ids::ContactId;
use care::vital_sign::{Reading, VitalSign};
use care::ward::SafetyBed;

/// "skrev mätvärden"
pub(crate) fn of(on: &On<'_>, event: &Event) -> String {
    crate::forms::happened(on.t(), event)
}

/// What it was, in the words of those who wrote it.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
pub(crate) fn details(on: &On<'_>, event: &Event) -> Vec<String> {
    let lines = match event {
        Event::Flagged(flagged) => vec![flagged.reason.clone()],
        Event::CriterionAnswered { criterion, verdict, note } => {
            vec![
                criterion_words(on, criterion),
                verdict_words(on, criterion, verdict),
                note.clone(),
            ]
        }
        Event::Decided(decided) => {
            let key = match decided.choice {
                care::episode::event::Choice::Yes => "decision-yes",
                care::episode::event::Choice::YesWhenMet => "decision-yes-when-met",
                care::episode::event::Choice::NotNow { .. } => "decision-not-now",
            };
            vec![on.get(key), decided.reason.clone()]
        }
        Event::AnswerGiven { party, answer, note } => {
            let answer = on.get(answer_key(*answer));
            vec![
                format!("{}: {answer}", crate::items::capital(&on.get(party_key(*party)))),
                note.clone(),
            ]
        }
        Event::AgreementWritten { version, .. } => {
            vec![on.t().with("journal-agreement", &[("version", version)])]
        }
        Event::AgreementAgreed { version, party } => {
            let whose = on.get(match party {
                AgreeingParty::Patient => "timeline-yes-patient",
                AgreeingParty::Staff => "timeline-yes-staff",
            });
            vec![whose, on.t().with("journal-agreement", &[("version", version)])]
        }
        Event::SafetyBedReserved { safety_bed } => vec![bed(on, *safety_bed)],
        Event::SafetyBedReleased { reason } => vec![released(on, reason)],
        Event::OtherWayBackSet { route } => vec![route.clone()],
        Event::LegalStatusSet { status, .. } => vec![on.word("legal", status.as_str())],
        Event::ItemTicked { item, done, note } => {
            let done = on.get(if *done { "timeline-ticked" } else { "timeline-unticked" });
            vec![item_words(on, item), done, note.clone()]
        }
        Event::ItemOverridden { item, reason, later } => {
            let how = if *later { "item-override-later" } else { "item-override-needless" };
            vec![item_words(on, item), on.get(how), reason.clone()]
        }
        Event::ContactsPlanned { contacts } => planned(on, contacts),
        Event::ContactMoved { contact, at, .. } => {
            let to = on.t().with("timeline-moved-to", &[("when", &on.moment(*at))]);
            vec![contact_words(on, *contact), to]
        }
        Event::ContactCancelled { contact, reason } => {
            vec![contact_words(on, *contact), reason.clone()]
        }
        Event::ContactHeld { contact, outcome, note } => {
            vec![contact_words(on, *contact), outcome_words(on, outcome), note.clone()]
        }
        Event::WentHome { place, planned_end } => {
            let end = on.day(*planned_end);
            vec![on.t().with("timeline-went-home", &[("place", place), ("end", &end)])]
        }
        Event::HomeChecked { well, note, .. } => {
            vec![
                on.get(if *well { "home-check-well" } else { "home-check-not-well" }),
                note.clone(),
            ]
        }
        Event::Measured { reading, .. } => vec![reading_words(on, reading)],
        Event::SaturationScaleSet { scale, reason } => {
            vec![on.get(&format!("scale-{}", scale.as_str())), reason.clone()]
        }
        Event::AlarmHandled { sign, action, again, .. } => {
            let sign = crate::items::capital(&format::sign_name(on.t(), *sign));
            [Some(format!("{sign}: {action}")), promised(on, again.as_ref())]
                .into_iter()
                .flatten()
                .collect()
        }
        Event::News2Handled { action, again, .. } => {
            [Some(action.clone()), promised(on, again.as_ref())].into_iter().flatten().collect()
        }
        Event::RoundHeld(round) => round_words(on, round),
        Event::ReturnedToWard { bed, direct, reason } => {
            let how = on.get(if *direct { "return-direct" } else { "return-not-direct" });
            let bed = bed.map(|bed| on.t().with("episode-bed", &[("bed", &bed)]));
            vec![bed.unwrap_or_default(), how, reason.clone()]
        }
        Event::JournalEntered { unit, .. } => vec![on.unit(*unit)],
        Event::TaskMade { details, .. } => vec![details.what.clone()],
        Event::TaskDone { task, note } => {
            let what = on.episode().tasks.get(task).map(|(details, _)| details.what.clone());
            vec![what.unwrap_or_default(), note.clone()]
        }
        Event::KinNamed { kin, relation, may_see } => {
            let name = on.view.kin.get(kin).map(|details| details.name.full());
            let sees = on.get(if *may_see { "kin-reads" } else { "kin-reads-not" });
            vec![format!("{}, {relation}", name.unwrap_or_else(|| "–".to_owned())), sees]
        }
        Event::UnitConsentSet { unit, given } => {
            let key = if *given { "consent-given" } else { "consent-not-given" };
            vec![format!("{}: {}", on.unit(*unit), on.get(key))]
        }
        Event::Discharged { conversation, next, onward, .. } => {
            let onward = onward.as_ref();
            let to = onward.map(|onward| on.unit(onward.refer_to)).unwrap_or_default();
            let referral = onward.map(|onward| onward.referral.clone()).unwrap_or_default();
            vec![conversation.clone(), next.clone(), to, referral]
        }
        Event::RequestSent { .. }
        | Event::RequestChanged { .. }
        | Event::RequestReceived { .. }
        | Event::RequestCalled { .. }
        | Event::RequestAnswered { .. }
        | Event::RequestTimesAgreed { .. }
        | Event::RequestRetracted { .. }
        | Event::RequestDone { .. }
        | Event::MedicineListWritten { .. }
        | Event::MedicineListChecked { .. }
        | Event::DoseRecorded { .. }
        | Event::SampleTaken { .. }
        | Event::SampleHandedIn { .. }
        | Event::Reported { .. }
        | Event::ReportHandled { .. }
        | Event::ThingsOrdered { .. }
        | Event::ThingPromised { .. }
        | Event::ThingCancelled { .. }
        | Event::ThingMoved { .. }
        | Event::NoticeRead { .. }
        | Event::FollowUpHandedOver { .. }
        | Event::Reconciled { .. } => super::together::details(on, event),
        Event::ResponsibilityMoved { .. }
        | Event::ResponsibilityOffered { .. }
        | Event::ResponsibilityReplied { .. }
        | Event::ReferredOn { .. }
        | Event::ContactNamed { .. }
        | Event::OfferWithdrawn { .. } => super::responsibility::details(on, event),
        Event::Ended { reason, .. } => vec![reason.clone()],
        Event::Corrected { reason, .. } => vec![reason.clone()],
        Event::BelongsToAnother { .. }
        | Event::BroughtOver { .. }
        | Event::PatientChanged { .. }
        | Event::PersonMerged { .. }
        | Event::MergeUndone { .. }
        | Event::CopyAsked { .. }
        | Event::Conversed { .. }
        | Event::FedBack { .. }
        | Event::Escalated { .. }
        | Event::CopyDecided { .. } => super::record::details(on, event),
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

pub(super) fn criterion_words(on: &On<'_>, id: &str) -> String {
    let found = on.view.programme.criteria.iter().find(|criterion| criterion.id == id);
    found.map_or_else(|| id.to_owned(), |criterion| on.text(&criterion.text).to_owned())
}

pub(super) fn item_words(on: &On<'_>, id: &str) -> String {
    let found = on.view.programme.checklist.iter().find(|item| item.id == id);
    found.map_or_else(|| id.to_owned(), |item| on.text(&item.text).to_owned())
}

pub(super) fn contact_words(on: &On<'_>, id: ContactId) -> String {
    let Some(contact) = on.episode().contacts.iter().find(|contact| contact.id == id) else {
        return String::new();
    };
    let kind = crate::items::capital(&on.word("contact", contact.kind.as_str()));
    format!("{kind}, {}, {}", on.unit(contact.unit), on.moment(contact.at))
}

fn verdict_words(on: &On<'_>, criterion: &str, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Met => on.get("assess-met"),
        Verdict::NotMet => on.get("assess-not-met"),
        Verdict::CanBeMetBy { remedy } => {
            let criteria = on.view.programme.criteria.iter();
            let own = criteria.filter(|c| c.id == criterion).flat_map(|c| &c.can_be_met_by);
            let found = own.into_iter().find(|r| r.id == *remedy);
            let what = found.map_or(remedy.as_str(), |remedy| on.text(&remedy.text));
            on.t().with("assess-can-by", &[("what", &what)])
        }
    }
}

pub(super) fn answer_key(answer: care::episode::event::Answer) -> &'static str {
    use care::episode::event::Answer;
    match answer {
        Answer::Yes => "given-yes",
        Answer::No => "given-no",
        Answer::NotYet => "given-not-yet",
        Answer::NobodyToAsk => "given-nobody-to-ask",
    }
}

fn bed(on: &On<'_>, bed: SafetyBed) -> String {
    match bed {
        SafetyBed::Held { bed } => on.t().with("episode-bed", &[("bed", &bed)]),
        SafetyBed::Overbooking => on.get("way-back-overbooking"),
        SafetyBed::Pooled => on.get("way-back-pooled"),
    }
}

/// The platform's own two reasons are words of the log; people's stand as written.
fn released(on: &On<'_>, reason: &str) -> String {
    match reason {
        "used" => on.get("timeline-bed-used"),
        "closed" => on.get("timeline-bed-closed"),
        written => written.to_owned(),
    }
}

fn planned(on: &On<'_>, contacts: &[care::episode::contact::Contact]) -> Vec<String> {
    let Some((first, last)) = first_and_last(contacts) else { return vec![] };
    let kind = on.word("contact", first.kind.as_str());
    let unit = on.unit(first.unit);
    let blanks: [(&'static str, &dyn std::fmt::Display); 5] = [
        ("n", &contacts.len()),
        ("what", &kind),
        ("unit", &unit),
        ("first", &on.moment(first.at)),
        ("last", &on.moment(last.at)),
    ];
    let key = if contacts.len() == 1 { "timeline-planned-one" } else { "timeline-planned" };
    vec![crate::items::capital(&on.t().with(key, &blanks))]
}

fn outcome_words(on: &On<'_>, outcome: &ContactOutcome) -> String {
    match outcome {
        ContactOutcome::Done => on.get("contact-done"),
        ContactOutcome::NotDone { reason } => on.t().with("today-not-done", &[("why", reason)]),
    }
}

fn reading_words(on: &On<'_>, reading: &Reading) -> String {
    let signs = VitalSign::ALL.into_iter().filter_map(|sign| {
        let value = format::value_with_unit(on.t(), sign, reading.value(sign)?);
        Some(format!("{} {value}", format::sign_name(on.t(), sign)))
    });
    crate::items::capital(&signs.collect::<Vec<_>>().join(", "))
}

fn round_words(on: &On<'_>, round: &Round) -> Vec<String> {
    let outcome = match round.outcome {
        care::episode::event::RoundOutcome::Continue => "outcome-continue",
        care::episode::event::RoundOutcome::RevisePlan => "outcome-revise-plan",
        care::episode::event::RoundOutcome::BackToWard => "outcome-back-to-ward",
        care::episode::event::RoundOutcome::Discharge => "outcome-discharge",
    };
    vec![on.get(outcome), round.participants.join(", "), round.note.clone()]
}

/// "Ny mätning senast i dag kl 12: temperatur"
fn promised(on: &On<'_>, again: Option<&Again>) -> Option<String> {
    let again = again?;
    let signs = crate::items::signs_words(on.t(), &again.signs);
    let due = on.moment(again.by);
    Some(on.t().with("timeline-again", &[("due", &due), ("signs", &signs)]))
}
