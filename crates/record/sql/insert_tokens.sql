-- The rows of changed streams.
insert into token_row{next} (
    token, person
) values {rows}
