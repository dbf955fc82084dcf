//! Health: `/healthz` says that the process lives, `/readyz` whether to send it requests.
//!
//! Plain words without secrets; they are for load balancers and for whoever is on call.

use app::App;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// An answer is good for this long: whoever asks without end causes no writes without end.
const GOOD_FOR: Duration = Duration::from_secs(2);

#[derive(Clone)]
pub(crate) struct Health(Arc<Inner>);

struct Inner {
    app: App,
    is_stopping: AtomicBool,
    last: Mutex<Option<(Instant, app::Ready)>>,
}

impl Health {
    pub(crate) fn new(app: App) -> Self {
        let (is_stopping, last) = (AtomicBool::new(false), Mutex::default());
        Health(Arc::new(Inner { app, is_stopping, last }))
    }

    /// From now on no new requests are wanted.
    pub(crate) fn stopping(&self) {
        self.0.is_stopping.store(true, Ordering::Relaxed);
    }

    /// Beside the pages, which have a `/healthz` of their own.
    pub(crate) fn beside_pages(&self) -> Router {
        Router::new().route("/readyz", get(ready)).with_state(self.clone())
    }

    /// Both, for an address of its own.
    pub(crate) fn router(&self) -> Router {
        self.beside_pages().route("/healthz", get(alive))
    }

    async fn look(&self) -> app::Ready {
        let mut last = self.0.last.lock().await;
        match *last {
            Some((at, ready)) if at.elapsed() < GOOD_FOR => ready,
            Some(_) | None => {
                let ready = self.0.app.ready().await;
                *last = Some((Instant::now(), ready));
                ready
            }
        }
    }
}

async fn alive() -> Response {
    answer(StatusCode::OK, "alive\n".to_owned())
}

async fn ready(State(health): State<Health>) -> Response {
    if health.0.is_stopping.load(Ordering::Relaxed) {
        return answer(StatusCode::SERVICE_UNAVAILABLE, "not ready\nserver: is stopping\n".into());
    }
    let ready = health.look().await;
    let words =
        |is_good: bool, good: &str, bad: &str| (if is_good { good } else { bad }).to_owned();
    let lines = [
        words(ready.is_ready(), "ready", "not ready"),
        format!("database: {}", words(ready.database_answers, "answers", "does not answer")),
        format!("record: {}", words(ready.record_takes_writes, "takes writes", "takes no writes")),
        format!(
            "access log: {}",
            words(
                ready.access_log_takes_writes,
                "takes writes",
                "takes no writes: nothing is shown"
            )
        ),
        format!(
            "clock: {}",
            words(ready.clock_agrees, "agrees", "is more than a day behind what is recorded")
        ),
    ];
    let status = match ready.is_ready() {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    };
    answer(status, format!("{}\n", lines.join("\n")))
}

fn answer(status: StatusCode, words: String) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], words).into_response()
}
