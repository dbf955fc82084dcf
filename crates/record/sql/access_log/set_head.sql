-- The new end of the log.
update access_head set position = $1, hash = $2, mac = $3 where id = 1
