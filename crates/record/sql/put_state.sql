-- The states of changed streams, in place of the old ones.
insert into state_row{next} (
    stream_kind, stream_id, version, fold_version, subject, keeper, body
) values {rows}
on conflict (stream_kind, stream_id) do update set
    version = excluded.version, fold_version = excluded.fold_version,
    subject = excluded.subject, keeper = excluded.keeper, body = excluded.body
