//! Papers over HTTP: what stands on each, in both languages, as golden texts; that they are files
//! without a person's name in theirs; and that the kept downtime sheet is its own unit's.

use crate::aloud;
use crate::browser::Browser;
use crate::region::*;
use crate::story;
use app::paper::{Fault, Kind, Paper, Pdf, Press};
use care::who::Role;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// A press that keeps what it was to print.
#[derive(Default)]
struct Keeping(Mutex<Vec<Paper>>);

impl Press for Keeping {
    fn print(&self, paper: &Paper) -> Result<Pdf, Fault> {
        self.0.lock().unwrap().push(paper.clone());
        Ok(Pdf(b"%PDF".to_vec()))
    }
}

impl Keeping {
    fn newest(&self) -> Paper {
        self.0.lock().unwrap().last().cloned().unwrap()
    }
}

const OF_PATIENT: [&str; 7] =
    ["agreement", "cover", "brochure", "vital-signs", "packing", "leaving", "round"];

async fn printed(browser: &Browser, press: &Keeping, path: &str) -> String {
    let reply = browser.get(path).await;
    assert_eq!(reply.status, 200, "{path}");
    press.newest().to_string()
}

#[tokio::test]
async fn every_paper_says_what_it_should_in_both_languages() {
    let stories = story::shared().await;
    let press = Arc::new(Keeping::default());
    let router = web::router(stories.region.state().with_press(press.clone()));
    let told = &stories.told["with_consent"];
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    let id = told.episode.0;
    let state = stories.region.app.episode(&actor(Role::WardNurse, WARD), told.episode).await;
    let state = state.unwrap().episode;
    let request = state.live_requests().next().map(|(id, _)| id.0).unwrap();
    for lang in ["sv", "en"] {
        let nurse = nurse.speaking(lang);
        for kind in OF_PATIENT {
            let path = format!("/episodes/{id}/papers/{kind}");
            assert_eq!(nurse.get(&path).await.status, 200, "{path}");
            let text = printed(&nurse, &press, &format!("{path}/pdf")).await;
            insta::assert_snapshot!(format!("{kind}_{lang}"), text);
        }
        let letter = format!("/episodes/{id}/requests/{request}/letter/pdf");
        insta::assert_snapshot!(format!("letter_{lang}"), printed(&nurse, &press, &letter).await);
        let day = printed(&nurse, &press, "/day/paper/pdf").await;
        insta::assert_snapshot!(format!("day_{lang}"), day);
        let downtime = printed(&nurse, &press, "/downtime/pdf").await;
        insta::assert_snapshot!(format!("downtime_{lang}"), downtime);
    }
}

/// Every kind of paper in both languages, made as the file that people get, and read as a reader by
/// ear does. The patient's own are the ward's, word for word (below).
#[tokio::test]
async fn every_paper_can_be_read_aloud() {
    let stories = story::shared().await;
    let press = Arc::new(Keeping::default());
    let router = web::router(stories.region.state().with_press(press.clone()));
    let told = &stories.told["with_consent"];
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    let home = staff_browser(&router, Role::HomeNurse, HOME_NURSING).await;
    let patient = person_browser(&router, Role::Patient, told.patient).await;
    let id = told.episode.0;
    let state_of = stories.region.app.episode(&actor(Role::WardNurse, WARD), told.episode).await;
    let episode = state_of.unwrap().episode;
    let (request, _) = episode.live_requests().next().unwrap();
    let (copy, _) = episode.copies.iter().find(|(_, copy)| copy.unit == WARD).unwrap();
    let release = [
        ("command", uuid::Uuid::now_v7().to_string()),
        ("acting", nurse.acting.to_string()),
        ("seen", episode.version.to_string()),
        ("outcome", "released".to_owned()),
    ];
    let release = release.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let released = nurse.post(&format!("/disclosures/{id}/{}", copy.0), &release).await;
    assert_eq!(released.status, 303);
    for lang in ["sv", "en"] {
        let of = |kind: &str| format!("/episodes/{id}/papers/{kind}/pdf");
        let mut paths: Vec<_> = OF_PATIENT.map(|kind| (&nurse, of(kind))).into();
        paths.push((&nurse, format!("/episodes/{id}/requests/{}/letter/pdf", request.0)));
        // Long lists take long to set: each in one language.
        let browser = if lang == "sv" { &nurse } else { &home };
        paths.extend(["/day/paper/pdf", "/downtime/pdf"].map(|path| (browser, path.to_owned())));
        paths.push((&patient, format!("/me/copies/{}/pdf", copy.0)));
        for (browser, path) in paths {
            assert_eq!(browser.speaking(lang).get(&path).await.status, 200, "{path}");
        }
    }
    let papers = press.0.lock().unwrap().clone();
    let kinds: BTreeSet<Kind> = papers.iter().map(|paper| paper.kind).collect();
    assert_eq!(kinds, Kind::ALL.into_iter().collect());
    let typst = paper::Typst::new().unwrap();
    for paper in papers {
        let pdf = typst.print(&paper).unwrap();
        assert_eq!(aloud::faults(&paper, &pdf), Vec::<String>::new(), "{paper}");
    }
}

