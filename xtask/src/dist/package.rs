//! The package: what goes where, and what Debian is told of it.

use super::fresh;
use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

const MAINTAINER: &str = "Plats 23 <plats23@plats23.example>";
/// File, place in the package, mode.
const FILES: [(&str, &str, u32); 5] = [
    ("packaging/plats23.toml", "etc/plats23/plats23.toml", 0o640),
    ("packaging/plats23.service", "lib/systemd/system/plats23.service", 0o644),
    ("docs/operations.md", "usr/share/doc/plats23/operations.md", 0o644),
    ("docs/security.md", "usr/share/doc/plats23/security.md", 0o644),
    ("packaging/plats23.toml", "usr/share/doc/plats23/examples/plats23.toml", 0o644),
];
const SCRIPTS: [&str; 4] = ["preinst", "postinst", "prerm", "postrm"];

/// Builds `plats23_VERSION_ARCH.deb` of this binary.
pub(super) fn make(
    root: &Path,
    binary: &Path,
    version: &str,
    (epoch, packing): (&str, &str),
) -> Result<PathBuf> {
    let folder = super::folder(root);
    let tree = folder.join("tree");
    fresh(&tree)?;
    manual_names_all(root, binary)?;
    put(&tree.join("usr/bin/plats23"), &fs::read(binary)?, 0o755)?;
    for (from, to, mode) in FILES {
        put(&tree.join(to), &fs::read(root.join(from)).context(from)?, mode)?;
    }
    let manual = fs::read(root.join("packaging/plats23.1"))?;
    packed(&tree.join("usr/share/man/man1/plats23.1"), &manual)?;
    let doc = tree.join("usr/share/doc/plats23");
    packed(&doc.join("changelog"), changelog(root, version, epoch)?.as_bytes())?;
    put(&doc.join("copyright"), copyright(root)?.as_bytes(), 0o644)?;
    packed(&doc.join("third-party-notices"), &notices(root)?)?;
    let arch = Shell::new("dpkg").args(["--print-architecture"]).read()?;
    let arch = arch.trim();
    let control = control(&tree, binary, version, arch)?;
    put(&tree.join("DEBIAN/control"), control.as_bytes(), 0o644)?;
    put(&tree.join("DEBIAN/conffiles"), b"/etc/plats23/plats23.toml\n", 0o644)?;
    for script in SCRIPTS {
        let text = fs::read(root.join("packaging/debian").join(script))?;
        put(&tree.join("DEBIAN").join(script), &text, 0o755)?;
    }
    let package = folder.join(format!("plats23_{version}_{arch}.deb"));
    Shell::new("dpkg-deb")
        .args(["--build", "--root-owner-group", packing, "--threads-max=1"])
        .args([&tree, &package])
        .env("SOURCE_DATE_EPOCH", epoch)
        .run()?;
    Ok(package)
}

fn put(path: &Path, bytes: &[u8], mode: u32) -> Result<()> {
    let folder = path.parent().context("a file lies in a folder")?;
    fs::create_dir_all(folder)?;
    for folder in folder.ancestors().take_while(|above| !above.ends_with("tree")) {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    }
    fs::write(path, bytes).with_context(|| path.display().to_string())?;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}

/// Compressed without a time of its own.
fn packed(path: &Path, bytes: &[u8]) -> Result<()> {
    put(path, bytes, 0o644)?;
    Shell::new("gzip").args(["-9n"]).args([path]).run()
}

