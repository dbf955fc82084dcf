-- A new account.
insert into account (account, subject_kind, subject, login, password_phc, disabled, created_at)
values ($1, $2, $3, $4, $5, false, $6)