/// The patient's folder; next of kin have what their own page says and no more.
#[tokio::test]
async fn patient_and_next_of_kin_have_papers_of_their_own() {
    let stories = story::shared().await;
    let press = Arc::new(Keeping::default());
    let router = web::router(stories.region.state().with_press(press.clone()));
    let told = &stories.told["with_consent"];
    let patient = person_browser(&router, Role::Patient, told.patient).await;
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    for kind in ["cover", "agreement", "brochure", "vital-signs"] {
        assert!(patient.get("/me/papers").await.body.contains(&format!("/me/papers/{kind}")));
        let own = printed(&patient, &press, &format!("/me/papers/{kind}/pdf")).await;
        let wards = format!("/episodes/{}/papers/{kind}/pdf", told.episode.0);
        assert_eq!(own, printed(&nurse, &press, &wards).await, "folder and screen say the same");
        let page = patient.get(&format!("/me/papers/{kind}")).await;
        assert_eq!(page.status, 200);
    }
    for kind in ["packing", "leaving", "round", "letter", "journal"] {
        assert!(patient.get(&format!("/me/papers/{kind}")).await.is_denied(), "{kind}");
        assert!(patient.get(&format!("/me/papers/{kind}/pdf")).await.is_denied(), "{kind}");
    }
    let kin = person_browser(&router, Role::NextOfKin, stories.kin).await;
    for kind in ["cover", "brochure"] {
        assert_eq!(kin.get(&format!("/kin/papers/{kind}")).await.status, 200, "{kind}");
    }
    for kind in ["agreement", "vital-signs"] {
        assert!(kin.get(&format!("/kin/papers/{kind}")).await.is_denied(), "{kind}");
        assert!(kin.get(&format!("/me/papers/{kind}/pdf")).await.is_denied(), "{kind}");
    }
}

#[tokio::test]
async fn a_kept_downtime_sheet_is_its_own_units() {
    let stories = story::shared().await;
    let state = stories.region.state().with_press(Arc::new(Keeping::default()));
    let router = web::router(state.clone());
    let nurse = staff_browser(&router, Role::WardNurse, WARD).await;
    assert_eq!(nurse.get("/downtime/latest").await.status, 404, "none is kept yet");
    let sheets = web::print_all(&state).await.unwrap();
    assert!(sheets.contains_key(&WARD) && sheets.contains_key(&HOME_NURSING));
    assert_eq!(nurse.get("/downtime/latest").await.status, 200);
    let administrator = staff_browser(&router, Role::Administrator, WARD).await;
    assert!(administrator.get("/downtime/latest").await.is_denied());
    assert!(administrator.get("/downtime").await.is_denied());
}

/// A home-help unit's sheet is in a car: it holds what its own staff see, and no health care.
#[tokio::test]
async fn the_sheet_of_a_unit_under_the_social_services_act_says_nothing_of_health_care() {
    let stories = story::shared().await;
    let press = Arc::new(Keeping::default());
    let state = stories.region.state().with_press(press.clone());
    let directory = stories.region.app.directory();
    web::print_all(&state).await.unwrap();
    let name = directory.unit_name(HOME_HELP).to_owned();
    let papers = press.0.lock().unwrap().clone();
    let sheet = papers.iter().find(|paper| paper.unit.starts_with(&name)).unwrap();
    assert!(!sheet.to_string().contains(story::HSL), "{sheet}");
}
