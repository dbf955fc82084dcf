//! The wall over HTTP: a whole ward on a screen in the corridor, and nobody's identity on it.

use app::{App, Clock};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use care::ids::{StaffId, UnitId};
use care::who::{Role, Who};
use jiff::tz::TimeZone;
use record::accounts::NewAccount;
use rehearsal::AccountOf;
use std::collections::BTreeSet;
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::Uuid;
use web::{Demo, DemoGroup, DemoPerson, WebState};

struct Ward {
    app: App,
    router: Router,
    nurse: access::Actor,
    _dir: TempDir,
}

struct Reply {
    status: u16,
    /// `name=value` of each cookie that was set.
    cookies: Vec<String>,
    body: String,
}

/// The demonstration's ward, with everybody who can be there.
async fn ward() -> Ward {
    let dir = tempfile::tempdir().unwrap();
    let scenario = rehearsal::built_in("demo").unwrap().unwrap();
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let clock = Clock::set_to(scenario.starts_at());
    let app = rehearsal::fresh_app(clock, "2321000131", zone, dir.path()).await.unwrap();
    rehearsal::play(&scenario, &app, |_| {}).await;
    app.clock().move_to(scenario.ends_at());
    let (mut people, mut nurse) = (vec![], None);
    for account in &scenario.accounts {
        let (subject_kind, subject) = match account.as_who {
            AccountOf::Staff { staff, .. } => ("staff", staff.0),
            AccountOf::Person(person) => ("person", person.0),
        };
        if account.key == "ward_nurse" {
            nurse = Some(actor(&app, StaffId(subject)));
        }
        let id = Uuid::now_v7();
        let new = NewAccount {
            account: id,
            subject_kind: subject_kind.to_owned(),
            subject,
            login_name: account.key.clone(),
            password_phc: String::new(),
            created_at: app.now().as_microsecond(),
        };
        app.record().create_account(new).await.unwrap();
        let text = || care::programme::Text { sv: String::new(), en: String::new() };
        people.push(DemoPerson {
            key: account.key.clone(),
            name: account.name.clone(),
            role: text(),
            group: DemoGroup::Hospital,
            sees_first: text(),
            icon: String::new(),
            account: id,
        });
    }
    let router = web::router(WebState::new(app.clone(), None, Some(Demo { people }), false));
    Ward { app, router, nurse: nurse.unwrap(), _dir: dir }
}

fn actor(app: &App, staff: StaffId) -> access::Actor {
    let post = app.posts(staff).into_iter().find(|post| post.role == Role::WardNurse).unwrap();
    let (assignment, unit, role): (_, UnitId, _) = (post.assignment, post.unit, post.role);
    access::Actor::new(Who::Staff { staff, assignment, unit, role }, Some(post.authority))
}

impl Ward {
    async fn send(&self, method: Method, path: &str, cookie: &str, form: &str) -> Reply {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let set = response.headers().get_all(header::SET_COOKIE).iter();
        let set = set.filter_map(|set| set.to_str().ok()?.split(';').next());
        let cookies = set.map(str::to_owned).collect();
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        Reply { status, cookies, body: String::from_utf8_lossy(&body).into_owned() }
    }

    async fn get(&self, path: &str, cookie: &str) -> Reply {
        self.send(Method::GET, path, cookie, "").await
    }

    async fn sign_in(&self, key: &str) -> String {
        let reply = self.send(Method::POST, "/demo/login", "", &format!("as={key}")).await;
        reply.cookies.first().unwrap_or_else(|| panic!("{key} cannot sign in")).clone()
    }

    /// The nurse's browser becomes a screen; its key.
    async fn put_up(&self, session: &str) -> String {
        let reply = self.send(Method::POST, "/board/walls", session, "").await;
        assert_eq!(reply.status, 303);
        let key = reply.cookies.into_iter().find(|cookie| cookie.starts_with("wall="));
        key.expect("a key of the screen's own")
    }
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '-').collect()
}

