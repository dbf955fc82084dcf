-- The account of a member of staff or of a person.
select account, subject_kind, subject, password_phc, disabled, created_at from account where subject_kind = $1 and subject = $2
