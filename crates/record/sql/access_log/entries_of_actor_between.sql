-- What somebody saw or did in a span of time, newest first, as in entries_between.
select e.position, e.at, e.actor, e.assignment, e.unit, e.action, e.allowed, e.policies, e.basis,
    e.patients, e.interval_from, e.interval_to, e.hash
from access_entry e
where e.at >= $1 and (e.at < $2 or (e.at = $2 and e.position < $3)) and e.actor = $5
order by e.at desc, e.position desc limit $4
