-- When each account was last logged in to.
select account, at from account_login order by account
