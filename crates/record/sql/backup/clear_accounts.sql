-- Before a restore into an empty record, so that a broken one can be run again.
delete from account
