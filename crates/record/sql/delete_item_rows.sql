-- Single items that have changed or are gone.
delete from item_row{next} where (episode, no) in (values {rows})
