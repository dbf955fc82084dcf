-- All states in order of kind and id, from after one.
select stream_kind, stream_id, version, fold_version, subject, keeper, body
from state_row
where (stream_kind, stream_id) > ($1, $2)
order by stream_kind, stream_id
limit $3
