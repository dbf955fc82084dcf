//! The coordination meeting over HTTP: who is taken up, what two units decide, and whose it is.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use crate::story::{self, one_at_home};
use care::command::Command;
use care::episode::Command as Do;
use care::who::Role;
use uuid::Uuid;

const WHAT: &str = "Beställ sprutor";

async fn send(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let own = [
        ("command".to_owned(), Uuid::now_v7().to_string()),
        ("acting".to_owned(), browser.acting.to_string()),
    ];
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &own.into_iter().chain(fields).collect::<Fields>()).await
}

#[test]
fn two_units_decide_what_one_of_them_does_and_nobody_else_sees_it() {
    story::block_on(async {
        let stories = one_at_home().await;
        let (id, mark) = (stories.told["home"].episode, stories.told["home"].mark.clone());
        let router = stories.region.router();
        let jonas = staff_browser(&router, Role::PrimaryCareNurse, PRIMARY).await;
        let leila = staff_browser(&router, Role::HomeNurse, HOME_NURSING).await;
        let stranger = staff_browser(&router, Role::WardNurse, ELSEWHERE).await;
        let with = format!("/meetings/{}", HOME_NURSING.0);
        let subject = format!("{with}/{}", id.0);
        assert!(jonas.get("/meetings").await.body.contains(&with));
        assert!(jonas.get(&with).await.body.contains(&mark));
        let theirs = format!("/meetings/{}/{}", PRIMARY.0, id.0);
        assert!(!stranger.get(&format!("/meetings/{}", PRIMARY.0)).await.body.contains(&mark));
        assert_eq!(stranger.get(&theirs).await.status, 404);

        let owner = HOME_NURSING.0.to_string();
        let decided = [
            ("what", WHAT),
            ("owner", owner.as_str()),
            ("due_at_date", "2026-12-01"),
            ("due_at_time", "16.00"),
        ];
        let empty = send(&jonas, &subject, &[("what", "Beställ"), ("owner", "")]).await;
        assert!(empty.status == 422 && empty.body.contains("Beställ"), "nothing typed is lost");
        assert_eq!(send(&stranger, &theirs, &decided).await.status, 404);
        assert_eq!(send(&jonas, &subject, &decided).await.status, 303);
        assert!(leila.get("/day").await.body.contains(WHAT), "it stands where it is to be done");

        let state = stories.state(id).await;
        let tasks = state.open_tasks();
        let (task, _) = tasks.iter().find(|(_, task)| task.together.is_some()).unwrap();
        let done = |path: &str| format!("{path}/done/{}", task.0);
        assert_eq!(send(&jonas, &done(&subject), &[]).await.status, 404, "not its own to tick");
        assert_eq!(send(&leila, &done(&theirs), &[]).await.status, 303);
        assert!(!leila.get("/day").await.body.contains(WHAT));
        assert!(!jonas.get(&subject).await.body.contains(WHAT));

        let no = Do::SetUnitConsent { unit: HOME_NURSING, given: false };
        let nurse = actor(Role::WardNurse, WARD);
        stories.region.must_by(&nurse, Command::Episode(id, no)).await;
        let agenda = jonas.get(&with).await.body;
        assert!(!agenda.contains(&mark) && agenda.contains("tas inte upp"), "{agenda}");
    });
}
