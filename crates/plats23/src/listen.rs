//! Listen: sockets, certificates and signals around a router.
//!
//! SIGTERM and SIGINT: no new requests, what is under way ends. SIGHUP: the certificate anew.

use crate::health::Health;
use crate::notify;
use crate::settings::Tls;
use anyhow::Context;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;
use web::Metrics;

/// How long open pages may keep a stopping server: their live streams never end by themselves.
/// The unit's `TimeoutStopSec` is longer.
const FAREWELL: Duration = Duration::from_secs(3);
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

pub(crate) struct Server {
    pub(crate) router: Router,
    pub(crate) address: SocketAddr,
    pub(crate) tls: Option<Tls>,
    pub(crate) health: Option<Health>,
}

/// Serves until the process is told to stop; what is under way ends first.
pub(crate) async fn run(server: Server) -> anyhow::Result<()> {
    let Server { router, address, tls, health } = server;
    let tls = match tls {
        Some(files) => Some((certificate(&files).await?, files)),
        None => None,
    };
    let listener = bind(address)?;
    let handle = Handle::new();
    let stopping = tokio::spawn(stop(handle.clone(), health));
    let reloading = tokio::spawn(reload(tls.clone()));
    notify::tell("READY=1");
    tracing::info!(%address, tls = tls.is_some(), "listening");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let served = match tls {
        Some((config, _)) => {
            let server = axum_server::from_tcp_rustls(listener, config).context("serving")?;
            server.handle(handle).serve(service).await
        }
        None => {
            let server = axum_server::from_tcp(listener).context("serving")?;
            server.handle(handle).serve(service).await
        }
    };
    stopping.abort();
    reloading.abort();
    served.context("serving")
}

fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(address).with_context(|| {
        format!("{address} is in use or not allowed; choose another with --port or --listen")
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Metrics and health on an address of their own.
pub(crate) async fn metrics(
    address: SocketAddr,
    metrics: Metrics,
    health: &Health,
) -> anyhow::Result<JoinHandle<()>> {
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .with_context(|| format!("{address}, for metrics, is in use or not allowed"))?;
    let shown = move || async move { text(&metrics) };
    let router = health.router().route("/metrics", get(shown));
    Ok(tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are not served");
        }
    }))
}

fn text(metrics: &Metrics) -> Response {
    match metrics.text() {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The certificate and its key; the files are named when they cannot be used.
pub(crate) async fn certificate(files: &Tls) -> anyhow::Result<RustlsConfig> {
    // The one provider; an earlier call has installed the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(&files.certificate, &files.key).await.with_context(|| {
        format!(
            "the certificate {} and the key {} cannot be used together",
            files.certificate.display(),
            files.key.display()
        )
    })
}

/// A certificate that cannot be read leaves the old one in use.
async fn reload(tls: Option<(RustlsConfig, Tls)>) {
    let Ok(mut hangups) = signal(SignalKind::hangup()) else { return };
    while hangups.recv().await.is_some() {
        let Some((config, files)) = &tls else {
            tracing::info!("nothing to read anew: the server has no certificate of its own");
            continue;
        };
        match config.reload_from_pem_file(&files.certificate, &files.key).await {
            Ok(()) => tracing::info!("the certificate was read anew"),
            Err(error) => tracing::error!(%error, "the certificate was not read anew"),
        }
    }
}

async fn stop(handle: Handle<SocketAddr>, health: Option<Health>) {
    stopped().await;
    notify::tell("STOPPING=1");
    tracing::info!("stopping");
    if let Some(health) = health {
        health.stopping();
    }
    handle.graceful_shutdown(Some(FAREWELL));
}

async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return interrupted.await.unwrap_or_default();
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}
