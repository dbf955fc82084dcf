//! Push to somebody's devices: one that has it is enough, one that is gone is forgotten.

use crate::cast::*;
use crate::timers::{on, posts, promised};
use app::notice::{Carrier, Carrying, Channel, Device, Message, NotCarried, State, To, Wording};
use care::responsibility::ladder::Kind;
use jiff::Timestamp;
use record::testing::Backend;
use rstest::rstest;
use uuid::Uuid;

/// Answers for each device as its name says.
struct Services;

impl Carrier for Services {
    fn has(&self, channel: Channel) -> bool {
        channel == Channel::Push
    }

    fn carry<'a>(&'a self, message: &'a Message) -> Carrying<'a> {
        Box::pin(async move {
            match &message.to {
                To::Device(device) if device.name == "here" => Ok(()),
                To::Device(device) if device.name == "gone" => Err(NotCarried::Gone),
                To::Device(_) => Err(NotCarried::NoAnswer),
                To::Address(_) => Err(NotCarried::NoSuchWay),
            }
        })
    }
}

fn device(number: u128, name: &str) -> Device {
    let (id, endpoint) = (Uuid::from_u128(number), format!("https://push.example/{number}"));
    let (p256dh, auth) = (String::new(), String::new());
    Device { id, name: name.into(), endpoint, p256dh, auth, since: Timestamp::UNIX_EPOCH }
}

/// What became of the one message, and which devices are left.
async fn told(backend: Backend, devices: &[Device]) -> (State, String, Vec<String>) {
    let cast = Cast::open(backend).await;
    posts(&cast).await;
    cast.flag(50).await;
    cast.must(&nurse(), cast.on(50, promised(&cast))).await;
    for device in devices {
        cast.app.add_device(&nurse(), device.clone()).await.expect("a device");
    }
    on(&cast, 60);
    assert_eq!(cast.app.climb().await.expect("steps"), 1);
    cast.app.make_notices(&Services).await.expect("notices");
    let words = Wording { subject: "Plats 23".into(), text: "Något väntar.".into() };
    cast.app.send_notices(&Services, &words).await.expect("sent");
    let notices = cast.app.own_notices(&nurse(), 9).await.expect("notices");
    let pushed = notices.into_iter().find(|seen| seen.channel == Channel::Push).expect("one");
    let left = cast.app.own_choices(&nurse()).await.expect("choices").devices;
    (pushed.state, pushed.error, left.into_iter().map(|device| device.name).collect())
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn one_device_that_has_it_is_enough_and_one_that_is_gone_is_forgotten(
    #[case] backend: Backend,
) {
    let devices = [device(1, "gone"), device(2, "off"), device(3, "here")];
    let (state, _, left) = told(backend, &devices).await;
    assert_eq!(state, State::Sent);
    assert_eq!(left, ["off", "here"]);
}

#[tokio::test]
async fn as_long_as_one_may_still_answer_it_is_tried_again() {
    let (state, error, left) = told(Backend::Sqlite, &[device(1, "gone"), device(2, "off")]).await;
    assert_eq!((state, error.as_str()), (State::Waiting, "no answer"));
    assert_eq!(left, ["off"]);
}

#[tokio::test]
async fn when_all_are_gone_it_is_a_dead_letter() {
    let (state, error, left) = told(Backend::Sqlite, &[device(1, "gone")]).await;
    assert_eq!((state, error.as_str()), (State::Dead, "gone"));
    assert!(left.is_empty());
}

#[tokio::test]
async fn whoever_turns_on_a_first_device_is_told_there_of_everything() {
    let cast = Cast::open(Backend::Sqlite).await;
    for number in 0..12 {
        cast.app.add_device(&nurse(), device(number, "one")).await.expect("a device");
    }
    cast.app.add_device(&nurse(), device(11, "the same again")).await.expect("a device");
    let choices = cast.app.own_choices(&nurse()).await.expect("choices");
    assert_eq!(choices.devices.len(), app::notice::DEVICES_MAX);
    assert_eq!(choices.devices.last().expect("the newest").name, "the same again");
    for kind in Kind::ALL {
        assert_eq!(choices.ways(kind).collect::<Vec<_>>(), [Channel::Push]);
    }
    cast.app.remove_device(&nurse(), Uuid::from_u128(11)).await.expect("removed");
    assert_eq!(cast.app.own_choices(&nurse()).await.expect("choices").devices.len(), 9);
}
