-- They have read what was there at that time.
update notice set state = 'read', done_at = $2 where staff = $1 and state = 'unread' and at <= $2
