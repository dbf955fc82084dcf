-- The rows of changed streams.
insert into contact_row{next} (
    contact, episode, unit, at, state, detail
) values {rows}
