-- Takes messages that wait to be sent, so that no other node tries them before $2.
update notice set next_try = $2
where state = 'waiting' and next_try <= $1 and notice in (
    select notice from notice where state = 'waiting' and next_try <= $1
    order by next_try, notice limit $3
)
returning notice, dedup_key, staff, channel, unit, about, step, at, state, attempts, next_try,
    done_at, error
