-- The states of all streams of one kind: the directory of units, staff, programmes.
select stream_kind, stream_id, version, fold_version, subject, keeper, body
from state_row
where stream_kind = $1
order by stream_id
