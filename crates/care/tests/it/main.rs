//! Integration tests of `care`, in one binary: what other crates can see of it.

mod cast;
mod episode;
mod gap_book;
mod golden_events;
mod identity;
mod news2_oracle;
mod person;
mod programme;
mod properties;
mod responsibility;
mod slots;
