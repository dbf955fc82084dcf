-- Derived tables: all can be built anew from the log. This text is run twice, with {next} empty
-- and as _next: the shadow tables that a reprojection fills before it swaps.

create table if not exists state_row{next} (
    stream_kind text not null,
    stream_id {uuid} not null,
    version bigint not null,
    fold_version bigint not null,
    subject {uuid} not null,
    keeper text not null,
    body {blob} not null,
    primary key (stream_kind, stream_id)
);
create index if not exists state_row{next}_subject on state_row{next} (subject);

create table if not exists episode_row{next} (
    episode {uuid} primary key,
    person {uuid} not null,
    unit {uuid} not null,
    ward {uuid} not null,
    phase text not null,
    open boolean not null,
    opened_at bigint not null,
    home_from bigint not null,
    ended_at bigint not null,
    keeper text not null,
    summary {blob} not null
);
create index if not exists episode_row{next}_person on episode_row{next} (person);

-- Who may list an episode: a unit, or the person. Lists filter here before any limit.
create table if not exists scope_row{next} (
    episode {uuid} not null,
    scope {uuid} not null,
    basis text not null,
    open boolean not null,
    primary key (episode, scope, basis)
);
create index if not exists scope_row{next}_scope on scope_row{next} (scope, open);

-- Dated things of an episode (gaps, tasks, alarms): the reader compares them with now.
create table if not exists item_row{next} (
    episode {uuid} not null,
    no bigint not null,
    kind text not null,
    level bigint not null,
    opens_at bigint not null,
    closes_at bigint not null,
    due_at bigint not null,
    unit {uuid} not null,
    role text not null,
    detail {blob} not null,
    primary key (episode, no)
);
create index if not exists item_row{next}_unit on item_row{next} (unit, opens_at);

-- The next step of each open thing's ladder; due when its time has passed.
create table if not exists timer_row{next} (
    timer {uuid} primary key,
    episode {uuid} not null,
    item {uuid} not null,
    step text not null,
    at bigint not null
);
create index if not exists timer_row{next}_at on timer_row{next} (at);
create index if not exists timer_row{next}_episode on timer_row{next} (episode);

create table if not exists contact_row{next} (
    contact {uuid} not null,
    episode {uuid} not null,
    unit {uuid} not null,
    at bigint not null,
    state text not null,
    detail {blob} not null,
    primary key (episode, contact)
);
create index if not exists contact_row{next}_unit on contact_row{next} (unit, at);

create table if not exists person_row{next} (
    person {uuid} primary key,
    keeper text not null,
    protected boolean not null,
    detail {blob} not null
);

-- Blind index of names and numbers; a protected person has no rows here.
create table if not exists token_row{next} (
    token {blob} not null,
    person {uuid} not null,
    primary key (token, person)
);
create index if not exists token_row{next}_person on token_row{next} (person);
