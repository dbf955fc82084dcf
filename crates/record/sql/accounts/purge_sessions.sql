-- Sessions past their end.
delete from session where expires_at <= $1
