-- How somebody wants to be told.
select body from notice_choice where staff = $1
