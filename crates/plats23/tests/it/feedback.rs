//! A deviation from home nursing to the ward, over HTTP: told, opened, answered and read, counted at
//! both, and to be found by nobody else.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use crate::story::{self, Stories, nursing_asked_at};
use care::ids::UnitId;
use care::who::Role;

const WORDS: &str = "Läkemedelslistan låg inte i väskan";
const ANSWER: &str = "Listan packas nu av den som skriver ut";

async fn post(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let own =
        [("command", uuid::Uuid::now_v7().to_string()), ("acting", browser.acting.to_string())];
    let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).chain(own);
    let fields: Fields = fields.map(|(name, value)| (name.to_owned(), value)).collect();
    browser.post(path, &fields).await
}

async fn at(stories: &Stories, role: Role, unit: UnitId) -> Browser {
    staff_browser(&stories.region.router(), role, unit).await
}

#[test]
fn a_deviation_is_told_answered_and_read_by_the_two_units_alone() {
    story::block_on(told_and_answered());
}

async fn told_and_answered() {
    let stories = nursing_asked_at(8).await;
    let id = stories.told["asked"].episode;
    let all = format!("/episodes/{}/feedback", id.0);
    let nurse = at(&stories, Role::HomeNurse, HOME_NURSING).await;
    let ward = at(&stories, Role::WardNurse, WARD).await;
    let page = nurse.get(&all).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("Skriv inte namn") && page.body.contains("lex Maria"));

    let to = WARD.0.to_string();
    let silent = [("to", to.as_str()), ("topic", "medicines"), ("words", "")];
    assert_eq!(post(&nurse, &all, &silent).await.status, 422);
    let said = [("to", to.as_str()), ("topic", "medicines"), ("words", WORDS)];
    assert_eq!(post(&nurse, &all, &said).await.status, 303);

    let feedback = *stories.state(id).await.feedback.keys().next().unwrap();
    let one = format!("{all}/{}", feedback.0);
    let waiting = ward.get("/feedback").await.body;
    assert!(waiting.contains("har berättat om en avvikelse") && waiting.contains(&one));
    assert!(waiting.contains("<dd>färre än 5"), "counted, and not as a number");
    assert!(!ward.get(&one).await.body.contains(WORDS), "opening it is the receipt");
    assert_eq!(post(&ward, &format!("{one}/opening"), &[]).await.status, 303);
    assert!(ward.get(&one).await.body.contains(WORDS));

    let answer = [("outcome", "routine_changed"), ("words", ANSWER)];
    assert_eq!(post(&nurse, &one, &answer).await.status, 422, "only the ward answers");
    assert_eq!(post(&ward, &one, &answer).await.status, 303);
    assert!(nurse.get("/feedback").await.body.contains("har svarat på er avvikelse"));
    assert!(!nurse.get(&one).await.body.contains(ANSWER));
    assert_eq!(post(&nurse, &format!("{one}/opening"), &[]).await.status, 303);
    assert!(nurse.get(&one).await.body.contains(ANSWER));
    assert!(!nurse.get("/feedback").await.body.contains(&one), "and then it is done");

    nobody_else(&stories, &ward, &all, &one).await;
}

/// Neither in the record of the care, nor at a unit that it is not about.
async fn nobody_else(stories: &Stories, ward: &Browser, all: &str, one: &str) {
    let id = stories.told["asked"].episode.0;
    let centre = at(stories, Role::PrimaryCareNurse, PRIMARY).await;
    assert_eq!(centre.get(one).await.status, 404);
    for path in [format!("/episodes/{id}"), format!("/episodes/{id}/timeline"), "/board".into()] {
        let body = ward.get(&path).await.body;
        assert!(!body.contains(WORDS) && !body.contains("om en avvikelse"), "{path}");
    }
    assert!(ward.get(&format!("/episodes/{id}")).await.body.contains(all), "the way to it");
    let administrator = at(stories, Role::Administrator, WARD).await;
    assert_eq!(administrator.get(one).await.status, 404);
    let numbers = administrator.get(&format!("/units/{}/feedback", WARD.0)).await;
    assert_eq!(numbers.status, 200);
    assert!(numbers.body.contains("<dd>färre än 5") && !numbers.body.contains(&id.to_string()));
    let log = administrator.get("/administration/log").await.body;
    assert!(log.contains("Infektion 5") && !log.contains("feedback"), "nobody's name at a number");
    let others = format!("/units/{}/feedback", HOME_NURSING.0);
    assert_eq!(administrator.get(&others).await.status, 404);
}
