-- A screen is put up.
insert into wall (wall, token_hash, ward, put_up_by, put_up_at, last_seen_at, expires_at)
values ($1, $2, $3, $4, $5, $5, $6)
