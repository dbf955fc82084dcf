//! From the suggestion to the door.

use super::{Untouched, Way, at, form, own};
use crate::region::{PRIMARY, number};
use crate::scene::Scene;
use crate::story::programme;
use crate::table::Cell;
use access::Action;
use care::programme::{Criterion, CriterionRule};
use care::who::Role;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let to = |part: &str, fields: &[(&str, &str)]| form(format!("/episodes/{id}/{part}"), fields);
    let mine = |path: &str, fields: &[(&str, &str)]| {
        own(form(path.to_owned(), fields), Untouched::Episode)
    };
    let version = scene.state.agreement.as_ref().map_or(1, |agreement| agreement.version);
    let version = version.to_string();
    match cell.action {
        Action::SearchPerson => {
            vec![own(mine("/candidates/search", &[("text", "Prov")]), Untouched::Nobody)]
        }
        Action::FlagCandidate => vec![flag(cell, scene)],
        Action::RegisterPerson => vec![register(cell)],
        Action::Assess => vec![assess(cell, scene)],
        Action::Decide => vec![to("decision", &decision()), to("saturation-scale", &SCALE)],
        Action::RecordAnswer => answers(cell, id),
        Action::WriteAgreement => vec![to("agreement", &agreement(&PRIMARY.0.to_string()))],
        Action::AgreeForPatient => {
            let said = [("party", "patient"), ("version", version.as_str())];
            vec![to("agreement/agreed", &said), mine("/me/agreement", &said[1..])]
        }
        Action::AgreeForStaff => {
            vec![to("agreement/agreed", &[("party", "staff"), ("version", version.as_str())])]
        }
        Action::ReserveSafetyBed => vec![
            to("safety-bed", &[("way", "bed"), ("bed", "overbooking")]),
            to("safety-bed", &[("way", "other"), ("words", "Ring")]),
            to("safety-bed", &[("way", "release"), ("words", "Behövs inte")]),
        ],
        Action::SetLegalStatus => vec![to("legal-status", &[("legal_status", "leave")])],
        Action::SendHome => vec![to("homecoming", &at(&[]))],
        Action::Cancel => {
            let ended = [("exit", "cancelled"), ("reason", "Ändrat sig")];
            let decided = [("choice", "not_suitable"), ("reason", "Ändrat sig")];
            vec![to("end", &ended), to("decision", &decided)]
        }
        _ => vec![],
    }
}

const SCALE: [(&str, &str); 2] = [("scale", "two"), ("reason", "Kol")];

fn decision() -> Vec<(&'static str, &'static str)> {
    vec![
        ("choice", "yes"),
        ("legal_status", "discharged_on_ward_list"),
        ("alternative", "patient_hotel"),
        ("treatment_from", "2026-11-24"),
        ("treatment_days", "7"),
        ("reason", "Stabil"),
        ("bed", ""),
    ]
}

/// The ward is the sender's: another's cannot be named.
fn flag(cell: &Cell, scene: &Scene) -> Way {
    let programme = rehearsal::content_hash(crate::region::OPAT);
    // Everybody who may has a patient of their own to suggest.
    let n = if cell.allowed { 90 + cell.role as u128 } else { 85 };
    let (person, primary) = (crate::region::id(0x50_0000 + n).to_string(), PRIMARY.0.to_string());
    let ward = crate::region::ward_of(scene.told.ward).0.to_string();
    let fields = [
        ("person", person.as_str()),
        ("text", "Provsson"),
        ("programme", &programme),
        ("primary_care", &primary),
        ("bed", "none"),
        ("reason", "Infektion"),
        ("ward", &ward),
    ];
    own(form("/candidates".to_owned(), &fields), Untouched::Episode)
}

fn register(cell: &Cell) -> Way {
    let n = 100 + 20 * (cell.role as u128) + u128::try_from(cell.relation.len()).unwrap() % 20;
    let fields =
        [("given", "Ny"), ("family", "Person"), ("identity", &number(n)), ("telephone", "")];
    own(form("/persons".to_owned(), &fields), Untouched::Episode)
}

/// One criterion of their profession, found otherwise than it stands.
fn assess(cell: &Cell, scene: &Scene) -> Way {
    let programme = programme();
    let by_hand = || programme.criteria.iter().filter(|c| c.rule == CriterionRule::YesNo);
    let theirs = |criterion: &&Criterion| criterion.answered_by.contains(&cell.role);
    let criterion = by_hand().find(theirs).or(by_hand().next()).unwrap();
    let (was, verdict) = (format!("was-{}", criterion.id), format!("verdict-{}", criterion.id));
    let path = format!("/episodes/{}/assessment", scene.told.episode.0);
    form(path, &[(&was, ""), (&verdict, "not_met")])
}

/// On the own page it is always one's own answer, whatever a field says.
fn answers(cell: &Cell, id: uuid::Uuid) -> Vec<Way> {
    let party = cell.target.trim_start_matches("answer of ");
    let said = [("party", party), ("answer", "yes"), ("note", "")];
    let mut ways = vec![form(format!("/episodes/{id}/answers"), &at(&said))];
    let mine = |path: &str| own(form(path.to_owned(), &said[1..]), Untouched::Episode);
    if party == "patient" && cell.role != Role::NextOfKin {
        ways.push(mine("/me/answer"));
    }
    if party == "next_of_kin" && cell.role != Role::Patient {
        ways.push(mine("/kin/answer"));
    }
    ways
}

fn agreement(call: &str) -> Vec<(&str, &str)> {
    vec![
        ("matters_to_me", "Hunden"),
        ("what_happens", "Antibiotika"),
        ("i_do", "Mäter"),
        ("others_who", "Vårdcentralen"),
        ("others_what", "Byter pump"),
        ("call", call),
        ("if_worse", "Ring"),
        ("goal_id", "no_fever"),
        ("discharge_criteria", "Ingen feber"),
        ("planned_end", "2026-12-06"),
        ("next", "Vårdcentralen"),
    ]
}
