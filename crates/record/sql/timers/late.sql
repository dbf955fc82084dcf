-- How many timers are due since this time.
select count(*) from timer_row where at <= $1
