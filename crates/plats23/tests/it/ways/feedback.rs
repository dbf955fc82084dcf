//! Deviations and thanks: what a unit has sent and been sent of one patient, and how many.

use super::{Way, form, page};
use crate::region::PRIMARY;
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let all = format!("/episodes/{}/feedback", scene.told.episode.0);
    let one = format!("{all}/{}", scene.objects(&cell.target).feedback);
    match cell.action {
        Action::GiveFeedback => {
            let mut ways = vec![
                page(one.clone()),
                form(format!("{one}/opening"), &[]),
                form(one.clone(), &[("outcome", "taken_up"), ("words", "Vi ser över det.")]),
                form(format!("{one}/withdrawal"), &[]),
            ];
            if cell.target == "duty of own unit" {
                let to = PRIMARY.0.to_string();
                ways.push(page(all.clone()));
                ways.push(form(all, &[("to", &to), ("topic", "thanks"), ("words", "")]));
            }
            ways
        }
        Action::ViewFeedbackCount => vec![page(format!("/units/{}/feedback", scene.unit.0))],
        _ => vec![],
    }
}
