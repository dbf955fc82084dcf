-- The rows of changed streams.
insert into person_row{next} (
    person, keeper, protected, detail
) values {rows}
