-- The history of one stream, from after a version.
select position, stream_kind, stream_id, version, kind, keeper, subject, happened_at,
    recorded_at, actor, assignment, command_id, hash, body
from event
where stream_kind = $1 and stream_id = $2 and version > $3
order by version
limit $4
