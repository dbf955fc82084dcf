//! A browser: one signed-in session on the router itself, without a network. Sends what forms send.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use tower::ServiceExt;
use uuid::Uuid;

pub(crate) type Fields = Vec<(String, String)>;

#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    cookie: String,
    /// The post (or own capacity) that its forms carry.
    pub(crate) acting: Uuid,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) body: String,
}

impl Reply {
    /// Not theirs and not there look alike; 403 is a form from elsewhere.
    pub(crate) fn is_denied(&self) -> bool {
        matches!(self.status, 403 | 404)
    }
}

impl Browser {
    /// Signs in by the demonstration's entrance, and acts in this capacity.
    pub(crate) async fn sign_in(router: Router, key: &str, acting: Uuid) -> Browser {
        let nobody = Browser { router, cookie: String::new(), acting };
        let form = vec![("as".to_owned(), key.to_owned())];
        let response = nobody.send(Method::POST, "/demo/login", Some(&form)).await;
        let set = response.headers().get(header::SET_COOKIE).and_then(|set| set.to_str().ok());
        let set = set.unwrap_or_else(|| panic!("{key} cannot sign in: {}", response.status()));
        let cookie = set.split(';').next().unwrap_or_default().to_owned();
        Browser { cookie, ..nobody }
    }

    /// Somebody who is not signed in.
    pub(crate) fn nobody(router: &Router) -> Browser {
        Browser { router: router.clone(), cookie: String::new(), acting: Uuid::nil() }
    }

    /// Signs in by name and password, as at an installation; none when that is refused.
    pub(crate) async fn log_in(router: Router, name: &str, password: &str) -> Option<Browser> {
        let nobody = Browser { router, cookie: String::new(), acting: Uuid::nil() };
        let form = [("name", name), ("password", password), ("next", "")];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let response = nobody.send(Method::POST, "/login", Some(&form)).await;
        let set = response.headers().get(header::SET_COOKIE)?.to_str().ok()?;
        let cookie = set.split(';').next().unwrap_or_default().to_owned();
        Some(Browser { cookie, ..nobody })
    }

    /// Acts in the capacity that its forms carry, when the person has more than one.
    pub(crate) async fn act(&self) {
        let form = vec![("acting".to_owned(), self.acting.to_string())];
        let reply = self.post("/acting", &form).await;
        assert_eq!(reply.status, 303, "cannot act as {}", self.acting);
    }

    /// The same session in another language.
    pub(crate) fn speaking(&self, lang: &str) -> Browser {
        Browser { cookie: format!("{}; lang={lang}", self.cookie), ..self.clone() }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        read(self.send(Method::GET, path, None).await).await
    }

    pub(crate) async fn post(&self, path: &str, fields: &Fields) -> Reply {
        read(self.send(Method::POST, path, Some(fields)).await).await
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        fields: Option<&Fields>,
    ) -> axum::response::Response {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = fields.map(encoded).unwrap_or_default();
        let request = request.body(Body::from(body)).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }
}

async fn read(response: axum::response::Response) -> Reply {
    let status = response.status().as_u16();
    let location = response.headers().get(header::LOCATION);
    let location = location.and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
    let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
    Reply { status, location, body: String::from_utf8_lossy(&body).into_owned() }
}

fn encoded(fields: &Fields) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
