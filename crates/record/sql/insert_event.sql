-- Appends rows to the log; the one statement that does.
insert into event (
    position, stream_kind, stream_id, version, kind, keeper, subject, happened_at,
    recorded_at, actor, assignment, command_id, hash, body
) values {rows}
