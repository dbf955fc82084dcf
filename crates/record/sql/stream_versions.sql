-- The last version of each of these streams.
select stream_kind, stream_id, max(version) as version
from event
where (stream_kind, stream_id) in (values {rows})
group by stream_kind, stream_id
