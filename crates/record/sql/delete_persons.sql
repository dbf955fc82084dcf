-- Rows that are about to be written anew.
delete from person_row{next} where person in ({list})
