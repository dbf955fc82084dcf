-- How many notices in the page they have not read.
select count(*) from notice where staff = $1 and state = 'unread'
