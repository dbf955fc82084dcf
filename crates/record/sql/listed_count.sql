-- How many these are.
select count(*) as total
from scope_row s
join episode_row e on e.episode = s.episode
where s.scope = $1 and s.open = true and s.basis = $2 and (e.open = true or e.ended_at >= $3)
