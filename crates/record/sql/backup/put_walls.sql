-- Screens of a backup.
insert into wall (wall, token_hash, ward, put_up_by, put_up_at, last_seen_at, expires_at)
values {rows}
