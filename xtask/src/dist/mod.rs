//! `cargo xtask dist`: the Debian package, and a trial of it in a clean root.
//!
//! The same commit gives the same bytes: times are the commit's, owners root, paths remapped.

mod package;
mod root;
mod trial;

use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// Below `target/`, which git does not take.
const FOLDER: &str = "package";

#[derive(clap::Args)]
pub(crate) struct Dist {
    /// Of Cargo: `dist` is what is shipped (minutes), `dev` tries the package out.
    #[arg(long, default_value = "dist")]
    profile: String,
    /// The package's version; Cargo's without it.
    #[arg(long)]
    package_version: Option<String>,
    /// Install, start, upgrade and roll back in a clean root; needs root and debootstrap.
    #[arg(long = "try")]
    is_trial: bool,
    /// The package to upgrade from and to roll back to. Without it the same program is packed once
    /// more as an older version.
    #[arg(long, requires = "is_trial")]
    previous: Option<PathBuf>,
}

pub(crate) fn run(root: &Path, dist: &Dist) -> Result<()> {
    let version = dist.package_version.as_deref().unwrap_or(env!("CARGO_PKG_VERSION"));
    let epoch = epoch(root)?;
    let binary = build(root, &dist.profile)?;
    // Minutes for a program that is not stripped, and only what is shipped is fetched over a network.
    let packing = if dist.profile == "dist" { "-Zxz" } else { "-Znone" };
    let pack = |version: &str| package::make(root, &binary, version, (&epoch, packing));
    let package = pack(version)?;
    println!("{}", package.display());
    if !dist.is_trial {
        return Ok(());
    }
    let previous = match &dist.previous {
        Some(previous) => previous.clone(),
        // In Debian's order of versions a tilde comes before the end.
        None => pack(&format!("{version}~previous"))?,
    };
    trial::run(root, &previous, &package)
}

/// Seconds since 1970 of the commit: the time of everything in the package.
fn epoch(root: &Path) -> Result<String> {
    if let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") {
        return Ok(epoch);
    }
    let told = Shell::new("git").args(["log", "-1", "--format=%ct"]).at(root).read()?;
    Ok(told.trim().to_owned())
}

fn build(root: &Path, profile: &str) -> Result<PathBuf> {
    let args = ["build", "--locked", "-p", "plats23", "--profile", profile];
    let mut cargo = Shell::cargo().args(args);
    if profile == "dist" {
        // Where it was built is nobody's business, and would make two builds differ.
        let from = |path: &Path, to| format!("--remap-path-prefix={}={to}", path.display());
        let ours = from(root, "/plats23");
        cargo = cargo.env("RUSTFLAGS", format!("{ours} {}", from(&cargo_home()?, "/cargo")));
    }
    cargo.at(root).run()?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let binary = target(root).join(folder).join("plats23");
    ensure!(binary.is_file(), "{} was not built", binary.display());
    Ok(binary)
}

fn cargo_home() -> Result<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    home.context("neither CARGO_HOME nor HOME is set")
}

fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |path| root.join(path))
}

fn folder(root: &Path) -> PathBuf {
    target(root).join(FOLDER)
}

/// A folder with nothing in it.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}
