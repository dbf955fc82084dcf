-- What kinds of events the log holds, for a program that must know them all.
select distinct stream_kind, kind from event
