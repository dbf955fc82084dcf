-- Single timers that have changed or are gone.
delete from timer_row{next} where timer in ({list})
