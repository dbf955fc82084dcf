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
