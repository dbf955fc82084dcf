-- The states sealed with a key that is being destroyed.
delete from state_row{next} where subject = $1 and keeper = $2
