-- The head of an empty log.
insert into access_head (id, position, hash, mac, wrapped, master_key_id)
values (1, $1, $2, $3, $4, $5)
on conflict (id) do nothing
