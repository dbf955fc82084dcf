//! What an attacker or a slip of the hand meets first: headers, cookies, forms from elsewhere,
//! where one is sent after signing in, signing out, and passwords. Each claim is named in
//! docs/safety/security.md.

use crate::region::*;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use care::command::Command;
use care::person::{self, Name};
use care::who::Role;
use tower::ServiceExt;
use web::WebState;

const OWN: (&str, &str) = ("sec-fetch-site", "same-origin");
const PASSWORD: &str = "snöflinga under bron";

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    fn cookie(&self) -> &str {
        self.header("set-cookie").split(';').next().unwrap_or_default()
    }
}

async fn send(
    router: &Router,
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    form: &str,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from(form.to_owned())).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
    Answer { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
}

async fn get(router: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(router, Method::GET, path, headers, "").await
}

async fn post(router: &Router, path: &str, headers: &[(&str, &str)], form: &str) -> Answer {
    send(router, Method::POST, path, headers, form).await
}

async fn region() -> Region {
    Region::open("2026-11-24T08:00:00Z".parse().unwrap()).await
}

/// As it stands behind HTTPS, without a demonstration's entrance.
fn served(region: &Region) -> Router {
    web::router(WebState::new(region.app.clone(), None, None, true))
}

/// Gives somebody of the ward a password; the answer is what they sign in as.
async fn with_password(region: &Region, role: Role) -> String {
    let record = region.app.record();
    let staff = staff_of(role, WARD).0.0;
    let account = record.account_of("staff", staff).await.unwrap().unwrap().account;
    record.set_password(account, &access::password::hash(PASSWORD).unwrap()).await.unwrap();
    key(role, WARD)
}

fn typed(name: &str, password: &str, next: &str) -> String {
    let escaped =
        |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
    format!("name={}&password={}&next={}", escaped(name), escaped(password), escaped(next))
}

