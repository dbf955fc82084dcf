-- Moves the end of the log.
update head set position = $1, hash = $2, recorded_at = $3, mac = $4 where id = 1
