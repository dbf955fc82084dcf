//! `plats23 serve`: an installation with its own record and real login.

use crate::{Place, keep};
use anyhow::Context;
use app::Clock;
use std::net::SocketAddr;
use std::time::Duration;
use web::WebState;

#[derive(clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address to listen on; put a proxy that speaks HTTPS in front.
    #[arg(long, env = "PLATS23_LISTEN", default_value = "127.0.0.1:2323")]
    listen: SocketAddr,
    /// The address that people use, such as `https` and the host; passkeys belong to it.
    #[arg(long, env = "PLATS23_ORIGIN")]
    origin: Option<String>,
}

/// How often the end of the log is exported.
const HEADS_EVERY: Duration = Duration::from_secs(3600);

impl Serve {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let app = self.place.app(Clock::Machine).await?;
        let origin =
            self.origin.unwrap_or_else(|| format!("http://localhost:{}", self.listen.port()));
        crate::demo::refuse_demo(app.record()).await?;
        let passkeys = passkeys(&origin)?;
        let secure = origin.starts_with("https");
        let heads = export_heads(app.record().clone(), self.place.data.clone());
        let served = listen(WebState::new(app, passkeys, None, secure), self.listen).await;
        heads.abort();
        served
    }
}

/// Passkeys belong to the host of the address for ever.
fn passkeys(origin: &str) -> anyhow::Result<Option<access::Passkeys>> {
    let host = origin.split("//").nth(1).unwrap_or_default();
    let host = host.split(['/', ':']).next().unwrap_or_default();
    let made = access::Passkeys::new(origin, host);
    made.map(Some).with_context(|| format!("{origin} is no address that passkeys can belong to"))
}

/// How long open pages may keep a stopping server: their live streams never end by themselves.
const FAREWELL: Duration = Duration::from_secs(3);

/// Serves until the process is told to stop; what is under way ends first.
pub(crate) async fn listen(state: WebState, address: SocketAddr) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(address).await.with_context(|| {
        format!("{address} is in use or not allowed; choose another with --port or --listen")
    })?;
    let router = web::router(state).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, router).with_graceful_shutdown(stopped()).into_future();
    let waited = async {
        stopped().await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! {
        served = serving => served.context("serving"),
        () = waited => Ok(()),
    }
}

fn export_heads(record: record::Record, data: std::path::PathBuf) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        let mut every = tokio::time::interval(HEADS_EVERY);
        loop {
            every.tick().await;
            if let Err(error) = keep::export_head(&record, &data).await {
                tracing::error!(%error, "the head of the log could not be exported");
            }
        }
    })
}

async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    let mut terminated =
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(terminated) => terminated,
            Err(_) => return interrupted.await.unwrap_or_default(),
        };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}
