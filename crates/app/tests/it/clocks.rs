//! Clocks that are set back, and nodes whose clocks differ: what has been recorded has happened,
//! whatever a clock shows, and no gap waits for one.

use crate::cast::*;
use app::{App, Clock};
use care::episode::Command as Do;
use care::ids::EpisodeId;
use care::open_item::{What, Why};
use jiff::{Timestamp, ToSpan};
use record::testing::Backend;
use rstest::rstest;

fn ahead(of: Timestamp, minutes: i64) -> Timestamp {
    of.checked_add(minutes.minutes()).expect("a time")
}

/// A patient on the way home, whose bed is given away while the clock shows 42 minutes too much.
async fn bed_given_away_ahead_of_time(backend: Backend) -> (Cast, Timestamp) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    let right = cast.app.now();
    cast.app.clock().move_to(ahead(right, 42));
    let release = Do::ReleaseSafetyBed { reason: "Fullt".into() };
    cast.must(&nurse(), cast.on(50, release)).await;
    cast.app.clock().move_to(right);
    (cast, right)
}

/// The gap as the board and the patient's page have it.
async fn shows_no_way_back(app: &App) -> (bool, bool) {
    let is_it = |item: &care::open_item::OpenItem| {
        matches!(&item.what, What::Gap { why: Why::NoWayBack, .. })
    };
    let board = app.board(&nurse()).await.expect("the board");
    let row = board.rows.iter().find(|row| row.episode == EpisodeId(id(50))).expect("the row");
    let page = app.episode(&nurse(), EpisodeId(id(50))).await.expect("the page");
    (row.items.iter().any(is_it), page.thread.open.iter().any(is_it))
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_gap_does_not_wait_for_a_clock_that_was_set_back(#[case] backend: Backend) {
    let (cast, right) = bed_given_away_ahead_of_time(backend).await;
    assert_eq!(cast.app.clock().now(), right);
    assert_eq!(shows_no_way_back(&cast.app).await, (true, true));
    assert!(cast.app.now() >= ahead(right, 42) && cast.app.now() < ahead(right, 43));
    let reserve = Do::ReserveSafetyBed { safety_bed: care::ward::SafetyBed::Overbooking };
    cast.must(&nurse(), cast.on(50, reserve)).await;
    assert_eq!(shows_no_way_back(&cast.app).await, (false, false), "what comes after, is after");

    cast.app.clock().move_to(ahead(right, 50));
    assert_eq!(cast.app.now(), ahead(right, 50), "the clock is gone by as soon as it can be");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn nor_after_a_restart(#[case] backend: Backend) {
    let (cast, right) = bed_given_away_ahead_of_time(backend).await;
    let again = cast.record.another().await.expect("opened again");
    let again = start_on(again, &cast.record, Clock::set_to(right)).await;
    assert_eq!(shows_no_way_back(&again).await, (true, true));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn nor_on_a_node_whose_clock_is_behind_the_others(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    let behind = cast.app.now();
    let two = cast.record.another().await.expect("a second node");
    let two = start_on(two, &cast.record, Clock::set_to(behind)).await;
    cast.app.clock().move_to(ahead(behind, 3));
    let release = Do::ReleaseSafetyBed { reason: "Fullt".into() };
    cast.must(&nurse(), cast.on(50, release)).await;
    two.climb().await.expect("its look at the timers, every few seconds");
    assert_eq!(shows_no_way_back(&two).await, (true, true));
    assert!(two.ready().await.clock_agrees);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_clock_more_than_a_day_behind_is_said_and_not_followed(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    let right = cast.app.now();
    cast.app.clock().move_to(ahead(right, 25 * 60));
    cast.flag(50).await;
    assert!(cast.app.ready().await.clock_agrees);
    cast.app.clock().move_to(right);
    assert_eq!(cast.app.now(), right);
    assert!(!cast.app.ready().await.clock_agrees);
    assert!(!cast.app.ready().await.is_ready());
}
