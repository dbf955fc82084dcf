-- The open episodes in order, from after one: they are built first.
select episode from episode_row where open = true and episode > $1 order by episode limit $2
