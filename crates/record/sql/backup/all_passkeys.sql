-- Every passkey.
select credential_id, account, json, created_at from passkey order by credential_id
