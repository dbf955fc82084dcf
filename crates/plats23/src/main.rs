//! The binary `plats23`: configuration, wiring and commands. No rules and no pages of its own.

mod bench;
mod demo;
mod installation;
mod keep;
mod rehearse;
mod serve;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Plats 23: hospital care at home across organisations.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve an installation: its own record, real login.
    Serve(serve::Serve),
    /// Try it: an invented region, every role one click away.
    Demo(demo::Demo),
    /// Play a scenario through the product and tell the story; exit code 1 when it fails.
    Rehearse(rehearse::Rehearse),
    /// Check the whole record for anything changed, removed or put back.
    Verify(keep::Verify),
    /// Copy the record while it is in use; keys go to a file of their own.
    Backup(keep::Backup),
    /// Rebuild a record from a backup, into an empty installation.
    Restore(keep::Restore),
    /// Build all lists anew from the log while the product serves.
    Reproject(keep::Reproject),
    /// Measure this machine: the door, the board, start and memory.
    Bench(bench::Bench),
}

/// Where an installation keeps its things.
#[derive(clap::Args, Clone, Debug)]
struct Place {
    /// Folder for the record, the access log and the master key.
    #[arg(long, env = "PLATS23_DATA", default_value = "data")]
    data: PathBuf,
    /// A PostgreSQL address instead of SQLite in the folder.
    #[arg(long, env = "PLATS23_DATABASE")]
    database: Option<String>,
    /// A PostgreSQL address for the access log, which has a database of its own.
    #[arg(long, env = "PLATS23_ACCESS_DATABASE", requires = "database")]
    access_database: Option<String>,
    /// File with the master key; made on the first start if it is not there.
    #[arg(long, env = "PLATS23_MASTER_KEY")]
    master_key: Option<PathBuf>,
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("PLATS23_LOG")
                .unwrap_or_else(|_| "warn,plats23=info,app=info,web=info,record=info".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    let ran = runtime.block_on(async {
        match arguments.command {
            Command::Serve(serve) => serve.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Rehearse(rehearse) => return rehearse.run().await,
            Command::Verify(verify) => verify.run().await,
            Command::Backup(backup) => backup.run().await,
            Command::Restore(restore) => restore.run().await,
            Command::Reproject(reproject) => reproject.run().await,
            Command::Bench(bench) => bench.run().await,
        }
        .map(|()| ExitCode::SUCCESS)
    });
    ran.unwrap_or_else(|error| failed(&error))
}

#[expect(clippy::print_stderr, reason = "the last word of a command goes to its user")]
fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("plats23: {error:#}");
    ExitCode::from(2)
}
