-- The head of an empty log.
insert into head (id, position, hash, recorded_at, mac) values (1, $1, $2, $3, $4)
on conflict (id) do nothing
