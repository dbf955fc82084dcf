-- How somebody wants to be told from now on.
insert into notice_choice (staff, body) values ($1, $2)
on conflict (staff) do update set body = excluded.body
