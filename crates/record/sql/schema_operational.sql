-- Operational tables: neither the record nor built from it.

-- Facts of this database: its schema version, its kind, the check of its master key.
create table if not exists meta (
    key text primary key,
    value text not null
);

-- Accounts, passkeys and sessions (accounts.rs). The login name is only a keyed hash, so that a
-- copy of the table tells nobody who has an account.
create table if not exists account (
    account {uuid} primary key,
    subject_kind text not null,
    subject {uuid} not null,
    login {blob} not null unique,
    password_phc text not null,
    disabled boolean not null,
    created_at bigint not null,
    unique (subject_kind, subject)
);

-- When an account was last logged in to; kept when its sessions are gone.
create table if not exists account_login (
    account {uuid} primary key,
    at bigint not null
);

create table if not exists passkey (
    credential_id text primary key,
    account {uuid} not null,
    json text not null,
    created_at bigint not null
);
create index if not exists passkey_account on passkey (account);

-- What the server keeps between the two halves of a passkey ceremony; nil account = a login.
create table if not exists login_state (
    id {uuid} primary key,
    account {uuid} not null,
    json text not null,
    expires_at bigint not null
);

create table if not exists session (
    token_hash {blob} primary key,
    account {uuid} not null,
    acting {uuid} not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index if not exists session_account on session (account);

-- Screens on the wards' walls (walls.rs): each may see its ward's places, and nobody's identity.
create table if not exists wall (
    wall {uuid} primary key,
    token_hash {blob} not null unique,
    ward {uuid} not null,
    put_up_by {uuid} not null,
    put_up_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null
);
create index if not exists wall_ward on wall (ward);

-- Which node is at a timer now, and until when nobody else takes it (timers.rs).
create table if not exists timer_claim (
    timer {uuid} primary key,
    node {uuid} not null,
    until bigint not null
);

-- Who is to be told of a step, written with the event itself; gone when it has become notices.
-- Nothing here or in a notice says which patient it is about.
create table if not exists told (
    timer {uuid} primary key,
    unit {uuid} not null,
    role text not null,
    about text not null,
    step text not null,
    grave boolean not null,
    at bigint not null
);

-- One message to one person one way (outbox.rs): `staff` is whoever it is to, staff or reader. The key is the same however often it is made.
create table if not exists notice (
    notice {uuid} primary key,
    dedup_key text not null unique,
    staff {uuid} not null,
    channel text not null,
    unit {uuid} not null,
    about text not null,
    step text not null,
    at bigint not null,
    state text not null,
    attempts bigint not null,
    next_try bigint not null,
    done_at bigint not null,
    error text not null
);
create index if not exists notice_staff on notice (staff, at);
create index if not exists notice_try on notice (state, next_try);

-- How each member of staff wants to be told (choices.rs): their own words, as JSON.
create table if not exists notice_choice (
    staff {uuid} primary key,
    body text not null
);

-- How often whom to ring was looked up by a unit's people, and its numbers pressed (calls.rs).
create table if not exists call_count (
    unit {uuid} not null,
    day text not null,
    what text not null,
    n bigint not null,
    primary key (unit, day, what)
);
