//! The tests of the record on both databases, in one program.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod append;
mod backup;
mod crash;
mod disk;
mod keys;
mod lists;
mod nodes;
mod reproject;
mod statements;
mod tamper;
mod toy;
mod writer;
