//! `cargo xtask pictures`: the pictures of the help, taken of the demonstration's own pages.
//!
//! Run by whoever changes how a page looks; the pictures are committed. Not a test: stories are.

use crate::environment;
use crate::shell::Shell;
use anyhow::Result;
use std::path::Path;

pub(crate) fn run(root: &Path) -> Result<()> {
    environment::prepare(root)?;
    Shell::cargo().args(["build", "--locked", "-p", "plats23"]).at(root).run()?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), |path| root.join(path));
    Shell::new("node")
        .args(["pictures.mjs"])
        .env("PLATS23_BIN", target.join("debug/plats23"))
        .env("CHROMIUM", environment::chromium().unwrap_or_default())
        .at(&root.join("e2e"))
        .run()
}
