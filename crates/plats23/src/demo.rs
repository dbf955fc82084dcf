//! `plats23 demo`: an invented region with every role one click away, and staff who go on working.

mod curtain;
mod people;
mod players;

use crate::keep::say;
use crate::listen::{self, Server};
use crate::place::Place;
use crate::rehearse::Folder;
use anyhow::{Context, bail};
use app::Clock;
use curtain::Curtain;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use people::subject;
use record::accounts::NewAccount;
use rehearsal::Scenario;
use rehearsal::living::{Company, Staff};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use uuid::Uuid;
use web::{Demo as Entrance, WebState};

#[derive(clap::Args)]
pub(crate) struct Demo {
    /// Port on this machine.
    #[arg(long, default_value_t = 2323)]
    port: u16,
    /// Keep the demonstration in this folder and go on with it next time; without it every
    /// start begins anew.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Nobody plays the staff: nothing happens but what visitors do.
    #[arg(long)]
    still: bool,
}

/// Written into the record, so that a demonstration can never be taken for an installation.
const KIND: &str = "kind";
const DEMO: &str = "demo";
const SHIFT: &str = web::DEMO_SHIFT;
/// Where the clock stood when the staff last looked at it, in microseconds; it goes on from there.
const SHOWED: &str = "demo_clock_showed_us";
/// What a demonstration's record is made of; begun again, all of it goes.
const FILES: [&str; 7] = [
    "record.db",
    "record.db-wal",
    "record.db-shm",
    "access.db",
    "access.db-wal",
    "access.db-shm",
    "master.key",
];

impl Demo {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let folder = Folder::make()?;
        let data = self.data.clone().unwrap_or_else(|| folder.path().to_owned());
        let place = Place { data, database: None, access_database: None, master_key: None };
        let curtain = Curtain::down();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let server = Server { router: curtain.router(), address, tls: None, health: None };
        // From the first moment there is a page that says how far the play has come.
        let mut serving = tokio::spawn(listen::run(server));
        loop {
            let again = tokio::select! {
                served = &mut serving => return served.context("the server ended")?,
                again = self.evening(&place, &curtain) => again?,
            };
            curtain.lower();
            say("Plats 23, demonstration: beginning again.")?;
            clear(&place, &again)?;
        }
    }

    /// From the first word to somebody's wish to begin again; what is to be closed before that.
    async fn evening(&self, place: &Place, curtain: &Curtain) -> anyhow::Result<Ended> {
        let (scenario, company) = cast()?;
        if !place.data.join("record.db").exists() {
            let (played, path) = (rehearsal::living::history(scenario.clone(), &company), curtain);
            play(place, &played, path).await?;
        }
        let app = place.app(Clock::shifted_by(shift(place).await?)).await?;
        let people = people::people(&app, &scenario).await?;
        let tour = crate::tour::among(&scenario, &people)?;
        let origin = format!("http://localhost:{}", self.port);
        let passkeys = access::Passkeys::new(&origin, "localhost").ok();
        let state = WebState::new(app.clone(), passkeys, Some(Entrance { people }), false);
        let state = state.with_press(crate::downtime::press()?).with_tour(tour);
        let sheets = crate::downtime::folder(&place.data);
        let hourly = crate::downtime::hourly(state.clone(), sheets);
        let wording = web::notice_wording(&origin);
        let nobody = std::sync::Arc::new(app::notice::Nobody);
        // Still: nothing happens but what visitors do, so nobody is told anything either.
        let telling = || tokio::spawn(app::notice::run(app.clone(), nobody, wording));
        let told = (!self.still).then(telling);
        let staff = match self.still {
            true => None,
            false => Some(Staff::come(company, &app).await?),
        };
        let wishes = staff.as_ref().map(|_| state.demo_hand().played());
        curtain.raise(web::router(state.clone()));
        say(&format!("Plats 23, demonstration: open {origin} in a browser. Stop with Ctrl+C."))?;
        match staff.zip(wishes) {
            Some((staff, wishes)) => players::play(staff, &app, &state, wishes).await,
            None => std::future::pending::<()>().await,
        }
        if let Some(told) = told {
            told.abort();
        }
        hourly.abort();
        app.access_log().close().await;
        app.record().close().await;
        Ok(Ended)
    }
}

