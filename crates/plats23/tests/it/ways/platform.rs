//! Wards, units, staff and programmes.

use super::{Untouched, Way, form, own, page};
use crate::region::{TIDIG, staff_of, ward_of};
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;
use care::who::Role;
use uuid::Uuid;

#[expect(clippy::too_many_lines, reason = "one arm for each action")]
#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let to =
        |part: String, fields: &[(&str, &str)]| form(format!("/administration/{part}"), fields);
    let (ward, unit) = (ward_of(scene.told.ward).0, scene.unit.0.to_string());
    match cell.action {
        // The ward is the sender's: another's cannot be named.
        Action::MarkBeds => {
            let fields = [("bed", "3"), ("ward", &ward.to_string())];
            vec![own(form("/board/beds".into(), &fields), Untouched::Episode)]
        }
        Action::TakePatients => {
            let episode = scene.told.episode.0.to_string();
            let fields = [("episode", episode.as_str())];
            vec![own(form("/board/mine".into(), &fields), Untouched::Episode)]
        }
        // To put one up ends the session of whoever does it; that is tried by itself.
        Action::ViewWall => {
            let none = Uuid::nil().to_string();
            vec![
                own(page("/board/walls".into()), Untouched::Episode),
                own(form("/board/walls/down".into(), &[("wall", &none)]), Untouched::Episode),
            ]
        }
        Action::ManageWard => {
            let at_unit = scene.told.ward.0.to_string();
            vec![
                to(format!("wards/{ward}/pool"), &[("bed", "9"), ("patients_per_bed", "2")]),
                to(format!("wards/{ward}/beds"), &[("beds", "22"), ("overbooking", "70")]),
                to("wards/new".into(), &[("unit", &at_unit), ("beds", "4"), ("overbooking", "0")]),
            ]
        }
        Action::ManageUnit => {
            let row = [("number_1", "0980-1"), ("label_1", "dag"), ("day_1_1", "dygnet runt")];
            vec![
                to(format!("units/{unit}/telephones"), &row),
                to(format!("units/{unit}/rules"), &[("on_platform", "no")]),
                to(format!("units/{unit}/edit"), &[("name", "X"), ("place", "Y")]),
            ]
        }
        Action::KeepAbilities => {
            let said = [("competence", "wound_care")];
            vec![form(format!("/units/{unit}/abilities"), &said)]
        }
        Action::ManageStaff => {
            let (staff, _) = staff_of(Role::Administrator, crate::region::WARD);
            let post = [
                ("unit", unit.as_str()),
                ("role", "administrator"),
                ("from_date", "2026-11-24"),
                ("from_time", "10:00"),
            ];
            vec![to(format!("staff/{}/assignments/new", staff.0), &post)]
        }
        // The last digit follows from the others; each role enters one of its own.
        Action::ManageOrganisation => {
            let number = crate::region::organisation_number(cell.role as u32);
            let fields =
                [("name", "Norrdals omsorg"), ("number", number.as_str()), ("kind", "private")];
            vec![to("organisations/new".into(), &fields)]
        }
        Action::ApproveProgramme => {
            let text = TIDIG.replace("version = 1", &format!("version = {}", 2 + cell.role as u32));
            vec![to("programmes/new".into(), &[("text", &text)])]
        }
        _ => vec![],
    }
}
