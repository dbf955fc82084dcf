//! The derived tables can always be built anew, and come out the same.

use crate::cast::*;
use care::ids::*;
use record::testing::Backend;
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn replay_from_the_first_event_gives_the_state_row(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    let zone = cast.app.zone();
    for (_, stream) in cast.record.changed_since(0, 1000).await.expect("the log") {
        let events = cast.record.events(stream, 0, 1000).await.expect("events");
        let folded = app::fold(&cast.record, zone, stream, &events).expect("a fold");
        let (folded, _) = folded.expect("an open stream");
        let saved = cast.record.state(stream).await.expect("a state").expect("saved");
        assert_eq!(String::from_utf8(folded.body), String::from_utf8(saved.body));
        assert_eq!(folded.version, saved.version);
    }
    assert!(cast.record.state(EpisodeId(id(50)).into()).await.expect("read").is_some());
}
