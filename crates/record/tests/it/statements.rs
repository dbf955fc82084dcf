//! Every statement is understood by both databases, though no test may ever send it.

use record::testing::{Backend, TestRecord};
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn every_statement_prepares(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    for sent in record::statements() {
        if let Err(error) = record.prepare(&sent).await {
            panic!("{}: {error:?}\n{}", sent.name, sent.text);
        }
    }
}
