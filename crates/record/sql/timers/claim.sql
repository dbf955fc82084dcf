-- Takes timers that are due and that no node is at. A row that another node has just taken is
-- left alone: the condition is asked again once that node has committed.
insert into timer_claim (timer, node, until)
select t.timer, $1, $2 from timer_row t
left join timer_claim c on c.timer = t.timer
where t.at <= $3 and (c.timer is null or c.until <= $3)
order by t.at, t.timer limit $4
on conflict (timer) do update set node = excluded.node, until = excluded.until
where timer_claim.until <= $3
