-- Screens past their end.
delete from wall where expires_at <= $1
