//! Lists filter by scope in SQL; the single check is by policy. They must agree both ways.

use crate::cast::*;
use app::Problem;
use care::episode::Command as Do;
use care::ids::*;
use record::testing::Backend;
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn whoever_sees_it_in_a_list_may_open_it_and_the_other_way_round(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    cast.flag(50).await;
    let id = EpisodeId(id(50));
    for (step, consents) in [(0, None), (1, Some((true, true))), (2, Some((false, false)))] {
        if step == 1 {
            cast.plan(50).await;
        }
        if let Some((kin, unit)) = consents {
            let kin_id = PersonId(crate::cast::id(KARIN));
            let name = Do::NameKin { kin: kin_id, relation: "sambo".into(), may_see: kin };
            cast.must(&nurse(), cast.on(50, name)).await;
            let unit_id = UnitId(crate::cast::id(PRIMARY_CARE));
            let consent = Do::SetUnitConsent { unit: unit_id, given: unit };
            cast.must(&nurse(), cast.on(50, consent)).await;
        }
        let board = cast.app.board(&nurse()).await.expect("the board");
        let listed = board.rows.iter().any(|row| row.episode == id);
        assert_eq!(listed, cast.app.episode(&nurse(), id).await.is_ok());
        assert!(matches!(cast.app.board(&outsider()).await, Err(Problem::NotFound)));
        assert!(cast.app.episode(&outsider(), id).await.is_err());
        let kin_may = consents.is_some_and(|(kin, _)| kin);
        assert_eq!(cast.app.kin_page(&kin()).await.is_ok(), kin_may, "step {step}");
        assert!(cast.app.own_page(&patient()).await.is_ok());
        let shared = consents.is_some_and(|(_, unit)| unit);
        let open = cast.app.episode_shared(&primary_care_nurse(), id).await;
        assert_eq!(open.is_ok(), shared, "step {step}");
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_person_is_found_by_number_and_by_the_beginning_of_a_name(#[case] backend: Backend) {
    let cast = Cast::open(backend).await;
    for text in ["19900103-2391", "wallg", "er", "Erik Wall"] {
        let found = cast.app.search(&nurse(), text).await.expect("a search");
        assert!(found.iter().any(|f| f.person == PersonId(id(ERIK))), "{text}");
    }
    assert!(cast.app.search(&nurse(), "q").await.expect("a search").is_empty());
    assert!(cast.app.search(&patient(), "wallg").await.is_err());
}
