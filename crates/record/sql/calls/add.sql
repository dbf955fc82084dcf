-- One more of what was done about a unit on a day. Nobody's name: not who looked, nor about whom.
insert into call_count (unit, day, what, n) values ($1, $2, $3, 1)
on conflict (unit, day, what) do update set n = call_count.n + 1
