-- Ceremonies that nobody ended.
delete from login_state where expires_at <= $1
