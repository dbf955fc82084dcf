-- Every screen on a wall.
select wall, token_hash, ward, put_up_by, put_up_at, last_seen_at, expires_at from wall order by wall
