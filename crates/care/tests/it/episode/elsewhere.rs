//! Another patient's entries: struck where they were written, told where they belong, and counted
//! nowhere else.

use crate::cast::*;
use care::command::{Command as Any, decide};
use care::episode::command::HoldRound;
use care::episode::elsewhere::{Elsewhere, Wrong};
use care::episode::event::{ContactOutcome, RoundOutcome};
use care::episode::medicine::{Dose, DoseOutcome};
use care::episode::notice::NoticeKind;
use care::episode::{Command, Episode, Event, replay};
use care::event::{Change, Event as AnyEvent};
use care::ids::{ContactId, EpisodeId, EventId, PersonId};
use care::news2::Combined;
use care::open_item::What;
use care::recorded::{Meta, Recorded};
use care::refusal::Refusal;
use care::responsibility;
use care::vital_sign::VitalSign;
use care::who::Who;
use care::world::{Context, World};
use uuid::Uuid;

const OTHER: EpisodeId = EpisodeId(Uuid::from_u128(0x21));
const LISA: PersonId = PersonId(Uuid::from_u128(0x12));
const COMMAND: u128 = 0x7700_0000;

/// Lisa, at home with the same programme, in a record of her own.
fn lisas() -> Episode {
    let mut episode = settled().episode;
    let opening = episode.opening.as_mut().unwrap();
    opening.patient = LISA;
    episode
}

/// Erik's record with a pulse of 181 in it, which was Lisa's.
fn with_lisas_pulse() -> (Story, EventId) {
    let story = settled().at("2026-11-25T08:10");
    let story = story.and(JONAS, pulse("2026-11-25T08:00", 181));
    let target = newest_value(&story);
    (story, target)
}

fn event_of(story: &Story, id: EventId) -> Event {
    story.events.iter().find(|one| one.meta.id == id).unwrap().event.clone()
}

fn elsewhere(target: EventId, right: Option<Event>) -> Elsewhere {
    let to = right.as_ref().map(|_| OTHER);
    let entries = vec![Wrong { target, right: right.map(Box::new) }];
    Elsewhere { entries, to, reason: "Skrevs i fel patients journal.".into() }
}

/// Decides on both streams at once, as the door does.
fn both(wrong: &Story, right: &Episode, by: Who, what: Elsewhere) -> Result<Vec<Change>, Refusal> {
    let zone = stockholm();
    let command = EventId(Uuid::from_u128(COMMAND));
    let ctx = Context { now: wrong.now, zone: &zone, by, command, directory: &wrong.directory };
    let mut world = World::default();
    world.episodes.insert(EPISODE, wrong.episode.clone());
    world.episodes.insert(OTHER, right.clone());
    let command = Any::Episode(EPISODE, Command::MoveToAnother(Box::new(what)));
    assert!(command.refolds() && !command.is_fact());
    decide(&command, &world, &wrong.events, &ctx)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "anything else is a fault of the test")]
fn of(changes: &[Change], id: EpisodeId) -> Vec<(jiff::Timestamp, Event)> {
    let own = changes.iter().filter(|change| change.stream == id.into());
    own.map(|change| match &change.event {
        AnyEvent::Episode(event) => (change.happened_at, (**event).clone()),
        other => panic!("{other:?}"),
    })
    .collect()
}

/// The wrong record afterwards.
fn after(story: &Story, changes: &[Change], by: Who) -> Episode {
    let mut events = story.events.clone();
    for (index, (happened_at, event)) in of(changes, EPISODE).into_iter().enumerate() {
        let id = EventId(Uuid::from_u128(COMMAND + index as u128));
        let version = events.len() as u64 + 1;
        let meta = Meta { id, version, happened_at, recorded_at: story.now, by };
        events.push(Recorded { meta, event });
    }
    replay(&events)
}

#[test]
fn it_is_struck_in_one_record_and_told_in_the_other_at_its_time() {
    let (story, target) = with_lisas_pulse();
    let value = event_of(&story, target);
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, Some(value.clone()))).unwrap();
    let reason = "Skrevs i fel patients journal.".into();
    let wrong = of(&changes, EPISODE);
    assert_eq!(wrong, [(story.now, Event::BelongsToAnother { target, reason })]);
    let written_at = at("2026-11-25T08:10");
    let entry = EventId(Uuid::from_u128(COMMAND + 1));
    let over = Event::BroughtOver { entry, written_by: JONAS, written_at };
    let right = of(&changes, OTHER);
    assert_eq!(right, [(at("2026-11-25T08:00"), value), (story.now, over)]);
}

