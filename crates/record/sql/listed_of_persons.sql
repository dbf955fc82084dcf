-- How many of them each of these patients has.
select e.person, count(*) as total
from scope_row s
join episode_row e on e.episode = s.episode
where s.scope = $1 and s.open = true and s.basis = $2 and (e.open = true or e.ended_at >= $3)
    and e.person in ({list})
group by e.person
