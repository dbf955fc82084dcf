-- The same by one reason ($3), but only those still open or ended since $2.
select e.episode, e.person, e.unit, e.ward, e.phase, e.open, e.opened_at, e.home_from, e.ended_at, e.keeper, e.summary,
    count(*) over () as total
from episode_row e
where (e.open = true or e.ended_at >= $2) and e.episode in (
    select s.episode from scope_row s where s.open = true and s.basis = $3 and s.scope in ({list})
)
order by e.opened_at, e.episode
limit $1
