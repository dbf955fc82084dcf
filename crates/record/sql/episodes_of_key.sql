-- The episodes kept under one key.
select episode from episode_row{next} where person = $1 and keeper = $2
