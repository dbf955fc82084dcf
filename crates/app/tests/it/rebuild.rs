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

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn lists_built_anew_while_serving_are_the_lists_that_were_kept(#[case] backend: Backend) {
    let cast = std::sync::Arc::new(Cast::open(backend).await);
    cast.flag(50).await;
    cast.plan(50).await;
    let serving = cast.clone();
    let writer = tokio::spawn(async move {
        for pulse in 60..80 {
            let at = serving.app.now();
            let reading = care::vital_sign::Reading { pulse: Some(pulse), ..Default::default() };
            let reading = Box::new(reading);
            let measure = care::episode::Command::Measure { at, reading, source: staff_measured() };
            serving.must(&nurse(), serving.on(50, measure)).await;
        }
    });
    let rebuild = || async {
        let fold =
            |stream, events: Vec<_>| app::fold(&cast.record, cast.app.zone(), stream, &events);
        cast.record.reproject(fold, |_, _| {}).await.expect("built anew");
    };
    rebuild().await;
    writer.await.expect("the writer");
    let kept = lists(&cast).await;
    rebuild().await;
    assert_eq!(kept, lists(&cast).await);
    assert!(kept.len() > 1000, "there is something to compare");
}

/// Lag (2022:913) 4:6: what another provider's staff tell is that provider's own record. When the
/// ward's record has been destroyed, what is left of theirs is no episode.
#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_another_provider_tells_is_kept_by_it_and_makes_no_episode_alone(
    #[case] backend: Backend,
) {
    let cast = Cast::open(backend).await;
    cast.belongs_to(PRIMARY_CARE, "2129000010").await;
    cast.flag(50).await;
    cast.plan(50).await;
    let reading = care::vital_sign::Reading { pulse: Some(72), ..Default::default() };
    let (at, reading) = (cast.app.now(), Box::new(reading));
    let measure = care::episode::Command::Measure { at, reading, source: staff_measured() };
    cast.must(&system(), cast.on(50, measure.clone())).await;
    cast.must(&primary_care_nurse(), cast.on(50, measure)).await;
    let stream = EpisodeId(id(50)).into();
    let events = cast.record.events(stream, 0, 1000).await.expect("events");
    let [first, .., wards, theirs] = events.as_slice() else { panic!("too few events") };
    assert_eq!(wards.keeper, first.keeper);
    assert_eq!(theirs.keeper, "2129000010/hsl");
    let state = cast.record.state(stream).await.expect("a state").expect("saved");
    assert_eq!(state.keeper, first.keeper, "the episode stays its ward's");

    cast.record.destroy(id(ERIK), &first.keeper, 77).await.expect("destroyed");
    let events = cast.record.events(stream, 0, 1000).await.expect("events");
    assert!(events.iter().any(|event| matches!(event.body, record::Body::Open(_))));
    let folded = app::fold(&cast.record, cast.app.zone(), stream, &events).expect("a fold");
    assert!(folded.is_none());
}

/// Everything the lists hold, opened, as text.
async fn lists(cast: &Cast) -> String {
    let (episode, record) = ([id(50)], &cast.record);
    let mut text = String::new();
    for row in record.episode_rows(&episode).await.expect("episodes") {
        text += &format!("{row:?}\n");
    }
    let mut scopes = record.scopes_of(id(50)).await.expect("scopes");
    scopes.sort();
    text += &format!("{scopes:?}\n");
    for row in record.items_of(&episode).await.expect("items") {
        text += &format!("{row:?}\n");
    }
    let mut contacts = record.contacts_of(&episode).await.expect("contacts");
    contacts.sort_by_key(|contact| contact.contact);
    text += &format!("{contacts:?}\n");
    for row in record.persons(&[id(ERIK)]).await.expect("persons") {
        text += &format!("{row:?}\n");
    }
    text
}
