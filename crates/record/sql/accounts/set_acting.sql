-- The post that is acted in from now on.
update session set acting = $2 where token_hash = $1
