//! `cargo xtask licences`: whose parts are in the binary, under which licence, with their texts.
//!
//! Written into `crates/web/generated`, which the page `/about` shows. Not the question whether we
//! may use them: that is `deny.toml`.

use crate::assets;
use crate::shell::Shell;
use crate::tidy::Finding;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// One line each: name, version, licence, where it comes from; `-` before what is not served.
const LIST: &str = "crates/web/generated/licences.tsv";
const TEXTS: &str = "crates/web/generated/licences.txt";

/// Parts that reach the browser, and their licences as they stand in their packages.
const NPM: [(&str, &str, &str); 3] = [
    ("nhsuk-frontend", "MIT", "https://github.com/nhsuk/nhsuk-frontend"),
    ("htmx.org", "0BSD", "https://github.com/bigskysoftware/htmx"),
    (
        "@fontsource-variable/atkinson-hyperlegible-next",
        "OFL-1.1",
        "https://github.com/googlefonts/atkinson-hyperlegible-next",
    ),
];

/// Typefaces that are in the binary for the papers: name, version, licence, where it comes from.
const TYPEFACES: [(&str, &str, &str, &str); 2] = [
    (
        "Atkinson Hyperlegible Next, in papers",
        "2.001",
        "OFL-1.1",
        "https://github.com/googlefonts/atkinson-hyperlegible-next",
    ),
    (
        "DejaVu Sans, in papers",
        "2.37",
        "Bitstream-Vera",
        "https://github.com/dejavu-fonts/dejavu-fonts",
    ),
];
/// What they are and their texts.
const PAPERS: [&str; 3] = [
    "crates/paper/fonts/README.md",
    "crates/paper/fonts/atkinson-OFL.txt",
    "crates/paper/fonts/dejavu-licence.txt",
];

struct Part {
    name: String,
    version: String,
    licence: String,
    from: String,
    authors: String,
    folder: PathBuf,
}

impl Part {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

pub(crate) fn run(root: &Path) -> Result<()> {
    let args = ["metadata", "--format-version", "1", "--locked"];
    let metadata: Value = serde_json::from_str(&Shell::cargo().args(args).at(root).read()?)?;
    let parts = parts(&metadata)?;
    let served = served(&metadata)?;
    fs::create_dir_all(root.join(LIST).parent().context("a folder")?)?;
    fs::write(root.join(LIST), list(root, &parts, &served)?)?;
    fs::write(root.join(TEXTS), texts(root, &parts, &served)?)?;
    println!("{} parts are served, of {}", served.len(), parts.len());
    Ok(())
}

/// Everything from a registry, by its id.
fn parts(metadata: &Value) -> Result<BTreeMap<String, Part>> {
    let packages = metadata["packages"].as_array().context("packages")?;
    let foreign = packages.iter().filter(|package| package["source"].is_string());
    let parts = foreign.map(|package| {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let authors = package["authors"].as_array().map(Vec::as_slice).unwrap_or_default();
        let authors: Vec<_> = authors.iter().filter_map(Value::as_str).map(name_only).collect();
        let manifest = PathBuf::from(text("manifest_path"));
        let part = Part {
            name: text("name"),
            version: text("version"),
            licence: text("license"),
            from: text("repository"),
            authors: authors.join(", "),
            folder: manifest.parent().map(Path::to_owned).unwrap_or_default(),
        };
        (text("id"), part)
    });
    Ok(parts.collect())
}

/// `Ada Byron <ada@example.com>` without the address.
fn name_only(author: &str) -> &str {
    author.split('<').next().unwrap_or_default().trim()
}

/// Ids of what the binary is linked with: normal dependencies, not those of builds and tests.
fn served(metadata: &Value) -> Result<BTreeSet<String>> {
    let nodes = metadata["resolve"]["nodes"].as_array().context("nodes")?;
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let ours = metadata["packages"].as_array().context("packages")?.iter();
    let binary = ours.filter(|package| package["name"] == "plats23" && package["source"].is_null());
    let mut left: Vec<&str> = binary.filter_map(|package| package["id"].as_str()).collect();
    let mut met = BTreeSet::new();
    while let Some(id) = left.pop() {
        if !met.insert(id.to_owned()) {
            continue;
        }
        let deps = by_id.get(id).and_then(|node| node["deps"].as_array());
        let normal = deps.into_iter().flatten().filter(|dep| {
            let kinds = dep["dep_kinds"].as_array();
            kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
        });
        left.extend(normal.filter_map(|dep| dep["pkg"].as_str()));
    }
    Ok(met)
}

fn list(root: &Path, parts: &BTreeMap<String, Part>, served: &BTreeSet<String>) -> Result<String> {
    let mut lines: Vec<String> = parts
        .iter()
        .map(|(id, part)| match served.contains(id) {
            true => [&*part.name, &part.version, &part.licence, &part.from].join("\t"),
            false => format!("-\t{}\t{}", part.name, part.version),
        })
        .collect();
    let versions = npm_versions(root)?;
    for (name, licence, from) in NPM {
        lines.push([name, npm_version(&versions, name)?, licence, from].join("\t"));
    }
    lines.extend(
        TYPEFACES.map(|(name, version, licence, from)| [name, version, licence, from].join("\t")),
    );
    lines.sort_by_key(|line| (line.starts_with('-'), line.to_lowercase()));
    Ok(lines.join("\n") + "\n")
}

fn npm_versions(root: &Path) -> Result<Value> {
    let text = fs::read_to_string(root.join("xtask/vendor/package.json"))?;
    Ok(serde_json::from_str(&text)?)
}

fn npm_version<'a>(versions: &'a Value, name: &str) -> Result<&'a str> {
    versions["dependencies"][name].as_str().with_context(|| format!("{name} is not vendored"))
}