#[tokio::test]
async fn every_answer_says_what_a_browser_may_do_with_it() {
    let router = served(&region().await);
    for (path, status) in
        [("/login", 200), ("/board", 303), ("/nothing", 404), ("/.git/config", 404)]
    {
        let answer = get(&router, path, &[]).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        let policy = answer.header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "script-src 'self';",
            "style-src 'self';",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        ] {
            assert!(policy.contains(rule), "{path}: {rule}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(answer.header("strict-transport-security").contains("31536000"), "{path}");
        assert!(answer.headers.get("server").is_none(), "{path}");
    }
}

#[tokio::test]
async fn the_session_is_for_this_host_over_https_and_no_script() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let answer = post(&served(&region), "/login", &[OWN], &typed(&maria, PASSWORD, "")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let set = answer.header("set-cookie");
    assert!(set.starts_with("__Host-session="), "{set}");
    for flag in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(set.contains(flag), "{set}");
    }
    assert!(!set.contains("Domain"), "{set}");
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_and_reading_changes_nothing() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let router = served(&region);
    let signed = post(&router, "/login", &[OWN], &typed(&maria, PASSWORD, "")).await;
    let cookie = ("cookie", signed.cookie());
    for from in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://localhost:9"),
    ] {
        let answer = post(&router, "/logout", &[cookie, from], "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{from:?}");
    }
    for path in ["/logout", "/acting", "/candidates/search", "/persons", "/account/sessions/end"] {
        let answer = get(&router, path, &[cookie]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
    for method in [Method::TRACE, Method::PUT, Method::DELETE] {
        let over = [cookie, OWN, ("x-http-method-override", "POST")];
        let answer = send(&router, method.clone(), "/logout", &over, "").await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
    assert_eq!(get(&router, "/board", &[cookie]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_empties_the_browser() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let router = served(&region);
    let signed = post(&router, "/login", &[OWN], &typed(&maria, PASSWORD, "")).await;
    let cookie = ("cookie", signed.cookie());
    let out = post(&router, "/logout", &[cookie, OWN], "").await;
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    for path in ["/board", "/board/now", "/board/live", "/"] {
        let again = get(&router, path, &[cookie]).await;
        assert!(again.header("location").starts_with("/login"), "{path}: {}", again.status);
    }
}

#[tokio::test]
async fn a_list_that_listens_after_the_session_is_told_to_stop_not_given_the_entrance() {
    let router = served(&region().await);
    for path in ["/board/live", "/requests/live", "/day/live"] {
        let answer = get(&router, path, &[("accept", "text/event-stream")]).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{path}");
        assert!(answer.header("location").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_wrong_password_an_unknown_name_and_a_closed_account_are_answered_alike() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let erik = with_password(&region, Role::AssistantNurse).await;
    let record = region.app.record();
    let closed = record.account_by_login(&erik).await.unwrap().unwrap().account;
    record.disable_account(closed).await.unwrap();
    let router = served(&region);
    let mut told = vec![];
    for (name, password) in
        [(maria.as_str(), "fel fel fel fel"), ("nobody", PASSWORD), (erik.as_str(), PASSWORD)]
    {
        let answer = post(&router, "/login", &[OWN], &typed(name, password, "")).await;
        assert!(answer.header("set-cookie").is_empty(), "{name}");
        assert!(!answer.body.contains(password), "{name}");
        told.push((answer.status, answer.body.replace(name, "NAME")));
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
}

#[tokio::test]
async fn the_sixth_wrong_password_waits_whatever_address_is_claimed() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let router = served(&region);
    let mut statuses = vec![];
    for n in 0..7 {
        let claimed = format!("10.0.0.{n}");
        let from = [OWN, ("x-forwarded-for", claimed.as_str())];
        let answer = post(&router, "/login", &from, &typed(&maria, "fel", "")).await;
        statuses.push(answer.status.as_u16());
    }
    assert_eq!(statuses[..5], [422; 5]);
    assert_eq!(statuses[6], 429, "{statuses:?}");
}

#[tokio::test]
async fn signing_in_leads_nowhere_else() {
    let region = region().await;
    let maria = with_password(&region, Role::WardNurse).await;
    let router = served(&region);
    for next in [
        "//evil.example",
        "///evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/x\r\nset-cookie: a=b",
    ] {
        let answer = post(&router, "/login", &[OWN], &typed(&maria, PASSWORD, next)).await;
        assert_eq!(answer.header("location"), "/", "{next:?}");
    }
    let kept = post(&router, "/login", &[OWN], &typed(&maria, PASSWORD, "/rounds")).await;
    assert_eq!(kept.header("location"), "/rounds");
}

#[tokio::test]
async fn claimed_hosts_and_long_or_broken_forms_do_no_harm() {
    let router = served(&region().await);
    let claimed = [("x-forwarded-host", "evil.example"), ("x-forwarded-proto", "http")];
    let answer =
        get(&router, "/login?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", &claimed).await;
    assert!(!answer.body.contains("evil.example") && !answer.body.contains("<script>alert"));
    let long = post(&router, "/login", &[OWN], &"a".repeat(300 * 1024)).await;
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
    for path in ["/episodes/not-an-id", "/episodes/..%2f..%2fetc%2fpasswd", "/assets/..%2f/x"] {
        let answer = get(&router, path, &[]).await;
        assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{path}");
    }
}

/// Protected identity (*skyddad identitet*): no search leads there, and no address is kept.
#[tokio::test]
async fn a_protected_person_is_not_found_and_has_no_address() {
    let region = region().await;
    let details = person::Details {
        identity: Some(care::identity::IdentityNumber::from_normalized(&number(70)).unwrap()),
        name: Name { given: "Hemlig".into(), family: "Skyddad".into() },
        telephone: None,
        municipality: None,
        address: Some("Stigen 1".into()),
        listed_at: None,
        protected: true,
        test: true,
    };
    let register = |details| {
        Command::Person(care::ids::PersonId(id(0x70_0000)), person::Command::Register { details })
    };
    assert!(region.act(&system(), register(details.clone())).await.is_err(), "with an address");
    region.must(register(person::Details { address: None, ..details })).await;
    region.person(71, "Synlig").await;
    let nurse = staff_browser(&region.router(), Role::WardNurse, WARD).await;
    let open = nurse.post("/candidates/search", &vec![("text".to_owned(), number(71))]).await;
    assert!(open.body.contains("Synlig Provsson"), "others are found");
    for text in [number(70).as_str(), "Skyddad", "Hem"] {
        let form = vec![("q".to_owned(), text.to_owned()), ("text".to_owned(), text.to_owned())];
        let found = nurse.post("/candidates/search", &form).await;
        assert_eq!(found.status, 200, "{text}");
        let name_stands = found.body.contains("Hemlig Skyddad");
        assert!(!name_stands, "{text}");
    }
}
