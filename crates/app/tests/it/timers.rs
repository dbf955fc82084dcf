//! Steps of the ladder on one node, on none, after a restart and on two: one event per timer.

use crate::cast::*;
use app::App;
use app::notice::{
    Carrier, Carrying, Channel, Choices, Message, Nobody, NotCarried, State, Wording,
};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::command::Flag;
use care::episode::thing::{Source, Thing, ThingKind, Transport};
use care::ids::*;
use care::open_item::OpenItem;
use care::person::{self, Name};
use care::responsibility::ladder::{self, Kind, Step};
use care::staff;
use care::who::Role;
use jiff::{SignedDuration, ToSpan};
use record::testing::Backend;
use rstest::rstest;
use std::collections::BTreeSet;
use std::sync::Mutex;

const EPISODES: u128 = 20;
const THINGS: u128 = 50;

/// Nurse 31 and physician 32 have their posts at the ward.
pub(crate) async fn posts(cast: &Cast) {
    for (staff, role) in [(31, Role::WardNurse), (32, Role::WardPhysician)] {
        let from = cast.app.now().checked_sub(1.hours()).expect("a time");
        let assignment = AssignmentId(id(staff + 100));
        let unit = UnitId(id(WARD_UNIT));
        let assign = staff::Command::Assign { assignment, unit, role, from, until: None };
        cast.must(&system(), Command::Staff(StaffId(id(staff)), assign)).await;
    }
}

/// An aid that is promised in an hour, and will not come.
pub(crate) fn promised(cast: &Cast) -> Do {
    let promised_at = cast.app.now().checked_add(1.hours()).ok();
    Do::OrderThing(Box::new(Thing {
        kind: ThingKind::Material,
        what: "Spolsprutor".into(),
        count: 10,
        transport: Transport::DeliveryTour,
        promised_at,
        source: Source::WardStore,
        needed_before: false,
        comes_back: false,
    }))
}

pub(crate) fn on(cast: &Cast, minutes: i64) {
    let to = cast.app.now().checked_add(minutes.minutes()).expect("a time");
    cast.app.clock().move_to(to);
}

async fn open(app: &App, episode: u128) -> Vec<OpenItem> {
    let rows = app.record().open_items_of(&[id(episode)], app.now().as_microsecond()).await;
    let rows = rows.expect("rows").into_iter();
    rows.map(|row| serde_json::from_slice(&row.detail).expect("an item")).collect()
}

