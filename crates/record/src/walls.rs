//! Walls: which screens hang on which ward's wall, by the hash of the token in their cookie.
//!
//! Not here: how long a screen may hang (`access::screen`), and what it shows (`app`).

use crate::error::RecordError;
use crate::record::Record;
use crate::side_sql::side_sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "walls":
    INSERT_WALL "insert_wall" "ubuuii";
    WALL "wall" "b";
    WALLS_OF_WARD "walls_of_ward" "u";
    TOUCH_WALL "touch_wall" "uii";
    DELETE_WALL "delete_wall" "uu";
    PURGE_WALLS "purge_walls" "i";
}

/// A screen is noted as seen at most once in this time, so that reading is not writing.
const TOUCH_MICROSECONDS: i64 = 600_000_000;

/// A screen as it is put up. Microseconds.
#[derive(Clone, PartialEq, Eq)]
pub struct NewWall {
    pub wall: Uuid,
    pub token_hash: [u8; 32],
    pub ward: Uuid,
    /// The member of staff who put it up.
    pub put_up_by: Uuid,
    pub put_up_at: i64,
    pub expires_at: i64,
}

/// A screen as it is found.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct WallRow {
    pub wall: Uuid,
    pub ward: Uuid,
    pub put_up_by: Uuid,
    pub put_up_at: i64,
    pub last_seen_at: i64,
}

impl Record {
    /// Puts up a screen, and clears away those past their end.
    pub async fn put_up_wall(&self, new: NewWall) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        conn.side_run(&PURGE_WALLS, values![new.put_up_at]).await?;
        let values = values![
            new.wall,
            new.token_hash,
            new.ward,
            new.put_up_by,
            new.put_up_at,
            new.expires_at
        ];
        conn.side_run(&INSERT_WALL, values).await?;
        conn.commit().await
    }

    pub async fn wall(&self, token_hash: [u8; 32]) -> Result<Option<WallRow>, RecordError> {
        Ok(self.db().side_rows(&WALL, values![token_hash]).await?.pop())
    }

    /// The ward's screens, the newest first.
    pub async fn walls_of_ward(&self, ward: Uuid) -> Result<Vec<WallRow>, RecordError> {
        self.db().side_rows(&WALLS_OF_WARD, values![ward]).await
    }

    /// Notes that the screen shows something, now and then.
    pub async fn touch_wall(&self, row: &WallRow, now: i64) -> Result<(), RecordError> {
        let before = now.saturating_sub(TOUCH_MICROSECONDS);
        if row.last_seen_at > before {
            return Ok(());
        }
        self.db().side_run(&TOUCH_WALL, values![row.wall, now, before]).await.map(drop)
    }

    /// Takes down a screen of that ward; false when it has no such screen.
    pub async fn take_down_wall(&self, wall: Uuid, ward: Uuid) -> Result<bool, RecordError> {
        Ok(self.db().side_run(&DELETE_WALL, values![wall, ward]).await? == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Backend, TestRecord};
    use rstest::rstest;

    const MINUTE: i64 = 60_000_000;
    const START: i64 = 1_795_000_000_000_000;
    const WARD: Uuid = Uuid::from_u128(5);

    fn new(wall: u8) -> NewWall {
        NewWall {
            wall: Uuid::from_u128(wall.into()),
            token_hash: [wall; 32],
            ward: WARD,
            put_up_by: Uuid::from_u128(7),
            put_up_at: START + i64::from(wall) * MINUTE,
            expires_at: START + 1000 * MINUTE,
        }
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn every_statement_of_the_walls_prepares(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        for sql in ALL {
            record.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
        }
    }

    #[rstest]
    #[case(Backend::Sqlite)]
    #[case(Backend::Pg)]
    #[tokio::test]
    async fn a_screen_hangs_until_its_own_ward_takes_it_down(#[case] backend: Backend) {
        let record = TestRecord::open(backend).await;
        record.put_up_wall(new(1)).await.unwrap();
        record.put_up_wall(new(2)).await.unwrap();
        let row = record.wall([1; 32]).await.unwrap().unwrap();
        let hanging = record.walls_of_ward(WARD).await.unwrap();
        assert_eq!(hanging.iter().map(|row| row.wall.as_u128()).collect::<Vec<_>>(), [2, 1]);
        assert!(record.walls_of_ward(Uuid::nil()).await.unwrap().is_empty());
        record.touch_wall(&row, START + 5 * MINUTE).await.unwrap();
        assert_eq!(record.wall([1; 32]).await.unwrap().as_ref(), Some(&row), "too soon");
        record.touch_wall(&row, START + 20 * MINUTE).await.unwrap();
        let seen = record.wall([1; 32]).await.unwrap().unwrap().last_seen_at;
        assert_eq!(seen, START + 20 * MINUTE);
        assert!(!record.take_down_wall(row.wall, Uuid::nil()).await.unwrap());
        assert!(record.take_down_wall(row.wall, WARD).await.unwrap());
        assert_eq!(record.wall([1; 32]).await.unwrap(), None);
        let late = NewWall { put_up_at: START + 2000 * MINUTE, ..new(3) };
        record.put_up_wall(late).await.unwrap();
        assert_eq!(record.wall([2; 32]).await.unwrap(), None, "past its end");
    }
}
