//! Each direct dependency says on its line why it is there.

use super::{File, Finding, lines};

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let workspace = files.iter().filter(|file| file.path.as_os_str() == "Cargo.toml");
    workspace.flat_map(judge).collect()
}

fn judge(file: &File) -> Vec<Finding> {
    let mut is_inside = false;
    let mut findings = Vec::new();
    for (number, line) in lines(&file.text) {
        if line.starts_with('[') {
            is_inside = line.starts_with("[workspace.dependencies]");
        } else if is_inside && lacks_reason(line) {
            findings.push(Finding::fault(&file.path, number, "dependency without a reason"));
        }
    }
    findings
}

/// Our own crates need none: ARCHITECTURE.md has them.
fn lacks_reason(line: &str) -> bool {
    let is_dependency = line.contains(" = ") && !line.trim_start().starts_with('#');
    is_dependency && !line.contains("path = ") && !line.contains(" # ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_says_why() {
        let text = "[workspace.dependencies]\ncare = { path = \"c\" }\nuuid = \"1\" # ids\nrand = \"0.9\"\n[profile.dev]\nx = 1\n";
        let found = check(&[File::new("Cargo.toml", text)]);
        assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [4]);
    }
}
