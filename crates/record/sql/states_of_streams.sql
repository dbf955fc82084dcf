-- The states of these streams.
select stream_kind, stream_id, version, fold_version, subject, keeper, body
from state_row{next}
where (stream_kind, stream_id) in (values {rows})
