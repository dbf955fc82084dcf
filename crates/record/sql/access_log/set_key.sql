-- The key of the chain under a new master key.
update access_head set wrapped = $1, master_key_id = $2 where id = 1
