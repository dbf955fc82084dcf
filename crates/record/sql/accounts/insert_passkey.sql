-- A new passkey.
insert into passkey (credential_id, account, json, created_at) values ($1, $2, $3, $4)
