-- A key that is wrapped anew, or overwritten by the mark of its destruction.
update subject_key set wrapped = $3, master_key_id = $4, destroyed_at = $5
where subject = $1 and keeper = $2
