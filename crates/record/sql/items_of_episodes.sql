-- The dated items of these episodes, past and future.
select i.episode, i.no, i.kind, i.level, i.opens_at, i.closes_at, i.due_at, i.unit, i.role, i.detail,
    e.person, e.keeper
from item_row i
join episode_row e on e.episode = i.episode
where i.episode in ({list})
order by i.episode, i.no
