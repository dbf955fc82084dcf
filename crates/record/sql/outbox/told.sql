-- Steps that have not become notices yet, the oldest first.
select timer, unit, role, about, step, grave, at from told order by at, timer limit $1
