//! Outbox: who is to be told, one message to one person one way, and what came of each attempt.
//!
//! Nothing here says which patient it is about. Not here: who is chosen, and how a message is sent
//! (`app::notice`).

use crate::error::RecordError;
use crate::fields::Fields;
use crate::record::Record;
use crate::seal::{self, Key};
use crate::side_sql::side_sql;
use crate::value::{Value, values};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

side_sql! { "outbox":
    TOLD "told" "i";
    DELETE_TOLD "delete_told" "u";
    INSERT "insert" "utututtitiiit";
    CLAIM "claim" "iii";
    SET "set" "utiiit";
    OF_STAFF "of_staff" "ui";
    UNREAD "unread" "u";
    READ "read" "ui";
    FAILED "failed" "i";
    AGAIN "again" "ui";
    PURGE "purge" "i";
    CHOICE "choice" "u";
    PUT_CHOICE "put_choice" "ut";
}

/// A step that was taken: whom it tells. Microseconds.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    pub timer: Uuid,
    pub unit: Uuid,
    /// Empty: everybody there.
    pub role: String,
    pub about: String,
    pub step: String,
    pub grave: bool,
    pub at: i64,
}

impl Told {
    pub(crate) fn values(self) -> Vec<Value> {
        values![self.timer, self.unit, self.role, self.about, self.step, self.grave, self.at]
    }
}

/// One message to one person one way.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct NoticeRow {
    pub notice: Uuid,
    /// The same however often the message is made: timer, person and way.
    pub dedup_key: String,
    pub staff: Uuid,
    pub channel: String,
    pub unit: Uuid,
    pub about: String,
    pub step: String,
    pub at: i64,
    /// `unread` and `read` in the page; `waiting`, `sent` and `dead` of what is sent.
    pub state: String,
    pub attempts: i64,
    /// Not before this time.
    pub next_try: i64,
    /// 0 = not yet.
    pub done_at: i64,
    /// What went wrong, in a word of our own.
    pub error: String,
}

impl Record {
    /// Steps that have not become messages yet.
    pub async fn told(&self, limit: i64) -> Result<Vec<Told>, RecordError> {
        self.db().side_rows(&TOLD, values![limit]).await
    }

    /// Makes the messages of a step, and forgets it, in one.
    pub async fn make_notices(
        &self,
        timer: Uuid,
        notices: Vec<NoticeRow>,
    ) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        let of = |row: NoticeRow| {
            values![
                row.notice,
                row.dedup_key,
                row.staff,
                row.channel,
                row.unit,
                row.about,
                row.step,
                row.at,
                row.state,
                row.attempts,
                row.next_try,
                row.done_at,
                row.error,
            ]
        };
        conn.side_run(&INSERT, notices.into_iter().flat_map(of).collect()).await?;
        conn.side_run(&DELETE_TOLD, values![timer]).await?;
        conn.commit().await
    }

    /// Takes messages that wait to be sent; no other node tries them before `until`.
    pub async fn claim_notices(
        &self,
        now: i64,
        until: i64,
        limit: i64,
    ) -> Result<Vec<NoticeRow>, RecordError> {
        let mut conn = self.db().begin().await?;
        let rows = conn.side_rows(&CLAIM, values![now, until, limit]).await?;
        conn.commit().await?;
        Ok(rows)
    }

    /// Writes what came of an attempt.
    pub async fn set_notice(&self, row: &NoticeRow) -> Result<(), RecordError> {
        let values = values![
            row.notice,
            row.state.as_str(),
            row.attempts,
            row.next_try,
            row.done_at,
            row.error.as_str()
        ];
        self.db().side_run(&SET, values).await.map(drop)
    }

    /// What somebody has been told, the newest first.
    pub async fn notices_of(&self, staff: Uuid, limit: i64) -> Result<Vec<NoticeRow>, RecordError> {
        self.db().side_rows(&OF_STAFF, values![staff, limit]).await
    }

    pub async fn unread_notices(&self, staff: Uuid) -> Result<i64, RecordError> {
        let rows: Vec<(i64,)> = self.db().side_rows(&UNREAD, values![staff]).await?;
        Ok(rows.first().map_or(0, |row| row.0))
    }

    /// They have read what they had been told at that time.
    pub async fn read_notices(&self, staff: Uuid, at: i64) -> Result<(), RecordError> {
        self.db().side_run(&READ, values![staff, at]).await.map(drop)
    }

    /// What could not be sent.
    pub async fn failed_notices(&self, limit: i64) -> Result<Vec<NoticeRow>, RecordError> {
        self.db().side_rows(&FAILED, values![limit]).await
    }

    /// A dead letter is tried once more; false when it is not one.
    pub async fn send_again(&self, notice: Uuid, now: i64) -> Result<bool, RecordError> {
        Ok(self.db().side_run(&AGAIN, values![notice, now]).await? == 1)
    }

    /// Clears away what is done with and from before that time.
    pub async fn purge_notices(&self, before: i64) -> Result<(), RecordError> {
        self.db().side_run(&PURGE, values![before]).await.map(drop)
    }

    /// How they want to be told, in the words of whoever wrote it; those who have chosen nothing
    /// are not there.
    pub async fn notice_choices(&self, staff: &[Uuid]) -> Result<Vec<(Uuid, String)>, RecordError> {
        let values = staff.iter().map(|staff| Value::from(*staff)).collect();
        let rows: Vec<(Uuid, String)> = self.db().side_rows(&CHOICE, values).await?;
        let opened = rows.into_iter().map(|(staff, body)| Ok((staff, self.opened(staff, body)?)));
        opened.collect()
    }

    pub async fn put_notice_choice(&self, staff: Uuid, body: &str) -> Result<(), RecordError> {
        let sealed = seal::seal(&self.choice_key(), &choice_place(staff), body.as_bytes());
        let body = STANDARD.encode(sealed);
        self.db().side_run(&PUT_CHOICE, values![staff, body]).await.map(drop)
    }

    /// Addresses are somebody's own: a copy of the table tells nobody where they are reached.
    fn choice_key(&self) -> Key {
        let secrets = self.secrets();
        Key::new(seal::mac(&secrets.system.blind, &Fields::of("notice_choice key")))
    }

    /// What was written before choices were sealed is JSON as it stands.
    fn opened(&self, staff: Uuid, body: String) -> Result<String, RecordError> {
        if body.starts_with('{') {
            return Ok(body);
        }
        let sealed = STANDARD.decode(body).unwrap_or_default();
        let text = seal::open(&self.choice_key(), &choice_place(staff), &sealed);
        let text = text.and_then(|text| String::from_utf8(text).ok());
        text.ok_or(RecordError::Corrupt("somebody's choices of notices cannot be opened"))
    }
}

