-- Who is to be told of the steps of this batch.
insert into told (timer, unit, role, about, step, grave, at) values {rows}
on conflict (timer) do nothing
