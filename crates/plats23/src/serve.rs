//! `plats23 serve`: an installation with its own record and real login.

use crate::downtime;
use crate::health::Health;
use crate::keep;
use crate::listen::{self, Server};
use crate::place::PlaceArgs;
use crate::proxy::{self, Network};
use crate::settings::{File, Tls};
use anyhow::{Context, bail};
use app::Clock;
use axum::{Router, middleware};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use web::{Metrics, WebState};

#[derive(clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: PlaceArgs,
    /// Address to listen on; without another, 127.0.0.1:2323.
    #[arg(long, env = "PLATS23_LISTEN")]
    listen: Option<SocketAddr>,
    /// The address that people use, such as `https` and the host; passkeys belong to it.
    #[arg(long, env = "PLATS23_ORIGIN")]
    origin: Option<String>,
    /// The certificate and those between it and the root, as PEM: the server speaks HTTPS itself.
    #[arg(long, env = "PLATS23_TLS_CERTIFICATE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The certificate's key, as PEM.
    #[arg(long, env = "PLATS23_TLS_KEY", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// Proxies that are believed about whose address a request comes from.
    #[arg(long, env = "PLATS23_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Option<Vec<Network>>,
    /// Address for metrics and health, apart from the pages; off without it.
    #[arg(long, env = "PLATS23_METRICS_LISTEN")]
    metrics_listen: Option<SocketAddr>,
}

const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 2323);
/// How often the end of the log is exported.
const HEADS_EVERY: Duration = Duration::from_secs(3600);

impl Serve {
    pub(crate) async fn run(self, file: File) -> anyhow::Result<()> {
        let place = self.place.over(&file)?;
        let address = self.listen.or(file.listen).unwrap_or(LISTEN);
        let tls = self.tls_certificate.zip(self.tls_key);
        let tls = tls.map(|(certificate, key)| Tls { certificate, key }).or(file.tls);
        let origin = origin(self.origin.or(file.origin), address, tls.is_some())?;
        let trusted = self.trusted_proxies.unwrap_or(file.proxy.trusted);
        let app = place.app(Clock::Machine).await?;
        crate::demo::refuse_demo(app.record()).await?;
        let code = crate::first_run::code(&app, &place.data, &origin)?;
        let passkeys = passkeys(&origin)?;
        let secure = origin.starts_with("https");
        let (metrics, health) = (Metrics::new(&app), Health::new(app.clone()));
        let courier = crate::outside::courier(file.push, file.email, file.sms)?;
        let push = courier.push().cloned();
        let wording = web::notice_wording(&origin);
        let told = tokio::spawn(app::notice::run(app.clone(), Arc::new(courier), wording));
        let heads = export_heads(app.record().clone(), place.data.clone());
        let state = WebState::new(app, passkeys, None, secure).with_press(downtime::press()?);
        let state = match push {
            Some(push) => state.with_push(push),
            None => state,
        };
        if let Some(code) = &code {
            state.open_setup(code);
        }
        let sheets = downtime::folder(&place.data);
        let hourly = downtime::hourly(state.clone(), sheets.clone());
        let pages = web::router(state.clone());
        let router = metrics.around(pages).merge(health.beside_pages());
        let router = seen_through(router, trusted);
        let watched = match self.metrics_listen.or(file.metrics.listen) {
            Some(address) => Some(listen::metrics(address, metrics, &health).await?),
            None => None,
        };
        let served = listen::run(Server { router, address, tls, health: Some(health) }).await;
        told.abort();
        heads.abort();
        hourly.abort();
        downtime::at_stop(&state, &sheets).await;
        if let Some(watched) = watched {
            watched.abort();
        }
        served
    }
}

/// The address that people use. On this machine it may be left out.
fn origin(given: Option<String>, address: SocketAddr, has_tls: bool) -> anyhow::Result<String> {
    let scheme = if has_tls { "https" } else { "http" };
    match given {
        Some(origin) if has_tls && !origin.starts_with("https:") => {
            bail!("with a certificate the origin begins with https:, and it is {origin}")
        }
        Some(origin) => {
            let host = host(&origin);
            if origin.starts_with("http:") && !["localhost", "127.0.0.1"].contains(&host) {
                tracing::warn!(
                    "the origin is not https: what people read and write can be overheard"
                );
            }
            Ok(origin)
        }
        None if address.ip().is_loopback() => {
            Ok(format!("{scheme}://localhost:{}", address.port()))
        }
        None => bail!(
            "{address} is reached from other machines: say with --origin, or `origin` in the \
             configuration, which address people use"
        ),
    }
}

fn host(origin: &str) -> &str {
    let host = origin.split("//").nth(1).unwrap_or_default();
    host.split(['/', ':']).next().unwrap_or_default()
}

/// Passkeys belong to the host of the address for ever.
fn passkeys(origin: &str) -> anyhow::Result<Option<access::Passkeys>> {
    let made = access::Passkeys::new(origin, host(origin));
    made.map(Some).with_context(|| format!("{origin} is no address that passkeys can belong to"))
}

fn seen_through(router: Router, trusted: Vec<Network>) -> Router {
    let trusted: Arc<[Network]> = trusted.into();
    router.layer(middleware::from_fn_with_state(trusted, proxy::see_through))
}

fn export_heads(record: record::Record, data: PathBuf) -> tokio::task::JoinHandle<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_reached_from_elsewhere_says_by_which_address() {
        let here = SocketAddr::from(([127, 0, 0, 1], 80));
        let everywhere = SocketAddr::from(([0, 0, 0, 0], 443));
        assert_eq!(origin(None, here, false).unwrap(), "http://localhost:80");
        assert!(origin(None, everywhere, true).is_err());
        assert!(origin(Some("http://a.example".into()), everywhere, true).is_err());
        assert!(origin(Some("https://a.example".into()), everywhere, true).is_ok());
    }
}
