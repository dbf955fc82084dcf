//! Notices over HTTP: told in the page, read, and chosen how; for staff alone, and never a name.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use crate::story::{self, one_at_home};
use access::Actor;
use app::notice::{Channel, Nobody, Push};
use care::command::Command;
use care::episode::Command as Do;
use care::episode::conversation::{Act, Side};
use care::ids::PersonId;
use care::responsibility::ladder::Kind;
use care::who::{Role, Who};
use record::outbox::Told;
use uuid::Uuid;

/// A step of the ladder has just told the ward's nurses.
async fn told(region: &Region, timer: u128) {
    let mut tx = region.app.record().begin(region.app.now().as_microsecond()).await.unwrap();
    tx.tell(Told {
        timer: Uuid::from_u128(timer),
        unit: WARD.0,
        role: "ward_nurse".into(),
        about: "gap".into(),
        step: "owner".into(),
        grave: false,
        at: region.app.now().as_microsecond(),
    });
    tx.commit().await.unwrap();
    assert_eq!(region.app.make_notices(&Nobody).await.unwrap(), 1);
}

async fn send(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let own = [
        ("command".to_owned(), Uuid::now_v7().to_string()),
        ("acting".to_owned(), browser.acting.to_string()),
    ];
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &own.into_iter().chain(fields).collect::<Fields>()).await
}

#[tokio::test]
async fn whoever_is_told_sees_it_in_the_header_until_they_have_read_it() {
    let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
    let router = region.router();
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    let physician = staff_browser(&router, Role::WardPhysician, WARD).await;
    assert!(!nurse.get("/board").await.body.contains("Notiser ("));
    told(&region, 1).await;
    told(&region, 2).await;
    assert!(nurse.get("/board").await.body.contains("Notiser (2)"));
    assert!(!physician.get("/board").await.body.contains("Notiser ("));
    let page = nurse.get("/notices").await;
    assert!(page.body.contains("Ett glapp väntar på dig"), "{}", page.body);
    assert!(page.body.contains("2 nya notiser"));
    assert_eq!(send(&nurse, "/notices", &[]).await.status, 303);
    assert!(!nurse.get("/board").await.body.contains("Notiser ("));
    assert!(nurse.get("/notices").await.body.contains("Inget nytt för dig"));
}

#[tokio::test]
async fn notices_are_ones_own_and_those_that_failed_for_the_administrator() {
    let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
    let router = region.router();
    let nobody = Browser::nobody(&router);
    for path in ["/notices", "/account/notices"] {
        assert_eq!(nobody.get(path).await.status, 303, "{path} is for those who are signed in");
    }
    told(&region, 3).await;
    let patient = Who::Person { person: PersonId(id(1)), role: Role::Patient };
    let patient = Actor::new(patient, None);
    assert_eq!(region.app.own_notices(&patient, 9).await.unwrap(), []);
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    let administrator = staff_browser(&router, Role::Administrator, WARD).await;
    let some = format!("/administration/notices/{}", Uuid::from_u128(7));
    for browser in [&nurse, &administrator] {
        assert_eq!(send(browser, &some, &[]).await.status, 404, "there is no such letter");
    }
    assert_eq!(nurse.get("/administration/notices").await.status, 404);
    let page = administrator.get("/administration/notices").await;
    assert!(page.body.contains("Allt har kommit fram"), "{}", page.body);
}

#[tokio::test]
async fn what_somebody_chooses_is_kept_and_what_is_wrong_comes_back_as_typed() {
    let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
    let nurse = staff_browser(&region.router(), Role::WardNurse, WARD).await;
    let wrong = [("email", "maria hos regionen"), ("ways_body", "sms"), ("quiet_from", "21")];
    let back = send(&nurse, "/account/notices", &wrong).await;
    assert_eq!(back.status, 422);
    assert!(back.body.contains("maria hos regionen"), "nothing typed is lost");
    assert!(back.body.contains("Skriv ditt mobilnummer"), "{}", back.body);
    let right = [
        ("email", "maria@region.example"),
        ("mobile", "070-174 06 05"),
        ("ways_body", "sms"),
        ("ways_body", "email"),
        ("quiet_from", "21"),
        ("quiet_to", "07:30"),
    ];
    assert_eq!(send(&nurse, "/account/notices", &right).await.status, 303);
    let choices = region.app.own_choices(&actor(Role::WardNurse, WARD)).await.unwrap();
    assert_eq!(choices.ways(Kind::Body).collect::<Vec<_>>(), [Channel::Email, Channel::Sms]);
    assert_eq!(choices.ways(Kind::Gap).count(), 0);
    let page = nurse.get("/account/notices").await;
    assert!(page.body.contains("maria@region.example") && page.body.contains("07.30"));
}

