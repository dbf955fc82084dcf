-- A session with its account, unless the account is closed.
select s.account, a.subject_kind, a.subject, s.acting, s.created_at, s.last_seen_at, s.expires_at
from session s join account a on a.account = s.account
where s.token_hash = $1 and a.disabled = false
