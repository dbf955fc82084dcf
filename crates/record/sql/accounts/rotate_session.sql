-- The same session under a new token.
update session set token_hash = $2 where token_hash = $1
