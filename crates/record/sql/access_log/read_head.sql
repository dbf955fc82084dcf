-- The end of the log.
select position, hash, mac, wrapped, master_key_id from access_head where id = 1
