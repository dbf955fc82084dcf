-- Rows that are about to be written anew.
delete from timer_row{next} where episode in ({list})
