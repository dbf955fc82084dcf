-- The rows of changed streams.
insert into item_row{next} (
    episode, no, kind, level, opens_at, closes_at, due_at, unit, role, detail
) values {rows}
