-- One account.
select account, subject_kind, subject, password_phc, disabled, created_at from account where account = $1
