//! The ambulance's look-up: whoever is not cared for at home looks like nobody, and every look-up is
//! a row with what was stated, whatever came of it.

use crate::cast::*;
use crate::closing::{at_home, goes_home};
use access::{Action, Actor};
use app::Problem;
use app::view::call_out::LookUp;
use care::command::Command;
use care::episode::Command as Do;
use care::episode::call_out::Warrant;
use care::identity::IdentityNumber;
use care::ids::*;
use care::keeper::Law;
use care::person;
use care::unit::{self, UnitKind};
use care::who::{Role, Who};
use record::access_log::Entry;
use record::testing::Backend;
use rstest::rstest;

const AMBULANCE: u128 = 60;

fn crew() -> Actor {
    let (staff, assignment) = (StaffId(id(61)), AssignmentId(id(161)));
    let (unit, role) = (UnitId(id(AMBULANCE)), Role::AmbulanceNurse);
    Actor::new(Who::Staff { staff, assignment, unit, role }, Some(REGION.to_owned()))
}

/// The cast, with an ambulance.
async fn opened(backend: Backend) -> Cast {
    let cast = Cast::open(backend).await;
    let details = unit::Details {
        name: "Ambulansen Norr".into(),
        place: "Norrstad".into(),
        kind: UnitKind::Ambulance,
        authority: REGION.into(),
        law: Law::Hsl,
        on_platform: true,
        principal: None,
    };
    let unit = UnitId(id(AMBULANCE));
    cast.must(&system(), Command::Unit(unit, unit::Command::Register { details })).await;
    cast
}

fn number(text: &str) -> IdentityNumber {
    IdentityNumber::from_normalized(text).expect("a number")
}

/// Erik, by his whole number.
async fn looks_up(cast: &Cast, stated: Warrant) -> LookUp {
    cast.app.call_out(&crew(), &number("199001032391"), stated).await.expect("a look-up")
}

/// The rows of the log that the crew has, the newest first.
async fn rows(cast: &Cast) -> Vec<Entry> {
    let all = cast.app.access_log().entries_between(0, (i64::MAX, 0), None, 100).await;
    let entries = all.expect("the log").into_iter().map(|logged| logged.entry);
    entries.filter(|entry| entry.action == Action::ViewCallOut.as_str()).collect()
}

fn opens(found: &LookUp) -> bool {
    match found {
        LookUp::Open(_) => true,
        LookUp::Blocked(_) | LookUp::Nothing => false,
    }
}

fn is_nothing(found: &LookUp) -> bool {
    matches!(found, LookUp::Nothing)
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn only_whoever_is_at_home_opens_and_all_others_look_alike(#[case] backend: Backend) {
    let cast = opened(backend).await;
    let unknown = cast.app.call_out(&crew(), &number("198501012382"), Warrant::Danger).await;
    assert!(is_nothing(&unknown.expect("a look-up")), "not known");
    assert!(is_nothing(&looks_up(&cast, Warrant::Danger).await), "nobody's patient");
    cast.flag(50).await;
    assert!(is_nothing(&looks_up(&cast, Warrant::Danger).await), "on the ward");
    goes_home(&cast).await;
    let LookUp::Open(open) = looks_up(&cast, Warrant::Consent).await else { panic!("at home") };
    assert_eq!(open.patient.map(|of| of.name.given), Some("Erik".to_owned()));
    assert_eq!(open.sheet.home_day, Some(1));
    let (at, reason) = (cast.app.now(), "Frossa.".to_owned());
    let back = Do::ReturnToWard { at, bed: None, direct: true, reason };
    cast.must(&nurse(), cast.on(50, back)).await;
    assert!(is_nothing(&looks_up(&cast, Warrant::Danger).await), "back on the ward");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_the_patient_has_said_no_to_stays_closed_and_danger_alone_is_told_whom_to_ask(
    #[case] backend: Backend,
) {
    let cast = opened(backend).await;
    at_home(&cast).await;
    let unit = UnitId(id(AMBULANCE));
    cast.must(&nurse(), cast.on(50, Do::SetUnitConsent { unit, given: false })).await;
    for stated in [Warrant::Consent, Warrant::Unable] {
        assert!(is_nothing(&looks_up(&cast, stated).await), "{stated:?}");
    }
    let LookUp::Blocked(ring) = looks_up(&cast, Warrant::Danger).await else { panic!("blocked") };
    assert_eq!(ring.map(|ring| ring.at.unit), Some(UnitId(id(WARD_UNIT))));
    cast.must(&nurse(), cast.on(50, Do::SetUnitConsent { unit, given: true })).await;
    assert!(opens(&looks_up(&cast, Warrant::Consent).await), "the patient has lifted it");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn every_look_up_is_a_row_with_what_was_stated_and_the_patient_reads_it(
    #[case] backend: Backend,
) {
    let cast = opened(backend).await;
    assert!(is_nothing(&looks_up(&cast, Warrant::Consent).await));
    at_home(&cast).await;
    for stated in Warrant::ALL {
        assert!(opens(&looks_up(&cast, stated).await), "{stated:?}");
    }
    let told = rows(&cast).await;
    let told: Vec<_> = told.iter().map(|row| (row.basis.as_str(), row.allowed)).collect();
    let expected = [
        ("stated.danger", true),
        ("stated.unable", true),
        ("stated.consent", true),
        ("stated.consent", false),
    ];
    assert_eq!(told, expected);
    assert!(rows(&cast).await.iter().all(|row| row.patients == [id(ERIK)]));
    let looks = cast.app.readers(&patient()).await.expect("who has looked").rows;
    let own: Vec<_> = looks.iter().filter_map(|look| look.stated).collect();
    assert_eq!(own, [Warrant::Danger, Warrant::Unable, Warrant::Consent]);
    assert!(looks.iter().all(|look| look.stated.is_none() || look.unit == crew().unit()));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn nobody_else_looks_up_and_a_protected_identity_is_not_found(#[case] backend: Backend) {
    let cast = opened(backend).await;
    at_home(&cast).await;
    for actor in [nurse(), primary_care_nurse(), outsider(), patient(), kin()] {
        let tried = cast.app.call_out(&actor, &number("199001032391"), Warrant::Danger).await;
        assert!(matches!(tried, Err(Problem::NotFound)), "{actor:?}");
    }
    let known = cast.app.search(&nurse(), "19900103-2391").await.expect("a search");
    let details = person::Details { protected: true, ..known[0].details.clone() };
    let protect = person::Command::ChangeDetails { details };
    cast.must(&system(), Command::Person(PersonId(id(ERIK)), protect)).await;
    assert!(is_nothing(&looks_up(&cast, Warrant::Danger).await));
}
