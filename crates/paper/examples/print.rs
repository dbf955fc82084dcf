//! Prints papers that were kept as JSON: `cargo run -p paper --example print -- FILE.json OUT.pdf`.
#![expect(clippy::unwrap_used, reason = "a tool for looking at papers")]

use app::paper::{Paper, Press};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (from, to) = (arguments.next().unwrap(), arguments.next().unwrap());
    let paper: Paper = serde_json::from_str(&std::fs::read_to_string(from).unwrap()).unwrap();
    std::fs::write(to, paper::Typst::new().unwrap().print(&paper).unwrap().0).unwrap();
}
