//! The door: same command once, old pages, denials, many streams at once, on both databases.

use crate::cast::*;
use app::{Ask, Problem};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::Phase;
use care::episode::event::Exit;
use care::ids::*;
use care::refusal::Refusal;
use care::ward::SafetyBed;
use record::testing::Backend;
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn the_same_form_sent_twice_is_carried_out_once(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let at = cast.app.now();
    let reading = Box::new(healthy());
    let command = cast.on(50, Do::Measure { at, reading, source: staff_measured() });
    let ask = Ask { actor: nurse(), id: cast.command_id(), command, seen: None };
    let first = cast.app.execute(ask.clone()).await.expect("the first");
    let second = cast.app.execute(ask).await.expect("the second");
    assert_eq!(first.changed, second.changed);
    assert!(!first.repeated && second.repeated);
    let view = cast.app.episode(&nurse(), EpisodeId(id(50))).await.expect("the page");
    assert_eq!(view.episode.measurements.len(), 1);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_decision_takes_the_safety_bed_in_ward_and_episode_at_once(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    let view = cast.app.episode(&nurse(), EpisodeId(id(50))).await.expect("the page");
    assert_eq!(view.episode.safety_bed, Some(SafetyBed::Held { bed: 21 }));
    assert_eq!(view.episode.phase(), Phase::Planned);
    let board = cast.app.board(&nurse()).await.expect("the board");
    let (_, ward) = board.ward.expect("a ward");
    assert!(!ward.is_free(21));
    assert_eq!(board.rows.len(), 1);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn an_old_page_may_not_decide_over_somebody_elses_decision(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let seen = Some(1);
    cast.plan(50).await;
    let end = Do::End { exit: Exit::Cancelled, reason: "flyttad".into() };
    let command = cast.on(50, end);
    let ask = Ask { actor: nurse(), id: cast.command_id(), command, seen };
    match cast.app.execute(ask).await {
        Err(Problem::Conflict(changed)) => {
            assert_eq!(changed.seen, 1);
            assert!(changed.events.len() > 3, "says what has changed");
        }
        other => panic!("not a conflict: {other:?}"),
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_is_not_yours_looks_like_what_does_not_exist(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let end = || Do::End { exit: Exit::Cancelled, reason: "nej".into() };
    for episode in [50, 51] {
        let denied = cast.act(&outsider(), cast.on(episode, end())).await;
        assert!(matches!(denied, Err(Problem::NotFound)), "{denied:?}");
        let view = cast.app.episode(&outsider(), EpisodeId(id(episode))).await;
        assert!(matches!(view, Err(Problem::NotFound)));
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_closed_episode_lets_the_person_come_again(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let flag_again = care::episode::command::Flag {
        patient: PersonId(id(ERIK)),
        ward: WardId(id(WARD)),
        programme: HASH.into(),
        primary_care: UnitId(id(PRIMARY_CARE)),
        bed: None,
        although_way_back: false,
        reason: "igen".into(),
    };
    let again = Command::Flag(EpisodeId(id(51)), flag_again);
    let refused = cast.act(&nurse(), again.clone()).await;
    assert!(matches!(refused, Err(Problem::Refused(Refusal::EpisodeOpen))), "{refused:?}");
    let end = Do::End { exit: Exit::NotSuitable, reason: "för sjuk".into() };
    cast.must(&physician(), cast.on(50, end)).await;
    cast.must(&nurse(), again).await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn many_at_once_lose_nothing(#[case] backend: Backend) {
    let cast = std::sync::Arc::new(Cast::open(backend).await);
    cast.flag(50).await;
    let mut tasks = tokio::task::JoinSet::new();
    for pulse in 60..92 {
        let cast = cast.clone();
        tasks.spawn(async move {
            let at = cast.app.now();
            let reading = care::vital_sign::Reading { pulse: Some(pulse), ..Default::default() };
            let measure = Do::Measure { at, reading: Box::new(reading), source: staff_measured() };
            cast.must(&nurse(), cast.on(50, measure)).await
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.expect("a task");
    }
    let view = cast.app.episode(&nurse(), EpisodeId(id(50))).await.expect("the page");
    assert_eq!(view.episode.measurements.len(), 32);
    assert_eq!(view.episode.version, 33);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_correction_changes_what_earlier_events_mean(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let at = cast.app.now();
    let wrong = care::vital_sign::Reading { pulse: Some(170), ..Default::default() };
    let measure = Do::Measure { at, reading: Box::new(wrong), source: staff_measured() };
    let ask_id = cast.command_id();
    let command = cast.on(50, measure);
    let ask = Ask { actor: nurse(), id: ask_id, command, seen: None };
    cast.app.execute(ask).await.expect("measured");
    let right = care::vital_sign::Reading { pulse: Some(70), ..Default::default() };
    let replacement = care::episode::Event::Measured { reading: right, source: staff_measured() };
    let correct = Do::Correct {
        target: EventId(ask_id.0),
        replacement: Some(Box::new(replacement)),
        reason: "fel rad".into(),
    };
    cast.must(&nurse(), cast.on(50, correct)).await;
    let view = cast.app.episode(&nurse(), EpisodeId(id(50))).await.expect("the page");
    assert_eq!(view.episode.measurements[0].reading.pulse, Some(70));
    let timeline = cast.app.timeline(&nurse(), EpisodeId(id(50))).await.expect("the timeline");
    let original = timeline.iter().find(|entry| entry.corrected.is_some()).expect("kept");
    assert!(format!("{:?}", original.recorded.event).contains("170"), "nothing is erased");
    assert_eq!(view.id, EpisodeId(id(50)));
}
