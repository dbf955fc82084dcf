//! What is only looked at. What nobody may see is not there.

use super::{Untouched, Way, form, own, page};
use crate::scene::Scene;
use crate::table::Cell;
use access::Action;
use care::who::Role;

#[expect(clippy::wildcard_enum_match_arm, reason = "a cell without any way fails the test")]
#[expect(clippy::too_many_lines, reason = "one arm for each view")]
pub(super) fn of(cell: &Cell, scene: &Scene) -> Vec<Way> {
    let id = scene.told.episode.0;
    let of = scene.objects(&cell.target);
    let mine = |path: &str| own(page(path.to_owned()), Untouched::Episode);
    match cell.action {
        // The ward's pages are of the sender's own ward: no address names another.
        Action::ViewBoard => {
            // The sheet for a stop is the own unit's: of the ward's board only for those on a ward.
            let is_ward = care::unit::UnitKind::Ward.has(cell.role) && cell.role != Role::Therapist;
            let sheet = ["/downtime", "/downtime/pdf"].into_iter().filter(|_| is_ward);
            ["/board", "/board/now", "/board/beds"].into_iter().chain(sheet).map(mine).collect()
        }
        Action::ViewUnitDay => [
            "/day",
            "/day?day=2026-11-23",
            "/day/paper",
            "/day/paper/pdf",
            "/downtime",
            "/meetings",
        ]
        .map(mine)
        .into(),
        Action::ViewOwnList => {
            ["/listed", "/listed?only=home_nursing", "/listed?only=discharged"].map(mine).into()
        }
        Action::ViewCallOut if cell.target == "unit" => vec![page("/ambulance".to_owned())],
        // The number is in the form: no address names the patient.
        Action::ViewCallOut => {
            let number = crate::region::number_of(scene.told.patient);
            let fields = [("identity", number.as_str()), ("warrant", "consent")];
            vec![own(form("/ambulance".to_owned(), &fields), Untouched::Episode)]
        }
        // The whole record: what the ward has agreed, asked and ordered.
        Action::ViewEpisode => {
            let papers = ["papers", "papers/cover", "papers/cover/pdf"];
            let pages = ["agreement", "medicines"].into_iter().chain(papers);
            pages.map(|part| page(format!("/episodes/{id}/{part}"))).collect()
        }
        // The patient's page is the shared one for whoever takes part.
        Action::ViewEpisodeShared => {
            let pages = ["", "/assessment", "/news2", "/preparation", "/things"];
            let pages = pages.map(|part| page(format!("/episodes/{id}{part}")));
            pages.into_iter().chain([page(format!("/shared/{id}"))]).collect()
        }
        Action::ViewOwnPage => {
            let pages =
                ["/me", "/me/agreement", "/me/measurements", "/me/measurements/done", "/me/answer"];
            let papers = [
                "/me/papers",
                "/me/papers/agreement",
                "/me/papers/cover/pdf",
                "/me/papers/vital-signs",
            ];
            pages.into_iter().chain(papers).map(mine).collect()
        }
        Action::ViewKinPage => {
            let papers = ["/kin/papers", "/kin/papers/cover", "/kin/papers/brochure/pdf"];
            ["/kin", "/kin/worry", "/kin/answer"].into_iter().chain(papers).map(mine).collect()
        }
        Action::ViewTimeline => vec![page(format!("/episodes/{id}/timeline"))],
        Action::ViewRequest if cell.target == "duty of own unit" => {
            vec![page(format!("/asked/{id}"))]
        }
        Action::ViewRequest => {
            let pages = ["", "/letter", "/letter/pdf"];
            let pages = pages.map(|part| format!("/episodes/{id}/requests/{}{part}", of.request));
            pages.into_iter().chain([format!("/episodes/{id}/requests")]).map(page).collect()
        }
        Action::ViewSocialRecord if cell.target == "duty of own unit" => {
            vec![
                page(format!("/asked/{id}/notes")),
                page(format!("/asked/{id}/notes/{}/strike", of.note)),
            ]
        }
        Action::ViewSocialRecord => {
            vec![page(format!("/asked/{id}/notes/{}/strike", of.note))]
        }
        Action::ViewAccessLog if cell.target == "person" => {
            vec![page(format!("/administration/access-log?by={}", scene.told.patient.0))]
        }
        Action::ViewAccessLog => vec![page("/administration/access-log".to_owned())],
        Action::ViewAdministration => ["", "/units/new", "/wards/new", "/staff/new"]
            .map(|part| page(format!("/administration{part}")))
            .into(),
        _ => vec![],
    }
}
