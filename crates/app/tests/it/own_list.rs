//! The own list of a primary care centre: those it has a part in are on it, the others counted.

use crate::cast::*;
use app::Problem;
use app::view::own_list::OwnList;
use care::episode::Command as Do;
use care::episode::own_list::Only;
use care::ids::*;
use jiff::{SignedDuration, ToSpan};
use record::testing::Backend;
use rstest::rstest;

async fn list(cast: &Cast, only: Only) -> OwnList {
    cast.app.own_list(&primary_care_nurse(), only, None).await.expect("the own list")
}

fn shown(list: &OwnList) -> Vec<EpisodeId> {
    list.rows.iter().map(|row| row.episode).collect()
}

async fn consents(cast: &Cast, given: bool) {
    let unit = UnitId(id(PRIMARY_CARE));
    cast.must(&nurse(), cast.on(50, Do::SetUnitConsent { unit, given })).await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn before_the_plan_a_patient_is_counted_and_not_named(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let before = list(&cast, Only::Everybody).await;
    assert_eq!((before.rows.len(), before.apart), (0, 1));
    cast.plan(50).await;
    let after = list(&cast, Only::Everybody).await;
    assert_eq!((shown(&after), after.apart), (vec![EpisodeId(id(50))], 0));
    let (row, unit) = (&after.rows[0], UnitId(id(PRIMARY_CARE)));
    assert_eq!(row.other.map(|held| held.medical), Some(unit));
    assert!(row.items.iter().all(|item| item.owner.unit == unit), "only what is its own");
    let denied = cast.app.own_list(&nurse(), Only::Everybody, None).await;
    assert!(matches!(denied, Err(Problem::NotFound)), "a ward has no such list");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn without_consent_the_row_has_the_own_part_alone_and_filters_say_whom_they_leave_out(
    #[case] backend: Backend,
) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    consents(&cast, false).await;
    let closed = list(&cast, Only::Everybody).await;
    let row = &closed.rows[0];
    assert!(!row.shared && !row.consented && row.summary.enrolments.is_empty());
    assert!(row.summary.reason.is_empty() && row.summary.vitals.is_none());
    let own = row.next_contact.as_ref().map(|contact| contact.unit);
    assert!(own.is_none_or(|unit| unit == UnitId(id(PRIMARY_CARE))));
    let filtered = list(&cast, Only::HomeNursing).await;
    assert_eq!((filtered.rows.len(), filtered.unknown), (0, 1));
    consents(&cast, true).await;
    let open = list(&cast, Only::Everybody).await;
    assert!(open.rows[0].shared && !open.rows[0].summary.reason.is_empty());
    let filtered = list(&cast, Only::HomeNursing).await;
    assert_eq!((filtered.rows.len(), filtered.unknown), (0, 0), "known, and nobody comes");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_patient_who_has_died_stays_on_the_list_for_a_month(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    consents(&cast, true).await;
    let (at, note) = (cast.app.now(), "På avdelningen.".to_owned());
    cast.must(&nurse(), cast.on(50, Do::RecordDeath { at, note })).await;
    let later = |days: i64| at + SignedDuration::from_hours(days * 24) + 1.minute();
    for (days, rows, shared) in [(1, 1, true), (8, 1, false), (29, 1, false), (30, 0, false)] {
        cast.app.clock().move_to(later(days));
        let list = list(&cast, Only::Everybody).await;
        assert_eq!((list.rows.len(), list.apart), (rows, 0), "day {days}");
        assert!(list.rows.iter().all(|row| row.shared == shared && row.consented), "day {days}");
    }
}
