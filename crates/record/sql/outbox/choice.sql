-- How these people want to be told.
select staff, body from notice_choice where staff in (values {rows})
