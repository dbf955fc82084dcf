-- All wrapped keys in order, from after one.
select subject, keeper, wrapped, master_key_id, created_at, destroyed_at
from subject_key
where (subject, keeper) > ($1, $2)
order by subject, keeper
limit $3
