-- The contacts of these episodes.
select c.contact, c.episode, c.unit, c.at, c.state, c.detail,
    e.person, e.keeper
from contact_row c
join episode_row e on e.episode = c.episode
where c.episode in ({list})
order by c.at, c.contact, c.episode
