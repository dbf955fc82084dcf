//! While the patient is at home, and the end of it.

use super::{Untouched, Way, at, form, own};
use crate::region::{PRIMARY, id as known};
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let asked = |part: &str, fields: &[(&str, &str)]| form(format!("/asked/{id}/{part}"), fields);
    let mine = |path: &str, fields: &[(&str, &str)]| {
        own(form(path.to_owned(), fields), Untouched::Episode)
    };
    let visit = format!("visits/{}", of.contact);
    let values = [("pulse", "72"), ("measured_by", "staff"), ("reported_by", "")];
    match cell.action {
        Action::RecordContact => {
            let done = [("outcome", "done"), ("note", "")];
            let there = format!("contacts/{}/outcome", of.contact);
            let day = form(format!("/day/{id}/{}", of.contact), &done);
            vec![to(&there, &at(&done)), day, asked(&visit, &done)]
        }
        Action::CheckHome => ["arrival", "evening"]
            .map(|check| {
                let said = [("well", "yes"), ("note", "")];
                to(&format!("home-checks/{check}"), &at(&said))
            })
            .into(),
        Action::Measure => {
            let visited: Vec<_> = values.into_iter().chain([("outcome", "done")]).collect();
            vec![
                to("measurements", &at(&values)),
                mine("/me/measurements", &[("pulse", "72")]),
                own(asked(&visit, &visited), Untouched::Measurements),
            ]
        }
        Action::HandleAlarm => {
            let done = [("action", "Ringde"), ("up_to", "2026-11-24T09:00:00Z")];
            let report = scene.state.reports.keys().last().map_or(known(0), |report| report.0);
            vec![
                to("alarms/pulse", &done),
                to("alarms/news2", &done),
                to(&format!("reports/{report}"), &done[..1]),
            ]
        }
        Action::GiveCare => {
            let given = [("outcome", "done"), ("doses", "all"), ("list_version", "1")];
            let taken = [
                ("outcome", "done"),
                ("samples", "CRP"),
                ("goes_to", "hospital"),
                ("doses", "none"),
                ("list_version", "1"),
            ];
            let sample = format!("samples/{}", of.sample);
            vec![
                to(&sample, &at(&[])),
                asked(&sample, &[]),
                own(asked(&visit, &given), Untouched::Care),
                own(asked(&visit, &taken), Untouched::Care),
            ]
        }
        _ => decided(cell, scene),
    }
}

/// What is decided and told while at home, up to the end.
#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
fn decided(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let asked = |part: &str, fields: &[(&str, &str)]| form(format!("/asked/{id}/{part}"), fields);
    let mine = |path: &str, fields: &[(&str, &str)]| {
        own(form(path.to_owned(), fields), Untouched::Episode)
    };
    match cell.action {
        Action::HoldRound => vec![to("round", &[("outcome", "continue"), ("note", "Mår bra")])],
        Action::ReturnToWard => {
            let back = [("reason", "Frossa"), ("direct", "yes"), ("bed", "")];
            vec![to("ward-return", &at(&back))]
        }
        Action::Discharge => {
            let primary = PRIMARY.0.to_string();
            let onward = [
                ("refer_to", primary.as_str()),
                ("call", primary.as_str()),
                ("referral", "Prover om två veckor"),
            ];
            vec![to("discharge", &discharge(&primary)), to("onward", &onward)]
        }
        Action::Reconcile => {
            let unit = of.unit.0.to_string();
            let said = [("units", unit.as_str()), ("channel", "telephone"), ("note", "Alla vet")];
            vec![to("reconciliation", &said)]
        }
        Action::RecordDeath => vec![to("death", &at(&[("confirmed", "yes"), ("note", "")]))],
        Action::Correct => {
            let wrong = [("how", "strike"), ("reason", "Fel patient")];
            vec![to(&format!("corrections/{}", scene.event), &wrong)]
        }
        Action::Report => {
            let said = [("report", "Trött"), ("worry", "no")];
            vec![asked("report", &said), mine("/me/worry", &said), mine("/kin/worry", &said)]
        }
        _ => vec![],
    }
}

fn discharge(primary: &str) -> Vec<(&str, &str)> {
    vec![
        ("met", "no_fever"),
        ("conversation", "Samtal"),
        ("next", "Återbesök"),
        ("referral", "Remiss"),
        ("refer_to", primary),
        ("call", primary),
    ]
}
