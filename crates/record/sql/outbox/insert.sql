-- Made once, however many nodes make it.
insert into notice (notice, dedup_key, staff, channel, unit, about, step, at,
    state, attempts, next_try, done_at, error)
values {rows}
on conflict (dedup_key) do nothing
