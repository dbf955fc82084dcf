-- A fact of this database.
select value from meta where key = $1
