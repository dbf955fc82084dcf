-- The rows of changed streams.
insert into scope_row{next} (
    episode, scope, basis, open
) values {rows}
