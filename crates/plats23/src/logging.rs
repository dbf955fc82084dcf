//! Logging: one line for each thing worth knowing, as text or JSON, on standard error.
//!
//! No line identifies a person; a test plays care flows at the finest level and looks.

use crate::settings::LogFormat;
use std::io::IsTerminal;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, fmt};

const FILTER: &str = "warn,plats23=info,app=info,web=info,record=info";

pub(crate) fn start(format: LogFormat, filter: Option<&str>) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter.unwrap_or(FILTER))
        .map_err(|error| anyhow::anyhow!("the log filter cannot be read: {error}"))?;
    // Colour codes in a journal help nobody.
    let lines =
        fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    let filtered = tracing_subscriber::registry().with(filter).with(filter_fn(web::may_be_logged));
    let started = match format {
        LogFormat::Text => filtered.with(lines).try_init(),
        LogFormat::Json => filtered.with(lines.json().flatten_event(true)).try_init(),
    };
    started.map_err(|error| anyhow::anyhow!("logging: {error}"))
}
