//! Web: pages that are rendered on the server, work without scripts and are better with them.
//!
//! No rules and no SQL: handlers decode, ask `app` and encode. What a page may show or offer has
//! been decided before it gets here.

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
mod ending;
mod episodes;
mod failure;
mod format;
mod forms;
mod headers;
mod home;
mod items;
mod lang;
mod language;
mod live;
mod login;
mod medicines;
mod page;
mod passkeys;
mod paths;
mod preparation;
mod reader;
mod requests;
mod rounds;
mod routes;
mod session;
mod signed_out;
mod state;
mod static_files;
mod texts;
mod things;
mod timeline;

pub use demo_clock::DEMO_SHIFT;
pub use routes::router;
pub use state::{Demo, DemoGroup, DemoPerson, WebState};
