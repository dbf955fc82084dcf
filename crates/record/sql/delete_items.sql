-- Rows that are about to be written anew.
delete from item_row{next} where episode in ({list})
