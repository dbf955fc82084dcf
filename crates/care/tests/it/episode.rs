//! The rules of an episode: given what has happened, when somebody asks for this, then that.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod agreement;
mod assessment;
mod call_out;
mod closing;
mod contacts;
mod conversations;
mod copies;
mod correction;
mod days;
mod elsewhere;
mod every_command;
mod facts;
mod feedback;
mod home;
mod leaving;
mod medicines;
mod meeting;
mod notices;
mod own_list;
mod patient;
mod pool;
mod reader_notice;
mod registers;
mod request_answers;
mod requests;
mod safety_bed;
mod sharing;
mod summary;
mod taking_part;
mod the_end;
pub(crate) mod things;
mod together;
pub(crate) mod visits;
