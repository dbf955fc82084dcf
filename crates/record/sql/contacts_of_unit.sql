-- The contacts of a unit from one moment up to another.
select c.contact, c.episode, c.unit, c.at, c.state, c.detail,
    e.person, e.keeper
from contact_row c
join episode_row e on e.episode = c.episode
where c.unit = $1 and c.at >= $2 and c.at < $3
order by c.at, c.contact, c.episode
limit $4
