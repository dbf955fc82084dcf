-- A new password.
update account set password_phc = $2 where account = $1
