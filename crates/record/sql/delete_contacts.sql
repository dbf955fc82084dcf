-- Rows that are about to be written anew.
delete from contact_row{next} where episode in ({list})
