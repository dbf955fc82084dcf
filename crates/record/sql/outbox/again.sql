-- A dead letter is tried once more.
update notice set state = 'waiting', attempts = 0, next_try = $2
where notice = $1 and state = 'dead'
