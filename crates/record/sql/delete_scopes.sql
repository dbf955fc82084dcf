-- Rows that are about to be written anew.
delete from scope_row{next} where episode in ({list})
