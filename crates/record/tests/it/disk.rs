//! A full disk: nothing is acknowledged that is not kept, reading goes on, and writing is back
//! without a restart when there is space again.

use crate::toy::{Notes, episode, note};
use record::testing::{Backend, TestRecord};
use record::{RecordError, Writer, WriterOptions};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_writing_only_and_only_while_it_is_full() {
    let record = TestRecord::open(Backend::Sqlite).await;
    let writer = Writer::spawn(record.clone(), Notes, WriterOptions::default());
    let long = "x".repeat(2000);
    let mut acknowledged = 0;
    for _ in 0..2 {
        record.limit_pages(160 + acknowledged).await;
        let mut refused = 0;
        for no in 0..400_u128 {
            match writer.submit(note(episode(no), &long)).await {
                Ok(_) => acknowledged += 1,
                Err(error) => {
                    assert!(matches!(error, RecordError::Storage(_)), "{error:?}");
                    refused += 1;
                }
            }
        }
        assert!(refused > 0 && acknowledged > 0, "{acknowledged} {refused}");
        assert_eq!(record.position().await.unwrap(), i64::from(acknowledged));
        assert_eq!(record.events(episode(0), 0, 9).await.unwrap()[0].version, 1);
        record.limit_pages(0).await;
        writer.submit(note(episode(500), "space again")).await.unwrap();
        acknowledged += 1;
        record.verify(&[], |_, _| ()).await.unwrap();
    }
}
