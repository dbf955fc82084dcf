//! The ambulance on a call-out, over HTTP: what one look-up opens, what it does not, and that the
//! patient is told.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use crate::story::{self, SOL, Stories};
use care::who::Role;

async fn looks_up(stories: &Stories, name: &str, warrant: &str) -> Reply {
    let number = number_of(stories.told[name].patient);
    crew(stories).await.post("/ambulance", &typed(&number, warrant)).await
}

async fn crew(stories: &Stories) -> Browser {
    staff_browser(&stories.region.router(), Role::AmbulanceNurse, AMBULANCE).await
}

fn typed(number: &str, warrant: &str) -> Fields {
    let fields = [("identity", number), ("warrant", warrant)];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The page without what is another every time: the form's own id.
fn same(reply: &Reply) -> String {
    let (before, after) = reply.body.split_once("name=\"command\" value=\"").expect("a form");
    format!("{before}{}", after.split_once('"').expect("an id").1)
}

const NOTHING: &str = "Ingen vård hemma att visa";

#[test]
fn a_patient_at_home_opens_as_one_page_with_whom_to_ring_and_the_way_back() {
    story::block_on(async {
        let stories = story::shared().await;
        let told = &stories.told["with_consent"];
        let reply = looks_up(&stories, "with_consent", "consent").await;
        assert_eq!(reply.status, 200);
        let ring = "href=\"tel:";
        for words in [told.mark.as_str(), "Vårdas hemma av Infektion 5", ring, "Dit kör ni"] {
            assert!(reply.body.contains(words), "{words} not in {}", reply.body);
        }
        for words in ["Cefotaxim", "Infektion 5, Norrstad", "Finns inte i Plats 23"] {
            assert!(reply.body.contains(words), "{words} not in {}", reply.body);
        }
        // Not the rest of the agreement, no address, no next of kin, no social note, no way on.
        let told_elsewhere = [story::word(told.episode), "Stigen 1".into(), "granne".into()];
        for words in told_elsewhere.iter().map(String::as_str).chain([SOL, "/episodes/", "/asked/"])
        {
            assert!(!reply.body.contains(words), "{words} in {}", reply.body);
        }
    });
}

#[test]
fn whoever_is_about_to_go_home_opens_and_is_said_to_be_on_the_way() {
    story::block_on(async {
        let stories = story::shared().await;
        let reply = looks_up(&stories, "planned", "consent").await;
        assert!(reply.body.contains("På väg hem från Infektion 5"), "{}", reply.body);
    });
}

#[test]
fn whoever_is_not_at_home_or_not_known_gets_the_same_page_to_the_letter() {
    story::block_on(async {
        let stories = story::shared().await;
        let crew = crew(&stories).await;
        let unknown = crew.post("/ambulance", &typed("198501012382", "danger")).await;
        assert_eq!(unknown.status, 200);
        assert!(unknown.body.contains(NOTHING), "{}", unknown.body);
        let nobodys = crew.post("/ambulance", &typed(&number_of(stories.nobody), "danger")).await;
        assert_eq!(same(&nobodys), same(&unknown), "known, and nobody's patient");
        for name in ["early", "nobody_comes", "back_on_ward", "recently_closed", "long_closed"] {
            let reply = looks_up(&stories, name, "danger").await;
            assert_eq!(same(&reply), same(&unknown), "{name}");
        }
        let blocked = looks_up(&stories, "without_consent", "consent").await;
        assert_eq!(same(&blocked), same(&unknown), "the patient has said no");
    });
}

#[test]
fn what_the_patient_has_said_no_to_stays_closed_and_in_danger_its_keeper_is_named() {
    story::block_on(async {
        let stories = story::shared().await;
        let mark = &stories.told["without_consent"].mark;
        let danger = looks_up(&stories, "without_consent", "danger").await;
        assert!(danger.body.contains("Det finns uppgifter som patienten inte låter er se"));
        assert!(danger.body.contains("ring Infektion 5") && !danger.body.contains(mark.as_str()));
    });
}

#[test]
fn nothing_opens_without_a_stated_right_and_every_reading_is_told_the_patient() {
    story::block_on(async {
        let stories = story::shared().await;
        let told = &stories.told["followed_up"];
        let silent = looks_up(&stories, "followed_up", "").await;
        assert_eq!(silent.status, 422);
        assert!(!silent.body.contains(&told.mark));
        let open = looks_up(&stories, "followed_up", "danger").await;
        assert!(open.body.contains(&told.mark), "{}", open.body);
        let own = person_browser(&stories.region.router(), Role::Patient, told.patient).await;
        let readers = own.get("/me/readers").await;
        let row = "slog upp patienten i ambulansen (fara för livet)";
        assert!(readers.body.contains(row), "{}", readers.body);
        assert!(readers.body.contains("Ambulansen Norr"));
    });
}

/// In a world of its own: what others ask about must stand still.
#[test]
fn the_patient_says_no_to_the_ambulance_on_the_own_page_and_yes_again() {
    story::block_on(async {
        let stories = story::nursing_asked_at(8).await;
        let told = &stories.told["asked"];
        let own = person_browser(&stories.region.router(), Role::Patient, told.patient).await;
        let before = own.get("/me").await;
        assert!(before.body.contains("Får se när de är på väg till dig"), "{}", before.body);
        for (sees, refused) in [("no", vec![AMBULANCE]), ("yes", vec![])] {
            let sent = own.post("/me/units", &says(&own, sees)).await;
            assert_eq!(sent.status, 303, "{}", sent.body);
            assert_eq!(stories.state(told.episode).await.refused(), refused, "{sees}");
        }
    });
}

fn says(own: &Browser, sees: &str) -> Fields {
    let (command, acting) = (uuid::Uuid::now_v7().to_string(), own.acting.to_string());
    let fields = [
        ("command", command),
        ("acting", acting),
        ("unit", AMBULANCE.0.to_string()),
        ("sees", sees.to_owned()),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