/// Each distinct text once, under the names of the parts that it belongs to.
fn texts(root: &Path, parts: &BTreeMap<String, Part>, served: &BTreeSet<String>) -> Result<String> {
    let mut whose: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut without = vec![];
    for part in parts.iter().filter(|(id, _)| served.contains(*id)).map(|(_, part)| part) {
        let found = texts_of(part)?;
        if found.is_empty() {
            without.push(format!("{}: {}, {}", part.title(), part.licence, part.authors));
        }
        for text in found {
            whose.entry(text).or_default().push(part.title());
        }
    }
    let mut all: Vec<_> = whose.into_iter().map(|(text, of)| (of.join(", "), text)).collect();
    all.sort();
    let mut out = String::new();
    for (of, text) in all {
        out.push_str(&format!("==== {of}\n\n{text}\n\n"));
    }
    out.push_str("==== Parts whose packages hold no text of their own\n\n");
    out.push_str(&without.join("\n"));
    out.push_str("\n\n==== Parts of the pages\n\n");
    let folder = assets::folder(root);
    out.push_str(&fs::read_to_string(folder.join("LICENSES.md"))?);
    out.push_str(&format!("\n{}", fs::read_to_string(folder.join("dist/atkinson-OFL.txt"))?));
    let typefaces = TYPEFACES.map(|(name, version, ..)| format!("{name} {version}"));
    out.push_str(&format!("\n==== {}\n\n", typefaces.join(", ")));
    for file in PAPERS {
        out.push_str(&format!("{}\n", fs::read_to_string(root.join(file))?));
    }
    Ok(out)
}

/// The texts that a package holds. Where one may choose, we choose MIT, and show that one.
fn texts_of(part: &Part) -> Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(&part.folder)
        .with_context(|| part.folder.display().to_string())?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_licence(name))
        .collect();
    names.sort();
    let is_mit = |name: &String| name.to_lowercase().contains("mit");
    if part.licence.contains("MIT") && !part.licence.contains("AND") && names.iter().any(is_mit) {
        names.retain(is_mit);
    }
    let mut texts = vec![];
    for name in names {
        let text = String::from_utf8_lossy(&fs::read(part.folder.join(name))?).into_owned();
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        texts.push(lines.join("\n").trim().to_owned());
    }
    Ok(texts)
}

fn is_licence(name: &str) -> bool {
    let name = name.to_lowercase();
    let begins = ["license", "licence", "copying", "copyright", "notice"];
    let is_text = !name.ends_with(".rs") && !name.ends_with(".html");
    is_text && begins.iter().any(|begin| name.starts_with(begin))
}

/// The list must name what `Cargo.lock` and the vendored parts name, and nothing else.
pub(crate) fn check(root: &Path) -> Result<Vec<Finding>> {
    let listed = listed(&fs::read_to_string(root.join(LIST)).unwrap_or_default());
    let mut known = locked(&fs::read_to_string(root.join("Cargo.lock"))?);
    let versions = npm_versions(root)?;
    for (name, _, _) in NPM {
        known.insert((name.to_owned(), npm_version(&versions, name)?.to_owned()));
    }
    known.extend(TYPEFACES.map(|(name, version, ..)| (name.to_owned(), version.to_owned())));
    let odd = listed.symmetric_difference(&known).next();
    Ok(odd.into_iter().map(|(name, version)| not_current(name, version)).collect())
}

fn not_current(name: &str, version: &str) -> Finding {
    let what = format!("is not current ({name} {version}): `cargo xtask licences`");
    Finding::fault(Path::new(LIST), 1, what)
}

fn listed(text: &str) -> BTreeSet<(String, String)> {
    let rows = text.lines().map(|line| line.strip_prefix("-\t").unwrap_or(line));
    let pairs = rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?.to_owned(), cells.next()?.to_owned()))
    });
    pairs.collect()
}

/// (name, version) of everything in the lock file that comes from a registry.
fn locked(text: &str) -> BTreeSet<(String, String)> {
    let packages = text.split("[[package]]").filter(|one| one.contains("\nsource = "));
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key))?;
        Some(line.trim_matches('"').to_owned())
    };
    packages.filter_map(|one| Some((value(one, "name = ")?, value(one, "version = ")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_gives_names_and_versions_of_others_parts() {
        let text = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+x\"\n\n\
                    [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
        assert_eq!(locked(text), BTreeSet::from([("a".to_owned(), "1.0.0".to_owned())]));
    }

    #[test]
    fn served_or_not_a_part_is_listed_by_name_and_version() {
        let text = "a\t1.0.0\tMIT\thttps://example.com\n-\tb\t2.0.0\n";
        let pair = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(listed(text), BTreeSet::from([pair("a", "1.0.0"), pair("b", "2.0.0")]));
    }

    #[test]
    fn licences_are_known_by_their_names() {
        assert!(is_licence("LICENSE-MIT") && is_licence("NOTICE") && is_licence("COPYING.txt"));
        assert!(!is_licence("license.rs") && !is_licence("README.md"));
    }
}
