-- A system key, new or wrapped anew.
insert into system_key (name, wrapped, master_key_id, created_at) values ($1, $2, $3, $4)
on conflict (name) do update set
    wrapped = excluded.wrapped, master_key_id = excluded.master_key_id