#[test]
fn neither_record_names_the_other_patient() {
    let (story, target) = with_lisas_pulse();
    let value = event_of(&story, target);
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, Some(value))).unwrap();
    let written = |id| serde_json::to_string(&of(&changes, id)).unwrap();
    let (wrong, right) = (written(EPISODE), written(OTHER));
    let says = |text: &str, id: Uuid| text.contains(&id.to_string());
    assert!(!says(&wrong, LISA.0) && !says(&wrong, OTHER.0), "{wrong}");
    assert!(!says(&right, ERIK.0) && !says(&right, EPISODE.0), "{right}");
}

#[test]
fn it_counts_as_if_it_had_never_been_there() {
    let never = settled().at("2026-11-25T08:10");
    let (story, target) = with_lisas_pulse();
    let is_alarm = |story: &Episode| {
        let items = responsibility::items(story, &stockholm());
        items
            .into_iter()
            .filter(|item| matches!(item.what, What::Alarm { .. } | What::News2 { .. }))
            .collect::<Vec<_>>()
    };
    assert!(!is_alarm(&story.episode).is_empty(), "the wrong value raised an alarm");
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, None)).unwrap();
    let episode = after(&story, &changes, MARIA);
    assert_eq!(episode.measurements, never.episode.measurements);
    assert_eq!(is_alarm(&episode), is_alarm(&never.episode));
    let score = |episode: &Episode| {
        let readings: Vec<_> =
            episode.measurements.iter().map(|m| (m.mark.at, m.reading)).collect();
        Combined::from(&readings, story.now, 60).score(episode.scale())
    };
    assert_eq!(score(&episode), score(&never.episode));
}

#[test]
fn what_was_done_about_it_does_not_stand_for_the_patients_own_value() {
    // Erik's own pulse is high at seven; Lisa's is written in his record at eight and answered.
    let own = settled().at("2026-11-25T07:10").and(ERIK_HIMSELF, pulse("2026-11-25T07:00", 135));
    let story = own.at("2026-11-25T08:10").and(JONAS, pulse("2026-11-25T08:00", 181));
    let target = newest_value(&story);
    let story = story.and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:00"));
    let open = |episode: &Episode| {
        let items = responsibility::items(episode, &stockholm());
        items
            .iter()
            .any(|item| matches!(item.what, What::Alarm { sign: VitalSign::Pulse, value: 135, .. }))
    };
    assert!(!open(&story.episode), "answered with the other's value");
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, None)).unwrap();
    assert!(open(&after(&story, &changes, MARIA)), "Erik's own pulse still waits for an answer");
}

#[test]
fn what_was_done_about_the_patients_own_value_stands() {
    let own = settled().at("2026-11-25T07:10").and(ERIK_HIMSELF, pulse("2026-11-25T07:00", 135));
    let own = own.and(MARIA, handle(VitalSign::Pulse, "2026-11-25T07:00"));
    let story = own.at("2026-11-25T08:10").and(JONAS, pulse("2026-11-25T08:00", 90));
    let target = newest_value(&story);
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, None)).unwrap();
    let handled = after(&story, &changes, MARIA).handled;
    assert_eq!(handled[&VitalSign::Pulse].up_to, at("2026-11-25T07:00"));
}

#[test]
fn a_corrected_entry_may_turn_out_to_be_anothers_too() {
    let (story, target) = with_lisas_pulse();
    let mut right = event_of(&story, target);
    if let Event::Measured { reading, .. } = &mut right {
        reading.pulse = Some(118);
    }
    let story = story.and(MARIA, correct(target, Some(right.clone())));
    let changes = both(&story, &lisas(), MARIA, elsewhere(target, Some(right.clone()))).unwrap();
    let own = after(&story, &changes, MARIA).measurements;
    assert!(own.iter().all(|measured| measured.mark.id != target));
    assert_eq!(of(&changes, OTHER)[0].1, right);
}

#[test]
fn taken_out_twice_it_is_out_once() {
    let (story, target) = with_lisas_pulse();
    let once = Command::MoveToAnother(Box::new(elsewhere(target, None)));
    let story = story.and(MARIA, once);
    let value = event_of(&story, target);
    assert_eq!(both(&story, &lisas(), MARIA, elsewhere(target, Some(value))), Ok(vec![]));
}

#[test]
fn those_who_take_part_are_told_that_something_was_withdrawn() {
    let story = nursed().at("2026-11-25T08:10").and(MARIA, pulse("2026-11-25T08:00", 181));
    let target = newest_value(&story);
    let out = Command::MoveToAnother(Box::new(elsewhere(target, None)));
    let story = story.and(MARIA, out);
    let told = story.episode.notices.iter().find(|n| n.kind == NoticeKind::EntryWithdrawn);
    let told: Vec<_> = told.unwrap().unread().collect();
    assert!(told.contains(&HOME_NURSING) && !told.contains(&WARD_UNIT), "{told:?}");
}

