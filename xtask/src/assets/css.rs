//! A small CSS reader and writer: enough to drop rules and to write a sheet without air.
//!
//! Not a CSS engine: it knows rules, at-rules and declarations, and never what they mean.

/// One thing in a style sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// `@charset "utf-8"`, `@import …`: ends in a semicolon.
    Statement(String),
    /// `selector { property: value }`, and at-rules that hold declarations (`@font-face`).
    Rule { prelude: String, declarations: Vec<String> },
    /// `@media … { rules }` and other at-rules that hold rules.
    Group { prelude: String, nodes: Vec<Node> },
}

const GROUPS: [&str; 4] = ["@media", "@supports", "@container", "@layer"];

pub(crate) fn parse(text: &str) -> Vec<Node> {
    nodes(&without_comments(text))
}

fn nodes(mut rest: &str) -> Vec<Node> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        let Some(stop) = find(rest, &['{', ';']) else { return found };
        let prelude = squeeze(&rest[..stop]);
        if rest[stop..].starts_with(';') {
            found.push(Node::Statement(prelude));
            rest = &rest[stop + 1..];
            continue;
        }
        let body = &rest[stop + 1..];
        let end = closing(body);
        found.push(if GROUPS.iter().any(|group| prelude.starts_with(group)) {
            Node::Group { prelude, nodes: nodes(&body[..end]) }
        } else {
            Node::Rule { prelude, declarations: declarations(&body[..end]) }
        });
        rest = body.get(end + 1..).unwrap_or_default();
    }
}

fn declarations(body: &str) -> Vec<String> {
    split(body, ';').iter().map(|part| squeeze(part)).filter(|part| !part.is_empty()).collect()
}

/// Writes the nodes as short as they go without changing what they mean.
pub(crate) fn write(nodes: &[Node]) -> String {
    nodes.iter().map(write_node).collect::<Vec<_>>().join("\n")
}

fn write_node(node: &Node) -> String {
    match node {
        Node::Statement(text) => format!("{text};"),
        Node::Group { prelude, nodes } => {
            let inner: String = nodes.iter().map(write_node).collect();
            format!("{}{{{inner}}}", prelude.replace(": ", ":"))
        }
        Node::Rule { prelude, declarations } => {
            let selectors: Vec<_> =
                split(prelude, ',').iter().map(|one| tight(one.trim())).collect();
            let inner: Vec<_> = declarations.iter().map(|one| shorten(one)).collect();
            format!("{}{{{}}}", selectors.join(","), inner.join(";"))
        }
    }
}

/// `a > b` to `a>b`; spaces that mean "descendant" stay.
fn tight(selector: &str) -> String {
    selector.replace(" > ", ">").replace(" ~ ", "~").replace(" + ", "+")
}

fn shorten(declaration: &str) -> String {
    match declaration.split_once(':') {
        Some((property, value)) => {
            let value = split(value.trim(), ',');
            let parts: Vec<_> = value.iter().map(|part| part.trim()).collect();
            format!("{}:{}", property.trim(), parts.join(","))
        }
        None => declaration.to_owned(),
    }
}

/// Splits at a sign, but never inside quotes or brackets.
pub(crate) fn split(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = find(rest, &[sign]) {
        parts.push(&rest[..at]);
        rest = &rest[at + sign.len_utf8()..];
    }
    parts.push(rest);
    parts
}

/// Where the first of `signs` stands outside quotes, parentheses and square brackets.
fn find(text: &str, signs: &[char]) -> Option<usize> {
    let (mut depth, mut quote, mut escaped) = (0_usize, None, false);
    for (at, letter) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if let Some(open) = quote {
            quote = (letter != open).then_some(open);
        } else if depth == 0 && signs.contains(&letter) {
            return Some(at);
        } else {
            match letter {
                '"' | '\'' => quote = Some(letter),
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    None
}

/// Where the block that has just been opened is closed.
fn closing(body: &str) -> usize {
    let mut open = 1;
    let mut start = 0;
    while let Some(at) = find(&body[start..], &['{', '}']) {
        open = if body[start + at..].starts_with('{') { open + 1 } else { open - 1 };
        if open == 0 {
            return start + at;
        }
        start += at + 1;
    }
    body.len()
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("/*") {
        out.push_str(&rest[..open]);
        rest = rest[open..].find("*/").map_or("", |close| &rest[open + close + 2..]);
    }
    out.push_str(rest);
    out
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, written: &str) {
        assert_eq!(write(&parse(source)), written);
    }

    #[test]
    fn air_goes_and_meaning_stays() {
        check("a > b , c   d { color : red ; margin: 0 1px; }", "a>b,c d{color:red;margin:0 1px}");
        check("a { inline-size: calc(100% - 2rem) }", "a{inline-size:calc(100% - 2rem)}");
        check("/* why */ a::before { content: \"} ; \" }", "a::before{content:\"} ; \"}");
    }

    #[test]
    fn groups_hold_rules_and_font_faces_hold_declarations() {
        check(
            "@media (min-width: 62em) { a { top: 0 } b { top: 1px } }",
            "@media (min-width:62em){a{top:0}b{top:1px}}",
        );
        check(
            "@font-face { src: url(\"a;b.woff2\") format(\"woff2\"); }",
            "@font-face{src:url(\"a;b.woff2\") format(\"woff2\")}",
        );
        check(
            "@page board { size: A4 landscape; margin: 10mm; }",
            "@page board{size:A4 landscape;margin:10mm}",
        );
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let once = parse("@media print { a:not(.b, .c) > i { x: y } } @charset \"utf-8\";");
        assert_eq!(write(&parse(&write(&once))), write(&once));
    }
}
