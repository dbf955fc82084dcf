-- These episodes.
select episode, person, unit, ward, phase, open, opened_at, home_from, ended_at, keeper, summary
from episode_row
where episode in ({list})
order by opened_at, episode
