-- What came of an attempt.
update notice set state = $2, attempts = $3, next_try = $4, done_at = $5, error = $6
where notice = $1
