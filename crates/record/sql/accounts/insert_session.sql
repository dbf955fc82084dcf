-- A new session.
insert into session (token_hash, account, acting, created_at, last_seen_at, expires_at)
values ($1, $2, $3, $4, $4, $5)
