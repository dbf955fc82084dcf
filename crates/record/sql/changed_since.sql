-- Which streams have changed since a position, in the order of the log.
select position, stream_kind, stream_id
from event
where position > $1
order by position
limit $2
