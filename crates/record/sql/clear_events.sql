-- What a restore that broke off has left in a record that is still empty.
delete from event
