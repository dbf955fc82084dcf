//! Times for colleagues over HTTP: a ward offers, a vårdcentral takes one, nobody takes it twice.

use crate::browser::{Browser, Fields, Reply};
use crate::region::*;
use care::who::Role;
use uuid::Uuid;

async fn send(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Reply {
    let own = [
        ("command".to_owned(), Uuid::now_v7().to_string()),
        ("acting".to_owned(), browser.acting.to_string()),
    ];
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &own.into_iter().chain(fields).collect::<Fields>()).await
}

#[tokio::test]
async fn a_time_that_a_ward_offers_is_taken_once_by_another_unit() {
    let region = Region::open("2026-11-24T09:00:00Z".parse().unwrap()).await;
    let router = region.router();
    let hanna = staff_browser(&router, Role::WardPhysician, WARD).await;
    let johan = staff_browser(&router, Role::PrimaryCarePhysician, PRIMARY).await;
    let kerstin = staff_browser(&router, Role::HomeNurse, HOME_NURSING).await;
    let helper = staff_browser(&router, Role::HomeHelper, HOME_HELP).await;
    assert_eq!(helper.get("/slots").await.status, 404, "social services have their own ways");
    assert!(johan.get("/slots").await.body.contains("Ingen enhet har lediga tider"));

    let offer = [
        ("from_date", "2026-11-24"),
        ("from_time", "13.00"),
        ("minutes", "15"),
        ("count", "1"),
        ("number", "0980-319 223"),
        ("about", "Antibiotika hemma"),
    ];
    let wrong = send(&hanna, "/slots", &offer[..5]).await;
    assert!(wrong.status == 422 && wrong.body.contains("13.00"), "nothing typed is lost");
    assert_eq!(send(&hanna, "/slots", &offer).await.status, 303);
    let again = send(&hanna, "/slots", &offer).await;
    assert!(again.status == 422 && again.body.contains("krockar"), "{}", again.body);

    let page = johan.get("/slots").await.body;
    assert!(page.contains("Antibiotika hemma"), "{page}");
    let take = page.split('"').find(|part| part.ends_with("/take")).unwrap().to_owned();
    let deed = |deed: &str| take.replace("/take", deed);
    assert_eq!(send(&helper, &take, &[]).await.status, 404);
    assert_eq!(send(&johan, &take, &[]).await.status, 303);
    let late = send(&kerstin, &take, &[]).await;
    assert!(late.status == 422 && late.body.contains("har redan den tiden"), "{}", late.body);
    assert!(johan.get("/slots").await.body.contains("Tider som ni har tagit"));
    let own = hanna.get("/slots").await.body;
    assert!(own.contains("ringer") && !own.contains(&deed("/withdrawal")), "{own}");
    assert_eq!(send(&hanna, &deed("/withdrawal"), &[]).await.status, 422);
    assert_eq!(
        send(&johan, &deed("/withdrawal"), &[]).await.status,
        404,
        "not its own to take away"
    );
    assert_eq!(send(&johan, &deed("/return"), &[]).await.status, 303);
    assert_eq!(send(&hanna, &deed("/withdrawal"), &[]).await.status, 303);
    assert!(johan.get("/slots").await.body.contains("Ingen enhet har lediga tider"));
}
