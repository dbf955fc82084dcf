-- Locks the end of the log until this transaction ends, and reads it.
update head set position = position where id = 1 returning position, hash, recorded_at, mac
