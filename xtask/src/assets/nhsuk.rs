//! From nhsuk-frontend's compiled components to `css/nhsuk.css`: what no page uses goes,
//! and every colour becomes a token, so that dark mode and the look live in `tokens.css` alone.
//!
//! Not the place for the look of Plats 23: that is `css/forms.css`.

use super::css::{self, Node};
use anyhow::{Result, ensure};

/// Asks for "not Internet Explorer", which no browser of today is.
const EVERY_BROWSER: &str = "@supports not (-ms-ime-align: auto)";

const HEAD: &str = "/* Made by `cargo xtask vendor` from nhsuk-frontend (MIT licence, see ../LICENSES.md). \
Do not edit by hand. */\n";

/// Selectors with any of these words are dropped.
const UNUSED: [&str; 39] = [
    "nhsuk-icon",
    "nhsuk-link",
    "nhsuk-expander",
    "nhsuk-card",
    "nhsuk-table__panel",
    "nhsuk-table-container",
    "nhsuk-table-responsive",
    "nhsuk-table--responsive",
    "nhsuk-table--striped",
    "nhsuk-table--first-cell",
    "nhsuk-table--no-last-row",
    "nhsuk-table__caption--x",
    "nhsuk-table__caption--l",
    "nhsuk-table__sort",
    "nhsuk-button-group",
    "[aria-sort",
    "--reverse",
    "--login",
    "--warning",
    "--secondary-solid",
    "--brand",
    "--search",
    "__icon",
    "label--xl",
    "label--l",
    "legend--xl",
    "legend--l",
    "heading-",
    "-moz-",
    "-ms-",
    ":-webkit-",
    ".\\:",
    "nhsuk-tag--",
    "nhsuk-scroll",
    "nhsuk-frontend-supported",
    "nhsuk-file",
    "nhsuk-button:focus",
    "a:focus",
    "summary:focus",
];

/// Marker in `nhsuk.scss` (or a colour that the components carry themselves) and its token.
const COLOURS: [(&str, &str); 48] = [
    ("#f10001", "var(--brand)"),
    ("#f10002", "var(--ink)"),
    ("#f10003", "var(--surface)"),
    ("#f10004", "#000"),
    ("#f10005", "var(--ink-2)"),
    ("#f10006", "var(--brand-tint)"),
    ("#f10007", "var(--ink)"),
    ("#f10008", "var(--akut)"),
    ("#f10009", "var(--line)"),
    ("#f1000a", "var(--line-strong)"),
    ("#f1000b", "var(--line-strong)"),
    ("#f1000c", "var(--line-strong)"),
    ("#f1000d", "var(--surface)"),
    ("#f1000e", "var(--link)"),
    ("#f1000f", "var(--link)"),
    ("#f10010", "var(--brand-hover)"),
    ("#f10011", "var(--brand-hover)"),
    ("#f10012", "var(--brand)"),
    ("#f10013", "var(--on-brand)"),
    ("#f10014", "var(--brand-hover)"),
    ("#f10015", "var(--brand-hover)"),
    ("#f10016", "var(--brand-hover)"),
    ("#f10017", "var(--brand)"),
    ("#f10018", "var(--brand)"),
    ("#f10019", "var(--brand-tint)"),
    ("#f1001a", "var(--brand-tint)"),
    ("#f1001b", "var(--brand)"),
    ("#f1001c", "var(--paper)"),
    ("#f1001d", "var(--paper)"),
    ("#f1001e", "var(--surface)"),
    ("#212b32", "var(--ink)"),
    ("#4c6272", "var(--ink-2)"),
    ("#aeb7bd", "var(--line-strong)"),
    ("#d8dde0", "var(--line)"),
    ("#f0f4f5", "var(--sunken)"),
    ("#ffffff", "var(--surface)"),
    ("#ffeb3b", "var(--brand-tint)"),
    ("#fff9c4", "var(--snart-tint)"),
    ("#ffdc8e", "var(--snart-fill)"),
    ("#d5281b", "var(--akut)"),
    ("#ccdff1", "var(--info-tint)"),
    ("#004281", "var(--info)"),
    ("#a90006", "var(--akut)"),
    ("#005eb8", "var(--brand)"),
    ("#0055a6", "var(--brand)"),
    ("#c10001", "var(--brand-hover)"),
    ("#d90001", "var(--brand)"),
    ("#fcc7c7", "var(--brand-tint)"),
];

pub(crate) fn dress(compiled: &str) -> Result<String> {
    let mut text = css::write(&keep(css::parse(compiled)));
    for (marker, token) in COLOURS {
        text = text.replace(marker, token);
    }
    let left: Vec<_> = text.lines().filter(|line| names_a_colour(line)).collect();
    ensure!(left.is_empty(), "give these colours a token in nhsuk.rs:\n{}", left.join("\n"));
    Ok(format!("{HEAD}{text}\n"))
}

fn names_a_colour(line: &str) -> bool {
    line.replace("#000", "").contains('#') || line.contains("rgb")
}

fn keep(nodes: Vec<Node>) -> Vec<Node> {
    nodes.into_iter().flat_map(keep_node).collect()
}

fn keep_node(node: Node) -> Vec<Node> {
    match node {
        Node::Statement(_) => vec![],
        Node::Group { prelude, nodes } if prelude == EVERY_BROWSER => keep(nodes),
        Node::Group { prelude, nodes } => {
            let prelude = prelude.replace(", (-ms-high-contrast: active)", "");
            let nodes = keep(nodes);
            let is_kept = !nodes.is_empty() && prelude.is_ascii() && !prelude.contains("-ms-");
            if is_kept { vec![Node::Group { prelude, nodes }] } else { vec![] }
        }
        Node::Rule { prelude, declarations } => {
            let prelude = used(&prelude);
            let declarations: Vec<_> =
                declarations.into_iter().filter(|one| is_plain(one)).collect();
            let is_kept = !prelude.is_empty() && !declarations.is_empty();
            if is_kept { vec![Node::Rule { prelude, declarations }] } else { vec![] }
        }
    }
}

fn used(prelude: &str) -> String {
    let prelude = prelude.replace(":not(.\\:focus)", "");
    let selectors = css::split(&prelude, ',');
    let is_used = |one: &&str| !UNUSED.iter().any(|word| one.contains(word));
    selectors.into_iter().filter(is_used).map(str::trim).collect::<Vec<_>>().join(", ")
}

/// Properties for browsers that are gone, except the one that iPhones still need.
fn is_plain(declaration: &str) -> bool {
    !declaration.starts_with('-')
        || declaration.starts_with("--")
        || declaration.starts_with("-webkit-text-size-adjust")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unused_parts_go_and_colours_become_tokens() {
        let made =
            dress(".nhsuk-input, .nhsuk-card { color: #f10002; -moz-x: y } .nhsuk-card { top: 0 }");
        assert_eq!(made.unwrap(), format!("{HEAD}.nhsuk-input{{color:var(--ink)}}\n"));
    }

    #[test]
    fn a_colour_without_a_token_is_refused() {
        assert!(dress("a { color: #123456 }").is_err());
    }
}
