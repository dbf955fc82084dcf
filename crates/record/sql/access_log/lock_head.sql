-- Locks the end of the log until this transaction ends, and reads it.
update access_head set position = position where id = 1
returning position, hash, mac, wrapped, master_key_id
