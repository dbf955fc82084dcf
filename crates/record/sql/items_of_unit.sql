-- What a unit owns that counts now, the gravest and oldest first.
select i.episode, i.no, i.kind, i.level, i.opens_at, i.closes_at, i.due_at, i.unit, i.role, i.detail,
    e.person, e.keeper
from item_row i
join episode_row e on e.episode = i.episode
where i.unit = $1 and i.opens_at <= $2 and i.closes_at > $2
order by i.level desc, i.opens_at, i.episode, i.no
limit $3
