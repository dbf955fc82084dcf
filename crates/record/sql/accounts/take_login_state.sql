-- The second half: whoever takes the state, nobody can take it again.
delete from login_state where id = $1 and account = $2 returning json, expires_at
