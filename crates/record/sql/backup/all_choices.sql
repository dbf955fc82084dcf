-- For the backup.
select staff, body from notice_choice order by staff
