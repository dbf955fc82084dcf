-- Which of these commands have led to something, and to what.
select command_id, stream_kind, stream_id, version
from event
where command_id in ({list})
order by position
