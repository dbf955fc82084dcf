//! Templates carry no style and no script of their own: the security policy would stop both.

use super::{File, Finding, lines};

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let templates = files.iter().filter(|file| file.path.starts_with("crates/web/templates"));
    templates.flat_map(judge).collect()
}

fn judge(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in lines(&file.text) {
        for what in faults(&line.to_lowercase()) {
            findings.push(Finding::fault(&file.path, number, what));
        }
    }
    findings
}

fn faults(line: &str) -> Vec<&'static str> {
    let has_inline_script = line.split("<script").skip(1).any(|rest| {
        let tag = rest.split('>').next().unwrap_or_default();
        !tag.contains("src=")
    });
    let cases = [
        (has_attribute(line, |name| name == "style"), "style= in a template: use a class"),
        (line.contains("<style"), "<style> in a template: use crates/web/assets/css"),
        (has_inline_script, "a script in a template: use a file"),
        (has_attribute(line, is_handler), "an on…= handler in a template: use a file"),
        (line.contains("javascript:"), "a script in an address"),
    ];
    cases.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what).collect()
}

/// `onclick`, `hx-on:click`; not `one` or `only`, which are no attributes.
fn is_handler(name: &str) -> bool {
    let is_event = name.starts_with("on") && name.len() > 4;
    (is_event && name.chars().all(|letter| letter.is_ascii_lowercase()))
        || name.starts_with("hx-on")
}

fn has_attribute(line: &str, is_wanted: impl Fn(&str) -> bool) -> bool {
    line.match_indices('=').any(|(at, _)| {
        let before = &line[..at];
        let start = before.rfind(|sign: char| sign.is_whitespace() || "\"'<>{}".contains(sign));
        is_wanted(&before[start.map_or(0, |found| found + 1)..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        check(&[File::new("crates/web/templates/a.html", line)]).len()
    }

    #[test]
    fn style_and_script_are_found() {
        assert_eq!(found("<p style=\"color: red\">"), 1);
        assert_eq!(found("<button onclick='x()'>"), 1);
        assert_eq!(found("<button hx-on:click='x()'>"), 1);
        assert_eq!(found("<script>x()</script>"), 1);
        assert_eq!(found("<style>p{}</style>"), 1);
    }

    #[test]
    fn what_the_policy_allows_passes() {
        assert_eq!(found("<script src=\"/assets/htmx.min.js\" defer></script>"), 0);
        assert_eq!(
            found("<link rel=\"stylesheet\" href=\"/assets/app.css\"> {% if one == 2 %}"),
            0
        );
        assert_eq!(found("<svg class=\"p23-icon\" stroke-width=\"2\">"), 0);
    }
}
