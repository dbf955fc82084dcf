//! Calls: how many times a unit's people looked up whom to ring, and how many times its numbers
//! were pressed, by day. A count and nothing else: not who, and not about whom.

use crate::error::RecordError;
use crate::record::Record;
use crate::side_sql::side_sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "calls":
    ADD "add" "utt";
    OF_UNIT "of_unit" "ut";
}

/// What was counted of one unit on one day.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CallCount {
    /// As 2026-11-24.
    pub day: String,
    pub what: String,
    pub n: i64,
}

impl Record {
    pub async fn count_call(&self, unit: Uuid, day: &str, what: &str) -> Result<(), RecordError> {
        self.db().side_run(&ADD, values![unit, day, what]).await.map(drop)
    }

    /// Oldest first.
    pub async fn calls_of(&self, unit: Uuid, since: &str) -> Result<Vec<CallCount>, RecordError> {
        self.db().side_rows(&OF_UNIT, values![unit, since]).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Backend, TestRecord};
    use rstest::rstest;

    const UNIT: Uuid = Uuid::from_u128(5);

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn a_count_grows_by_one_and_keeps_units_days_and_kinds_apart(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for sql in ALL {
            record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
        }
        for (day, what) in [
            ("2026-11-20", "opened"),
            ("2026-11-23", "opened"),
            ("2026-11-24", "pressed"),
            ("2026-11-24", "opened"),
            ("2026-11-24", "opened"),
        ] {
            record.count_call(UNIT, day, what).await.unwrap();
        }
        record.count_call(Uuid::from_u128(6), "2026-11-24", "opened").await.unwrap();
        let found = record.calls_of(UNIT, "2026-11-23").await.unwrap();
        let of = |day: &str, what: &str, n| CallCount { day: day.into(), what: what.into(), n };
        let expected = [
            of("2026-11-23", "opened", 1),
            of("2026-11-24", "opened", 2),
            of("2026-11-24", "pressed", 1),
        ];
        assert_eq!(found, expected);
    }
}
