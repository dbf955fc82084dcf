-- The end of the log.
select position, hash, recorded_at, mac from head where id = 1
