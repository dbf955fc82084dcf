//! Web: pages that are rendered on the server, work without scripts and are better with them.
//!
//! No rules and no SQL: handlers decode, ask `app` and encode. What a page may show or offer has
//! been decided before it gets here.

mod about;
mod accessibility;
mod account;
mod administration;
mod agreement;
mod asked;
mod beds;
mod board;
mod calls;
mod candidates;
mod chart;
mod day;
mod demo_clock;
mod demo_hand;
mod demo_progress;
mod disclosure;
mod ending;
mod episodes;
mod failure;
mod format;
mod forms;
mod headers;
mod help;
mod home;
mod items;
mod lang;
mod language;
mod live;
mod logged;
mod login;
mod medicines;
mod metrics;
mod page;
mod papers;
mod passkeys;
mod paths;
mod persons;
mod preparation;
mod reader;
mod requests;
mod responsibility;
mod rounds;
mod routes;
mod session;
mod setup;
mod signed_out;
mod state;
mod static_files;
mod texts;
mod things;
mod timeline;
mod tour;
mod wall;
mod welcome;

pub use demo_clock::DEMO_SHIFT;
pub use demo_hand::{DemoHand, DemoWish};
pub use demo_progress::progress as demo_progress;
pub use logged::may_be_logged;
pub use metrics::Metrics;
pub use papers::{Kept, print_all};
pub use routes::router;
pub use state::{Demo, DemoGroup, DemoPerson, WebState};
pub use tour::{Tour, TourSign, TourStep};
