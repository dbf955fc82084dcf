//! Tests of the PDF as a file: that it is whole, says its language, and can be read by ear.

mod accessible;
mod aloud;
#[path = "../../benches/sample/mod.rs"]
mod sample;
