//! The binary `plats23`: configuration, wiring and commands. No rules and no pages of its own.

mod administrator;
mod bench;
mod config;
mod demo;
mod downtime;
mod first_run;
mod health;
mod installation;
mod keep;
mod key;
mod listen;
mod logging;
mod notify;
mod outside;
mod place;
mod plan;
mod proxy;
mod rehearse;
mod serve;
mod settings;
mod simulate;
mod tour;

use clap::{Parser, Subcommand};
use settings::{File, LogFormat};
use std::path::PathBuf;
use std::process::ExitCode;

/// Plats 23: hospital care at home across organisations.
///
/// A flag counts before its variable in the environment, and that before the configuration file.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// The configuration file; a commented one is in packaging/plats23.toml.
    #[arg(long, global = true, env = "PLATS23_CONFIG")]
    config: Option<PathBuf>,
    /// How log lines are written, on standard error.
    #[arg(long, global = true, env = "PLATS23_LOG_FORMAT")]
    log_format: Option<LogFormat>,
    /// What is logged, such as `warn,app=info`.
    #[arg(long, global = true, env = "PLATS23_LOG")]
    log_filter: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve an installation: its own record, real login.
    Serve(Box<serve::Serve>),
    /// Try it: an invented region, every role one click away.
    Demo(demo::Demo),
    /// Play a scenario through the product and tell the story; exit code 1 when it fails.
    Rehearse(rehearse::Rehearse),
    /// Play an invented region for days, with faults and planted hazards; exit code 1 when
    /// something that must hold did not.
    Simulate(simulate::Simulate),
    /// Make the first administrator of an empty installation.
    Administrator(administrator::Administrator),
    /// The configuration file: is it right?
    Config(config::Config),
    /// The master key: a new one, before there is a record.
    Key(key::KeyArgs),
    /// Check the whole record for anything changed, removed or put back.
    Verify(keep::Verify),
    /// Copy the record while it is in use; keys go to a file of their own.
    Backup(keep::Backup),
    /// Rebuild a record from a backup, into an empty installation.
    Restore(keep::Restore),
    /// Build all lists anew from the log while the product serves.
    Reproject(keep::Reproject),
    /// Print each unit's downtime sheet, before a planned stop.
    Downtime(downtime::Downtime),
    /// Plan a published instance of home visits, and write the solution.
    Plan(plan::Plan),
    /// Measure this machine: the door, the board, start and memory.
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { config, log_format, log_filter, command } = arguments;
    let file = File::read(config.as_deref())?;
    let format = log_format.or(file.log.format).unwrap_or_default();
    logging::start(format, log_filter.as_deref().or(file.log.filter.as_deref()))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match command {
            Command::Serve(serve) => serve.run(file).await,
            Command::Demo(demo) => demo.run().await,
            Command::Rehearse(rehearse) => return rehearse.run().await,
            Command::Simulate(simulate) => return simulate.run().await,
            Command::Administrator(administrator) => administrator.run(&file).await,
            Command::Config(asked) => asked.run(config.as_deref(), &file).await,
            Command::Key(key) => key.run(),
            Command::Verify(verify) => verify.run(&file).await,
            Command::Backup(backup) => backup.run(&file).await,
            Command::Restore(restore) => restore.run(&file).await,
            Command::Reproject(reproject) => reproject.run(&file).await,
            Command::Downtime(downtime) => downtime.run(&file).await,
            Command::Plan(plan) => return plan.run(),
            Command::Bench(bench) => bench.run().await,
        }
        .map(|()| ExitCode::SUCCESS)
    })
}

#[expect(clippy::print_stderr, reason = "the last word of a command goes to its user")]
fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("plats23: {error:#}");
    ExitCode::from(2)
}
