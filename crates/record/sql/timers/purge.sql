-- Claims of timers that are gone.
delete from timer_claim where until <= $1 and timer not in (select timer from timer_row)
