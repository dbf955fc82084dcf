//! Metrics: numbers for those who watch the machine, in the words of Prometheus.
//!
//! Labels are templates of addresses, classes of statuses, and words of commands: never an id, a
//! name or an address that somebody asked for. Not here: who may read them (an address of its own).

use app::{App, Vitals};
use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{self, Next};
use axum::response::Response;
use futures::StreamExt;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::Arc;
use std::time::Instant;

/// Seconds: from a page out of memory to the longest answer before the limit.
const SECONDS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// An address that no page has; what was asked for may be anything, and is not told.
const NO_ROUTE: &str = "none";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    route: String,
    method: &'static str,
    /// 2xx, 3xx, 4xx, 5xx
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Taken {
    route: String,
}

/// The numbers of one process; cheap to clone.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    requests: Family<Asked, Counter>,
    durations: Family<Taken, Histogram>,
    live_streams: Gauge,
}

impl Metrics {
    pub fn new(app: &App) -> Self {
        let mut registry = Registry::with_prefix("plats23");
        let requests = Family::<Asked, Counter>::default();
        let durations =
            Family::<Taken, Histogram>::new_with_constructor(|| Histogram::new(SECONDS));
        let live_streams = Gauge::default();
        registry.register("http_requests", "Requests answered", requests.clone());
        let help = "Time until an answer began";
        registry.register_with_unit("http_duration", help, Unit::Seconds, durations.clone());
        let help = "Pages that wait for changes now";
        registry.register("live_streams", help, live_streams.clone());
        registry.register_collector(Box::new(Within(app.clone())));
        Metrics(Arc::new(Inner { registry, requests, durations, live_streams }))
    }

    /// Counts every request of these routes.
    pub fn around(&self, router: Router) -> Router {
        router.layer(middleware::from_fn_with_state(self.clone(), count))
    }

    /// All numbers now, as OpenMetrics text.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.0.registry)?;
        Ok(text)
    }
}

async fn count(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let route = route.unwrap_or(NO_ROUTE).to_owned();
    let method = method(request.method().as_str());
    let began = Instant::now();
    let response = next.run(request).await;
    let took = began.elapsed().as_secs_f64();
    let status = match response.status().as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    };
    metrics.0.durations.get_or_create(&Taken { route: route.clone() }).observe(took);
    metrics.0.requests.get_or_create(&Asked { route, method, status }).inc();
    let kind = response.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    match kind.is_some_and(|kind| kind.starts_with(b"text/event-stream")) {
        true => counted_while_open(&metrics, response),
        false => response,
    }
}

/// Methods are text that the asker chooses; only ours are told.
fn method(asked: &str) -> &'static str {
    let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
    known.into_iter().find(|known| *known == asked).unwrap_or("other")
}

/// One live stream more until its body is dropped.
fn counted_while_open(metrics: &Metrics, response: Response) -> Response {
    struct Open(Gauge);
    impl Drop for Open {
        fn drop(&mut self) {
            self.0.dec();
        }
    }
    let open = Open(metrics.0.live_streams.clone());
    open.0.inc();
    let (parts, body) = response.into_parts();
    let body = body.into_data_stream().map(move |part| {
        let _still = &open;
        part
    });
    Response::from_parts(parts, Body::from_stream(body))
}

/// What the app says of itself, asked when somebody reads.
struct Within(App);

impl std::fmt::Debug for Within {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Within")
    }
}

impl Collector for Within {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let vitals = self.0.vitals();
        commands(&vitals, &mut encoder)?;
        let counters = [
            ("access_log_failures", "Views not shown: no row", vitals.access_log_failures),
            ("writer_batches", "Transactions of the writer", vitals.writer.batches),
            ("writer_jobs", "Commands in those transactions", vitals.writer.jobs),
        ];
        for (name, help, value) in counters {
            let counter = ConstCounter::new(value);
            let into = encoder.encode_descriptor(name, help, None, counter.metric_type())?;
            counter.encode(into)?;
        }
        let waiting = i64::try_from(vitals.writer.waiting).unwrap_or(i64::MAX);
        let gauges = [
            ("writer_waiting", "Commands that wait for the writer", waiting),
            ("log_position", "End of the log as this node wrote it", vitals.position),
            ("db_connections", "Open connections", i64::from(vitals.connections)),
        ];
        for (name, help, value) in gauges {
            let gauge = ConstGauge::new(value);
            let into = encoder.encode_descriptor(name, help, None, gauge.metric_type())?;
            gauge.encode(into)?;
        }
        Ok(())
    }
}

fn commands(vitals: &Vitals, encoder: &mut DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
    let kind = ConstCounter::new(0_u64).metric_type();
    let mut into = encoder.encode_descriptor("commands", "Asks at the door", None, kind)?;
    for ((command, outcome), count) in &vitals.commands {
        let labels = [("command", command.as_str()), ("outcome", outcome.as_str())];
        ConstCounter::new(*count).encode(into.encode_family(&labels)?)?;
    }
    Ok(())
}
