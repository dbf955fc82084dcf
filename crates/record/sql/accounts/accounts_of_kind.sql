-- Every account of staff or of persons, with when it was last logged in to; 0 = never seen.
select a.account, a.subject, a.password_phc, a.disabled, coalesce(l.at, 0) as last_login_at
from account a
left join account_login l on l.account = a.account
where a.subject_kind = $1
