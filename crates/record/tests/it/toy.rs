//! A toy episode: its state is the number of its events, with an item and a contact for each.

use care::ids::CommandId;
use care::stream::{StreamId, StreamKind};
use record::{
    Body, ContactRow, EpisodeRow, Folded, ItemRow, Loaded, NewEvent, PersonRow, Record,
    RecordError, Rows, ScopeRow, StateRow, StoredEvent, TokenRow, Tx, Work,
};
use uuid::Uuid;

pub(crate) const KEEPER: &str = "2321000131/hsl";
pub(crate) const UNIT: Uuid = Uuid::from_u128(0x77);

pub(crate) fn episode(no: u128) -> StreamId {
    StreamId { kind: StreamKind::Episode, id: Uuid::from_u128(0xe000 + no) }
}

pub(crate) fn person(no: u128) -> StreamId {
    StreamId { kind: StreamKind::Person, id: Uuid::from_u128(0xa000 + no) }
}

/// The person of a toy stream.
pub(crate) fn subject(stream: StreamId) -> Uuid {
    if stream.kind == StreamKind::Person {
        return stream.id;
    }
    Uuid::from_u128(0xa000 + (stream.id.as_u128() & 0xfff))
}

pub(crate) fn event(stream: StreamId, version: i64, body: &str) -> NewEvent {
    NewEvent {
        stream,
        version,
        kind: "noted".to_owned(),
        keeper: KEEPER.to_owned(),
        subject: subject(stream),
        happened_at: 5,
        actor: Uuid::from_u128(1),
        assignment: Uuid::nil(),
        command: CommandId(Uuid::now_v7()),
        body: body.as_bytes().to_vec(),
    }
}

pub(crate) fn text(event: &StoredEvent) -> &str {
    match &event.body {
        Body::Open(text) => std::str::from_utf8(text).unwrap(),
        Body::Destroyed => "",
    }
}

/// The state and rows of a toy stream with these texts.
pub(crate) fn fold(stream: StreamId, version: i64, texts: &[String]) -> (StateRow, Rows) {
    let state = StateRow {
        stream,
        version,
        fold_version: 1,
        subject: subject(stream),
        keeper: KEEPER.to_owned(),
        body: serde_json::to_vec(texts).unwrap(),
    };
    let rows = match stream.kind {
        StreamKind::Episode => episode_rows(stream.id, subject(stream), texts),
        StreamKind::Person => person_rows(stream.id, texts),
        StreamKind::Ward
        | StreamKind::Unit
        | StreamKind::Staff
        | StreamKind::Programme
        | StreamKind::Social
        | StreamKind::Organisation => Rows::default(),
    };
    (state, rows)
}

pub(crate) fn fold_events(stream: StreamId, events: &[StoredEvent]) -> Folded {
    let texts: Vec<String> = events.iter().map(|event| text(event).to_owned()).collect();
    Ok(Some(fold(stream, events.last().map_or(0, |event| event.version), &texts)))
}

/// The derived rows of both read the same; names the first line that does not.
pub(crate) fn assert_same(one: &str, two: &str) {
    let differs = one.lines().zip(two.lines()).enumerate().find(|(_, (one, two))| one != two);
    assert!(differs.is_none() && one.len() == two.len(), "{differs:?}");
}

/// Everything that can be read of the derived rows, to compare.
pub(crate) async fn derived(record: &Record) -> String {
    let mut all = Vec::new();
    for kind in [StreamKind::Episode, StreamKind::Person] {
        all.push(format!("{:?}", record.states_of(kind).await.unwrap()));
    }
    let (episodes, total) = record.episodes_in_scope(&[UNIT], false, 10_000).await.unwrap();
    let ids: Vec<Uuid> = episodes.iter().map(|row| row.episode).collect();
    let persons: Vec<Uuid> = episodes.iter().map(|row| row.person).collect();
    for id in &ids {
        all.push(format!("{:?}", record.scopes_of(*id).await.unwrap()));
    }
    let open = record.episodes_in_scope(&[UNIT], true, 10_000).await.unwrap().1;
    all.push(format!("{total} {open} {episodes:#?}"));
    all.push(format!("{:?}", record.items_of(&ids).await.unwrap()));
    all.push(format!("{:?}", record.contacts_of(&ids).await.unwrap()));
    all.push(format!("{:?}", record.persons(&persons).await.unwrap()));
    let mut token = [0; 32];
    token[0] = b'x';
    all.push(format!("{:?}", record.persons_by_token(&[token], 10_000).await.unwrap()));
    all.join("\n")
}