async fn escalated(cast: &Cast, episode: u128) -> Vec<CommandId> {
    let events = cast.record.events(EpisodeId(id(episode)).into(), 0, 10_000).await;
    let events = events.expect("events").into_iter();
    events.filter(|event| event.kind == "escalated").map(|event| event.command).collect()
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn with_the_timers_dead_every_gap_is_right_and_after_a_restart_everybody_is_told(
    #[case] backend: Backend,
) {
    let cast = Cast::open(backend).await;
    posts(&cast).await;
    cast.flag(50).await;
    let running = tokio::spawn(app::notice::run(
        cast.app.clone(),
        std::sync::Arc::new(Nobody),
        Wording { subject: "P".into(), text: "T".into() },
    ));
    running.abort();
    assert!(running.await.is_err_and(|error| error.is_cancelled()), "the task is dead");
    let order = promised(&cast);
    cast.must(&nurse(), cast.on(50, order)).await;
    let is_late = |item: &OpenItem| Kind::of(item) == Some(Kind::Gap);
    assert!(!open(&cast.app, 50).await.iter().any(is_late));
    on(&cast, 60);
    let gap = open(&cast.app, 50).await.into_iter().find(is_late).expect("open at its minute");
    let directory = cast.app.directory();
    assert_eq!(ladder::reached(&gap, &directory, cast.app.now()), Some(Step::Owner));
    let list = gap.due_at.checked_add(60.minutes()).expect("a time");
    cast.app.clock().move_to(list);
    assert_eq!(ladder::reached(&gap, &directory, cast.app.now()), Some(Step::List));
    assert_eq!(escalated(&cast, 50).await, [], "and nobody has been told");
    assert!(cast.app.steps_late(SignedDuration::from_mins(5)).await.expect("a number") > 0);

    let again = start(&cast.record, cast.app.clock().clone()).await;
    let taken = again.climb().await.expect("steps");
    assert!(taken > 0);
    assert_eq!(escalated(&cast, 50).await.len(), taken);
    assert_eq!(again.make_notices(&Nobody).await.expect("notices"), taken);
    let told = again.own_notices(&nurse(), 50).await.expect("notices");
    assert!(told.iter().all(|seen| seen.state == State::Unread), "{told:?}");
    assert!(told.iter().any(|seen| (seen.kind, seen.step) == (Kind::Gap, Step::Owner)));
    let physicians = again.own_notices(&physician(), 50).await.expect("notices");
    assert!(physicians.iter().any(|seen| seen.step == Step::Second));
    assert_eq!(again.unread_notices(&nurse()).await.expect("a number"), told.len() as i64);
    again.read_notices(&nurse(), again.now()).await.expect("read");
    assert_eq!(again.unread_notices(&nurse()).await.expect("a number"), 0);
    assert_eq!(again.unread_notices(&patient()).await.expect("a number"), 0);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn timers_built_anew_are_the_timers_that_were_kept(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    cast.plan(50).await;
    let order = promised(&cast);
    cast.must(&nurse(), cast.on(50, order)).await;
    let far = SignedDuration::from_hours(-24 * 365);
    let kept = cast.app.steps_late(far).await.expect("a number");
    assert!(kept > 0, "future ones included");
    let fold = |stream, events: Vec<_>| app::fold(&cast.record, cast.app.zone(), stream, &events);
    cast.record.reproject(fold, |_, _| {}).await.expect("built anew");
    assert_eq!(cast.app.steps_late(far).await.expect("a number"), kept);
}

/// Twenty patients with fifty late things each.
async fn thousand_late(cast: &Cast) {
    let mut asks = vec![];
    for number in 0..EPISODES {
        let (patient, episode) = (PersonId(id(1000 + number)), EpisodeId(id(2000 + number)));
        let details = person::Details {
            identity: None,
            name: Name { given: format!("P{number}"), family: "Prov".into() },
            telephone: None,
            municipality: None,
            address: None,
            listed_at: None,
            protected: false,
            test: true,
        };
        asks.push((system(), Command::Person(patient, person::Command::Register { details })));
        let flag = Flag {
            patient,
            ward: WardId(id(WARD)),
            programme: HASH.into(),
            primary_care: UnitId(id(PRIMARY_CARE)),
            bed: None,
            although_way_back: false,
            reason: "infektion".into(),
        };
        asks.push((nurse(), Command::Flag(episode, flag)));
        for _ in 0..THINGS {
            asks.push((nurse(), Command::Episode(episode, promised(cast))));
        }
    }
    let now = cast.app.now();
    let asks = asks.into_iter().map(|(actor, command)| {
        (now, app::Ask { actor, id: cast.command_id(), command, seen: None })
    });
    let answers = cast.app.rehearse(asks.collect()).await.expect("a history");
    assert!(answers.iter().all(Result::is_ok), "{:?}", answers.iter().find(|a| a.is_err()));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_thousand_due_on_two_nodes_one_of_them_killed_each_is_one_event() {
    let cast = Cast::open(Backend::Pg).await;
    posts(&cast).await;
    thousand_late(&cast).await;
    on(&cast, 61);
    assert_eq!(cast.app.steps_late(SignedDuration::ZERO).await.expect("a number"), 1000);
    let other = cast.record.another().await.expect("a second node");
    let two = start_on(other, &cast.record, cast.app.clock().clone()).await;
    let one = cast.app.clone();
    let killed = tokio::spawn(async move { one.climb().await.map(drop) });
    let lives = tokio::spawn(async move {
        two.climb().await.expect("steps");
        two
    });
    // Midway: some are taken, some claimed by a node that dies, some by nobody.
    while cast.app.steps_late(SignedDuration::ZERO).await.expect("a number") > 700 {
        tokio::task::yield_now().await;
    }
    killed.abort();
    let _ = killed.await;
    let two = lives.await.expect("a node");
    on(&cast, 2);
    two.climb().await.expect("the rest, when the lease is out");
    assert_eq!(two.steps_late(SignedDuration::from_mins(2)).await.expect("a number"), 0);
    let mut timers = BTreeSet::new();
    let mut events = 0;
    for number in 0..EPISODES {
        let of = escalated(&cast, 2000 + number).await;
        events += of.len();
        timers.extend(of);
    }
    assert_eq!((events, timers.len()), (1000, 1000), "one event per timer");
    // Both nodes make the notices, as they do when one is thought to be dead.
    let (first, second) = tokio::join!(cast.app.make_notices(&Nobody), two.make_notices(&Nobody));
    assert!(first.expect("steps") + second.expect("steps") >= 1000);
    let notices = two.own_notices(&nurse(), 2000).await.expect("notices");
    assert_eq!(notices.len(), 1000, "each once, by its key");
}

/// Says no, or nothing, so many times, and then carries.
struct Deaf {
    left: Mutex<u32>,
    carried: Mutex<Vec<Message>>,
}

impl Carrier for Deaf {
    fn has(&self, channel: Channel) -> bool {
        channel == Channel::Email
    }

    fn carry<'a>(&'a self, message: &'a Message) -> Carrying<'a> {
        Box::pin(async move {
            self.carried.lock().expect("a lock").push(message.clone());
            let mut left = self.left.lock().expect("a lock");
            match *left {
                0 => Ok(()),
                _ => {
                    *left -= 1;
                    Err(NotCarried::NoAnswer)
                }
            }
        })
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_message_is_sent_again_with_the_same_key_until_it_is_a_dead_letter(
    #[case] backend: Backend,
) {
    let cast = Cast::open(backend).await;
    posts(&cast).await;
    cast.flag(50).await;
    let order = promised(&cast);
    cast.must(&nurse(), cast.on(50, order)).await;
    let choices = Choices {
        email: "maria@region.example".into(),
        mobile: "+46700000000".into(),
        devices: vec![],
        ways: Kind::ALL.map(|kind| (kind, Channel::SENT.into_iter().collect())).into(),
        quiet: None,
    };
    cast.app.choose(&nurse(), choices.clone()).await.expect("chosen");
    assert_eq!(cast.app.own_choices(&nurse()).await.expect("choices"), choices);
    on(&cast, 60);
    let carrier = Deaf { left: Mutex::new(9), carried: Mutex::new(vec![]) };
    let words = Wording { subject: "Plats 23".into(), text: "Något väntar på dig.".into() };
    assert_eq!(cast.app.climb().await.expect("steps"), 1);
    cast.app.make_notices(&carrier).await.expect("notices");
    for _ in 0..8 {
        assert_eq!(cast.app.send_notices(&carrier, &words).await.expect("tried"), 0);
        assert_eq!(cast.app.send_notices(&carrier, &words).await.expect("tried"), 0, "not at once");
        on(&cast, 61);
    }
    let keys: BTreeSet<String> =
        carrier.carried.lock().expect("a lock").iter().map(|sent| sent.key.clone()).collect();
    assert_eq!((keys.len(), carrier.carried.lock().expect("a lock").len()), (1, 8));
    let failed = cast.app.own_notices(&nurse(), 9).await.expect("notices");
    let dead = failed.iter().find(|seen| seen.state == State::Dead).expect("a dead letter");
    assert_eq!((dead.attempts, dead.error.as_str()), (8, "no answer"));
    assert!(cast.app.failed_notices(&nurse(), 9).await.is_err(), "for the administrator alone");
    *carrier.left.lock().expect("a lock") = 0;
    assert!(cast.record.send_again(dead.id, cast.app.now().as_microsecond()).await.expect("ok"));
    assert_eq!(cast.app.send_notices(&carrier, &words).await.expect("sent"), 1);
    let sent = carrier.carried.lock().expect("a lock").last().cloned().expect("a message");
    assert!(!sent.text.contains("Erik") && !sent.subject.contains("Erik"));
}
