-- The screen that has this token.
select wall, ward, put_up_by, put_up_at, last_seen_at from wall where token_hash = $1
