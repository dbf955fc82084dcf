-- What this node has just taken, the oldest first.
select t.timer, t.episode, t.item, t.step, t.at from timer_row t
join timer_claim c on c.timer = t.timer
where c.node = $1 and c.until = $2
order by t.at, t.timer
