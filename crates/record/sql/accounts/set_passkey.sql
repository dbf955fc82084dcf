-- A passkey whose counter has moved.
update passkey set json = $3 where credential_id = $1 and account = $2
