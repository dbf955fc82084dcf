-- What a member of staff has been told, the newest first.
select notice, dedup_key, staff, channel, unit, about, step, at, state, attempts, next_try,
    done_at, error
from notice where staff = $1 order by at desc, notice limit $2
