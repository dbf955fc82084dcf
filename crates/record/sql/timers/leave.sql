-- Nothing came of it: not asked again before this time.
update timer_claim set until = $2 where timer = $1
