//! The door and the views, on both databases. Rules themselves are tested in `care`.

mod call_out;
mod cast;
mod clocks;
mod closing;
mod door;
mod feedback;
mod identity;
mod lists;
mod own_list;
mod push;
mod rebuild;
mod timers;
