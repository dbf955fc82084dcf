-- What has happened to organisations, units, staff, programmes and the beds of wards, the newest
-- first, from before a position. Nothing about a patient, and not who told of which deviation.
select position, stream_kind, stream_id, version, kind, keeper, subject, happened_at,
    recorded_at, actor, assignment, command_id, hash, body
from event
where position < $1
    and kind <> 'feedback_counted'
    and (stream_kind in ('organisation', 'unit', 'staff', 'programme')
        or (stream_kind = 'ward' and kind in ('opened', 'beds_changed', 'pool_set')))
order by position desc
limit $2
