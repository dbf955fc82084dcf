-- The wrapped keys of these persons.
select subject, keeper, wrapped, master_key_id, created_at, destroyed_at
from subject_key
where subject in ({list})
