-- A passkey that was lost or given away.
delete from passkey where credential_id = $1 and account = $2
