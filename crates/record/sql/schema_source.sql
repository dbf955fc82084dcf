-- Source tables: lose them and the record is lost. Nothing here is ever updated but the head
-- (one row) and a key that is wrapped anew or destroyed.
-- {int} {uuid} {blob} are the only words that differ between the two databases.

-- What happened. The body is sealed; the hash chains each row to the one before.
create table if not exists event (
    position {int} primary key,
    stream_kind text not null,
    stream_id {uuid} not null,
    version bigint not null,
    kind text not null,
    keeper text not null,
    subject {uuid} not null,
    happened_at bigint not null,
    recorded_at bigint not null,
    actor {uuid} not null,
    assignment {uuid} not null,
    command_id {uuid} not null,
    hash {blob} not null,
    body {blob} not null,
    unique (stream_kind, stream_id, version)
);
create index if not exists event_command on event (command_id);
create index if not exists event_subject on event (subject);
-- A program asks at its start whether it knows every kind there is.
create index if not exists event_kind on event (stream_kind, kind);
-- The organisation's own events are few among many; its log is read from the newest.
create index if not exists event_administration on event (position)
    where stream_kind in ('organisation', 'unit', 'staff', 'programme')
        or (stream_kind = 'ward' and kind in ('opened', 'beds_changed', 'pool_set'));

-- One row: the end of the log. Locking it lets one batch at a time write, over all nodes.
create table if not exists head (
    id {int} primary key,
    position bigint not null,
    hash {blob} not null,
    recorded_at bigint not null,
    mac {blob} not null
);

-- One key per person and keeper. destroyed_at 0 = alive; destroying overwrites the wrapped key.
create table if not exists subject_key (
    subject {uuid} not null,
    keeper text not null,
    wrapped {blob} not null,
    master_key_id text not null,
    created_at bigint not null,
    destroyed_at bigint not null,
    primary key (subject, keeper)
);

-- The keys of the chain and of the blind indexes, which outlive the master key.
create table if not exists system_key (
    name text primary key,
    wrapped {blob} not null,
    master_key_id text not null,
    created_at bigint not null
);
