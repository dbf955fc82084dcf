-- All streams in order of kind and id, from after one.
select stream_kind, stream_id, max(version) as version
from event
where (stream_kind, stream_id) > ($1, $2)
group by stream_kind, stream_id
order by stream_kind, stream_id
limit $3
