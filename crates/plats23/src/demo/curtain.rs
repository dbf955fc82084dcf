//! Curtain: what the demonstration's address answers with, before the region is there and after.
//!
//! The address stays the same when everything begins again, and so do the visitors' tabs.

use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use tower::ServiceExt;

#[derive(Clone)]
pub(super) struct Curtain(Arc<Behind>);

struct Behind {
    pages: RwLock<Option<Router>>,
    percent: AtomicU8,
}

impl Curtain {
    pub(super) fn down() -> Self {
        Curtain(Arc::new(Behind { pages: RwLock::new(None), percent: AtomicU8::new(0) }))
    }

    /// The pages are there.
    pub(super) fn raise(&self, pages: Router) {
        *self.0.pages.write().unwrap_or_else(PoisonError::into_inner) = Some(pages);
    }

    pub(super) fn lower(&self) {
        self.0.percent.store(0, Ordering::Relaxed);
        *self.0.pages.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// So many steps of so many have been played.
    pub(super) fn shows(&self, done: usize, of: usize) {
        let percent = u8::try_from(done * 100 / of.max(1)).unwrap_or(100);
        self.0.percent.store(percent, Ordering::Relaxed);
    }

    pub(super) fn router(&self) -> Router {
        let curtain = self.clone();
        Router::new().fallback(move |request: Request| {
            let curtain = curtain.clone();
            async move { curtain.answer(request).await }
        })
    }

    async fn answer(&self, request: Request) -> Response {
        let pages = self.0.pages.read().unwrap_or_else(PoisonError::into_inner).clone();
        match pages {
            Some(pages) => pages.oneshot(request).await.into_response(),
            None => {
                let percent = self.0.percent.load(Ordering::Relaxed);
                web::demo_progress(request.uri().path(), request.headers(), percent)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::routing::get;

    async fn status(curtain: &Curtain, path: &str) -> StatusCode {
        let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
        curtain.router().oneshot(request).await.expect("an answer").status()
    }

    #[tokio::test]
    async fn nobody_is_ready_before_the_region_is_there_and_the_address_stays() {
        let curtain = Curtain::down();
        curtain.shows(5, 10);
        assert_eq!(status(&curtain, "/healthz").await, StatusCode::SERVICE_UNAVAILABLE);
        curtain.raise(Router::new().route("/healthz", get(|| async { "ok" })));
        assert_eq!(status(&curtain, "/healthz").await, StatusCode::OK);
        curtain.lower();
        assert_eq!(status(&curtain, "/healthz").await, StatusCode::SERVICE_UNAVAILABLE);
    }
}
