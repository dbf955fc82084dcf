-- What happened in many streams, each after its own version.
with wanted (stream_kind, stream_id, after) as (values {rows})
select e.position, e.stream_kind, e.stream_id, e.version, e.kind, e.keeper, e.subject, e.happened_at,
    e.recorded_at, e.actor, e.assignment, e.command_id, e.hash, e.body
from wanted w
join event e
    on e.stream_kind = w.stream_kind and e.stream_id = w.stream_id and e.version > w.after
order by e.position
