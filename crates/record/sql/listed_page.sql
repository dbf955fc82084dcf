-- The episodes that a unit ($1) may list by one reason ($2), still open or ended since $3, the
-- newest first, from after one of them.
select e.episode, e.person, e.unit, e.ward, e.phase, e.open, e.opened_at, e.home_from, e.ended_at, e.keeper, e.summary
from scope_row s
join episode_row e on e.episode = s.episode
where s.scope = $1 and s.open = true and s.basis = $2 and (e.open = true or e.ended_at >= $3)
    and (e.opened_at, e.episode) < ($4, $5)
order by e.opened_at desc, e.episode desc
limit $6
