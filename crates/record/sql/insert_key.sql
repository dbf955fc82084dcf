-- New keys, wrapped.
insert into subject_key (subject, keeper, wrapped, master_key_id, created_at, destroyed_at)
values {rows}
