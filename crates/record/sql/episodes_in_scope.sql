-- The episodes that these units or persons may list, and how many they are in all.
select e.episode, e.person, e.unit, e.ward, e.phase, e.open, e.opened_at, e.home_from, e.ended_at, e.keeper, e.summary,
    count(*) over () as total
from episode_row e
where e.episode in (select s.episode from scope_row s where s.scope in ({list}))
order by e.opened_at, e.episode
limit $1
