//! The demonstration: it plays without failure, and everybody one can be is there.

use crate::stage::fresh;
use care::who::Role;
use rehearsal::AccountOf;

#[tokio::test]
async fn the_demonstration_plays_and_stands_on_a_tuesday_morning() {
    let scenario = rehearsal::built_in("demo").expect("built in").expect("no faults");
    let (app, _dir) = fresh(&scenario).await;
    let mut way = vec![];
    let demo = rehearsal::demo(&app, |done, of| way.push((done, of))).await.expect("no faults");
    assert!(way.is_sorted() && way.last().is_some_and(|(done, of)| done == of), "{way:?}");
    assert_eq!(demo.report.expectations.failures, []);
    let wall = scenario.zone.to_datetime(demo.now);
    assert_eq!(wall.to_string(), "2026-11-24T09:40:00");
    assert_eq!(app.now(), demo.now);
    assert_eq!(demo.report.episodes.len(), 42);
    let directory = app.directory();
    for account in &demo.accounts {
        match account.as_who {
            AccountOf::Staff { staff, assignment, unit } => {
                let post = &directory.staff[&staff].assignments[&assignment];
                assert_eq!((post.unit, post.role), (unit, account.role), "{}", account.key);
            }
            AccountOf::Person(_) => {
                assert!(matches!(account.role, Role::Patient | Role::NextOfKin), "{}", account.key);
            }
        }
    }
    for role in Role::ALL {
        let own = demo.accounts.iter().find(|account| account.key == role.as_str());
        assert_eq!(own.map(|account| account.role), Some(role));
    }
}