#[tokio::test]
async fn the_wall_of_a_full_ward_names_nobody() {
    let ward = ward().await;
    let board = ward.app.board(&ward.nurse).await.unwrap();
    assert!(board.rows.len() >= 8, "a full ward: {}", board.rows.len());
    let key = ward.put_up(&ward.sign_in("ward_nurse").await).await;
    for path in ["/wall", "/wall/now"] {
        let reply = ward.get(path, &key).await;
        assert_eq!(reply.status, 200, "{path}");
        let said = words(&reply.body);
        let home =
            board.rows.iter().filter(|row| row.summary.phase == care::episode::Phase::AtHome);
        for place in home.filter_map(|row| row.summary.place) {
            assert!(said.contains(place.to_string().as_str()), "place {place} is shown");
        }
        for row in board.rows.iter().chain(&board.closed) {
            let ids = [row.episode.0.to_string(), row.summary.patient.0.to_string()];
            assert!(ids.iter().all(|id| !reply.body.contains(id)), "{path}: an id");
            assert!(!reply.body.contains(&row.summary.reason), "{path}: {}", row.summary.reason);
            let person = row.person.as_ref().unwrap();
            let full = person.name.full();
            assert!(words(&full).iter().all(|part| !said.contains(part)), "{path}: {full}");
            let number = person.identity.as_ref().unwrap().shown();
            let end = number.rsplit('-').next().unwrap();
            assert!(!reply.body.contains(&number) && !said.contains(end), "{path}: {number}");
            for own in [&person.telephone, &person.address].into_iter().flatten() {
                assert!(!reply.body.contains(own.as_str()), "{path}: {own}");
            }
        }
        for staff in ward.app.directory().staff.keys() {
            let name = ward.app.staff_name(*staff);
            assert!(name.is_empty() || !reply.body.contains(&name), "{path}: {name}");
        }
        for way in ["<form", "<button", "/episodes", "<a href=\"/", "/login"] {
            assert!(!reply.body.contains(way), "{path} leads on by {way}");
        }
    }
}

#[tokio::test]
async fn a_screens_key_opens_the_wall_and_nothing_else() {
    let ward = ward().await;
    let board = ward.app.board(&ward.nurse).await.unwrap();
    let session = ward.sign_in("ward_nurse").await;
    let key = ward.put_up(&session).await;
    let episode = format!("/episodes/{}", board.rows[0].episode.0);
    let both = format!("{session}; {key}");
    for path in ["/board", "/board/now", "/board/mine", "/board/walls", "/rounds", &episode] {
        // The nurse's session ended when the screen was put up.
        for cookie in [key.as_str(), both.as_str()] {
            let reply = ward.get(path, cookie).await;
            assert!(reply.status == 303, "{path}: {}", reply.status);
        }
    }
    let as_session = key.replace("wall=", "session=");
    assert_eq!(ward.get("/board", &as_session).await.status, 303);
    assert_eq!(ward.get("/wall", &ward.sign_in("ward_nurse").await).await.status, 404);
    assert_eq!(ward.get("/wall/live", "").await.status, 404);
}

#[tokio::test]
async fn only_the_wards_care_staff_put_up_its_screens() {
    let ward = ward().await;
    for key in ["home_nurse", "home_helper", "needs_assessor", "therapist", "administrator"] {
        let session = ward.sign_in(key).await;
        for (method, path) in [(Method::POST, "/board/walls"), (Method::GET, "/board/walls")] {
            assert_eq!(ward.send(method, path, &session, "").await.status, 404, "{key} {path}");
        }
        let start = ward.get("/account", &session).await;
        assert_eq!(start.status, 200, "{key} is still signed in");
    }
}

#[tokio::test]
async fn a_screen_goes_dark_when_its_ward_takes_it_down() {
    let ward = ward().await;
    let key = ward.put_up(&ward.sign_in("ward_nurse").await).await;
    let hanging = ward.app.walls(&ward.nurse).await.unwrap();
    assert_eq!(hanging.len(), 1);
    let down = format!("wall={}", hanging[0].id);
    let elsewhere = ward.sign_in("home_nurse").await;
    let reply = ward.send(Method::POST, "/board/walls/down", &elsewhere, &down).await;
    assert_eq!((reply.status, ward.get("/wall", &key).await.status), (404, 200));
    let session = ward.sign_in("ward_nurse").await;
    let reply = ward.send(Method::POST, "/board/walls/down", &session, &down).await;
    assert_eq!((reply.status, ward.get("/wall", &key).await.status), (303, 404));
    let now = ward.get("/wall/now", &key).await;
    assert!(now.status == 200 && !now.body.contains("p23-tile"), "the screen clears itself");
}

#[tokio::test]
async fn what_a_screen_shows_is_logged_once_an_hour_for_each_patient() {
    let ward = ward().await;
    let patient = ward.app.board(&ward.nurse).await.unwrap().rows[0].summary.patient;
    let key = ward.put_up(&ward.sign_in("ward_nurse").await).await;
    let log = ward.app.access_log();
    let shown = async || {
        let entries = log.entries_for_patient(patient.0, 1000).await.unwrap();
        entries.into_iter().filter(|entry| entry.entry.action == "ViewWall").collect::<Vec<_>>()
    };
    for _ in 0..3 {
        ward.get("/wall/now", &key).await;
    }
    let once = shown().await;
    assert_eq!(once.len(), 1);
    assert_eq!(once[0].entry.policy_ids, ["ward.wall_shows_its_ward"]);
    assert!(once[0].entry.allowed && once[0].entry.basis == "screen");
    ward.app
        .clock()
        .move_to(ward.app.now().checked_add(jiff::SignedDuration::from_hours(1)).unwrap());
    ward.get("/wall/now", &key).await;
    assert_eq!(shown().await.len(), 2);
}
