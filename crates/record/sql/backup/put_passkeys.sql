-- Passkeys of a backup.
insert into passkey (credential_id, account, json, created_at) values {rows}
