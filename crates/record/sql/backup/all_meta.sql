-- Every fact of this database.
select key, value from meta order by key
