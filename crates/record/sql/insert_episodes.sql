-- The rows of changed streams.
insert into episode_row{next} (
    episode, person, unit, ward, phase, open, opened_at, home_from, ended_at, keeper, summary
) values {rows}
