//! Messages: what a unit reads and writes of one patient, and the readers' own.

use super::{Untouched, Way, form, own, page};
use crate::region::PRIMARY;
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let all = format!("/episodes/{id}/messages");
    let one = format!("{all}/{}", of.conversation);
    match cell.action {
        Action::Correspond => {
            let mut ways = vec![
                page(one.clone()),
                form(format!("{one}/opening"), &[]),
                form(one.clone(), &[("text", "Ja")]),
            ];
            if cell.target == "duty of own unit" {
                let to = format!("unit_{}", PRIMARY.0);
                ways.push(page(all.clone()));
                ways.push(form(all, &[("to", to.as_str()), ("text", "Kommer ni?")]));
            }
            ways
        }
        Action::WriteToCare => {
            let said = [("text", "Hur länge?")];
            ["/me/messages", "/kin/messages"]
                .into_iter()
                .flat_map(|path| [page(path.into()), form(path.into(), &said)])
                .map(|way| own(way, Untouched::Episode))
                .collect()
        }
        _ => vec![],
    }
}
