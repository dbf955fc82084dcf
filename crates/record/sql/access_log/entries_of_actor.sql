-- What somebody has seen or done, newest first.
select e.position, e.at, e.actor, e.assignment, e.unit, e.action, e.allowed, e.policies, e.basis,
    e.patients, e.interval_from, e.interval_to, e.hash
from access_entry e where e.actor = $1 order by e.position desc limit $2
