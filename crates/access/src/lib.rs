//! Access: who may do and see what, and how somebody proves who they are.
//!
//! No SQL, no HTTP and no clock here: rows come from `record`, requests from `web`, `now` is an
//! argument. What the law demands is written as policies in `policies/*.cedar`.

pub mod action;
pub mod actor;
pub mod code;
mod entity;
pub mod passkey;
pub mod password;
pub mod policy;
pub mod resource;
pub mod scope;
pub mod screen;
pub mod session;
pub mod throttle;

pub use action::{Action, Kind};
pub use actor::Actor;
pub use code::Code;
pub use passkey::Passkeys;
pub use policy::{Decision, Policies, PolicyFault, PolicyFile};
pub use resource::{AnswerOf, EpisodeFacts, Resource};
pub use scope::{scope_rows, scopes};
pub use screen::Screen;
pub use throttle::Throttle;
