//! The tests of the record on both databases, in one program.

mod append;
mod keys;
mod lists;
mod statements;
mod toy;
mod writer;
