-- The log in order, from after a position.
select position, stream_kind, stream_id, version, kind, keeper, subject, happened_at,
    recorded_at, actor, assignment, command_id, hash, body
from event
where position > $1
order by position
limit $2
