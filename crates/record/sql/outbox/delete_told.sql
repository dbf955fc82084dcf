-- It has become notices, in the same transaction.
delete from told where timer = $1
