-- The account with that login name, as a keyed hash.
select account, subject_kind, subject, password_phc, disabled, created_at from account where login = $1
