//! The hazard log as a document to read: a table of all, then each.

use super::hazard::{Hazard, Log, Risk, Status};

const INTRODUCTION: &str = include_str!("introduction.md");

pub(super) fn document(log: &Log) -> String {
    let mut text = INTRODUCTION.to_owned();
    text.push_str(&summary(log));
    text.push_str("\n| id | hazard | before | after | status |\n| --- | --- | --- | --- | --- |\n");
    for hazard in &log.hazard {
        text.push_str(&row(hazard));
    }
    let mut area = "";
    for hazard in &log.hazard {
        if hazard.area != area {
            area = &hazard.area;
            text.push_str(&format!("\n## {area}\n"));
        }
        text.push_str(&section(hazard));
    }
    text
}

fn summary(log: &Log) -> String {
    let count = |status| log.hazard.iter().filter(|hazard| hazard.status == status).count();
    format!(
        "{} hazards: {} controlled, {} partly, {} open.\n",
        log.hazard.len(),
        count(Status::Controlled),
        count(Status::Partly),
        count(Status::Open)
    )
}

fn row(hazard: &Hazard) -> String {
    let (before, after) = (rating(hazard.before), rating(hazard.after));
    let status = hazard.status.as_str();
    format!("| {} | {} | {before} | {after} | {status} |\n", hazard.id, hazard.hazard)
}

fn rating(risk: Risk) -> String {
    format!("{} × {} = {}", risk.0, risk.1, risk.product())
}

fn section(hazard: &Hazard) -> String {
    let mut text = format!("\n### {}: {}\n\n", hazard.id, hazard.hazard);
    text.push_str(&format!("- Cause: {}\n- Effect: {}\n", hazard.cause, hazard.effect));
    let (before, after) = (rating(hazard.before), rating(hazard.after));
    text.push_str(&format!("- Risk: {before}; after the controls {after}.\n"));
    text.push_str(&list("Controls", &hazard.controls, ""));
    text.push_str(&list("Proofs", &hazard.proofs, "`"));
    for (what, words) in [("Residual", &hazard.residual), ("Planned", &hazard.planned)] {
        if !words.is_empty() {
            text.push_str(&format!("- {what}: {words}\n"));
        }
    }
    text
}

fn list(title: &str, all: &[String], mark: &str) -> String {
    let lines = all.iter().map(|one| format!("  - {mark}{one}{mark}\n"));
    if all.is_empty() {
        String::new()
    } else {
        format!("- {title}:\n{}", lines.collect::<String>())
    }
}
