-- Accounts of a backup.
insert into account (account, subject_kind, subject, login, password_phc, disabled, created_at)
values {rows}
