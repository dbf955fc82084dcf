//! `cargo xtask vendor`: fetches the parts of others at exact versions and rebuilds `dist`.
//!
//! Only a person who changes a version runs this; checks and builds never need npm.

use super::nhsuk;
use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// From `node_modules` to `dist`, byte for byte but for the pointer to a source map.
const COPIES: [(&str, &str); 4] = [
    ("htmx.org/dist/htmx.min.js", "htmx.min.js"),
    ("htmx.org/dist/ext/hx-sse.min.js", "hx-sse.min.js"),
    ("htmx.org/dist/ext/hx-csp.min.js", "hx-csp.min.js"),
    ("@fontsource-variable/atkinson-hyperlegible-next/LICENSE", "atkinson-OFL.txt"),
];

/// Of the typeface only the weights that are used are served; see `font.mjs`.
const FONT: (&str, &str) = (
    "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/\
     atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "atkinson.woff2",
);

pub(crate) fn run(root: &Path, own_only: bool) -> Result<()> {
    if !own_only {
        fetch(root)?;
    }
    super::write_made(root)
}

fn fetch(root: &Path) -> Result<()> {
    let here = root.join("xtask/vendor");
    Shell::new("npm").args(["ci"]).at(&here).run()?;
    let compiled = Shell::new("node_modules/.bin/sass")
        .args(["--no-source-map", "--load-path=node_modules", "nhsuk.scss"])
        .at(&here)
        .read()?;
    let assets = super::folder(root);
    fs::write(assets.join("css/nhsuk.css"), nhsuk::dress(&compiled)?)?;
    for (from, to) in COPIES {
        let from = here.join("node_modules").join(from);
        let bytes = fs::read(&from).with_context(|| from.display().to_string())?;
        ensure!(!bytes.is_empty(), "{} is empty", from.display());
        fs::write(assets.join("dist").join(to), without_map(bytes))?;
    }
    let font = assets.join("dist").join(FONT.1).display().to_string();
    Shell::new("node").args(["font.mjs", FONT.0, &font]).at(&here).run()
}

/// The map is not served, and a browser that looks for it gets a 404.
fn without_map(bytes: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let lines = text.lines().filter(|line| !line.starts_with("//# sourceMappingURL="));
            (lines.collect::<Vec<_>>().join("\n") + "\n").into_bytes()
        }
        Err(not_text) => not_text.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_go_and_fonts_are_left_alone() {
        assert_eq!(without_map(b"a();\n//# sourceMappingURL=a.map".to_vec()), b"a();\n");
        assert_eq!(without_map(vec![0xff, 0xfe]), vec![0xff, 0xfe]);
    }
}
