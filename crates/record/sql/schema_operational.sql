-- Operational tables: neither the record nor built from it.

-- Facts of this database: its schema version, its kind, the check of its master key.
create table if not exists meta (
    key text primary key,
    value text not null
);
