-- The rows of changed streams.
insert into timer_row{next} (
    timer, episode, item, step, at
) values {rows}
