-- Closed, or opened again.
update account set disabled = $2 where account = $1
