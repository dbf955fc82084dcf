-- Last logins of a backup.
insert into account_login (account, at) values {rows}
