//! Episodes: the patient's page for staff, and every page about one episode.
//!
//! No rules: what is open, missing, allowed and correctable has been decided in `care` and `access`.

pub(crate) mod act;
pub(crate) mod alarm;
pub(crate) mod assessment;
mod chips;
pub(crate) mod consents;
pub(crate) mod contact;
pub(crate) mod corrected;
mod day;
pub(crate) mod home_check;
mod identity;
pub(crate) mod journal;
pub(crate) mod kin;
pub(crate) mod legal_status;
pub(crate) mod limits;
pub(crate) mod line;
pub(crate) mod measurement;
mod needs;
pub(crate) mod news2_chart;
mod numbers;
mod offers;
mod on;
mod plan;
pub(crate) mod readings;
pub(crate) mod saturation_scale;
pub(crate) mod show;
pub(crate) mod task;
pub(crate) mod vitals;
pub(crate) mod ward_return;
pub(crate) mod way_back;

pub(crate) use act::{Act, Field, Kind, answer, sent};
pub(crate) use chips::party_key;
pub(crate) use identity::Identity;
pub(crate) use on::On;
