-- One passkey of one account that may log in.
select p.credential_id, p.account, p.json, p.created_at
from passkey p join account a on a.account = p.account
where p.credential_id = $1 and p.account = $2 and a.disabled = false
