-- The first half of a passkey ceremony.
insert into login_state (id, account, json, expires_at) values ($1, $2, $3, $4)
