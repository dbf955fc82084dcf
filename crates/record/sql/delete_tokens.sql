-- Rows that are about to be written anew.
delete from token_row{next} where person in ({list})