fn control(tree: &Path, binary: &Path, version: &str, arch: &str) -> Result<String> {
    let glibc = glibc(&fs::read(binary)?).context("the binary names no glibc")?;
    let size = Shell::new("du").args(["-sk", "--apparent-size"]).args([tree]).read()?;
    let size = size.split_whitespace().next().unwrap_or("0").to_owned();
    let mut text = String::new();
    writeln!(text, "Package: plats23\nVersion: {version}\nArchitecture: {arch}")?;
    writeln!(text, "Maintainer: {MAINTAINER}\nInstalled-Size: {size}")?;
    writeln!(text, "Depends: adduser, libc6 (>= {glibc}), libgcc-s1")?;
    writeln!(text, "Recommends: ca-certificates\nSection: misc\nPriority: optional")?;
    writeln!(text, "Description: hospital care at home across organisations")?;
    writeln!(text, " For every patient at home, at every moment, Plats 23 knows who is")?;
    writeln!(text, " responsible, who answers the telephone now, what the way back is and who")?;
    writeln!(text, " owns every open thing. A server with its own sealed record.")?;
    Ok(text)
}

/// The latest version of glibc whose symbols the binary asks for.
fn glibc(binary: &[u8]) -> Option<String> {
    let name = b"GLIBC_2.";
    let found = binary.windows(name.len() + 2).filter(|bytes| bytes.starts_with(name));
    let minor = found.filter_map(|bytes| {
        let digits = bytes[name.len()..].iter().take_while(|byte| byte.is_ascii_digit());
        String::from_utf8(digits.copied().collect()).ok()?.parse::<u32>().ok()
    });
    minor.max().map(|minor| format!("2.{minor}"))
}

/// A command that the manual does not know is a fault of this build.
fn manual_names_all(root: &Path, binary: &Path) -> Result<()> {
    let manual = fs::read_to_string(root.join("packaging/plats23.1"))?;
    let help = Shell::new(binary).args(["--help"]).read()?;
    let commands = help.lines().skip_while(|line| !line.starts_with("Commands:")).skip(1);
    let commands = commands.take_while(|line| line.starts_with(' '));
    for command in commands.filter_map(|line| line.split_whitespace().next()) {
        let is_named = command == "help" || manual.lines().any(|line| names(line, command));
        ensure!(is_named, "packaging/plats23.1 does not name the command {command}");
    }
    Ok(())
}

fn names(line: &str, command: &str) -> bool {
    line.strip_prefix(".B ").is_some_and(|rest| rest.split(' ').next() == Some(command))
}

fn changelog(root: &Path, version: &str, epoch: &str) -> Result<String> {
    let at = format!("@{epoch}");
    let date = Shell::new("date").args(["-u", "-R", "-d", &at]).env("LC_ALL", "C").read()?;
    let text = fs::read_to_string(root.join("CHANGELOG.md"))?;
    let newest = text.split("\n## ").nth(1).unwrap_or_default();
    let items = newest.lines().filter_map(|line| line.strip_prefix("- "));
    let mut changes = String::new();
    for item in items {
        writeln!(changes, "  * {}", item.replace('`', "'"))?;
    }
    let head = format!("plats23 ({version}) stable; urgency=medium");
    Ok(format!("{head}\n\n{changes}\n -- {MAINTAINER}  {}\n", date.trim()))
}

/// As the page `/about` shows them.
fn notices(root: &Path) -> Result<Vec<u8>> {
    let file = "crates/web/generated/licences.txt";
    fs::read(root.join(file)).with_context(|| format!("{file}: run `cargo xtask licences`"))
}

fn copyright(root: &Path) -> Result<String> {
    let licence = fs::read_to_string(root.join("LICENSE"))?;
    let parts = fs::read_to_string(root.join("crates/web/assets/LICENSES.md"))?;
    Ok(format!(
        "Plats 23 is licensed under EUPL-1.2, whose text follows. Parts of others that the pages \
         are made with come after it; parts of others that the program is made with are in \
         third-party-notices.gz.\n\n{licence}\n\n{parts}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_glibc_counts_as_a_number() {
        assert_eq!(
            glibc(b"\0GLIBC_2.4\0GLIBC_2.34\0GLIBC_2.28\0GLIBC_PRIVATE\0"),
            Some("2.34".into())
        );
        assert_eq!(glibc(b"static"), None);
    }

    #[test]
    fn a_command_is_named_on_a_line_of_its_own() {
        assert!(names(".B key new FILE", "key") && !names(".B keyring", "key"));
    }
}