fn episode_rows(id: Uuid, person: Uuid, texts: &[String]) -> Rows {
    let open = texts.last().is_none_or(|text| text != "end");
    let count = i64::try_from(texts.len()).unwrap();
    let detail = || texts.last().cloned().unwrap_or_default().into_bytes();
    let row = EpisodeRow {
        episode: id,
        person,
        unit: UNIT,
        ward: Uuid::nil(),
        phase: "home".to_owned(),
        open,
        opened_at: 100,
        home_from: 0,
        ended_at: i64::from(!open),
        keeper: KEEPER.to_owned(),
        summary: detail(),
    };
    let item = |no: i64| ItemRow {
        episode: id,
        no: i32::try_from(no).unwrap(),
        kind: "gap".to_owned(),
        level: 2,
        opens_at: no * 10,
        closes_at: i64::MAX,
        due_at: 0,
        unit: UNIT,
        role: "ward_nurse".to_owned(),
        detail: detail(),
    };
    let contact = |no: i64| ContactRow {
        contact: Uuid::from_u128(no.unsigned_abs().into()),
        episode: id,
        unit: UNIT,
        at: no * 1000,
        state: "planned".to_owned(),
        detail: detail(),
    };
    let scope = |scope, basis: &str| ScopeRow { episode: id, scope, basis: basis.to_owned(), open };
    Rows {
        episode: Some(row),
        scopes: vec![scope(UNIT, "unit"), scope(person, "patient")],
        items: (1..=count.min(5)).map(item).collect(),
        contacts: (1..=count.min(3)).map(contact).collect(),
        ..Rows::default()
    }
}

fn person_rows(id: Uuid, texts: &[String]) -> Rows {
    let token = |text: &String| {
        let mut token = [0; 32];
        token[..text.len().min(32)].copy_from_slice(&text.as_bytes()[..text.len().min(32)]);
        TokenRow { token, person: id }
    };
    let detail = texts.join(" ").into_bytes();
    let mut tokens: Vec<TokenRow> = texts.iter().map(token).collect();
    tokens.sort();
    tokens.dedup();
    let person = PersonRow { person: id, keeper: KEEPER.to_owned(), protected: false, detail };
    Rows { person: Some(person), tokens, ..Rows::default() }
}

/// Notes a text in a stream: the toy's only command. "refuse" is an error, "break" breaks off.
#[derive(Clone)]
pub(crate) struct Note {
    pub(crate) stream: StreamId,
    pub(crate) text: String,
    pub(crate) command: CommandId,
}

pub(crate) fn note(stream: StreamId, text: &str) -> Note {
    Note { stream, text: text.to_owned(), command: CommandId(Uuid::now_v7()) }
}

pub(crate) struct Notes;

impl Work for Notes {
    type Job = Note;
    type Answer = i64;

    async fn run(&self, tx: &mut Tx, jobs: &[Note]) -> Result<Vec<i64>, RecordError> {
        let commands: Vec<CommandId> = jobs.iter().map(|job| job.command).collect();
        let mut seen = tx.seen(&commands).await?;
        let streams: Vec<StreamId> = jobs.iter().map(|job| job.stream).collect();
        let mut loaded: std::collections::BTreeMap<StreamId, (i64, Vec<String>)> = tx
            .load(&streams, |_| 1)
            .await?
            .into_iter()
            .map(|loaded| (loaded.stream, (loaded.version, texts(&loaded))))
            .collect();
        let mut answers = Vec::new();
        for job in jobs {
            if let Some(first) = seen.get(&job.command).and_then(|done| done.first()) {
                answers.push(first.1);
                continue;
            }
            assert_ne!(job.text, "break", "a job that breaks off");
            if job.text == "refuse" {
                return Err(RecordError::Corrupt("refused"));
            }
            let (version, texts) = loaded.get_mut(&job.stream).unwrap();
            *version += 1;
            texts.push(job.text.clone());
            let mut event = event(job.stream, *version, &job.text);
            event.command = job.command;
            tx.append(vec![event])?;
            seen.entry(job.command).or_default().push((job.stream, *version));
            let (state, rows) = fold(job.stream, *version, texts);
            tx.save(state);
            tx.replace(job.stream, rows);
            answers.push(*version);
        }
        Ok(answers)
    }
}

/// The texts of a loaded toy stream.
pub(crate) fn texts(loaded: &Loaded) -> Vec<String> {
    let saved = loaded.state.as_ref().map(|state| serde_json::from_slice(&state.body).unwrap());
    let mut texts: Vec<String> = saved.unwrap_or_default();
    texts.extend(loaded.tail.iter().map(|event| text(event).to_owned()));
    texts
}

/// Appends, saves and replaces in one transaction.
pub(crate) async fn write(record: &Record, stream: StreamId, new: &[&str]) -> i64 {
    let mut tx = record.begin(1000).await.unwrap();
    let jobs: Vec<Note> = new.iter().map(|text| note(stream, text)).collect();
    let answers = Notes.run(&mut tx, &jobs).await.unwrap();
    tx.commit().await.unwrap();
    *answers.last().unwrap()
}
