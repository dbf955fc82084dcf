//! Who the patient is, what belongs to another patient, and the patient's own copy.
//!
//! Merged and parted again are two records of nobody's patient, so that no other cell is about
//! somebody else afterwards.

use super::{Untouched, Way, form, own, page};
use crate::region::{id as known, number};
use crate::scene::Scene;
use crate::story::TWINS;
use crate::table::Cell;
use access::Action;
use care::who::Role;
use uuid::Uuid;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let nobody = |way: Way| own(way, Untouched::Nobody);
    match cell.action {
        Action::ChangePatient => {
            let path = format!("/episodes/{id}/patient");
            vec![page(path.clone()), form(path, &patient(&number(800 + cell.role as u128)))]
        }
        Action::Correct => {
            let path = format!("/episodes/{id}/elsewhere/{}", scene.event);
            let wrong = [("how_much", "one"), ("to", ""), ("reason", "Fel patient")];
            vec![page(path.clone()), form(path, &wrong)]
        }
        Action::MergePersons => {
            let searched = [("text_1", "Prov"), ("text_2", "Kajsa")];
            let (old, into) = (scene.told.patient.0.to_string(), known(0x50_0000 + 84).to_string());
            let two = [("old", old.as_str()), ("into", into.as_str())];
            let mut ways = vec![
                nobody(page("/persons/merge".into())),
                nobody(form("/persons/merge/search".into(), &searched)),
                nobody(form("/persons/merge/compare".into(), &two)),
            ];
            // Whoever may merge may do so for the own ward, and no address names another.
            if cell.allowed || cell.role != Role::CoordinatingNurse {
                ways.extend(merging());
            }
            ways
        }
        Action::AskForCopy => {
            let ward = scene.told.ward.0.to_string();
            vec![
                own(page("/me/copies".into()), Untouched::Episode),
                own(form("/me/copies".into(), &[("unit", &ward)]), Untouched::Episode),
            ]
        }
        Action::DiscloseCopy => {
            let unit = scene.objects(&cell.target).unit;
            let asked = scene.state.copies.iter().find(|(_, copy)| copy.unit == unit);
            let copy = asked.map_or(Uuid::nil(), |(copy, _)| copy.0);
            let path = format!("/disclosures/{id}/{copy}");
            vec![page(path.clone()), form(path, &[("outcome", "released")])]
        }
        Action::ViewReaders => vec![own(page("/me/readers".into()), Untouched::Episode)],
        _ => vec![],
    }
}

/// Merge, look at what came of it, and part them again.
fn merging() -> [Way; 3] {
    let [old, into] = TWINS.map(|(n, _)| known(0x50_0000 + n).to_string());
    let merge = [
        ("old", old.as_str()),
        ("into", into.as_str()),
        ("reason", "Samma människa"),
        ("confirmed", "yes"),
    ];
    let merged = format!("/persons/merge/{old}");
    [
        form("/persons/merge".into(), &merge),
        page(merged.clone()),
        form(merged, &[("reason", "Två människor")]),
    ]
}

fn patient(number: &str) -> Vec<(&str, &str)> {
    vec![
        ("given", "Prov"),
        ("family", "Provsson"),
        ("identity", number),
        ("telephone", "070-174 06 06"),
        ("address", "Stigen 2"),
        ("municipality", "2080"),
        ("listed_at", ""),
        ("protected", "no"),
        ("reason", "Sade det"),
    ]
}
