//! What the tests need on the machine: a browser, a PostgreSQL, the parts of `e2e/`.
//!
//! Installs on Debian when it may; otherwise says in one line what to install.

use crate::shell::Shell;
use anyhow::{Result, bail, ensure};
use std::path::{Path, PathBuf};

/// The first whose test runner has time limits.
const NODE_MAJOR_MIN: u32 = 20;

pub(crate) fn prepare(root: &Path) -> Result<()> {
    let missing = missing();
    if !missing.is_empty() {
        install(&missing)?;
    }
    let left = self::missing();
    ensure!(left.is_empty(), "still missing after the installation: {}", left.join(" "));
    let node = Shell::new("node").args(["--version"]).read()?;
    let is_new = major(&node).is_some_and(|major| major >= NODE_MAJOR_MIN);
    ensure!(is_new, "install Node {NODE_MAJOR_MIN} or later: this is {}", node.trim());
    npm(&root.join("e2e"))
}

/// `20` of `v20.11.0`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Names of Debian packages.
fn missing() -> Vec<&'static str> {
    let needs = [
        ("chromium", chromium().is_some()),
        ("postgresql", postgres_tool("initdb").is_some()),
        ("nodejs", in_path("node").is_some()),
        ("npm", in_path("npm").is_some()),
    ];
    needs.into_iter().filter(|(_, is_here)| !is_here).map(|(name, _)| name).collect()
}

fn install(packages: &[&str]) -> Result<()> {
    let apt: &[&str] = if Shell::new("apt-get").args(["--version"]).succeeds() && is_root() {
        &["env"]
    } else if Shell::new("sudo").args(["-n", "true"]).succeeds() {
        &["sudo", "-n", "env"]
    } else {
        bail!("install these and run again: {}", packages.join(" "));
    };
    let apt =
        || Shell::new(apt[0]).args(&apt[1..]).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    apt().args(["update", "-qq"]).run()?;
    apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages).run()
}

/// The lock file decides; npm is asked only when it has changed.
fn npm(folder: &Path) -> Result<()> {
    let age = |name: &str| folder.join(name).metadata().and_then(|found| found.modified()).ok();
    let is_fresh = age("node_modules/.package-lock.json") >= age("package-lock.json");
    if is_fresh && folder.join("node_modules/playwright-core").exists() {
        return Ok(());
    }
    Shell::new("npm").args(["ci"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").at(folder).run()
}

pub(crate) fn is_root() -> bool {
    Shell::new("id").args(["-u"]).read().is_ok_and(|id| id.trim() == "0")
}

pub(crate) fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| in_path("chromium")).or_else(|| in_path("google-chrome"))
}

/// Debian keeps the server's tools out of the path, one folder per version: the newest is taken.
pub(crate) fn postgres_tool(name: &str) -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib/postgresql").ok();
    let mut found: Vec<PathBuf> = folders
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin").join(name)))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found.pop().or_else(|| in_path(name))
}

fn in_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version_in_its_own_way() {
        assert_eq!(major("v20.11.0\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
