-- Every account, as it is kept.
select account, subject_kind, subject, login, password_phc, disabled, created_at
from account order by account
