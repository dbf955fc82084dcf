-- Old notices that are done with.
delete from notice where at < $1 and state <> 'waiting'
