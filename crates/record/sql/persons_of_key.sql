-- The person's row, if it is kept under this key.
select person from person_row{next} where person = $1 and keeper = $2
