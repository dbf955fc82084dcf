-- The access log, in a database of its own. Rows are only ever added: kept at least five years
-- (HSLF-FS 2016:40), so there is no statement that deletes or changes an entry.
-- {int} {uuid} {blob} are the only words that differ between the two databases.

create table if not exists access_entry (
    position {int} primary key,
    at bigint not null,
    actor {uuid} not null,
    assignment {uuid} not null,
    unit {uuid} not null,
    action text not null,
    allowed boolean not null,
    policies text not null,
    basis text not null,
    patients text not null,
    interval_from bigint not null,
    interval_to bigint not null,
    hash {blob} not null
);
create index if not exists access_entry_actor on access_entry (actor, position);
create index if not exists access_entry_at on access_entry (at, position);

-- The patients of an entry once more, to be found by. What counts, and is hashed, is the entry.
create table if not exists access_patient (
    patient {uuid} not null,
    position bigint not null,
    primary key (patient, position)
);

-- One row: the end of the log, and the wrapped key of its chain.
create table if not exists access_head (
    id {int} primary key,
    position bigint not null,
    hash {blob} not null,
    mac {blob} not null,
    wrapped {blob} not null,
    master_key_id text not null
);
