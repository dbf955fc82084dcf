//! Accounts over HTTP: opened by an administrator, chosen a password for, closed and opened again.
//! Whoever is shut out is out at once; what is wrong is told and changes nothing.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use axum::Router;
use care::who::Role;
use uuid::Uuid;

const PASSWORD: &str = "fyra gröna hästar";
/// Of a member of staff who has never had an account.
const LOGIN: &str = "nora.prov";

struct Desk {
    region: Region,
    router: Router,
    administrator: Browser,
}

impl Desk {
    async fn open() -> Desk {
        let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
        let router = region.router();
        let administrator = staff_browser(&router, Role::Administrator, WARD).await;
        Desk { region, router, administrator }
    }

    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.administrator.post(path, &self.filled(fields)).await
    }

    fn filled(&self, fields: &[(&str, &str)]) -> Fields {
        let own = [
            ("command".to_owned(), Uuid::now_v7().to_string()),
            ("acting".to_owned(), self.administrator.acting.to_string()),
        ];
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        own.into_iter().chain(fields).collect()
    }
}

/// The code on the page that is handed over.
fn code(reply: &Reply) -> String {
    let after = reply.body.split("p23-code").nth(1).expect("a code");
    let inside = after.split('>').nth(1).unwrap_or_default();
    inside.split('<').next().unwrap_or_default().trim().to_owned()
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_comes_back_when_it_is_opened_again() {
    let desk = Desk::open().await;
    let unit = WARD.0.to_string();
    let hired = [
        ("name", "Nora Prov"),
        ("login_name", LOGIN),
        ("unit", unit.as_str()),
        ("role", "ward_nurse"),
        ("from_date", "2026-11-24"),
        ("from_time", "10:00"),
        ("password", ""),
    ];
    let handed = desk.send("/administration/staff/new", &hired).await;
    assert_eq!(handed.status, 200, "{}", handed.location);
    let directory = desk.region.app.directory();
    let (nora, _) = directory.staff.iter().find(|(_, staff)| staff.name == "Nora Prov").unwrap();
    let account = format!("/administration/staff/{}/account", nora.0);

    // Chosen by the code, once.
    let nobody = Browser::nobody(&desk.router);
    let chosen = [("code", code(&handed)), ("password", PASSWORD.to_owned())];
    let chosen: Fields = chosen.map(|(name, value)| (name.to_owned(), value)).into();
    assert_eq!(nobody.post("/welcome", &chosen).await.status, 303);
    assert_eq!(nobody.post("/welcome", &chosen).await.status, 422, "a code serves once");
    let inside = Browser::log_in(desk.router.clone(), LOGIN, PASSWORD).await.unwrap();
    assert_eq!(inside.get("/board").await.status, 200);

    // A second account with the same name, and one's own closing, are refused in words.
    let taken = desk.send("/administration/staff/new", &hired).await;
    assert_eq!(taken.status, 422);
    assert!(taken.body.contains("Nora Prov"), "nothing typed is lost");
    let (own, _) = staff_of(Role::Administrator, WARD);
    let own = format!("/administration/staff/{}/account/closing", own.0);
    let refused = desk.send(&own, &[]).await;
    assert_ne!(refused.status, 303, "whoever closes their own may leave nobody to open it");
    assert_eq!(desk.administrator.get("/administration").await.status, 200);

    // Closed: the open session ends, and the right password no longer lets in.
    assert_eq!(desk.send(&format!("{account}/closing"), &[]).await.status, 303);
    assert_ne!(inside.get("/board").await.status, 200);
    assert!(Browser::log_in(desk.router.clone(), LOGIN, PASSWORD).await.is_none());
    assert_eq!(desk.send(&format!("{account}/reopening"), &[]).await.status, 303);
    assert!(Browser::log_in(desk.router.clone(), LOGIN, PASSWORD).await.is_some());

    // Nobody else closes accounts, and not those of another care provider.
    let nurse = staff_browser(&desk.router, Role::WardNurse, WARD).await;
    let form = Fields::from([
        ("command".to_owned(), Uuid::now_v7().to_string()),
        ("acting".to_owned(), nurse.acting.to_string()),
    ]);
    assert!(nurse.post(&format!("{account}/closing"), &form).await.is_denied());
    let (elsewhere, _) = staff_of(Role::WardNurse, ELSEWHERE);
    let theirs = format!("/administration/staff/{}/account/closing", elsewhere.0);
    assert!(desk.send(&theirs, &[]).await.is_denied());
    assert!(Browser::log_in(desk.router.clone(), LOGIN, PASSWORD).await.is_some());
}

#[tokio::test]
async fn nobody_is_registered_by_half_for_a_post_that_does_not_exist() {
    let desk = Desk::open().await;
    let events = desk.region.app.record().position().await.unwrap();
    let unit = WARD.0.to_string();
    let hired = |role| {
        [
            ("name", "Nora Prov"),
            ("login_name", LOGIN),
            ("unit", unit.as_str()),
            ("role", role),
            ("from_date", "2026-11-24"),
            ("from_time", "10:00"),
            ("password", ""),
        ]
    };
    let refused = desk.send("/administration/staff/new", &hired("home_nurse")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Nora Prov"), "nothing typed is lost");
    assert_eq!(desk.region.app.record().position().await.unwrap(), events, "nothing is written");
    // Put right, the same name is free.
    let handed = desk.send("/administration/staff/new", &hired("ward_nurse")).await;
    assert_eq!(handed.status, 200, "{}", handed.location);
}

#[tokio::test]
async fn a_table_with_a_fault_writes_nothing_and_says_on_which_line() {
    let desk = Desk::open().await;
    let events = desk.region.app.record().position().await.unwrap();
    for (what, text, status) in [
        ("staff", "", 400),
        ("staff", "namn;skostorlek\nIda;39\n", 400),
        ("staff", "anvandarnamn;namn;enhet;roll\nida;Ida Prov;Finns inte;ward_nurse\n", 422),
        ("units", "namn;plats;slag;organisationsnummer\nNy;Norrstad;slott;2321000131\n", 422),
    ] {
        let path = format!("/administration/import/{what}/confirmed");
        let reply = desk.send(&path, &[("text", text)]).await;
        assert_eq!(reply.status, status, "{text}");
        assert_eq!(
            reply.body.contains("is-wrong"),
            status == 422,
            "the line that is wrong: {text}"
        );
    }
    assert_eq!(desk.region.app.record().position().await.unwrap(), events);
    assert!(desk.administrator.get("/administration/import/patients").await.is_denied());
}

#[tokio::test]
async fn setup_is_gone_where_there_is_an_administrator() {
    let desk = Desk::open().await;
    let nobody = Browser::nobody(&desk.router);
    for path in ["/setup", "/setup/ward", "/setup/staff", "/setup/done"] {
        assert_ne!(nobody.get(path).await.status, 200, "{path}");
        assert_ne!(desk.administrator.get(path).await.status, 200, "{path}");
    }
    let events = desk.region.app.record().position().await.unwrap();
    for (path, fields) in [
        ("/setup/code", &[("code", "K7QF-2M9X-4T8C-A1B2-Z9Y8")][..]),
        ("/setup/administrator", &[("name", "X"), ("login_name", "x"), ("password", PASSWORD)]),
        ("/setup/organisation", &[("name", "X"), ("number", "2321000131")]),
        ("/setup/ward", &[("name", "X"), ("beds", "4")]),
    ] {
        assert!(
            !matches!(nobody.post(path, &desk.filled(fields)).await.status, 200 | 422),
            "{path}"
        );
        assert!(desk.send(path, fields).await.is_denied(), "{path}");
    }
    assert_eq!(desk.region.app.record().position().await.unwrap(), events);
}
