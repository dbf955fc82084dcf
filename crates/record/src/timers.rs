//! Timers: which steps are due, and which node is at each of them.
//!
//! The timers themselves are derived rows, gone when their step has been taken; the claim only
//! keeps nodes from doing the same work. Not here: what a step does (`app::timers`).

use crate::error::RecordError;
use crate::record::Record;
use crate::rows::TimerRow;
use crate::side_sql::side_sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "timers":
    CLAIM "claim" "uiii";
    CLAIMED "claimed" "ui";
    LEAVE "leave" "ui";
    PURGE "purge" "i";
    LATE "late" "i";
}

impl Record {
    /// Takes timers that are due at `now` and that no node is at, for so long; the oldest first.
    /// A node that dies leaves them to the others when that time is out.
    pub async fn claim_timers(
        &self,
        node: Uuid,
        now: i64,
        until: i64,
        limit: i64,
    ) -> Result<Vec<TimerRow>, RecordError> {
        let mut conn = self.db().begin().await?;
        let taken = conn.side_run(&CLAIM, values![node, until, now, limit]).await?;
        let rows = match taken {
            0 => vec![],
            _ => conn.side_rows(&CLAIMED, values![node, until]).await?,
        };
        conn.commit().await?;
        Ok(rows)
    }

    /// Nothing came of a timer: it is left alone until then.
    pub async fn leave_timer(&self, timer: Uuid, until: i64) -> Result<(), RecordError> {
        self.db().side_run(&LEAVE, values![timer, until]).await.map(drop)
    }

    /// Clears away claims of timers that are gone.
    pub async fn purge_timer_claims(&self, now: i64) -> Result<(), RecordError> {
        self.db().side_run(&PURGE, values![now]).await.map(drop)
    }

    /// How many steps should have been taken at this time and have not.
    pub async fn timers_due(&self, at: i64) -> Result<i64, RecordError> {
        let rows: Vec<(i64,)> = self.db().side_rows(&LATE, values![at]).await?;
        Ok(rows.first().map_or(0, |row| row.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Backend, TestRecord};
    use rstest::rstest;

    const SECOND: i64 = 1_000_000;

    async fn with_timers(backend: Backend, timers: u128) -> TestRecord {
        let record = TestRecord::open(backend).await;
        for no in 1..=timers {
            let hex = format!("{no:032x}");
            let id = match backend {
                Backend::Sqlite => format!("x'{hex}'"),
                Backend::Pg => format!("'{hex}'"),
            };
            let insert = format!("insert into timer_row values ({id}, {id}, {id}, 'owner', {no})");
            record.tamper(&insert).await.unwrap();
        }
        record
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn every_statement_of_the_timers_prepares(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for sql in ALL {
            record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
        }
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn a_timer_is_one_nodes_until_its_time_is_out(#[case] backend: Backend) {
        let record = with_timers(backend, 3).await;
        let [one, two] = [1, 2].map(Uuid::from_u128);
        let claim = |node, now| record.claim_timers(node, now, now + SECOND, 2);
        let first = claim(one, 10).await.unwrap();
        assert_eq!(first.iter().map(|row| row.at).collect::<Vec<_>>(), [1, 2]);
        let rest = claim(two, 11).await.unwrap();
        assert_eq!(rest.iter().map(|row| row.at).collect::<Vec<_>>(), [3]);
        assert_eq!(claim(two, 12).await.unwrap(), [], "all are taken");
        assert_eq!(claim(two, 10 + SECOND).await.unwrap().len(), 2, "the first node has died");
        record.leave_timer(first[0].timer, 100 * SECOND).await.unwrap();
        assert_eq!(record.timers_due(2).await.unwrap(), 2);
        let later = record.claim_timers(one, 50 * SECOND, 51 * SECOND, 9).await.unwrap();
        assert_eq!(later.iter().map(|row| row.at).collect::<Vec<_>>(), [2, 3]);
        record.tamper("delete from timer_row").await.unwrap();
        record.purge_timer_claims(200 * SECOND).await.unwrap();
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test(flavor = "multi_thread")]
    async fn two_nodes_never_take_the_same_timer(#[case] backend: Backend) {
        let record = with_timers(backend, 100).await;
        let other = record.another().await.unwrap();
        let take = |record: Record, node: u128| async move {
            let mut taken = vec![];
            for round in 0..10 {
                let until = SECOND * 60 + round;
                let rows = record.claim_timers(Uuid::from_u128(node), 1000, until, 20).await;
                taken.extend(rows.unwrap().into_iter().map(|row| row.timer));
            }
            taken
        };
        let (one, two) =
            tokio::join!(tokio::spawn(take(record.clone(), 1)), tokio::spawn(take(other, 2)));
        let mut all: Vec<Uuid> = one.unwrap().into_iter().chain(two.unwrap()).collect();
        assert_eq!(all.len(), 100);
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 100, "each by one node");
    }
}
