-- Rows that are about to be written anew.
delete from episode_row{next} where episode in ({list})