fn choice_place(staff: Uuid) -> Fields {
    Fields::of("notice_choice").uuid(staff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Backend, TestRecord};
    use rstest::rstest;

    const STAFF: Uuid = Uuid::from_u128(9);

    fn message(no: u8, state: &str) -> NoticeRow {
        NoticeRow {
            notice: Uuid::now_v7(),
            dedup_key: format!("{no}.{STAFF}.{state}"),
            staff: STAFF,
            channel: if state == "unread" { "page" } else { "email" }.to_owned(),
            unit: Uuid::nil(),
            about: "gap".to_owned(),
            step: "owner".to_owned(),
            at: i64::from(no),
            state: state.to_owned(),
            attempts: 0,
            next_try: 0,
            done_at: 0,
            error: String::new(),
        }
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn every_statement_of_the_outbox_prepares(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for sql in ALL {
            record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
        }
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn a_message_is_made_once_and_taken_by_one_node_at_a_time(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        let timer = Uuid::from_u128(1);
        for _ in 0..2 {
            let made = vec![message(1, "waiting"), message(1, "unread")];
            record.make_notices(timer, made).await.unwrap();
        }
        assert_eq!(record.notices_of(STAFF, 10).await.unwrap().len(), 2, "the key is the same");
        let taken = record.claim_notices(5, 100, 10).await.unwrap();
        assert_eq!(taken.len(), 1, "what is in the page is not sent");
        assert_eq!(record.claim_notices(50, 150, 10).await.unwrap(), []);
        let again = record.claim_notices(100, 200, 10).await.unwrap();
        assert_eq!(again[0].dedup_key, taken[0].dedup_key, "its node has died");
        let dead = NoticeRow { state: "dead".into(), attempts: 8, ..again[0].clone() };
        record.set_notice(&dead).await.unwrap();
        assert_eq!(record.claim_notices(900, 999, 10).await.unwrap(), []);
        assert_eq!(record.failed_notices(10).await.unwrap().len(), 1);
        assert!(record.send_again(dead.notice, 900).await.unwrap());
        assert!(!record.send_again(dead.notice, 900).await.unwrap());
        assert_eq!(record.claim_notices(900, 999, 10).await.unwrap().len(), 1);
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn what_is_read_is_not_counted_and_old_ones_go(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for no in 1..=3 {
            record.make_notices(Uuid::nil(), vec![message(no, "unread")]).await.unwrap();
        }
        assert_eq!(record.unread_notices(STAFF).await.unwrap(), 3);
        record.read_notices(STAFF, 2).await.unwrap();
        assert_eq!(record.unread_notices(STAFF).await.unwrap(), 1);
        record.purge_notices(2).await.unwrap();
        assert_eq!(record.notices_of(STAFF, 10).await.unwrap().len(), 2);
        assert_eq!(record.notice_choices(&[STAFF]).await.unwrap(), []);
        record.put_notice_choice(STAFF, "a").await.unwrap();
        record.put_notice_choice(STAFF, "b").await.unwrap();
        let chosen = record.notice_choices(&[STAFF]).await.unwrap();
        assert_eq!(chosen, [(STAFF, "b".to_owned())]);
        let other = Uuid::from_u128(10);
        record.put_notice_choice(other, "c").await.unwrap();
        let mut all = record.notice_choices(&[other, STAFF, Uuid::nil()]).await.unwrap();
        all.sort_unstable();
        assert_eq!(all, [(STAFF, "b".to_owned()), (other, "c".to_owned())]);
        assert_eq!(record.notice_choices(&[]).await.unwrap(), []);
        let stored: Vec<(Uuid, String)> =
            record.db().side_rows(&CHOICE, values![STAFF]).await.unwrap();
        assert!(stored.iter().all(|(_, body)| body.len() > 40), "sealed: {stored:?}");
        let plain = values![STAFF, "{\"email\":\"a@b.example\"}"];
        record.db().side_run(&PUT_CHOICE, plain).await.unwrap();
        let chosen = record.notice_choices(&[STAFF]).await.unwrap();
        assert_eq!(chosen[0].1, "{\"email\":\"a@b.example\"}", "as it was written before");
    }
}
