-- The passkeys of an account, oldest first.
select credential_id, account, json, created_at from passkey
where account = $1 order by created_at, credential_id
