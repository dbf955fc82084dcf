//! What it costs to close one telephone that ten thousand patients depend on: the rows of one unit.
//! The gaps of the patients are joined when somebody reads, so nothing about them is written.

use crate::cast::*;
use care::command::Command;
use care::episode::Command as Do;
use care::episode::agreement::{Content, Goal};
use care::episode::command::PlanContacts;
use care::episode::event::AgreeingParty;
use care::ids::*;
use care::open_item::{OpenItem, What, Why};
use care::programme::{Channel, ContactKind, ItemRule, Programme};
use care::unit::{self, Closure};
use jiff::ToSpan;
use jiff::civil::{date, time};
use record::testing::Backend;

const PATIENTS: u32 = 10_000;

/// Every table that has rows of an episode, with the columns that name it.
const TABLES: [(&str, &str); 5] = [
    ("episode_row", "episode"),
    ("scope_row", "episode"),
    ("item_row", "episode"),
    ("contact_row", "episode"),
    ("state_row", "stream_id"),
];

/// As many patients as this one, with all that is kept about them.
async fn multiply(cast: &Cast, episode: EpisodeId) {
    let id = episode.0.simple();
    let others = format!(
        "create table other as with recursive n(i) as (select 1 union all select i + 1 from n \
         where i < {PATIENTS} - 1) select randomblob(16) as id from n;"
    );
    cast.record.tamper(&others).await.expect("other patients");
    for (table, key) in TABLES {
        let copy = format!(
            "create table one as select * from {table} where {key} = x'{id}'; \
             update one set {key} = null; \
             create table copy as select * from other, one; \
             update copy set {key} = id; alter table copy drop column id; \
             insert into {table} select * from copy; \
             drop table one; drop table copy;"
        );
        cast.record.tamper(&copy).await.expect("their rows");
    }
}

/// The number that everybody calls is closed for three hours from now.
async fn closes(cast: &Cast) -> u64 {
    let now = cast.app.now();
    let closure = Closure {
        from: now,
        until: now.checked_add(3.hours()).expect("a time"),
        reason: "Avbrott.".into(),
        forward_to: None,
    };
    let number = "0980-319 223".into();
    let command = unit::Command::CloseTelephone { number, closure };
    let before = cast.record.rows_written().await;
    cast.must(&system(), Command::Unit(UnitId(id(WARD_UNIT)), command)).await;
    cast.record.rows_written().await - before
}

async fn opens(cast: &Cast) {
    let command = unit::Command::OpenTelephone { number: "0980-319 223".into() };
    cast.must(&system(), Command::Unit(UnitId(id(WARD_UNIT)), command)).await;
}

async fn silent(cast: &Cast, episode: EpisodeId) -> bool {
    let view = cast.app.episode(&nurse(), episode).await.expect("the patient");
    let is =
        |item: &OpenItem| matches!(&item.what, What::Gap { why: Why::NobodyAnswers { .. }, .. });
    view.thread.open.iter().any(is)
}

/// The whole way home is told in `care`; here it is enough that the patient is there.
pub(crate) async fn at_home(cast: &Cast) -> EpisodeId {
    cast.flag(50).await;
    goes_home(cast).await;
    EpisodeId(id(50))
}

/// The same, from where somebody has suggested the patient.
pub(crate) async fn goes_home(cast: &Cast) {
    cast.plan(50).await;
    let at = cast.app.now();
    let content = Box::new(Content {
        matters_to_me: "Hunden.".into(),
        what_happens: "Antibiotika.".into(),
        call: vec![UnitId(id(WARD_UNIT))],
        if_worse: vec!["Ring.".into()],
        discharge_criteria: vec![Goal { id: "well".into(), text: "Ingen feber.".into() }],
        planned_end: date(2026, 11, 15),
        i_do: vec!["Mäter.".into()],
        others_do: vec![],
        next: "Vårdcentralen.".into(),
    });
    cast.must(&nurse(), cast.on(50, Do::WriteAgreement { content })).await;
    for party in [AgreeingParty::Patient, AgreeingParty::Staff] {
        cast.must(&nurse(), cast.on(50, Do::Agree { version: 1, party })).await;
    }
    for (kind, unit) in [
        (ContactKind::Round, WARD_UNIT),
        (ContactKind::PumpChange, PRIMARY_CARE),
        (ContactKind::SampleTaking, PRIMARY_CARE),
    ] {
        cast.must(&nurse(), cast.on(50, Do::PlanContacts(Box::new(daily(kind, unit))))).await;
    }
    let programme = Programme::parse("opat-pump.toml", PROGRAMME).expect("a programme");
    for item in programme.checklist.into_iter().filter(|item| item.rule == ItemRule::Tick) {
        let done = Do::TickItem { at, item: item.id, done: true, note: String::new() };
        cast.must(&nurse(), cast.on(50, done)).await;
    }
    cast.must(&nurse(), cast.on(50, Do::SendHome { at })).await;
}

/// Every day of the treatment.
fn daily(kind: ContactKind, unit: u128) -> PlanContacts {
    PlanContacts {
        kind,
        channel: Channel::Telephone,
        unit: UnitId(id(unit)),
        first: date(2026, 11, 3),
        last: date(2026, 11, 15),
        time: time(10, 30, 0, 0),
        minutes: 30,
        every_days: 1,
        what: "Dagens kontakt.".into(),
        with: None,
    }
}

#[tokio::test]
async fn closing_a_telephone_writes_as_many_rows_for_ten_thousand_patients_as_for_one() {
    let cast = Cast::open(Backend::Sqlite).await;
    let episode = at_home(&cast).await;
    assert!(!silent(&cast, episode).await);
    let for_one = closes(&cast).await;
    assert!(silent(&cast, episode).await, "nobody answers from that minute");
    opens(&cast).await;
    assert!(!silent(&cast, episode).await);
    multiply(&cast, episode).await;
    let rows = cast.record.count("episode_row").await;
    assert_eq!(rows, u64::from(PATIENTS));
    assert_eq!(closes(&cast).await, for_one);
    assert!(for_one < 10, "{for_one} rows");
    assert!(silent(&cast, episode).await);
}
