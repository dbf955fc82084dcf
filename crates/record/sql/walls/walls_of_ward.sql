-- A ward's screens, the newest first.
select wall, ward, put_up_by, put_up_at, last_seen_at from wall where ward = $1
order by put_up_at desc, wall
