//! App: the one door for every write, and the questions that pages ask.
//!
//! No HTML, no SQL and no rules: rules are in `care`, SQL in `record`, who may in `access`.

mod audit;
mod authority;
mod clock;
mod codec;
mod destroy;
mod directory;
mod door;
mod facts;
mod fold;
mod later;
pub mod notice;
pub mod paper;
mod permit;
mod problem;
mod projection;
mod ready;
mod state;
mod tally;
mod timers;
pub mod view;

pub use audit::Looking;
pub use clock::Clock;
pub use directory::DirectoryCache;
pub use door::{Answer, Ask};
pub use fold::fold;
pub use later::unknown_kinds;
pub use problem::{Changed, Problem};
pub use ready::Ready;
pub use tally::{Outcome, Vitals};

use access::Policies;
use authority::Authority;
use care::world::Directory;
use door::Door;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use record::access_log::AccessLog;
use record::{Record, Writer, WriterOptions};
use std::sync::Arc;

/// What an installation is: its record, its access log, its clock and its own authority.
pub struct Setup {
    pub record: Record,
    pub access_log: AccessLog,
    pub policies: Policies,
    pub clock: Clock,
    /// Organisation number of the region whose installation this is.
    pub authority: String,
    pub zone: TimeZone,
}

/// The product without its pages; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    record: Record,
    access_log: AccessLog,
    policies: Arc<Policies>,
    clock: Clock,
    zone: TimeZone,
    directory: DirectoryCache,
    writer: Writer<Door>,
    authority: Authority,
    tally: tally::Tally,
    /// This process among several on one record: which timers it is at.
    node: uuid::Uuid,
    /// Which patients each screen on a wall has shown, and when that was last logged.
    wall_log: view::open_page::Logged<uuid::Uuid>,
    /// So with lists that people have open, which fetch themselves again.
    open_lists: view::open_page::Logged<audit::Reader>,
}

impl App {
    pub async fn start(setup: Setup) -> Result<Self, Problem> {
        let directory = DirectoryCache::load(&setup.record).await?;
        // What the set-up of this record said stands before what the program was started with.
        let known = setup.record.meta("authority").await?;
        let authority = Authority::new(known.unwrap_or(setup.authority));
        let policies = Arc::new(setup.policies);
        let door = Door {
            directory: directory.clone(),
            policies: policies.clone(),
            zone: setup.zone.clone(),
            authority: authority.clone(),
        };
        let clock = setup.clock.clone();
        let now = Arc::new(move || clock.now().as_microsecond());
        let options = WriterOptions { clock: now, ..WriterOptions::default() };
        let writer = Writer::spawn(setup.record.clone(), door, options);
        directory.follow(&setup.record);
        Ok(App(Arc::new(Inner {
            record: setup.record,
            access_log: setup.access_log,
            policies,
            clock: setup.clock,
            zone: setup.zone,
            directory,
            writer,
            authority,
            tally: tally::Tally::default(),
            node: uuid::Uuid::now_v7(),
            wall_log: view::open_page::Logged::default(),
            open_lists: view::open_page::Logged::default(),
        })))
    }

    /// The time that everything is read and decided by: the clock's, and never before what has
    /// been recorded, so that no gap waits for a clock that was set back.
    pub fn now(&self) -> Timestamp {
        let clock = self.0.clock.now();
        let time = self.record().time(clock.as_microsecond());
        Timestamp::from_microsecond(time).map_or(clock, |time| time.max(clock))
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub fn zone(&self) -> &TimeZone {
        &self.0.zone
    }

    /// Units, staff and programmes as they are now.
    pub fn directory(&self) -> Arc<Directory> {
        self.0.directory.now()
    }

    pub fn policies(&self) -> &Policies {
        &self.0.policies
    }

    pub fn record(&self) -> &Record {
        &self.0.record
    }

    pub fn access_log(&self) -> &AccessLog {
        &self.0.access_log
    }
}
