//! Accounts, passkeys and sessions on both databases.

use super::*;
use crate::testing::{Backend, TestRecord};
use rstest::rstest;

const ADA: Uuid = Uuid::from_u128(1);
const STAFF: Uuid = Uuid::from_u128(2);
const POST: Uuid = Uuid::from_u128(3);
const MINUTE: i64 = 60_000_000;
const START: i64 = 1_795_000_000_000_000;

fn ada() -> NewAccount {
    NewAccount {
        account: ADA,
        subject_kind: "staff".into(),
        subject: STAFF,
        login_name: "Ada.Åberg".into(),
        password_phc: "$argon2id$…".into(),
        created_at: START,
    }
}

async fn with_ada(backend: Backend) -> TestRecord {
    let record = TestRecord::open(backend).await;
    record.create_account(ada()).await.unwrap();
    record
}

fn new_session(token: u8) -> NewSession {
    NewSession {
        token_hash: [token; 32],
        account: ADA,
        acting: POST,
        created_at: START,
        expires_at: START + 720 * MINUTE,
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn every_statement_of_the_accounts_prepares(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for sql in ALL.iter().chain(sessions::ALL).chain(crate::administration::ALL) {
        record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn an_account_is_found_by_name_id_and_subject(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    let found = record.account_by_login(" ada.åberg ").await.unwrap().unwrap();
    assert_eq!((found.account, found.password_phc.as_str()), (ADA, "$argon2id$…"));
    assert_eq!(record.account(ADA).await.unwrap().as_ref(), Some(&found));
    assert_eq!(record.account_of("staff", STAFF).await.unwrap().as_ref(), Some(&found));
    assert_eq!(record.account_of("person", STAFF).await.unwrap(), None);
    assert_eq!(record.account_by_login("ada").await.unwrap(), None);
    assert!(!format!("{found:?}").contains("argon2id"));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_login_name_belongs_to_one_account(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    let other = NewAccount {
        account: Uuid::from_u128(9),
        subject: Uuid::from_u128(9),
        login_name: "ADA.ÅBERG".into(),
        ..ada()
    };
    assert!(matches!(record.create_account(other).await, Err(RecordError::Conflict)));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_session_is_found_with_whose_it_is_until_it_ends(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    let session = record.session([7; 32]).await.unwrap().unwrap();
    assert_eq!(session.account, ADA);
    assert_eq!((session.subject_kind.as_str(), session.subject), ("staff", STAFF));
    assert_eq!((session.acting, session.last_seen_at), (POST, START));

    assert!(record.act_as([7; 32], Uuid::nil()).await.unwrap());
    assert_eq!(record.session([7; 32]).await.unwrap().unwrap().acting, Uuid::nil());
    record.end_session([7; 32]).await.unwrap();
    assert_eq!(record.session([7; 32]).await.unwrap(), None);
    assert!(!record.act_as([7; 32], POST).await.unwrap());
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_session_is_noted_as_seen_at_most_once_a_minute(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    for (after, seen) in [(MINUTE - 1, 0), (MINUTE, MINUTE), (2 * MINUTE - 1, MINUTE)] {
        let session = record.session([7; 32]).await.unwrap().unwrap();
        record.touch_session([7; 32], &session, START + after).await.unwrap();
        let session = record.session([7; 32]).await.unwrap().unwrap();
        assert_eq!(session.last_seen_at, START + seen);
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_rotated_session_leaves_the_old_token_dead(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    assert!(record.rotate_session([7; 32], [8; 32]).await.unwrap());
    assert_eq!(record.session([7; 32]).await.unwrap(), None);
    assert!(record.session([8; 32]).await.unwrap().is_some());
    assert!(!record.rotate_session([7; 32], [9; 32]).await.unwrap());
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn whoever_leaves_is_out_at_once_everywhere(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    record.disable_account(ADA).await.unwrap();
    assert_eq!(record.session([7; 32]).await.unwrap(), None);
    // A login that was under way when the account was closed.
    record.create_session(new_session(8)).await.unwrap();
    assert_eq!(record.session([8; 32]).await.unwrap(), None);
    assert!(record.account(ADA).await.unwrap().unwrap().disabled);

    record.enable_account(ADA).await.unwrap();
    assert!(record.session([8; 32]).await.unwrap().is_some());
    assert_eq!(record.end_all_sessions_of(ADA).await.unwrap(), 1);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_new_password_ends_the_sessions_and_a_rehash_does_not(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    record.rehash_password(ADA, "stronger").await.unwrap();
    assert!(record.session([7; 32]).await.unwrap().is_some());
    record.set_password(ADA, "new").await.unwrap();
    assert_eq!(record.session([7; 32]).await.unwrap(), None);
    assert_eq!(record.account(ADA).await.unwrap().unwrap().password_phc, "new");
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn sessions_past_their_end_are_purged(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    record.create_session(new_session(7)).await.unwrap();
    assert_eq!(record.purge_sessions(START + 720 * MINUTE - 1).await.unwrap(), 0);
    assert_eq!(record.purge_sessions(START + 720 * MINUTE).await.unwrap(), 1);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_passkey_is_one_accounts_and_dead_when_it_is_closed(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    let key = PasskeyRow {
        credential_id: "abc".into(),
        account: ADA,
        json: "{}".into(),
        created_at: START,
    };
    record.add_passkey(key.clone()).await.unwrap();
    assert!(matches!(record.add_passkey(key.clone()).await, Err(RecordError::Conflict)));
    assert_eq!(record.passkey("abc", STAFF).await.unwrap(), None);
    record.update_passkey("abc", ADA, "{\"counter\":1}").await.unwrap();
    let found = record.passkey("abc", ADA).await.unwrap().unwrap();
    assert_eq!(found.json, "{\"counter\":1}");
    assert_eq!(record.passkeys_of(ADA).await.unwrap(), [found]);

    record.disable_account(ADA).await.unwrap();
    assert_eq!(record.passkey("abc", ADA).await.unwrap(), None);
    record.remove_passkey("abc", ADA).await.unwrap();
    assert!(record.passkeys_of(ADA).await.unwrap().is_empty());
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn the_state_of_a_ceremony_serves_its_account_once_and_in_time(#[case] backend: Backend) {
    let record = with_ada(backend).await;
    let (one, late) = (Uuid::from_u128(10), Uuid::from_u128(11));
    let end = START + 5 * MINUTE;
    for id in [one, late] {
        record.put_login_state(id, ADA, "state", end).await.unwrap();
    }
    assert_eq!(record.take_login_state(one, Uuid::nil(), START).await.unwrap(), None);
    let taken = record.take_login_state(one, ADA, START).await.unwrap();
    assert_eq!(taken.as_deref(), Some("state"));
    assert_eq!(record.take_login_state(one, ADA, START).await.unwrap(), None);
    assert_eq!(record.take_login_state(late, ADA, end).await.unwrap(), None);

    record.put_login_state(late, ADA, "state", end).await.unwrap();
    assert_eq!(record.purge_login_states(end).await.unwrap(), 1);
}
