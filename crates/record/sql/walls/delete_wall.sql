-- A ward takes down a screen of its own.
delete from wall where wall = $1 and ward = $2
