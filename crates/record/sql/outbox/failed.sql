-- What could not be sent, the newest first; $1 = how many.
select notice, dedup_key, staff, channel, unit, about, step, at, state, attempts, next_try,
    done_at, error
from notice where state = 'dead' or (state = 'waiting' and attempts > 0)
order by at desc, notice limit $1