#[test]
fn it_is_refused_where_it_cannot_be() {
    let (story, target) = with_lisas_pulse();
    let value = event_of(&story, target);
    let refused = |what, expected: Refusal| {
        assert_eq!(both(&story, &lisas(), MARIA, what).unwrap_err(), expected);
    };
    let silent = Elsewhere { reason: " ".into(), ..elsewhere(target, None) };
    refused(silent, Refusal::TextMissing { field: "reason" });
    let nowhere = Elsewhere { to: None, ..elsewhere(target, Some(value.clone())) };
    refused(nowhere, Refusal::TextMissing { field: "to" });
    let unknown = elsewhere(EventId(LISA.0), None);
    refused(unknown, Refusal::NotFound { what: "event" });
    let another_kind = Event::CopyAsked { unit: WARD_UNIT };
    refused(elsewhere(target, Some(another_kind)), Refusal::NotMovable);
    let flagged = story.events[0].meta.id;
    refused(elsewhere(flagged, None), Refusal::UseInstead { command: "cancel" });
    let same = both(&story, &settled().episode, MARIA, elsewhere(target, Some(value)));
    assert_eq!(same.unwrap_err(), Refusal::SamePerson);
}

#[test]
fn before_the_other_patient_was_known_it_cannot_have_been_theirs() {
    let (story, target) = with_lisas_pulse();
    let mut young = lisas();
    young.opening.as_mut().unwrap().mark.at = at("2026-11-27T08:00");
    let value = event_of(&story, target);
    let refused = both(&story, &young, MARIA, elsewhere(target, Some(value))).unwrap_err();
    assert_eq!(refused, Refusal::BeforeEpisode { at: at("2026-11-25T08:00") });
}

#[test]
fn a_visit_and_a_dose_are_told_of_what_the_other_patient_has_planned() {
    let story = nursed().at("2026-11-25T08:30");
    let contact = visit_on(&story, 25, 8);
    let given = Dose { medicine: cefotaxim().id, outcome: DoseOutcome::Given };
    let dose =
        care::episode::visit::Visit { doses: vec![given], ..visit("2026-11-25T08:20", contact) };
    let story = story.and(LEILA, records(dose));
    let held = story.newest(|event| matches!(event, Event::ContactHeld { .. }));
    let dosed = story.newest(|event| matches!(event, Event::DoseRecorded { .. }));
    let mut hers = nursed().episode;
    hers.opening.as_mut().unwrap().patient = LISA;
    let strange = ContactId(LISA.0);
    let told = |contact| Event::ContactHeld {
        contact,
        outcome: ContactOutcome::Done,
        note: String::new(),
    };
    let refused = both(&story, &hers, MARIA, elsewhere(held, Some(told(strange)))).unwrap_err();
    assert_eq!(refused, Refusal::NotFound { what: "contact" });
    let entries = vec![
        Wrong { target: held, right: Some(Box::new(told(contact))) },
        Wrong { target: dosed, right: Some(Box::new(event_of(&story, dosed))) },
    ];
    let what = Elsewhere { entries, to: Some(OTHER), reason: "Fel dörr.".into() };
    let changes = both(&story, &hers, MARIA, what).unwrap();
    assert_eq!((of(&changes, EPISODE).len(), of(&changes, OTHER).len()), (2, 4));
    let own = after(&story, &changes, MARIA);
    assert!(own.doses.is_empty());
    let planned = own.planned().find(|planned| planned.contact.id == contact).unwrap();
    assert!(planned.is_open(), "the visit to Erik has not been made");
}

#[test]
fn a_round_that_only_noted_travels_and_one_that_decided_does_not() {
    let held = |outcome| Command::HoldRound(Box::new(HoldRound { bed: None, ..round(outcome) }));
    let story = settled().and(MARIA, held(RoundOutcome::Continue));
    let noted = story.newest(|event| matches!(event, Event::RoundHeld(_)));
    let value = event_of(&story, noted);
    assert!(both(&story, &lisas(), MARIA, elsewhere(noted, Some(value))).is_ok());
    let story = settled().and(MARIA, held(RoundOutcome::RevisePlan));
    let decided = story.newest(|event| matches!(event, Event::RoundHeld(_)));
    let refused = both(&story, &lisas(), MARIA, elsewhere(decided, None)).unwrap_err();
    assert_eq!(refused, Refusal::NotMovable);
}
