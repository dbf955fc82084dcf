-- Logged out everywhere.
delete from session where account = $1
