//! The tests of the record on both databases, in one program.

mod append;
mod backup;
mod crash;
mod disk;
mod keys;
mod lists;
mod reproject;
mod statements;
mod tamper;
mod toy;
mod writer;
