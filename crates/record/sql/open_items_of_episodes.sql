-- The items of these episodes that count at $1.
select i.episode, i.no, i.kind, i.level, i.opens_at, i.closes_at, i.due_at, i.unit, i.role, i.detail,
    e.person, e.keeper
from item_row i
join episode_row e on e.episode = i.episode
where i.opens_at <= $1 and i.closes_at > $1 and i.episode in ({list})
order by i.episode, i.no
