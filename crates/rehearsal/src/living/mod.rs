//! Living: an invented company of staff, patients and next of kin who act by habit, through the
//! product's one door like everybody else. It makes the histories of the demonstration's region,
//! and goes on while the demonstration is open.
//!
//! What each illness is like is in `scenarios/region/courses.toml`, how people work in
//! `habits.toml`, and who falls ill in `patients.toml`; no patient has code of their own.

pub(crate) mod agenda;
mod asked;
mod before;
mod body;
pub(crate) mod chance;
pub(crate) mod company;
pub(crate) mod course;
mod end;
pub(crate) mod habit;
mod home;
mod items;
pub(crate) mod rules;
pub(crate) mod scene;
mod staff;
mod standing;
mod theatre;

pub use agenda::{Agenda, REFUSALS_MAX};
pub use company::{Company, Place};
pub use scene::Deed;
pub use staff::{Acted, HandsOff, Staff};
pub use theatre::history;