#[tokio::test]
async fn a_browser_is_turned_on_and_off_where_the_installation_sends_push() {
    let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
    let without = staff_browser(&region.router(), Role::WardNurse, WARD).await;
    assert!(!without.get("/account/notices").await.body.contains("data-push"));
    let push = Push { key: "BKey".into(), services: vec!["push.example".into()] };
    let router = web::router(region.state().with_push(push));
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    let page = nurse.get("/account/notices").await.body;
    assert!(
        page.contains(r#"data-push="BKey""#) && page.contains("Du har ingen enhet med notiser")
    );
    assert!(!page.contains("Notis på enheten"), "nothing to send to yet");

    let point = format!("B{}", "A".repeat(86));
    let device = |endpoint: &'static str| {
        [
            ("endpoint", endpoint),
            ("p256dh", &*point),
            ("auth", "AAAAAAAAAAAAAAAAAAAAAA"),
            ("name", "Chrome, Android"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    };
    for (endpoint, devices) in [("https://evil.example/a", 0), ("https://push.example/a", 1)] {
        let fields = device(endpoint);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(send(&nurse, "/account/notices/devices", &fields).await.status, 303);
        let choices = region.app.own_choices(&actor(Role::WardNurse, WARD)).await.unwrap();
        assert_eq!(choices.devices.len(), devices, "{endpoint}");
    }
    let page = nurse.get("/account/notices").await.body;
    assert!(page.contains("Chrome, Android") && page.contains("Notis på enheten"));

    // Saving the rest keeps the device.
    assert_eq!(send(&nurse, "/account/notices", &[("ways_body", "push")]).await.status, 303);
    let choices = region.app.own_choices(&actor(Role::WardNurse, WARD)).await.unwrap();
    assert_eq!(choices.ways(Kind::Body).collect::<Vec<_>>(), [Channel::Push]);
    assert_eq!(choices.ways(Kind::Gap).count(), 0);
    let id = choices.devices[0].id.to_string();
    let removed = send(&nurse, "/account/notices/devices/removal", &[("device", &id)]).await;
    assert_eq!(removed.status, 303);
    assert!(nurse.get("/account/notices").await.body.contains("Du har ingen enhet med notiser"));
}

/// The patient is told that somebody has written, and the administrator never learns whom a letter
/// that did not arrive was to.
#[test]
fn a_patient_is_told_of_a_message_and_chooses_how() {
    story::block_on(async {
        let stories = one_at_home().await;
        let home = &stories.told["home"];
        let (id, patient) = (home.episode, home.patient);
        let router = stories.region.router();
        let lisa = person_browser(&router, Role::Patient, patient).await;
        stories.region.app.make_notices(&Nobody).await.unwrap();
        assert_eq!(send(&lisa, "/notices", &[]).await.status, 303);
        let nurse = actor(Role::WardNurse, WARD);
        let text = "Ring oss om du undrar.".to_owned();
        let act = Act::Start { to: Some(Side::Patient), text, wants_answer: false };
        let at = stories.now();
        let write = Do::Converse { at, act: Box::new(act) };
        stories.region.must_by(&nurse, Command::Episode(id, write)).await;
        stories.region.app.make_notices(&Nobody).await.unwrap();
        let page = lisa.get("/notices").await.body;
        assert!(page.contains("Du har fått ett meddelande"), "{page}");
        assert!(page.contains("1 ny notis") && !page.contains("Ring oss"), "{page}");
        let choices = lisa.get("/account/notices").await.body;
        assert!(choices.contains("En tid i din plan") && !choices.contains("glapp"), "{choices}");
        let kin = person_browser(&router, Role::Patient, stories.nobody).await;
        assert!(!kin.get("/notices").await.body.contains("ett meddelande</strong>"));
    });
}