/// The record is closed, and its files may go.
struct Ended;

fn clear(place: &Place, _: &Ended) -> anyhow::Result<()> {
    for file in FILES.map(|name| place.data.join(name)) {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{} could not go", file.display()));
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// The region as its files have it, and the company of its staff.
fn cast() -> anyhow::Result<(Scenario, Company)> {
    let faulty = |faults: Vec<rehearsal::Fault>| {
        anyhow::anyhow!("the demonstration has {} faults: {}", faults.len(), faults[0])
    };
    let scenario = rehearsal::built_in(DEMO).context("the demonstration is missing")?;
    let scenario = scenario.map_err(faulty)?;
    let company = Company::of(&scenario).map_err(faulty)?;
    Ok((scenario, company))
}

/// Plays the invented region into an empty record.
async fn play(place: &Place, scenario: &Scenario, curtain: &Curtain) -> anyhow::Result<()> {
    let record = place.record().await?;
    record.set_meta(KIND, DEMO).await?;
    let app = place.app(Clock::set_to(scenario.starts_at())).await?;
    let bar = bar(scenario.steps.len());
    let played = rehearsal::play_quickly(scenario, &app, |done, of| {
        bar.set_position(u64::try_from(done).unwrap_or(0));
        curtain.shows(done, of);
    });
    let played = played.await;
    bar.finish_and_clear();
    if let Some(failure) = played.expectations.failures.first() {
        bail!("the demonstration could not be played: {failure}");
    }
    for account in &scenario.accounts {
        let (subject_kind, subject) = subject(account);
        let new = NewAccount {
            account: Uuid::now_v7(),
            subject_kind: subject_kind.to_owned(),
            subject,
            login_name: account.key.clone(),
            password_phc: String::new(),
            created_at: Timestamp::now().as_microsecond(),
        };
        app.record().create_account(new).await.context("an account of the demonstration")?;
    }
    let shift = scenario.ends_at().duration_since(Timestamp::now());
    app.record().set_meta(SHIFT, &shift.as_secs().to_string()).await?;
    app.access_log().close().await;
    app.record().close().await;
    record.close().await;
    Ok(())
}

fn bar(steps: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(0));
    let bar = bar.with_message("The region is being played");
    match ProgressStyle::with_template("{msg} {wide_bar} {percent} %") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// How far the demonstration's clock is from the machine's. With staff it goes on from where it
/// stood, since nobody did their work meanwhile; else as if it had gone all the time.
async fn shift(place: &Place) -> anyhow::Result<i64> {
    let record = place.record().await?;
    if record.meta(KIND).await?.as_deref() != Some(DEMO) {
        bail!(
            "{} holds a real installation, not a demonstration. Nothing has been changed; \
             choose another folder with --data",
            place.data.display()
        );
    }
    let stored = record.meta(SHIFT).await?.and_then(|text| text.parse::<i64>().ok());
    let showed = record.meta(SHOWED).await?.and_then(|text| text.parse::<i64>().ok());
    record.close().await;
    let stood = showed.and_then(|at| Timestamp::from_microsecond(at).ok());
    let stood = stood.map(|at| at.duration_since(Timestamp::now()).as_secs() + 1);
    stood.or(stored).with_context(|| {
        format!(
            "the demonstration in {} is not whole; remove the folder and start again",
            place.data.display()
        )
    })
}

/// Kept for installations that open a demonstration's folder by mistake.
pub(crate) async fn refuse_demo(record: &record::Record) -> anyhow::Result<()> {
    if record.meta(KIND).await?.as_deref() == Some(DEMO) {
        bail!("this folder holds a demonstration; give `serve` a folder of its own with --data");
    }
    Ok(())
}
