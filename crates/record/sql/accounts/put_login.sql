-- When an account was last logged in to.
insert into account_login (account, at) values ($1, $2)
on conflict (account) do update set at = excluded.at
