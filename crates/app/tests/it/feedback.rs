//! A deviation that waits when the care has ended: found, answered and read by the two units, and
//! by those for as long as they need it.

use crate::cast::*;
use app::Problem;
use app::view::feedback::UnitFeedback;
use care::episode::Command as Do;
use care::episode::feedback::{Act, Outcome, Topic};
use care::ids::*;
use care::unit::counted::Shown;
use jiff::SignedDuration;
use record::testing::Backend;
use rstest::rstest;

const EPISODE: u128 = 50;

fn ward() -> UnitId {
    UnitId(id(WARD_UNIT))
}

async fn does(cast: &Cast, by: &access::Actor, act: Act) -> Result<app::Answer, Problem> {
    let command = Do::FeedBack { at: cast.app.now(), act: Box::new(act) };
    cast.act(by, cast.on(EPISODE, command)).await
}

async fn own(cast: &Cast, by: &access::Actor) -> UnitFeedback {
    cast.app.unit_feedback(by, by.unit().expect("one")).await.expect("the unit's own page")
}

fn forward(cast: &Cast, days: i64) {
    let to = cast.app.now() + SignedDuration::from_hours(days * 24);
    cast.app.clock().move_to(to);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_deviation_is_answered_and_read_long_after_the_end(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(EPISODE).await;
    cast.plan(EPISODE).await;
    let centre = primary_care_nurse();
    let (to, words) = (ward(), "Remissen var inte med.".to_owned());
    does(&cast, &centre, Act::Send { to, topic: Topic::Information, words }).await.unwrap();
    let (at, note) = (cast.app.now(), "På avdelningen.".to_owned());
    cast.must(&nurse(), cast.on(EPISODE, Do::RecordDeath { at, note })).await;

    forward(&cast, 40);
    let waiting = own(&cast, &nurse()).await;
    assert_eq!(waiting.waiting.len(), 1);
    assert_eq!(waiting.received[0].topics, [(Topic::Information, Shown::Few)]);
    assert_eq!(own(&cast, &centre).await.sent[0].topics, waiting.received[0].topics);
    let feedback = waiting.waiting[0].feedback;
    let words = "Den som skriver ut skickar den nu.".to_owned();
    let answer = Act::Answer { feedback, outcome: Outcome::RoutineChanged, words };
    does(&cast, &nurse(), answer).await.unwrap();

    assert_eq!(own(&cast, &centre).await.waiting.len(), 1);
    let view = cast.app.feedback(&centre, EpisodeId(id(EPISODE))).await.unwrap();
    assert!(!view.is_open, "nothing new is told");
    assert_eq!(view.all[0].told.answer.as_deref(), Some("Den som skriver ut skickar den nu."));
    does(&cast, &centre, Act::Open { feedback }).await.unwrap();
    assert_eq!(own(&cast, &centre).await.waiting.len(), 0);

    forward(&cast, 29);
    assert!(cast.app.feedback(&centre, EpisodeId(id(EPISODE))).await.is_ok());
    forward(&cast, 1);
    let gone = cast.app.feedback(&centre, EpisodeId(id(EPISODE))).await;
    assert!(matches!(gone, Err(Problem::NotFound)), "a month after the last word");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn it_is_on_nobodys_board_and_in_nobodys_record(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(EPISODE).await;
    cast.plan(EPISODE).await;
    let before = cast.app.board(&nurse()).await.unwrap();
    let (to, words) = (ward(), "Remissen var inte med.".to_owned());
    let centre = primary_care_nurse();
    does(&cast, &centre, Act::Send { to, topic: Topic::Information, words }).await.unwrap();
    // Long unanswered.
    forward(&cast, 30);
    let items = |view: &app::view::board::Board| -> Vec<_> {
        let rows = view.rows.iter().flat_map(|row| row.items.iter());
        rows.filter(|item| item.is_feedback()).cloned().collect()
    };
    let board = cast.app.board(&nurse()).await.unwrap();
    assert_eq!((items(&before), items(&board)), (vec![], vec![]));
    let view = cast.app.episode(&nurse(), EpisodeId(id(EPISODE))).await.unwrap();
    assert!(!view.thread.open.iter().any(care::open_item::OpenItem::is_feedback));
    let timeline = cast.app.timeline(&nurse(), EpisodeId(id(EPISODE))).await.unwrap();
    let told = |entry: &app::view::timeline::Entry| {
        matches!(entry.recorded.event, care::episode::Event::FedBack { .. })
    };
    assert!(!timeline.iter().any(told));
    let denied = cast.app.unit_feedback(&outsider(), ward()).await;
    assert!(matches!(denied, Err(Problem::NotFound)), "another unit's numbers");
    let denied = cast.app.feedback(&outsider(), EpisodeId(id(EPISODE))).await;
    assert!(matches!(denied, Err(Problem::NotFound)));
}
